// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.house.WarehouseRules;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** Which shipments are still to be papered, for the checks of this room. */
final class Papers {
  /** Who says so, in findings. */
  static final String ROOM = "banto-shipping";

  private Papers() {}

  /** The same without what goes to a warehouse, by rule or by choice, as long as it waits for either. */
  static Stream<Shipment> waiting(Order order, Desk leaving, List<WarehouseRules> rules) {
    return waiting(order, leaving)
        .filter(s -> leaving != Desk.SHIP_WAIT || rules.stream().noneMatch(r -> r.send(order, s)));
  }

  /**
   * What goes to the printer when the order leaves this desk; a companion has no label of its own.
   */
  static Stream<Shipment> waiting(Order order, Desk leaving) {
    if (!order.route().has(Desk.DOC_WAIT)) {
      return Stream.empty();
    }
    return switch (leaving) {
      case SHIP_WAIT -> order.live().stream().filter(s -> s.waiting() && s.lead().isEmpty());
      case DOC_WAIT ->
          order.live().stream()
              .filter(s -> s.state() == ShipmentState.RELEASED && s.lead().isEmpty());
      default -> Stream.empty();
    };
  }
}
