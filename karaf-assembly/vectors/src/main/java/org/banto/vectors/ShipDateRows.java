// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.calendar.ShipDateDoor;
import org.banto.calendar.ShopCalendar;
import org.banto.flow.Check;
import org.banto.house.ProductMaster;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipping.PlanDoor;

/**
 * When an order ships: the shop's settings, the shipping room's plan and the findings of both
 * rooms' checks, as the house makes them when the order is accepted.
 */
final class ShipDateRows implements RowTrial {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final ShopSettings settings = new ShopSettings();
  private final HandClock reading = new HandClock();
  private final HandClock now = new HandClock();
  private List<ProductMaster.Delay> goods = List.of();
  private final ShopCalendar dates = ShipDateDoor.dates(settings, reading, master());
  private final PlanDoor planning = new PlanDoor(settings, dates, now);
  private final List<Check> checks = List.of(ShipDateDoor.wishes(dates, now), planning.dates());

  @Override
  public Verdict of(Row row) throws Malformed {
    set(ShipDateSettings.of(row), row);
    Instant received = instant(row, "received_at");
    Optional<LocalDate> wish = row.day("wish");
    Order order =
        SampleOrder.of(
            instant(row, "ordered_at"), received, wish, ShipDateSettings.PREFECTURE, goods.size());
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
      ShipDateDoor.check(shop);
    } catch (IllegalArgumentException e) {
      throw row.malformed("bands", e.getMessage());
    }
    settings.set(ShipDateSettings.SECTION, shop);
    goods = ShipDateSettings.goods(row);
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
        Order waiting = planning.plan(SampleOrder.prepaid(order, Optional.empty()));
        Optional<LocalDate> paid = row.time("paid_at").map(LocalDateTime::toLocalDate);
        now.set(at);
        planned = paid.isEmpty() ? waiting : planning.redate(SampleOrder.prepaid(waiting, paid));
      }
      default -> throw row.malformed("basis", "should be ORDERED, RECEIVED or PAID");
    }
    Optional<LocalDate> pinned = row.day("pinned");
    return pinned.isEmpty()
        ? planned
        : planned.with(e -> e.shipment(planned.live().get(0).on(pinned.get())));
  }

  private ProductMaster master() {
    return new ProductMaster() {
      @Override
      public Map<OrderId, Map<Integer, Sold>> sold(AccountId account, List<Order> orders) {
        return Map.of();
      }

      @Override
      public Map<OrderId, Map<Integer, Delay>> delays(AccountId account, List<Order> orders) {
        Map<Integer, Delay> lines = new HashMap<>();
        goods.forEach(delay -> lines.put(lines.size() + 1, delay));
        return orders.stream().collect(Collectors.toMap(Order::id, o -> lines));
      }
    };
  }

  private String findings(Order order) {
    return sorted(
        checks.stream()
            .flatMap(c -> c.check(order, order.desk()).stream())
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
