// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** What of an order goes next: what is planned for today or before, else for the earliest day. */
final class Wave {

  private Wave() {}

  /** Those without a day only when none has one. */
  static List<Shipment> of(Order order, Request ask) {
    List<Shipment> planned =
        order.live().stream().filter(s -> s.state() == ShipmentState.PLANNED).toList();
    Optional<LocalDate> first =
        planned.stream().flatMap(s -> s.shipDate().stream()).min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return planned;
    }
    LocalDate today = LocalDate.ofInstant(ask.now(), Japan.ZONE);
    LocalDate until = first.get().isAfter(today) ? first.get() : today;
    return planned.stream()
        .filter(s -> s.shipDate().filter(d -> !d.isAfter(until)).isPresent())
        .toList();
  }

  /** The order with these in another state. */
  static Order in(Order order, List<Shipment> some, ShipmentState state) {
    return Effects.each(order, s -> some.contains(s) ? s.in(state) : s);
  }
}
