// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.banto.house.OrderService;
import org.banto.house.WaybillBatch;
import org.banto.shipment.ShipmentNumber;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A label file goes with the last of its orders: it names the buyers of all of them. */
@Component
public final class LabelFileClearing implements OrderClearing {
  private final Batches batches;
  private final OrderService orders;

  /** For the service component runtime. */
  @Activate
  public LabelFileClearing(@Reference JpaBatches batches, @Reference OrderService orders) {
    this((Batches) batches, orders);
  }

  LabelFileClearing(Batches batches, OrderService orders) {
    this.batches = batches;
    this.orders = orders;
  }

  @Override
  public void clear(AccountId account, Set<OrderId> gone) {
    for (WaybillBatch batch : batches.holding(account, gone)) {
      List<OrderId> others =
          batch.shipments().stream()
              .map(ShipmentNumber::order)
              .filter(id -> !gone.contains(id))
              .collect(Collectors.toSet())
              .stream()
              .toList();
      if (orders.find(account, others).isEmpty()) {
        batches.drop(account, batch.id());
      }
    }
  }
}
