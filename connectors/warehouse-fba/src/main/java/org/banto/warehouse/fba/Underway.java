// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What Amazon was told a short while ago and does not show yet: an answer was lost, or it was taken
 * to be decided later. It is waited for, not told again. No state worth keeping: told again under
 * the same key, Amazon takes it once.
 */
final class Underway {
  /** Amazon publishes no figure. */
  static final Duration WAIT = Duration.ofMinutes(5);

  private final Map<String, Instant> told = new ConcurrentHashMap<>();
  private final Clock clock;

  Underway(Clock clock) {
    this.clock = clock;
  }

  /** The word of a request, or of taking it back. */
  static String word(boolean ships, String key) {
    return (ships ? "ship " : "cancel ") + key;
  }

  void told(String word) {
    told.values().removeIf(this::past);
    told.put(word, clock.instant());
  }

  boolean waits(String word) {
    return told.containsKey(word) && !past(told.get(word));
  }

  private boolean past(Instant at) {
    return !clock.instant().isBefore(at.plus(WAIT));
  }
}
