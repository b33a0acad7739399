// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;

/** What Amazon is asked to ship: one shipment of an order, under the house's key of the request. */
final class Request {
  private static final int MOST_LINES = 100;
  private static final int MOST_PIECES = 250;
  private static final int SKU = 50;
  private static final int ORDER_ID = 40;

  /** When to deliver. */
  record Window(Instant from, Instant to) {}

  /** So many pieces of a SKU, as a line with an id of its own. */
  record Item(String id, String sku, int pieces) {}

  private final FbaAccount account;
  private final Order order;
  private final Shipment shipment;
  private final String key;

  private Request(FbaAccount account, Order order, Shipment shipment, String key) {
    this.account = account;
    this.order = order;
    this.shipment = shipment;
    this.key = key;
  }

  /** The request; empty when the order has no such shipment. */
  static Optional<Request> of(FbaAccount account, RequestFulfilment asked) {
    return asked.order().live().stream()
        .filter(s -> s.number().equals(asked.shipment()))
        .findFirst()
        .map(s -> new Request(account, asked.order(), s, asked.key()));
  }

  /** Why Amazon is not asked at all. */
  Optional<Text> refusal() {
    if (shipment.cod().isPresent()) {
      return Optional.of(
          new Text("代金引換の出荷は FBA に依頼できません", "FBA cannot be asked to ship cash on delivery"));
    }
    int pieces = shipment.items().stream().mapToInt(Shipment.Item::quantity).sum();
    if (shipment.items().isEmpty()
        || shipment.items().size() > MOST_LINES
        || pieces > MOST_PIECES) {
      return Optional.of(
          new Text(
              "FBA に依頼できるのは1件につき100明細・250個までです",
              "FBA takes 100 lines and 250 pieces at most in one request"));
    }
    boolean fits =
        shipment.items().stream()
            .map(this::line)
            .allMatch(
                l -> l.isPresent() && sku(l.get()).length() <= SKU && !sku(l.get()).isEmpty());
    if (!fits) {
      return Optional.of(
          new Text(
              "出品者 SKU のない、または50文字を超える明細があります",
              "A line has no seller SKU, or one of more than 50 characters"));
    }
    return address().zip().isEmpty() || address().street().isEmpty()
        ? Optional.of(
            new Text("お届け先の郵便番号または住所がありません", "The destination has no postal code or no address"))
        : Optional.empty();
  }

  /** What Amazon knows it by, once. */
  String key() {
    return key;
  }

  FbaAccount account() {
    return account;
  }

  /** The mall's order number, which the buyer knows. */
  String number() {
    String number = order.key().number();
    return number.substring(0, Math.min(ORDER_ID, number.length()));
  }

  Instant orderedAt() {
    return order.placed().orderedAt();
  }

  /** When it is to be delivered, where the shop asks for scheduled deliveries. */
  Optional<Window> window() {
    return shipment.wish().date().filter(d -> account.schedule()).map(this::window);
  }

  private Window window(LocalDate day) {
    Optional<TimeSlot> slot = shipment.wish().slot();
    LocalTime from = slot.flatMap(TimeSlot::from).orElse(LocalTime.of(8, 0));
    LocalTime to = slot.flatMap(TimeSlot::to).orElse(LocalTime.of(21, 0));
    return new Window(at(day, from), at(day, to));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Japan.ZONE).toInstant();
  }

  /** In Japan the city must not be used: it goes to the first line. */
  void address(ObjectNode to) {
    Person person = recipient();
    to.put("name", (person.company().isEmpty() ? "" : person.company() + " ") + person.name());
    to.put("addressLine1", address().city() + address().street());
    if (!address().building().isEmpty()) {
      to.put("addressLine2", address().building());
    }
    to.put("stateOrRegion", address().prefecture()).put("countryCode", "JP");
    to.put("postalCode", address().zip().replaceFirst("^([0-9]{3})([0-9]{4})$", "$1-$2"));
    if (!person.phone().isEmpty()) {
      to.put("phone", person.phone());
    }
  }

  List<Item> items() {
    return shipment.items().stream()
        .map(
            i ->
                new Item(
                    shipment.number().value() + "-" + i.line(),
                    line(i).map(Request::sku).orElse(""),
                    i.quantity()))
        .toList();
  }

  private Optional<OrderLine> line(Shipment.Item item) {
    return order.placed().lines().stream().filter(l -> l.no() == item.line()).findFirst();
  }

  private Person recipient() {
    return order.placed().destinations().get(shipment.destination()).recipient();
  }

  private Address address() {
    return recipient().address();
  }

  private static String sku(OrderLine line) {
    return line.sku().strip();
  }
}
