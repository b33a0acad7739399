// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions, never for time. */
public final class Waiting {
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
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("not within " + longest + ": " + what.get());
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
