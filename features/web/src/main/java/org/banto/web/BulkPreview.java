// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.house.CommandCount;
import org.banto.house.Preview;

/**
 * What a bulk action would come to.
 *
 * @param orders how many orders it is asked for
 * @param looked how many of them were looked at, from the first on; the rest counts as like them
 * @param goes how many of these would change
 * @param lands where these would stand then, the most frequent first
 * @param first the first of those
 * @param leaves what would leave the house, and how often
 * @param stays why others would stay as they are
 * @param asks why others would stay unless a reason is given
 * @param undoSeconds how long what leaves would wait to be taken back
 */
public record BulkPreview(
    int orders,
    int looked,
    int goes,
    List<Landing> lands,
    List<OrderListRow> first,
    List<CommandCount> leaves,
    List<Staying> stays,
    List<Staying> asks,
    long undoSeconds) {
  /**
   * Why orders stay.
   *
   * @param why in the reader's language
   * @param count how many orders
   */
  public record Staying(String why, long count) {}

  /**
   * Where orders would stand.
   *
   * @param count how many orders
   */
  public record Landing(Desk desk, long count) {}

  static BulkPreview of(
      int orders, List<Preview> looked, List<OrderListRow> first, Duration undoFor, Locale reader) {
    return new BulkPreview(
        orders,
        looked.size(),
        (int) looked.stream().filter(Preview::goes).count(),
        lands(looked),
        first,
        CommandCount.of(looked.stream().flatMap(r -> r.leaves().stream()).toList()),
        staying(looked, false, reader),
        staying(looked, true, reader),
        undoFor.toSeconds());
  }

  private static List<Landing> lands(List<Preview> looked) {
    Map<Desk, Long> counts =
        looked.stream()
            .filter(Preview::goes)
            .collect(Collectors.groupingBy(Preview::desk, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new Landing(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Landing::count).reversed())
        .toList();
  }

  /** The most frequent first. */
  private static List<Staying> staying(List<Preview> looked, boolean reason, Locale reader) {
    Map<String, Long> counts =
        looked.stream()
            .filter(r -> !r.goes() && r.reason() == reason)
            .collect(
                Collectors.groupingBy(
                    r -> r.stop().orElseThrow().in(reader), Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> new Staying(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong(Staying::count).reversed())
        .toList();
  }
}
