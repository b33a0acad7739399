// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;

/** Finds the shipments that have waybill numbers, of a whole file at once. */
final class NumberSearch {
  private NumberSearch() {}

  /** Which shipments have each of these numbers. A companion has the number of its lead. */
  static Map<String, Set<ShipmentNumber>> users(
      OrderService orders, AccountId account, Collection<String> numbers) {
    Set<String> wanted = new HashSet<>(numbers);
    Map<String, Set<ShipmentNumber>> users = new HashMap<>();
    for (Order order : orders.withWaybills(account, wanted)) {
      for (Shipment s : order.shipments()) {
        s.parcels().stream()
            .flatMap(p -> p.waybill().stream())
            .map(Waybill::number)
            .filter(wanted::contains)
            .forEach(
                n ->
                    users
                        .computeIfAbsent(n, k -> new LinkedHashSet<>())
                        .add(s.lead().orElse(s.number())));
      }
    }
    return users;
  }
}
