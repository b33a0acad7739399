// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.ChangeBatch;
import org.banto.order.Order;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReminderConsumerTest {
  /** As every consumer of changes: twice is as once. */
  private abstract static class InStep implements ChangeConsumerContract {
    void walk(JpaTemplate jpa, Walk walk) throws Exception {
      MemoryOrders orders = new MemoryOrders();
      Order one = orders.put(RemindersTest.reminded(1, "taro"));
      Order two = orders.put(Orders.everyday(2));
      MemoReminders reminders = new MemoReminders(jpa);
      reminders.keep(RemindersTest.reminded(4, ""));
      walk.in(
          new Scene(
              new ReminderConsumer(orders, reminders),
              Orders.MAIN,
              List.of(one.id(), two.id(), Orders.everyday(4).id()),
              () -> reminders.untold(RemindersTest.DAY, 10)));
    }
  }

  @Test
  void anOrderThatHasJustComeInIsNotRead() throws Exception {
    BoardDatabase.TABLES.onDerby(
        (jpa, data) -> {
          MemoryOrders orders = new MemoryOrders();
          Order one = orders.put(RemindersTest.reminded(1, "taro"));
          MemoReminders reminders = new MemoReminders(jpa);
          ReminderConsumer consumer = new ReminderConsumer(orders, reminders);
          consumer.take(Orders.MAIN, batch(one, ChangeBatch.RECEIVED));
          assertEquals(List.of(), reminders.untold(RemindersTest.DAY, 10));
          consumer.take(Orders.MAIN, batch(one, "order.noted"));
          assertEquals(1, reminders.untold(RemindersTest.DAY, 10).size());
        });
  }

  private static ChangeBatch batch(Order order, String act) {
    return new ChangeBatch(false, List.of(new ChangeBatch.Line(1, order.id(), act)));
  }

  @Nested
  class OnDerby extends InStep {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      BoardDatabase.TABLES.onDerby((jpa, data) -> walk(jpa, walk));
    }
  }

  @Nested
  class OnPostgresql extends InStep {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      BoardDatabase.TABLES.onPostgresql((jpa, data) -> walk(jpa, walk));
    }
  }
}
