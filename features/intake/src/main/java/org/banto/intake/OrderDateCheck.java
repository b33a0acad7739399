// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Whether the days of an order can be: nothing is ordered after it came, hardly anything comes years
 * after it was ordered, nobody wishes a delivery in years. What a file does not say is not judged.
 */
@Component
public final class OrderDateCheck implements Check {
  private static final Duration AHEAD = Duration.ofDays(2);
  private static final Duration OLD = Duration.ofDays(3 * 365);
  private static final int FAR = 366;

  @Activate
  public OrderDateCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    return RoomFindings.beforeLabel(order, leaving)
        ? Stream.concat(ordered(order).stream(), wished(order).stream()).toList()
        : List.of();
  }

  private static Optional<Finding> ordered(Order order) {
    Instant at = order.placed().orderedAt();
    Instant came = order.receivedAt();
    boolean future = at.isAfter(came.plus(AHEAD));
    boolean past = at.isBefore(came.minus(OLD)) && !at.equals(Instant.EPOCH);
    if (!future && !past) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(at, Japan.ZONE);
    return Optional.of(
        IntakeFindings.OURS.warn(
            "order.date",
            day.toString(),
            "注文日 " + day + " が" + (future ? "取込日より先です。" : "3年以上前です。") + "元のファイルやモールの画面で確認してください。",
            "The order date " + day + (future ? " is in the future." : " is years ago.")));
  }

  private static Optional<Finding> wished(Order order) {
    LocalDate last = LocalDate.ofInstant(order.receivedAt(), Japan.ZONE).plusDays(FAR);
    return order
        .placed()
        .wish()
        .date()
        .filter(day -> day.isAfter(last))
        .map(
            day ->
                IntakeFindings.OURS.warn(
                    "wish.far",
                    day.toString(),
                    "お届け希望日 " + day + " が1年以上先です。購入者に確認するか、希望日を外してください。",
                    "The wished day " + day + " is more than a year ahead.",
                    new Fix("wish.set", Map.of("date", ""))));
  }
}
