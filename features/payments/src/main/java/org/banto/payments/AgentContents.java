// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.checks.RoomFindings;
import org.banto.connect.ParcelNotice;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Shipment;

/** What the agent of a deferred payment is told of an order. */
final class AgentContents {
  private AgentContents() {}

  /** The same for the same amount, buyer, destinations and goods; tells none of them. */
  static String version(Order order) {
    PlacedOrder placed = order.placed();
    List<String> all = new ArrayList<>();
    all.add(placed.amounts().due().map(Yen::toString).orElse(""));
    all.addAll(words(placed.buyer()));
    placed.destinations().forEach(d -> all.addAll(words(d.recipient())));
    placed.lines().stream().filter(l -> !l.struck()).map(AgentContents::words).forEach(all::add);
    placed.amounts().charges().forEach(c -> all.add(c.kind() + " " + c.amount()));
    return RoomFindings.digest(all.toArray(String[]::new));
  }

  private static List<String> words(Person p) {
    return List.of(p.name(), p.kana(), p.company(), p.address().oneLine(), p.phone(), p.mail());
  }

  private static String words(OrderLine line) {
    return line.sku() + " " + line.name() + " " + line.quantity() + " " + line.unitPrice();
  }

  /**
   * All parcels that have left with a number.
   *
   * @param today for shipments without a day
   */
  static List<ParcelNotice> parcels(Order order, LocalDate today) {
    return left(order).flatMap(s -> parcels(order, s, today)).toList();
  }

  /** The same for the same parcels; empty when none has left. */
  static String parcels(Order order) {
    List<String> all =
        parcels(order, LocalDate.EPOCH).stream()
            .map(p -> p.destination() + " " + p.carrier() + " " + p.number())
            .sorted()
            .toList();
    return all.isEmpty() ? "" : RoomFindings.digest(all.toArray(String[]::new));
  }

  private static Stream<Shipment> left(Order order) {
    return order.live().stream().filter(s -> s.state().desk() == Desk.SHIPPED);
  }

  private static Stream<ParcelNotice> parcels(Order order, Shipment s, LocalDate today) {
    String destination = order.placed().destinations().get(s.destination()).key();
    return s.parcels().stream()
        .flatMap(p -> p.waybill().stream())
        .map(
            w ->
                new ParcelNotice(destination, w.carrier(), w.number(), s.shipDate().orElse(today)));
  }
}
