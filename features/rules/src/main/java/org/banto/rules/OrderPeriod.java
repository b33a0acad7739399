// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.banto.order.OrderQuery;

/** The orders that were placed within some days. */
final class OrderPeriod {
  private OrderPeriod() {}

  /** Newest first. */
  static OrderQuery newest(LocalDate from, LocalDate to) {
    OrderQuery all = OrderQuery.ALL;
    return new OrderQuery(
        all.desks(),
        all.boxes(),
        all.shops(),
        all.payments(),
        all.findings(),
        all.tags(),
        all.assignees(),
        all.carriers(),
        all.parcels(),
        Optional.of(from),
        Optional.of(to),
        all.shipFrom(),
        all.shipTo(),
        all.wishFrom(),
        all.wishTo(),
        all.batch(),
        all.text(),
        OrderQuery.Sort.NEWEST);
  }
}
