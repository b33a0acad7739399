// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.util.List;
import java.util.Optional;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.Yen;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;

/**
 * All that a carrier's file needs of one shipment.
 *
 * @param shipment the shipment
 * @param recipient to whom
 * @param sender ご依頼主: the shop, or the buyer for a gift
 * @param shop the shop
 * @param lines the order lines in it
 * @param codTax the tax within what the carrier collects, where the mall states it
 * @param order the order, for formats of the shop's own; carriers need nothing of it
 * @param along labels of other orders whose goods travel in its parcels (同梱); they are not written
 *     themselves
 */
public record Label(
    Shipment shipment,
    Person recipient,
    Person sender,
    Shop shop,
    List<OrderLine> lines,
    Optional<Yen> codTax,
    Optional<Order> order,
    List<Label> along) {
  public Label {
    lines = List.copyOf(lines);
    along = List.copyOf(along);
  }

  /** One of which no more is said than carriers need. */
  public Label(
      Shipment shipment,
      Person recipient,
      Person sender,
      Shop shop,
      List<OrderLine> lines,
      Optional<Yen> codTax) {
    this(shipment, recipient, sender, shop, lines, codTax, Optional.empty());
  }

  /** One of an order that travels by itself. */
  public Label(
      Shipment shipment,
      Person recipient,
      Person sender,
      Shop shop,
      List<OrderLine> lines,
      Optional<Yen> codTax,
      Optional<Order> order) {
    this(shipment, recipient, sender, shop, lines, codTax, order, List.of());
  }

  /** The same with the goods of these in its parcels. */
  public Label carrying(List<Label> others) {
    return new Label(shipment, recipient, sender, shop, lines, codTax, order, others);
  }
}
