// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

class RedateActionTest {
  private final House house = new House();
  private final Order planned = house.plan(House.order(1));
  private final Shipment first = planned.shipments().get(0);

  private Decision decide(Order order) {
    OrderAction.Request request = new OrderAction.Request(Map.of(), House.CLERK, "", Instant.EPOCH);
    return house.redating().decide(House.MAIN, request).apply(order);
  }

  @Test
  void aDayThatTheCalendarNoLongerHasMovesAndOneOfSomebodysStays() {
    Shipment closed = first.planned(Optional.of(House.TODAY.plusDays(3)), Text.same("1"));
    Order stands = planned.with(e -> e.shipment(closed));
    Order moved = assertInstanceOf(Decision.Go.class, decide(stands)).order();
    assertEquals(Optional.of(House.TODAY), moved.shipDate());
    assertInstanceOf(Decision.Stop.class, decide(moved));
    Order pinned = planned.with(e -> e.shipment(first.on(House.TODAY.plusDays(3))));
    assertInstanceOf(Decision.Stop.class, decide(pinned));
  }
}
