// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after so many failures in a row: doubling up to two minutes, give or take 30 %. */
final class Backoff {
  static final Duration LONGEST = Duration.ofMinutes(2);

  private static final long FIRST_MILLIS = 1_000;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The wait.
   *
   * @param failures 1 after the first
   */
  Duration after(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), 20);
    long millis = Math.min(FIRST_MILLIS << doublings, LONGEST.toMillis());
    return Duration.ofMillis((long) (millis * (0.7 + 0.6 * random.nextDouble())));
  }
}
