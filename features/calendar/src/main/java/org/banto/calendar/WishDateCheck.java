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
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
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
  private static final int WEEK = 7;

  private final ShopCalendar dates;
  private final Clock clock;

  /** Something on its way to a prefecture. */
  private record Way(String prefecture, String carrier, LocalDate ships) {}

  @Activate
  public WishDateCheck(@Reference ShopCalendar dates) {
    this(dates, new HouseClock());
  }

  WishDateCheck(ShopCalendar dates, Clock clock) {
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
    return ways(order, today).distinct().flatMap(w -> finding(order, w, wish)).toList();
  }

  /** What is planned as it is planned; where nothing is, everything as soon as it can. */
  private Stream<Way> ways(Order order, LocalDate today) {
    if (order.live().isEmpty()) {
      LocalDate soonest = dates.earliest(order.account(), order.placed().orderedAt());
      LocalDate ships = soonest.isBefore(today) ? next(order, today) : soonest;
      return order.placed().destinations().stream()
          .map(d -> new Way(d.recipient().address().prefecture(), "", ships));
    }
    return order.live().stream()
        .filter(s -> !s.shipped())
        .flatMap(s -> s.shipDate().map(d -> way(order, s, d.isBefore(today) ? today : d)).stream());
  }

  private LocalDate next(Order order, LocalDate from) {
    LocalDate day = from;
    for (int i = 0; i < ShipDayReckoner.FARTHEST && !dates.shipsOn(order.account(), day); i++) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Way way(Order order, Shipment s, LocalDate ships) {
    return new Way(
        order.placed().destinations().get(s.destination()).recipient().address().prefecture(),
        s.carriage().carrier(),
        ships);
  }

  private Stream<Finding> finding(Order order, Way way, LocalDate wish) {
    LocalDate arrives = way.ships().plusDays(dates.leadDays(order.account(), way.prefecture()));
    if (arrives.isAfter(wish)) {
      return Stream.of(unreachable(way, wish, delivery(order, way, arrives)));
    }
    LocalDate delivered = delivery(order, way, wish);
    return delivered.equals(wish) ? Stream.empty() : Stream.of(closed(way, wish, delivered));
  }

  /** The first day from this one on on which its carrier delivers. */
  private LocalDate delivery(Order order, Way way, LocalDate from) {
    return Stream.iterate(from, d -> d.plusDays(1))
        .limit(WEEK)
        .filter(d -> dates.delivers(order.account(), way.carrier(), d))
        .findFirst()
        .orElse(from);
  }

  private static Finding closed(Way way, LocalDate wish, LocalDate delivered) {
    return OURS.warn(
        "wish.no-delivery",
        wish + "/" + way.carrier(),
        "お届け希望日 " + DAY.format(wish) + " はこの運送会社の配達がない日です。次の配達日は " + DAY.format(delivered) + " です。",
        "The carrier does not deliver on the wished day "
            + wish
            + "; the next day is "
            + delivered
            + ".",
        new Fix("wish.set", Map.of("date", delivered.toString())));
  }

  private static Finding unreachable(Way way, LocalDate wish, LocalDate arrives) {
    String place = way.prefecture().isEmpty() ? "お届け先" : way.prefecture();
    return OURS.warn(
        "wish.unreachable",
        wish + "/" + way.prefecture(),
        "お届け希望日 "
            + DAY.format(wish)
            + " に間に合わない見込みです（出荷 "
            + DAY.format(way.ships())
            + "、"
            + place
            + "着 "
            + DAY.format(arrives)
            + "、日数は未検証の目安）。",
        "Shipped on "
            + way.ships()
            + " it arrives about "
            + arrives
            + " (unverified), after "
            + wish
            + ".",
        new Fix("wish.set", Map.of("date", arrives.toString())));
  }
}
