// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** Brings planned shipments up to date when the contents of their order change. */
final class Replan {
  private Replan() {}

  /**
   * The shipments after a change of contents: items, wish and cash on delivery follow the order.
   *
   * @param was the order they were planned for
   * @param now the order with its new contents
   * @return empty when that needs a person: shipments that were split, or another set of
   *     destinations
   */
  static Optional<List<Shipment>> of(Order was, Order now) {
    if (now.live().isEmpty() || same(was.placed(), now.placed())) {
      return Optional.of(now.shipments());
    }
    Set<Integer> destinations =
        now.live().stream().map(Shipment::destination).collect(Collectors.toSet());
    boolean oneEach =
        destinations.size() == now.live().size()
            && destinations.size() == now.placed().destinations().size();
    if (!oneEach) {
      return Optional.empty();
    }
    List<Shipment> all = new ArrayList<>();
    for (Shipment s : now.shipments()) {
      all.add(s.state() == ShipmentState.VOID ? s : follow(s, was.placed(), now.placed()));
    }
    return Optional.of(all);
  }

  private static boolean same(PlacedOrder a, PlacedOrder b) {
    return a.lines().equals(b.lines())
        && a.wish().equals(b.wish())
        && a.amounts().due().equals(b.amounts().due())
        && a.destinations().size() == b.destinations().size();
  }

  private static Shipment follow(Shipment s, PlacedOrder was, PlacedOrder now) {
    boolean cod =
        s.cod().isPresent()
            && now.payment().kind() == PaymentMethod.Kind.COD
            && now.destinations().size() == 1;
    return s.holding(Arrival.items(now, s.destination()))
        .wished(s.wish().equals(was.wish()) ? now.wish() : s.wish())
        .collecting(cod ? now.amounts().due() : s.cod());
  }
}
