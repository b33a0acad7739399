// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.List;
import org.banto.base.Desk;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Nothing is shipped from here that a warehouse may still ship: it goes on when the warehouse has said no. */
@Component(service = Check.class)
public final class AtWarehouseCheck implements Check {
  /** The service. */
  @Activate
  public AtWarehouseCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    boolean back =
        leaving == Desk.SHIP_WAIT
            && order.tags().contains(Outcomes.TAG)
            && order.live().stream().allMatch(Shipment::waiting);
    if (!back) {
      return List.of();
    }
    return List.of(
        new Finding(
            Finding.Level.BLOCK,
            "warehouse.cancelling",
            "",
            "banto-warehouses",
            "外部倉庫に依頼中です。倉庫が取り消すまで進められません",
            "A warehouse was asked to ship it; it goes on when the warehouse has taken it back",
            Finding.Fix.NONE));
  }
}
