// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.banto.base.OrderId;
import org.banto.fakes.IndexPicks;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.junit.jupiter.api.Test;

/** What is to be told about some orders is looked up, however much was told before. */
class PickingTest {
  private static final String INSERT =
      "INSERT INTO outbox (account, command, seq, kind, target, order_id, argument, job, state, tries,"
          + " queued_at, next_at, lease_until, reference, message)"
          + " VALUES (?, ?, ?, 'ship', 'rakuten~demo', ?, '', '', 'DONE', 1, 0, 0, 0, '', '')";

  private static final List<OrderId> SOME =
      LongStream.range(0, 100).mapToObj(i -> new OrderId(1 + i * 29)).toList();

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
