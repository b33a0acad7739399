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

  /** Not printed yet, on an order that leaves a desk before the printer. */
  static Stream<Shipment> waiting(Order order, Desk leaving) {
    boolean asked = leaving == Desk.SHIP_WAIT || leaving == Desk.DOC_WAIT;
    return asked && order.route().has(Desk.DOC_WAIT)
        ? order.live().stream().filter(s -> s.state().compareTo(ShipmentState.RELEASED) <= 0)
        : Stream.empty();
  }
}
