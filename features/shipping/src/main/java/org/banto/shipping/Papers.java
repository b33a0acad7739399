// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.stream.Stream;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/** Which shipments are still to be papered, for the checks of this room. */
final class Papers {
  /** Who says so, in findings. */
  static final String ROOM = "banto-shipping";

  private Papers() {}

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
