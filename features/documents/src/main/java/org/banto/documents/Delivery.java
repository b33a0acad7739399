// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.OrderPart;
import org.banto.shipment.Shipment;

/**
 * What one receiver gets at one time: a shipment, or a destination no shipment is planned for yet.
 *
 * @param destination index into the order's destinations
 * @param shipment the shipment, once planned
 * @param pieces what is in it
 */
record Delivery(int destination, Optional<Shipment> shipment, List<Piece> pieces) {
  /**
   * So many of an order line.
   *
   * @param line which line
   * @param quantity how many of it
   */
  record Piece(OrderLine line, int quantity) {}

  /** What goes now, when only a part of the order does; else all deliveries of it. */
  static List<Delivery> now(Order order) {
    List<Delivery> going =
        of(order).stream()
            .filter(d -> d.shipment().filter(Shipment::underWay).isPresent())
            .toList();
    return going.isEmpty() ? of(order) : going;
  }

  /** The deliveries of an order, by destination. */
  static List<Delivery> of(Order order) {
    List<Delivery> all = new ArrayList<>();
    for (int i = 0; i < order.placed().destinations().size(); i++) {
      int destination = i;
      List<Shipment> planned =
          order.live().stream().filter(s -> s.destination() == destination).toList();
      if (planned.isEmpty()) {
        all.add(unplanned(order, destination));
      }
      planned.forEach(s -> all.add(new Delivery(destination, Optional.of(s), pieces(order, s))));
    }
    return all;
  }

  /** What conditions are asked of. */
  OrderPart part(Order order) {
    return OrderPart.of(
        order,
        destination,
        pieces.stream().map(p -> p.line().packed(p.quantity())).toList(),
        shipment.stream().toList());
  }

  private static Delivery unplanned(Order order, int destination) {
    List<Piece> pieces =
        order.placed().lines().stream()
            .filter(l -> l.destination() == destination && !l.struck() && l.quantity() > 0)
            .map(l -> new Piece(l, l.quantity()))
            .toList();
    return new Delivery(destination, Optional.empty(), pieces);
  }

  private static List<Piece> pieces(Order order, Shipment shipment) {
    List<Piece> pieces = new ArrayList<>();
    for (Shipment.Item item : shipment.items()) {
      order.placed().lines().stream()
          .filter(l -> l.no() == item.line() && !l.struck())
          .forEach(l -> pieces.add(new Piece(l, item.quantity())));
    }
    return pieces;
  }
}
