// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongBiFunction;

/**
 * Tells lanes in which something waits and nothing leaves from those that are only full: of what
 * waited at one moment, something must be gone a while later. What came behind it does not count.
 *
 * @param <L> a lane
 */
final class Standstill<L extends Comparable<L>> {
  /** After this long without anything leaving, a lane stands still: found within a minute. */
  static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Map<L, Mark> marks = new TreeMap<>();

  /**
   * What waits in a lane.
   *
   * @param count how much
   * @param upTo the number of the last of it
   */
  record Waiting(long count, long upTo) {}

  private record Mark(Instant since, Waiting waiting) {}

  /**
   * The lanes that stand still.
   *
   * @param lanes those in which something waits
   * @param left how much of what waits in a lane has a number up to this
   */
  synchronized List<L> still(Map<L, Waiting> lanes, ToLongBiFunction<L, Long> left, Instant now) {
    marks.keySet().retainAll(lanes.keySet());
    lanes.forEach((lane, waiting) -> marks.putIfAbsent(lane, new Mark(now, waiting)));
    marks.replaceAll(
        (lane, mark) ->
            left.applyAsLong(lane, mark.waiting().upTo()) < mark.waiting().count()
                    || mark.since().isAfter(now)
                ? new Mark(now, lanes.get(lane))
                : mark);
    return marks.entrySet().stream()
        .filter(e -> !e.getValue().since().plus(PATIENCE).isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }
}
