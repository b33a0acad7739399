// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;

/**
 * What was ordered: the contents of an order as the mall gave them, with the corrections staff
 * made.
 *
 * @param orderedAt when the buyer ordered
 * @param buyer who bought
 * @param destinations where to; one or more
 * @param lines what; numbered from 1
 * @param amounts the money
 * @param payment how it is paid
 * @param deliveryMethod the mall's words for how to ship (宅配便, メール便 …), or empty
 * @param wish when to deliver
 * @param remarks the buyer's words, untouched
 * @param flags what is special
 */
public record PlacedOrder(
    Instant orderedAt,
    Person buyer,
    List<Destination> destinations,
    List<OrderLine> lines,
    Amounts amounts,
    PaymentMethod payment,
    String deliveryMethod,
    DeliveryWish wish,
    String remarks,
    Set<OrderFlag> flags) {
  public PlacedOrder {
    destinations = List.copyOf(destinations);
    lines = List.copyOf(lines);
    flags = Set.copyOf(flags);
    if (destinations.isEmpty()) {
      throw new IllegalArgumentException("an order without destination");
    }
    for (OrderLine line : lines) {
      if (line.destination() >= destinations.size()) {
        throw new IllegalArgumentException("order line " + line.no() + " goes nowhere");
      }
    }
  }

  /** The same with other destinations. */
  public PlacedOrder withDestinations(List<Destination> other) {
    return new PlacedOrder(
        orderedAt, buyer, other, lines, amounts, payment, deliveryMethod, wish, remarks, flags);
  }

  /** The same with other lines. */
  public PlacedOrder withLines(List<OrderLine> other) {
    return new PlacedOrder(
        orderedAt,
        buyer,
        destinations,
        other,
        amounts,
        payment,
        deliveryMethod,
        wish,
        remarks,
        flags);
  }

  /** The same without what the house put in beside it: what a mall knows of. */
  public PlacedOrder ordered() {
    return lines.stream().anyMatch(OrderLine::given)
        ? withLines(lines.stream().filter(l -> !l.given()).toList())
        : this;
  }

  /** The same with another buyer. */
  public PlacedOrder withBuyer(Person other) {
    return new PlacedOrder(
        orderedAt,
        other,
        destinations,
        lines,
        amounts,
        payment,
        deliveryMethod,
        wish,
        remarks,
        flags);
  }

  /** The same with another wish. */
  public PlacedOrder withWish(DeliveryWish other) {
    return new PlacedOrder(
        orderedAt,
        buyer,
        destinations,
        lines,
        amounts,
        payment,
        deliveryMethod,
        other,
        remarks,
        flags);
  }

  @Override
  public String toString() {
    return "PlacedOrder[" + orderedAt + ", " + lines.size() + " lines]";
  }
}
