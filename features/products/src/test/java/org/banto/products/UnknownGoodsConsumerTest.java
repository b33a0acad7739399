// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.flow.ChangeBatch;
import org.banto.order.Order;
import org.junit.jupiter.api.Nested;

class UnknownGoodsConsumerTest {
  /** As every consumer of changes: twice is as once. The changes of the contract are orders that come in. */
  private abstract static class Gathered implements ChangeConsumerContract {
    void walk(JpaTemplate jpa, Walk walk) throws Exception {
      MemoryOrders orders = new MemoryOrders();
      Order one = orders.put(Orders.everyday(1));
      Order two = orders.put(Orders.threePlaces(2));
      UnknownGoods unknown = new UnknownGoods(jpa);
      UnknownGoodsConsumer consumer =
          new UnknownGoodsConsumer(
              orders,
              new LineGoods(new JpaProducts(jpa), Goods.CLOCK),
              unknown,
              new NewOrders(jpa),
              Goods.CLOCK);
      walk.in(
          new Scene(
              (account, batch) -> {
                consumer.take(account, came(batch));
                boolean more = true;
                while (more) {
                  more = consumer.more();
                }
              },
              Orders.MAIN,
              List.of(one.id(), two.id()),
              () ->
                  unknown.before(Orders.MAIN, false, Optional.empty(), 100).stream()
                      .map(r -> r.code() + " " + r.orders() + " " + r.last().order())
                      .toList()));
    }

    private static ChangeBatch came(ChangeBatch batch) {
      return new ChangeBatch(
          batch.anew(),
          batch.lines().stream()
              .map(l -> new ChangeBatch.Line(l.seq(), l.order(), ChangeBatch.RECEIVED))
              .toList());
    }
  }

  @Nested
  class OnDerby extends Gathered {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      ProductsDatabase.TABLES.onDerby((jpa, data) -> walk(jpa, walk));
    }
  }

  @Nested
  class OnPostgresql extends Gathered {
    @Override
    public void inAHouse(Walk walk) throws Exception {
      ProductsDatabase.TABLES.onPostgresql((jpa, data) -> walk(jpa, walk));
    }
  }
}
