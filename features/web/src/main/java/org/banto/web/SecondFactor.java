// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody proves with, beside the password, who they are.
 *
 * @param key of the codes, 160 bits in base 32 (RFC 4648)
 * @param since when it was set up
 * @param recovery {@link Passwords#hash} of each recovery code that is left
 */
record SecondFactor(String key, Instant since, List<String> recovery) {
  SecondFactor {
    recovery = List.copyOf(recovery);
  }

  /** With other recovery codes. */
  SecondFactor withRecovery(List<String> hashes) {
    return new SecondFactor(key, since, hashes);
  }

  /** Without one that was used. */
  SecondFactor without(String hash) {
    return withRecovery(recovery.stream().filter(h -> !h.equals(hash)).toList());
  }

  /** Says how many are left, and no secret. */
  @Override
  public String toString() {
    return Stream.of("second factor of", since, recovery.size()).toList().toString();
  }
}
