// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How fast work goes on: what was done within the last hour, by the time since the first of it, which
 * counts as {@value #LEAST} minutes at least. Less than {@value #FEWEST} is no pace.
 */
final class PackingPace {
  /** Minutes: who has begun five minutes ago says little of an hour. */
  static final int LEAST = 15;

  static final int FEWEST = 3;

  private PackingPace() {}

  /**
   * In pieces per hour.
   *
   * @param done when each piece was done, in any order
   */
  static Optional<Double> of(List<Instant> done, Instant now) {
    List<Instant> lately =
        done.stream()
            .filter(t -> t.isAfter(now.minus(Duration.ofHours(1))) && !t.isAfter(now))
            .toList();
    if (lately.size() < FEWEST) {
      return Optional.empty();
    }
    Instant first = lately.stream().min(Comparator.naturalOrder()).orElseThrow();
    Duration since = Duration.between(first, now);
    Duration least = Duration.ofMinutes(LEAST);
    double hours = (since.compareTo(least) < 0 ? least : since).toMillis() / 3_600_000.0;
    return Optional.of(lately.size() / hours);
  }
}
