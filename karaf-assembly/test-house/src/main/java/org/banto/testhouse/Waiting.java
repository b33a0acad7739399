// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions, never for time. */
public final class Waiting {
  /**
   * Milliseconds between two looks: a sixteenth of what has passed, within these bounds, so that
   * what is timed by waiting for it is timed to some hundredths.
   */
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

  /** Waits as {@link #until} does, and says after how many milliseconds it held: for proofs and measures. */
  public static long timed(String what, Duration longest, BooleanSupplier holds) {
    Instant start = Instant.now();
    until(what, longest, holds);
    return Duration.between(start, Instant.now()).toMillis();
  }

  /** The same with words made at the end. */
  public static void until(Supplier<String> what, Duration longest, BooleanSupplier holds) {
    Instant start = Instant.now();
    while (!holds.getAsBoolean()) {
      Duration passed = Duration.between(start, Instant.now());
      if (passed.compareTo(longest) > 0) {
        throw new IllegalStateException("not within " + longest + ": " + what.get());
      }
      pause(Math.max(SHORTEST, Math.min(LONGEST, passed.toMillis() / 16)));
    }
  }

  static void pause() {
    pause(LONGEST);
  }

  /** Lets time pass where nothing can be waited for: a moment chosen at random, say. */
  public static void pause(long ms) {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
