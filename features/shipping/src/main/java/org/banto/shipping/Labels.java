// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.Yen;
import org.banto.connect.Label;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.TaxTotal;
import org.banto.shipment.Shipment;

/** Gathers what a carrier needs of a shipment. */
final class Labels {
  private final Shops shops;

  Labels(Shops shops) {
    this.shops = shops;
  }

  Label of(Order order, Shipment shipment) {
    Shop shop = shops.shop(order.account());
    boolean gift = order.placed().flags().contains(OrderFlag.GIFT);
    boolean buyer = gift && shops.shipping(order.account()).buyerSendsGifts();
    Person recipient = order.placed().destinations().get(shipment.destination()).recipient();
    return new Label(
        shipment,
        recipient,
        buyer ? order.placed().buyer() : shop.sender(order.key().shop()),
        shop,
        lines(order, shipment),
        tax(order, shipment),
        Optional.of(order));
  }

  private static List<OrderLine> lines(Order order, Shipment shipment) {
    Set<Integer> in =
        shipment.items().stream().map(Shipment.Item::line).collect(Collectors.toSet());
    return order.placed().lines().stream().filter(l -> in.contains(l.no())).toList();
  }

  /** The tax as the mall states it, never computed. */
  private static Optional<Yen> tax(Order order, Shipment shipment) {
    List<TaxTotal> taxes = order.placed().amounts().taxes();
    if (shipment.cod().isEmpty() || taxes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(taxes.stream().map(TaxTotal::tax).reduce(Yen.ZERO, Yen::plus));
  }
}
