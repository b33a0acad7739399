// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.banto.base.OrderId;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.order.HourCount;
import org.junit.jupiter.api.Test;

/** What is to be told about some orders is looked up, however much was told before. */
class PickingTest {
  private static final String INSERT =
      "INSERT INTO outbox (account, command, seq, kind, target, order_id, argument, job, state, tries,"
          + " queued_at, next_at, lease_until, reference, message)"
          + " VALUES (?, ?, ?, 'ship', 'rakuten~demo', ?, '', '', 'DONE', 1, 0, 0, 0, '', '')";

  private static final List<OrderId> SOME =
      LongStream.range(0, 100).mapToObj(i -> new OrderId(1 + i * 29)).toList();

  private static final String ORDER =
      "INSERT INTO orders (account, id, revision, shop, mall_number, desk, box, payment, ordered_at,"
          + " changed_at, ship_day, wish_day, sales, buyer_name, buyer, places, body)"
          + " VALUES (?, ?, 1, 'rakuten~tokyo', ?, 'NEW', 0, 'CARD', ?, 0, 0, 0, 100, ?, ?, ?, ?)";

  @Test
  void ordersOfTheLastDaysAreCountedWithoutAWalkThroughAll() throws Exception {
    byte[] sealed = {1};
    new RoomDatabase("db/store.xml", "banto-store")
        .onDerby(
            (jpa, data) -> {
              IndexPicks.fill(
                  data,
                  ORDER,
                  3_000,
                  i ->
                      new Object[] {
                        Orders.MAIN.value(),
                        1L + i,
                        "n" + i,
                        i * 1_000L,
                        sealed,
                        sealed,
                        sealed,
                        sealed
                      });
              JpaOrders orders = new JpaOrders(jpa, null, null, Clock.systemUTC(), Duration.ZERO);
              Runnable asked =
                  () ->
                      assertEquals(
                          100,
                          orders.arrivals(Orders.MAIN, Instant.ofEpochSecond(2_900)).stream()
                              .mapToLong(HourCount::orders)
                              .sum());
              long visited = IndexPicks.visited(asked);
              assertTrue(visited > 0 && visited <= 110, visited + " rows");
              try (Connection c = data.getConnection();
                  Statement s = c.createStatement()) {
                s.execute("DROP INDEX orders_arrivals");
                s.execute("CREATE INDEX orders_arrivals ON orders (account, shop)");
              }
              assertTrue(IndexPicks.visited(asked) >= 3_000, "proves nothing");
            });
  }

  @Test
  void commandsAreFoundByOrderWithoutAWalkThroughAll() throws Exception {
    new RoomDatabase("db/store.xml", "banto-store")
        .onDerby(
            (jpa, data) -> {
              IndexPicks.fill(
                  data,
                  INSERT,
                  3_000,
                  i -> new Object[] {Orders.MAIN.value(), "ship/" + i, i, 1 + i});
              JpaOutbox outbox = new JpaOutbox(jpa, Clock.systemUTC(), () -> false);
              IndexPicks.proves(
                  data,
                  "outbox_order",
                  "order_id",
                  SOME.size(),
                  () -> assertEquals(SOME.size(), outbox.of(Orders.MAIN, SOME).size()));
            });
  }
}
