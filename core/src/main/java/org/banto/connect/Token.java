// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.Instant;
import java.util.Optional;

/**
 * A credential that a far side gave for a time.
 *
 * @param access what requests carry
 * @param refresh what another one is asked for with; empty when the far side gives none
 * @param ends when {@code access} ends
 * @param refreshEnds when {@code refresh} ends, where that is known
 */
public record Token(String access, String refresh, Instant ends, Optional<Instant> refreshEnds) {
  public Token {
    if (access.isBlank()) {
      throw new IllegalArgumentException("a token without a value");
    }
  }

  /** Tells no secret. */
  @Override
  public String toString() {
    return "Token[ends="
        + ends
        + ", refreshEnds="
        + refreshEnds.map(Instant::toString).orElse("")
        + "]";
  }
}
