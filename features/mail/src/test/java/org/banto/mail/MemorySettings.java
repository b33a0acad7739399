// SPDX-License-Identifier: Apache-2.0
package org.banto.mail;

import java.util.HashMap;
import java.util.Map;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.account.Settings;

/** Settings in memory. */
final class MemorySettings implements Settings {
  private final Map<String, Map<String, String>> all = new HashMap<>();

  @Override
  public Map<String, String> read(AccountId account, String section) {
    return Map.copyOf(all.getOrDefault(account + "/" + section, Map.of()));
  }

  @Override
  public void write(AccountId account, String section, Map<String, String> values, Actor by) {
    all.computeIfAbsent(account + "/" + section, k -> new HashMap<>()).putAll(values);
  }
}
