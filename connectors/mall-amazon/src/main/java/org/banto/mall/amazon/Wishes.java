// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.DeliveryWish;
import org.banto.base.Japan;
import org.banto.base.TimeSlot;
import org.banto.spapi.engine.Fields;

/**
 * When the buyer wants it. Only a scheduled delivery is a wish; the days by which Amazon promises
 * delivery are not.
 */
final class Wishes {
  private record Window(LocalDateTime from, LocalDateTime to) {}

  private static final Duration LONGEST_SLOT = Duration.ofHours(6);

  private Wishes() {}

  static DeliveryWish of(JsonNode order) {
    JsonNode fulfillment = order.path("fulfillment");
    boolean scheduled = Fields.text(fulfillment, "fulfillmentServiceLevel").equals("SCHEDULED");
    Stream<JsonNode> promised =
        scheduled ? Stream.of(fulfillment.path("deliverByWindow")) : Stream.empty();
    Stream<JsonNode> windows =
        Fields.list(order, "orderItems").stream()
            .map(i -> i.path("fulfillment").path("shipping").path("scheduledDeliveryWindow"));
    return first(windows)
        .or(() -> first(promised))
        .map(w -> new DeliveryWish(Optional.of(w.from().toLocalDate()), slot(w)))
        .orElse(DeliveryWish.NONE);
  }

  /** The earliest window that lies within a day. */
  private static Optional<Window> first(Stream<JsonNode> ranges) {
    return ranges
        .flatMap(r -> window(r).stream())
        .filter(w -> w.from().toLocalDate().equals(w.to().minusNanos(1).toLocalDate()))
        .min(Comparator.comparing(Window::from));
  }

  private static Optional<Window> window(JsonNode range) {
    Optional<Instant> from = Fields.time(range, "earliestDateTime");
    Optional<Instant> to = Fields.time(range, "latestDateTime");
    if (from.isEmpty() || to.isEmpty() || !from.get().isBefore(to.get())) {
      return Optional.empty();
    }
    // 13:59:59 is said for 14:00
    LocalDateTime end = LocalDateTime.ofInstant(to.get().plusSeconds(1), Japan.ZONE);
    LocalDateTime exact = LocalDateTime.ofInstant(to.get(), Japan.ZONE);
    return Optional.of(
        new Window(
            LocalDateTime.ofInstant(from.get(), Japan.ZONE),
            end.getMinute() == 0 && exact.getMinute() == 59 ? end.withSecond(0) : exact));
  }

  private static Optional<TimeSlot> slot(Window w) {
    LocalTime from = w.from().toLocalTime();
    LocalTime to = w.to().toLocalTime();
    if (Duration.between(w.from(), w.to()).compareTo(LONGEST_SLOT) > 0) {
      return Optional.empty();
    }
    if (to.equals(LocalTime.NOON)) {
      return Optional.of(TimeSlot.MORNING);
    }
    boolean hours = from.getMinute() == 0 && to.getMinute() == 0 && from.isBefore(to);
    return Optional.of(
        hours
            ? TimeSlot.hours(from.getHour(), to.getHour())
            : new TimeSlot(from + "～" + to, Optional.of(from), Optional.of(to)));
  }
}
