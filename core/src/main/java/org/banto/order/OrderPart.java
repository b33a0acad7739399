// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.util.List;
import java.util.OptionalInt;
import org.banto.shipment.Shipment;

/**
 * An order, or what goes of it to one place at one time. What is asked of an order is asked of the
 * whole of it; what is asked of lines and destinations, of those in the part alone.
 *
 * @param whole the order
 * @param part the order with the lines and shipments of the part alone; its destinations stay, as
 *     lines and shipments name them by index
 * @param destination where the part goes; empty for all destinations
 */
public record OrderPart(Order whole, Order part, OptionalInt destination) {
  /** All of it. */
  public OrderPart(Order order) {
    this(order, order, OptionalInt.empty());
  }

  /**
   * What goes to one destination.
   *
   * @param lines as many of each line as go there
   * @param shipments what it goes by; none while none is planned
   */
  public static OrderPart of(
      Order order, int destination, List<OrderLine> lines, List<Shipment> shipments) {
    return new OrderPart(
        order,
        order.with(e -> e.placed(order.placed().withLines(lines)).shipments(shipments)),
        OptionalInt.of(destination));
  }

  /** All of it, with the lines that were struck as if they were not: where these are looked at too. */
  public static OrderPart unstruck(Order order) {
    List<OrderLine> lines =
        order.placed().lines().stream().map(l -> l.packed(l.quantity())).toList();
    PlacedOrder all = order.placed().withLines(lines);
    return new OrderPart(order, order.with(e -> e.placed(all)), OptionalInt.empty());
  }

  /** One line of it alone, so many of it. */
  public OrderPart only(OrderLine line, int quantity) {
    PlacedOrder alone = part.placed().withLines(List.of(line.packed(quantity)));
    return new OrderPart(whole, part.with(e -> e.placed(alone)), destination);
  }

  /** What a field says of it. */
  FieldValues narrowed(OrderField field, FieldValues values) {
    boolean whole = field.scope() != OrderField.Scope.DESTINATION || destination.isEmpty();
    if (whole || values.each().isEmpty()) {
      return values;
    }
    return new FieldValues(List.of(values.each().get(destination.getAsInt())), values.failed());
  }

  /** Which order a field is asked about. */
  Order asked(OrderField field) {
    return field.scope() == OrderField.Scope.ORDER ? whole : part;
  }
}
