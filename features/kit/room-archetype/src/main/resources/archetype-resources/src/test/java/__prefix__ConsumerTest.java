package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.flow.ChangeBatch;
import org.banto.order.Order;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ${prefix}ConsumerTest {
  private static final RoomDatabase TABLE = new RoomDatabase("db/${id}.xml", "banto-${id}");

  /** On one of the databases. */
  private interface Somewhere {
    void walk(RoomDatabase.Walk walk) throws Exception;
  }

  /** One order is asked for, one done, one neither any more, and one of the table has gone. */
  private abstract static class On implements ChangeConsumerContract {
    private final Somewhere database;

    private On(Somewhere database) {
      this.database = database;
    }

    @Override
    public void inAHouse(Walk walk) throws Exception {
      database.walk(
          (jpa, data) -> {
            MemoryOrders orders = new MemoryOrders();
            Order asked = Orders.everyday(1).with(e -> e.tag(${prefix}.ASKED.tag()));
            Order done = Orders.everyday(2).with(e -> e.tag(${prefix}.DONE.tag()));
            Order gone = Orders.everyday(4).with(e -> e.tag(${prefix}.ASKED.tag()));
            orders.put(asked);
            orders.put(done);
            Order plain = orders.put(Orders.everyday(3));
            ${prefix}List list = new ${prefix}List(jpa);
            Order before = plain.with(e -> e.tag(${prefix}.ASKED.tag()));
            list.keep(Orders.MAIN, List.of(before.id(), gone.id()), List.of(before, gone));
            walk.in(
                new Scene(
                    new ${prefix}Consumer(orders, list),
                    Orders.MAIN,
                    List.of(asked.id(), done.id(), plain.id(), gone.id()),
                    () -> list.after(Orders.MAIN, 0, 200)));
          });
    }

    @Test
    void theTableHoldsTheOrdersAsTheyAre() throws Exception {
      inAHouse(
          scene -> {
            scene.consumer().take(Orders.MAIN, new ChangeBatch(true, List.of()));
            assertEquals(
                List.of(new ${prefix}Row(1, 2, "ASKED"), new ${prefix}Row(2, 2, "DONE")),
                scene.state().get());
          });
    }

    @Test
    void whatLeavesTheHouseLeavesTheTable() throws Exception {
      database.walk(
          (jpa, data) -> {
            Order asked = Orders.everyday(1).with(e -> e.tag(${prefix}.ASKED.tag()));
            ${prefix}List list = new ${prefix}List(jpa);
            list.keep(Orders.MAIN, List.of(asked.id()), List.of(asked));
            assertEquals(1, list.after(Orders.MAIN, 0, 10).size());
            list.clear(Orders.MAIN, Set.of(asked.id()));
            assertEquals(List.of(), list.after(Orders.MAIN, 0, 10));
          });
    }
  }

  @Nested
  class OnDerby extends On {
    OnDerby() {
      super(TABLE::onDerby);
    }
  }

  @Nested
  class OnPostgresql extends On {
    OnPostgresql() {
      super(TABLE::onPostgresql);
    }
  }
}
