// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** What always holds, whatever was done to orders. */
final class Invariants {
  /** Desks where an order stays. */
  static final List<Desk> ENDS = List.of(Desk.DONE, Desk.CANCELLED, Desk.RETURN);

  private final FlowHouse house;

  Invariants(FlowHouse house) {
    this.house = house;
  }

  /** Each of these orders stands where it may. */
  void check(List<OrderId> some, String where) {
    int seated = 0;
    for (OrderId id : some) {
      Order order = house.get(id);
      seated += List.of(Desk.values()).contains(order.desk()) ? 1 : 0;
      goods(order, where);
      numbers(order, where);
      order.live().forEach(s -> company(order, s, where));
      boolean way = ENDS.contains(order.desk()) || !house.flow.reachable(order).isEmpty();
      assertTrue(way, where + ": no way out of " + order);
    }
    assertEquals(some.size(), seated, where);
  }

  private void goods(Order order, String where) {
    Map<Integer, Integer> in = new HashMap<>();
    order
        .live()
        .forEach(s -> s.items().forEach(i -> in.merge(i.line(), i.quantity(), Integer::sum)));
    for (OrderLine line : order.placed().lines()) {
      assertTrue(
          in.getOrDefault(line.no(), 0) <= line.quantity(), where + ": too much of " + order);
    }
  }

  private void numbers(Order order, String where) {
    for (Shipment s : order.live()) {
      boolean all = s.parcels().stream().allMatch(p -> p.waybill().isPresent());
      assertTrue(!s.shipped() || all, where + ": shipped without number: " + order);
    }
  }

  /** A companion and its lead know each other, and stand alike from the printer on. */
  private void company(Order order, Shipment s, String where) {
    String which = where + ": " + s.number();
    s.lead()
        .ifPresent(
            n -> {
              Shipment lead = house.get(n.order()).shipment(n).orElseThrow();
              assertTrue(lead.companions().contains(s.number()), which + " is carried by nobody");
              assertTrue(s.equals(s.following(lead)), which + " is out of step");
            });
    if (!s.shipped()) {
      for (ShipmentNumber n : s.companions()) {
        Optional<ShipmentNumber> lead = house.get(n.order()).shipment(n).flatMap(Shipment::lead);
        assertEquals(Optional.of(s.number()), lead, which + " carries " + n);
      }
      boolean out = List.of(Desk.HOLD, Desk.CANCELLED, Desk.RETURN).contains(order.desk());
      assertFalse(out && s.shared(), which + " shares, and is " + order.desk());
    }
  }
}
