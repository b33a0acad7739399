// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.List;
import java.util.Map;
import org.banto.base.OrderId;
import org.banto.fakes.ChangeConsumerContract;
import org.banto.order.Order;
import org.banto.shipment.ShipmentState;

class RequestWatchTest implements ChangeConsumerContract {
  /** One order was sent back by hand while a warehouse has it; another waits for one by the rules. */
  @Override
  public void inAHouse(Walk walk) throws Exception {
    House.onDerby(
        house -> {
          house.waiting(1);
          house.taken(1);
          Order back =
              house.now(1).with(e -> e.shipment(house.shipment(1).in(ShipmentState.PLANNED)));
          house.orders.put(back);
          house.waiting(2);
          house.settings.write(
              House.MAIN,
              WarehouseSettings.SECTION,
              Map.of("rule.001", "|SKU-1*|" + House.DEPOT, "send", "auto"),
              House.CLERK);
          List<OrderId> both = List.of(new OrderId(1), new OrderId(2));
          walk.in(
              new Scene(
                  house.watch,
                  House.MAIN,
                  both,
                  () ->
                      List.of(
                          house.requests.of(House.MAIN, both),
                          house.orders.find(House.MAIN, both),
                          List.copyOf(house.outbox.all.keySet()))));
        });
  }
}
