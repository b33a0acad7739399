// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.connect.Label;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Labels with what travels along in their parcels (同梱). */
final class SharedLabels {
  private final OrderService orders;
  private final Labels labels;

  SharedLabels(OrderService orders, Labels labels) {
    this.orders = orders;
    this.labels = labels;
  }

  /** Of one shipment. */
  Label label(Order order, Shipment shipment) {
    return labels(order.account(), List.of(new BatchShipment(order, shipment))).get(0);
  }

  /** Of many; the orders that travel along are read at once. */
  List<Label> labels(AccountId account, List<BatchShipment> wave) {
    List<OrderId> ids =
        wave.stream()
            .flatMap(r -> r.shipment().companions().stream())
            .map(ShipmentNumber::order)
            .distinct()
            .toList();
    Map<OrderId, Order> along =
        ids.isEmpty()
            ? Map.of()
            : orders.find(account, ids).stream()
                .collect(Collectors.toMap(Order::id, Function.identity()));
    return wave.stream().map(r -> label(r, along)).toList();
  }

  private Label label(BatchShipment lead, Map<OrderId, Order> orders) {
    Label label = labels.of(lead.order(), lead.shipment());
    List<Label> along =
        lead.shipment().companions().stream()
            .flatMap(n -> companion(n, lead.shipment(), orders).stream())
            .toList();
    return along.isEmpty() ? label : label.carrying(along);
  }

  private Optional<Label> companion(
      ShipmentNumber number, Shipment lead, Map<OrderId, Order> orders) {
    return Optional.ofNullable(orders.get(number.order()))
        .flatMap(
            o ->
                o.shipment(number)
                    .filter(s -> s.state() != ShipmentState.VOID)
                    .filter(s -> s.lead().filter(lead.number()::equals).isPresent())
                    .map(s -> labels.of(o, s)));
  }
}
