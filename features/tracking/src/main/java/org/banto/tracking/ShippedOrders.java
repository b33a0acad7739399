// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.order.OrderQuery;

/** The orders that have left. */
final class ShippedOrders {
  private static final Set<Desk> DESKS = Set.of(Desk.SHIPPED, Desk.POSTPAY_WAIT, Desk.DONE);

  private ShippedOrders() {}

  /** Those that were to leave on this day or after it, by one of these carriers. */
  static OrderQuery since(LocalDate day, Set<String> carriers) {
    OrderQuery all = OrderQuery.ALL;
    return new OrderQuery(
        DESKS,
        all.boxes(),
        all.shops(),
        all.payments(),
        all.findings(),
        all.tags(),
        all.assignees(),
        carriers,
        all.parcels(),
        all.orderedFrom(),
        all.orderedTo(),
        Optional.of(day),
        all.shipTo(),
        all.wishFrom(),
        all.wishTo(),
        all.batch(),
        all.text(),
        OrderQuery.Sort.SHIP_DATE);
  }
}
