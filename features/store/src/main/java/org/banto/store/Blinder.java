// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/** Blinds many terms of one account; for one thread. */
final class Blinder {
  private final AccountKeys keys;
  private final Map<String, Mac> macs = new HashMap<>();

  Blinder(AccountKeys keys) {
    this.keys = keys;
  }

  long blind(Term term) {
    Mac mac = macs.computeIfAbsent(term.field(), f -> keys.mac("order." + f));
    return AccountKeys.head(mac.doFinal(term.value().getBytes(StandardCharsets.UTF_8)));
  }
}
