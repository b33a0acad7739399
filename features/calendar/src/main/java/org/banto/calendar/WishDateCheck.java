// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.house.ShipDates;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the parcel can be there on the day the buyer wishes for. */
@Component
public final class WishDateCheck implements Check {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPANESE);

  private static final RoomFindings OURS = new RoomFindings("banto-calendar");

  private final ShipDates dates;
  private final Clock clock;

  @Activate
  public WishDateCheck(@Reference ShipDates dates) {
    this(dates, new HouseClock());
  }

  WishDateCheck(ShipDates dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving) || order.placed().wish().date().isEmpty()) {
      return List.of();
    }
    LocalDate wish = order.placed().wish().date().get();
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    if (wish.isBefore(today)) {
      return List.of(
          OURS.warn(
              "wish.past",
              wish.toString(),
              "お届け希望日 " + DAY.format(wish) + " はすでに過ぎています。購入者に確認してください。",
              "The wished delivery day " + wish + " has passed.",
              new Fix("wish.set", Map.of("date", ""))));
    }
    return unreachable(order, wish).toList();
  }

  private Stream<Finding> unreachable(Order order, LocalDate wish) {
    LocalDate soonest = dates.earliest(order.account(), clock.instant());
    LocalDate ships = order.shipDate().filter(d -> d.isAfter(soonest)).orElse(soonest);
    return order.placed().destinations().stream()
        .map(d -> d.recipient().address().prefecture())
        .distinct()
        .filter(p -> ships.plusDays(dates.leadDays(order.account(), p)).isAfter(wish))
        .map(p -> finding(p, wish, ships, dates.leadDays(order.account(), p)));
  }

  private static Finding finding(String prefecture, LocalDate wish, LocalDate ships, int days) {
    LocalDate arrives = ships.plusDays(days);
    String place = prefecture.isEmpty() ? "お届け先" : prefecture;
    return OURS.warn(
        "wish.unreachable",
        wish + "/" + prefecture,
        "お届け希望日 "
            + DAY.format(wish)
            + " に間に合わない見込みです（出荷 "
            + DAY.format(ships)
            + "、"
            + place
            + "着 "
            + DAY.format(arrives)
            + "、日数は未検証の目安）。",
        "Shipped on "
            + ships
            + " it arrives about "
            + arrives
            + " (unverified), after "
            + wish
            + ".",
        new Fix("wish.set", Map.of("date", arrives.toString())));
  }
}
