// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.calendar.ShipDateDoor;
import org.banto.calendar.ShippingDayRules;
import org.banto.flow.Check;
import org.banto.house.ShipDates;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipping.PlanDoor;

/**
 * When an order ships: the shop's settings, the shipping room's plan and the findings of both rooms'
 * checks, as the house makes them when the order is accepted.
 */
final class ShipDateRows implements RowTrial {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final ShopSettings settings = new ShopSettings();
  private final HandClock reading = new HandClock();
  private final HandClock now = new HandClock();
  private final ShipDates dates = ShipDateDoor.dates(settings, reading);
  private final PlanDoor planning = new PlanDoor(settings, dates, now);
  private final List<Check> checks = List.of(ShipDateDoor.wishes(dates, now), planning.dates());

  @Override
  public Verdict of(Row row) throws Malformed {
    Optional<String> missing = ShipDateSettings.missing(row);
    if (missing.isPresent()) {
      return new Verdict.NotBuilt(missing.get());
    }
    set(ShipDateSettings.of(row), row);
    Instant received = instant(row, "received_at");
    Optional<LocalDate> wish = row.day("wish");
    Order order =
        SampleOrder.of(instant(row, "ordered_at"), received, wish, ShipDateSettings.PREFECTURE);
    Order planned = planned(order, row);
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("ship", row.text("ship"));
    expected.put("findings", sorted(Stream.of(row.text("findings").split("[;,]"))));
    return Verdict.of(
        expected,
        Map.of(
            "ship", planned.shipDate().map(LocalDate::toString).orElse(""),
            "findings", findings(planned)));
  }

  /** What a shop may not set, the house would have refused. */
  private void set(Map<String, String> shop, Row row) throws Malformed {
    try {
      new ShippingDayRules().check(shop);
    } catch (IllegalArgumentException e) {
      throw row.malformed("bands", e.getMessage());
    }
    settings.set(ShipDateSettings.SECTION, shop);
    // what was read for the row before is forgotten
    reading.forward(Duration.ofMinutes(1));
  }

  private Order planned(Order order, Row row) throws Malformed {
    Instant at = instant(row, "now");
    Order planned;
    switch (row.text("basis")) {
      case "ORDERED", "RECEIVED" -> {
        now.set(at);
        planned = planning.plan(order);
      }
      case "PAID" -> {
        now.set(order.receivedAt());
        Order waiting = planning.plan(order);
        now.set(at);
        planned = planning.redate(waiting);
      }
      default -> throw row.malformed("basis", "should be ORDERED, RECEIVED or PAID");
    }
    Optional<LocalDate> pinned = row.day("pinned");
    return pinned.isEmpty()
        ? planned
        : planned.with(e -> e.shipment(planned.live().get(0).on(pinned.get())));
  }

  private String findings(Order order) {
    return sorted(
        checks.stream()
            .flatMap(c -> c.check(order, Desk.SHIP_WAIT).stream())
            .map(ShipDateRows::told));
  }

  private static String told(Finding f) {
    String offered = f.fix().values().getOrDefault("date", "");
    return offered.isEmpty() ? f.code() : f.code() + ">" + offered;
  }

  private static String sorted(Stream<String> all) {
    return String.join(";", new TreeSet<>(all.filter(s -> !s.isEmpty()).toList()));
  }

  private static Instant instant(Row row, String column) throws Malformed {
    LocalDateTime time =
        row.time(column).orElseThrow(() -> row.malformed(column, "a time should stand here"));
    return time.atZone(TOKYO).toInstant();
  }
}
