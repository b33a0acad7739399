// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.junit.jupiter.api.Test;

/** Friday 2026-11-27, 9:12 in Tokyo. */
class ArrivalsResourceTest {
  private static final Instant NOW = Instant.parse("2026-11-27T00:12:00Z");
  private static final long TOTAL =
      Orders.everyday(1).placed().amounts().total().orElseThrow().value();

  private final MemoryOrders orders = new MemoryOrders();
  private final ArrivalsResource arrivals =
      new ArrivalsResource(orders, Clock.fixed(NOW, ZoneOffset.UTC));
  private long next = 1;

  private void came(String at) {
    Order o = Orders.everyday(next++);
    PlacedOrder p = o.placed();
    orders.put(
        o.with(
            e ->
                e.placed(
                    new PlacedOrder(
                        Instant.parse(at),
                        p.buyer(),
                        p.destinations(),
                        p.lines(),
                        p.amounts(),
                        p.payment(),
                        p.deliveryMethod(),
                        p.wish(),
                        p.remarks(),
                        p.flags()))));
  }

  private ArrivalsResource.View since(String since) {
    return arrivals.view(Orders.MAIN, since);
  }

  @Test
  void eachHourSinceThePickUpStandsBesideThatOfTheWeekBefore() {
    came("2026-11-26T05:59:59Z");
    came("2026-11-26T06:00:00Z");
    came("2026-11-27T00:05:00Z");
    came("2026-11-27T00:11:00Z");
    came("2026-11-19T06:30:00Z");
    came("2026-11-20T00:59:00Z");
    List<ArrivalsResource.Hour> hours = since("2026-11-26T15:00").hours();
    assertEquals(19, hours.size());
    Instant first = Instant.parse("2026-11-26T06:00:00Z");
    assertEquals(new ArrivalsResource.Hour(first, 1, 1), hours.get(0));
    assertEquals(
        new ArrivalsResource.Hour(Instant.parse("2026-11-27T00:00:00Z"), 2, 1), hours.get(18));
    assertEquals(3, hours.stream().mapToLong(ArrivalsResource.Hour::orders).sum());
    assertEquals(34, since("").hours().size(), "since yesterday began");
  }

  @Test
  void sevenDaysAreThoseOfTheShopWithWhatWasSold() {
    came("2026-11-20T15:00:00Z");
    came("2026-11-20T14:59:59Z");
    came("2026-11-26T14:59:59Z");
    came("2026-11-26T15:00:00Z");
    Order cancelled = orders.put(Orders.everyday(next++).with(e -> e.stage(Stage.CANCELLED)));
    assertEquals(Instant.parse("2026-11-23T12:34:56Z"), cancelled.placed().orderedAt());
    Order unread = orders.put(Orders.unread(next++));
    assertEquals(Instant.parse("2026-11-24T07:20:00Z"), unread.placed().orderedAt());
    assertEquals(
        List.of(
            day(21, Optional.of(TOTAL)),
            day(23, Optional.of(0L)),
            day(24, Optional.empty()),
            day(26, Optional.of(TOTAL)),
            day(27, Optional.of(TOTAL))),
        since("").days());
  }

  private static ArrivalsResource.ShopDay day(int day, Optional<Long> sales) {
    return new ArrivalsResource.ShopDay(LocalDate.of(2026, 11, day), "rakuten~tokyo", 1, sales);
  }

  @Test
  void noMoreThanYesterdayAndTodayAreAskedFor() {
    for (String since :
        List.of("2026-11-25T23:59", "2026-11-27T10:00", "yesterday", "2026-11-26")) {
      assertThrows(Rejection.class, () -> since(since), since);
    }
    assertEquals(1, since("2026-11-27T09:00").hours().size());
  }
}
