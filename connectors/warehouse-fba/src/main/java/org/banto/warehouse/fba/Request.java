// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.order.Address;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.Person;
import org.banto.order.TimeSlot;
import org.banto.shipment.Shipment;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/** What Amazon is asked to ship: one shipment of an order, under the house's key of the request. */
final class Request {
  static final String MARKETPLACE = "A1VC38T7YXB528";

  private static final int MOST_LINES = 100;
  private static final int MOST_PIECES = 250;
  private static final int SKU = 50;
  private static final int ORDER_ID = 40;

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
  Optional<String> refusal() {
    if (shipment.cod().isPresent()) {
      return Optional.of("代金引換の出荷は FBA に依頼できません");
    }
    int pieces = shipment.items().stream().mapToInt(Shipment.Item::quantity).sum();
    if (shipment.items().isEmpty()
        || shipment.items().size() > MOST_LINES
        || pieces > MOST_PIECES) {
      return Optional.of("FBA に依頼できるのは1件につき100明細・250個までです");
    }
    boolean fits =
        shipment.items().stream()
            .map(this::line)
            .allMatch(
                l -> l.isPresent() && sku(l.get()).length() <= SKU && !sku(l.get()).isEmpty());
    if (!fits) {
      return Optional.of("出品者 SKU のない、または50文字を超える明細があります");
    }
    return address().zip().isEmpty() || address().street().isEmpty()
        ? Optional.of("お届け先の郵便番号または住所がありません")
        : Optional.empty();
  }

  ObjectNode body() {
    ObjectNode body = SpApi.object().put("marketplaceId", MARKETPLACE);
    String number = order.key().number();
    body.put("sellerFulfillmentOrderId", key);
    body.put("displayableOrderId", number.substring(0, Math.min(ORDER_ID, number.length())));
    body.put("displayableOrderDate", order.placed().orderedAt().toString());
    body.put("displayableOrderComment", account.comment());
    body.put("shippingSpeedCategory", account.speed());
    body.put("fulfillmentAction", "Ship").put("fulfillmentPolicy", "FillOrKill");
    shipment.wish().date().filter(d -> account.schedule()).ifPresent(d -> schedule(body, d));
    destination(body.putObject("destinationAddress"));
    ArrayNode items = body.putArray("items");
    for (Shipment.Item item : shipment.items()) {
      ObjectNode one = items.addObject().put("sellerSku", line(item).map(Request::sku).orElse(""));
      one.put("sellerFulfillmentOrderItemId", shipment.number().value() + "-" + item.line());
      one.put("quantity", item.quantity());
    }
    return body;
  }

  /** In Japan the city must not be used: it goes to the first line. */
  private void destination(ObjectNode to) {
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

  private void schedule(ObjectNode body, LocalDate day) {
    Optional<TimeSlot> slot = shipment.wish().slot();
    LocalTime from = slot.flatMap(TimeSlot::from).orElse(LocalTime.of(8, 0));
    LocalTime to = slot.flatMap(TimeSlot::to).orElse(LocalTime.of(21, 0));
    body.put("shippingSpeedCategory", "ScheduledDelivery");
    ObjectNode window = body.putObject("deliveryWindow");
    window.put("startDate", day.atTime(from).atZone(Fields.TOKYO).toInstant().toString());
    window.put("endDate", day.atTime(to).atZone(Fields.TOKYO).toInstant().toString());
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
