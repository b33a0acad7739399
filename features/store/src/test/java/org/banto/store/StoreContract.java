// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.DeskCount;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Outcome;
import org.banto.order.Stage;
import org.junit.jupiter.api.Test;

/** What the store promises, on whatever database. */
abstract class StoreContract {
  abstract House house();

  @Test
  void an_order_comes_back_as_it_was_stored() {
    Order given = Orders.fresh(house().orders.ids(1).get(0), 4);
    Outcome outcome = house().orders.apply(House.MAIN, List.of(Orders.received(given))).get(0);
    assertEquals(Outcome.Result.APPLIED, outcome.result());
    Order found = house().orders.find(House.MAIN, given.id()).orElseThrow();
    assertEquals(given.with(e -> e.revision(1).changedAt(found.changedAt())), found);
    assertEquals(List.of(found), house().orders.findByKey(House.MAIN, List.of(given.key())));
    assertEquals(1, house().orders.history(House.MAIN, given.id()).size());
    assertEquals(1, house().events.size());
  }

  @Test
  void a_change_moves_the_order_to_another_desk_and_counts_it_there() {
    List<Order> all = Orders.store(house(), 0, 10);
    Order moved = all.get(3).with(e -> e.stage(Stage.ACCEPTED));
    house().orders.apply(House.MAIN, List.of(new Change(moved, Orders.CLERK, "order.moved", "")));
    assertEquals(
        List.of(
            new DeskCount(Desk.NEW, "rakuten~tokyo", Optional.empty(), 9),
            new DeskCount(Desk.SHIP_WAIT, "rakuten~tokyo", Optional.empty(), 1)),
        house().orders.counts(House.MAIN));
    assertEquals(
        List.of(moved.id()),
        house().orders.searchIds(House.MAIN, OrderQuery.on(Desk.SHIP_WAIT), 10));
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
  }
}
