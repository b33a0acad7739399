// SPDX-License-Identifier: Apache-2.0
package org.banto.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.house.Leaving;
import org.banto.house.Rehearsal;

/**
 * What a bulk action would come to.
 *
 * @param orders how many orders it is asked for
 * @param looked how many of them were looked at, from the first on; the rest counts as like them
 * @param goes how many of these would change
 * @param first the first of those
 * @param leaves what would leave the house, and how often
 * @param stays why others would stay as they are
 * @param asks why others would stay unless a reason is given
 */
public record Preview(
    int orders,
    int looked,
    int goes,
    List<OrderRow> first,
    List<Leaving> leaves,
    List<Staying> stays,
    List<Staying> asks) {
  /**
   * Why orders stay.
   *
   * @param why in Japanese
   * @param count how many orders
   */
  public record Staying(String why, long count) {}

  static Preview of(int orders, List<Rehearsal> looked, List<OrderRow> first) {
    return new Preview(
        orders,
        looked.size(),
        (int) looked.stream().filter(Rehearsal::goes).count(),
        first,
        Leaving.of(looked.stream().flatMap(r -> r.leaves().stream()).toList()),
        staying(looked, false),
        staying(looked, true));
  }

  /** The most frequent first. */
  private static List<Staying> staying(List<Rehearsal> looked, boolean reason) {
    Map<String, Long> counts =
        looked.stream()
            .filter(r -> !r.goes() && r.reason() == reason)
            .collect(Collectors.groupingBy(Rehearsal::stop, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new Staying(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Staying::count).reversed())
        .toList();
  }
}
