// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Charge;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;

/**
 * Orders of one buyer to one place that could share a parcel.
 *
 * @param buyer who bought
 * @param recipient who receives
 * @param address where, in one line
 * @param temperature how cold
 * @param members the orders
 * @param tooMuch what the buyer paid for the postage of more than one parcel
 * @param declined whether somebody decided against it
 * @param ja what the malls are not told
 * @param en the same in English
 */
public record Candidate(
    String buyer,
    String recipient,
    String address,
    Temperature temperature,
    List<Member> members,
    Yen tooMuch,
    boolean declined,
    String ja,
    String en) {
  private static final Text UNTOLD =
      new Text(
          "モールの送料は変わりません。返金はモールの画面で行ってください。",
          "The postage at the malls stays as it is. Pay back on the mall's own page.");

  /**
   * One of the orders.
   *
   * @param order which
   * @param number the mall's number
   * @param shop of which shop
   * @param desk where it stands; only those on 発送待ち can go now
   * @param shipment which of its shipments, once planned
   * @param shipDate when it is planned to leave
   * @param wishDate when the buyer wants it
   * @param pieces how many pieces
   * @param item the first product
   * @param payment the mall's words for how it is paid
   * @param cod whether the carrier collects its money
   * @param postage what the buyer paid for the postage
   */
  public record Member(
      OrderId order,
      String number,
      ShopId shop,
      Desk desk,
      Optional<ShipmentNumber> shipment,
      Optional<LocalDate> shipDate,
      Optional<LocalDate> wishDate,
      int pieces,
      String item,
      String payment,
      boolean cod,
      Yen postage) {}

  /** The orders of a group, as they are now, by where they go. */
  static Candidate of(List<Order> orders, List<Place> places) {
    Order first = orders.get(0);
    Optional<Shipment> shipment = shipment(first, places.get(0));
    Person to =
        first
            .placed()
            .destinations()
            .get(shipment.map(Shipment::destination).orElse(0))
            .recipient();
    Address address = to.address();
    List<Member> members =
        IntStream.range(0, orders.size())
            .mapToObj(i -> member(orders.get(i), places.get(i)))
            .toList();
    Yen all = members.stream().map(Member::postage).reduce(Yen.ZERO, Yen::plus);
    Yen most = members.stream().map(Member::postage).max(Yen::compareTo).orElse(Yen.ZERO);
    return new Candidate(
        first.placed().buyer().name(),
        to.name(),
        address.oneLine(),
        shipment.map(s -> s.carriage().temperature()).orElse(Temperature.AMBIENT),
        members,
        all.minus(most),
        orders.stream().allMatch(o -> declined(o, places)),
        UNTOLD.ja(),
        UNTOLD.en());
  }

  private static Member member(Order order, Place place) {
    PlacedOrder placed = order.placed();
    List<OrderLine> lines = placed.lines().stream().filter(l -> !l.struck()).toList();
    Optional<Shipment> shipment = shipment(order, place);
    return new Member(
        order.id(),
        order.key().number(),
        order.key().shop(),
        order.desk(),
        place.shipment(),
        shipment.flatMap(Shipment::shipDate),
        shipment.map(s -> s.wish().date()).orElse(placed.wish().date()),
        shipment
            .map(s -> s.items().stream().mapToInt(Shipment.Item::quantity).sum())
            .orElseGet(() -> lines.stream().mapToInt(OrderLine::quantity).sum()),
        lines.stream().map(OrderLine::name).findFirst().orElse(""),
        placed.payment().name(),
        place.cod(),
        placed.amounts().sum(Charge.Kind.POSTAGE));
  }

  private static Optional<Shipment> shipment(Order order, Place place) {
    return place.shipment().flatMap(order::shipment);
  }

  /** Somebody said yes to the warning; an order that is not there yet has none. */
  private static boolean declined(Order order, List<Place> places) {
    List<Place> others = places.stream().filter(p -> !p.order().equals(order.id())).toList();
    String key = ConsolidationCheck.CODE + "|" + ConsolidationCheck.subject(others);
    return order.desk() != Desk.SHIP_WAIT
        || order.acknowledged().stream().anyMatch(a -> a.finding().equals(key));
  }
}
