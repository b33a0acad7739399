// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions, never for time. */
public final class Waiting {
  /** Milliseconds between two looks; what comes soon is seen soon, so that it can be timed. */
  private static final long SHORTEST = 5;

  private static final long LONGEST = 100;

  private Waiting() {}

  /**
   * Waits until something holds.
   *
   * @param what in words, for the failure
   * @throws IllegalStateException when it does not hold in time
   */
  public static void until(String what, Duration longest, BooleanSupplier holds) {
    until(() -> what, longest, holds);
  }

  /** The same with words made at the end. */
  public static void until(Supplier<String> what, Duration longest, BooleanSupplier holds) {
    Instant end = Instant.now().plus(longest);
    for (long ms = SHORTEST; !holds.getAsBoolean(); ms = Math.min(2 * ms, LONGEST)) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("not within " + longest + ": " + what.get());
      }
      pause(ms);
    }
  }

  static void pause() {
    pause(LONGEST);
  }

  private static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
