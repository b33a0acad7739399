// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Optional;
import org.banto.account.AccountId;
import org.banto.order.OrderQuery;
import org.banto.order.OrderService;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/** Finds the shipments that have a waybill number. */
final class NumberSearch {
  private static final int MANY = 50;

  private NumberSearch() {}

  /** A companion has the number of its lead. */
  static List<ShipmentNumber> users(OrderService orders, AccountId account, String number) {
    OrderQuery query = OrderQuery.saying(number);
    return orders.search(account, query, Optional.empty(), MANY).items().stream()
        .flatMap(o -> o.shipments().stream())
        .filter(s -> has(s, number))
        .map(s -> s.lead().orElse(s.number()))
        .toList();
  }

  private static boolean has(Shipment s, String number) {
    return s.parcels().stream()
        .flatMap(p -> p.waybill().stream())
        .anyMatch(w -> w.number().equals(number));
  }
}
