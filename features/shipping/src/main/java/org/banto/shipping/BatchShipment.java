// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.OrderService;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/**
 * A shipment of a wave.
 *
 * @param order its order
 * @param shipment the shipment
 */
record BatchShipment(Order order, Shipment shipment) {
  /** The shipments that say they are in a batch, in the order of its rows. */
  static List<BatchShipment> of(OrderService orders, AccountId account, WaybillBatch batch) {
    Set<OrderId> ids = new LinkedHashSet<>();
    batch.shipments().forEach(n -> ids.add(n.order()));
    Set<ShipmentNumber> numbers = new HashSet<>(batch.shipments());
    List<BatchShipment> in = new ArrayList<>();
    for (Order order : orders.find(account, ids)) {
      for (Shipment s : order.live()) {
        if (numbers.contains(s.number()) && s.batch().filter(batch.id()::equals).isPresent()) {
          in.add(new BatchShipment(order, s));
        }
      }
    }
    return in;
  }
}
