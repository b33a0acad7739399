// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.util.List;
import java.util.Optional;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderLine;
import org.banto.order.OrderPart;
import org.banto.shipment.Shipment;

/** The warehouse a shipment goes to by the shop's rules, without anybody's hand. */
final class WarehouseChoice {
  private final List<Ready> rules;

  private record Ready(Criterion when, String warehouse) {}

  WarehouseChoice(WarehouseSettings settings, FieldSet fields) {
    this.rules =
        settings.rules().stream()
            .map(r -> new Ready(fields.criterion(r.when()), r.warehouse()))
            .toList();
  }

  /** That of the first rule that fits. */
  Optional<String> of(Order order, Shipment shipment) {
    List<OrderLine> goods = goods(order, shipment);
    if (rules.isEmpty() || goods.size() < shipment.items().size()) {
      return Optional.empty();
    }
    OrderPart part = OrderPart.of(order, shipment.destination(), goods, List.of(shipment));
    OrderFacts facts = OrderFacts.ofParts(List.of(part));
    return rules.stream().filter(r -> r.when().holds(facts, 0)).map(Ready::warehouse).findFirst();
  }

  private static List<OrderLine> goods(Order order, Shipment shipment) {
    return shipment.items().stream()
        .flatMap(
            i ->
                order.placed().lines().stream()
                    .filter(l -> l.no() == i.line())
                    .map(l -> l.packed(i.quantity())))
        .toList();
  }
}
