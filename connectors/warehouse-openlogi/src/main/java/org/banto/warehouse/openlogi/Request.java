// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.base.TimeSlot;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.shipment.Shipment;
import org.banto.shipment.Temperature;

/** What OpenLogi is asked to ship: one shipment of an order, under the house's key of the request. */
final class Request {
  private static final int CODE = 30;
  private static final int NAME = 15;
  private static final int COMPANY = 16;
  private static final int ADDRESS = 32;
  private static final int ORDER_NO = 100;
  private static final Map<Integer, String> SLOTS =
      Map.of(12, "12", 14, "14", 16, "16", 18, "18", 19, "19");

  private final OpenLogiAccount account;
  private final Order order;
  private final Shipment shipment;
  private final String key;

  private Request(OpenLogiAccount account, Order order, Shipment shipment, String key) {
    this.account = account;
    this.order = order;
    this.shipment = shipment;
    this.key = key;
  }

  /** The request; empty when the order has no such shipment. */
  static Optional<Request> of(OpenLogiAccount account, RequestFulfilment asked) {
    return asked.order().live().stream()
        .filter(s -> s.number().equals(asked.shipment()))
        .findFirst()
        .map(s -> new Request(account, asked.order(), s, asked.key()));
  }

  /** Why OpenLogi is not asked at all: it cuts what is too long without a word. */
  Optional<Text> refusal() {
    if (shipment.cod().isPresent()) {
      return Optional.of(
          new Text(
              "代金引換の出荷は OpenLogi に依頼できません", "OpenLogi cannot be asked to ship cash on delivery"));
    }
    if (shipment.carriage().temperature() != Temperature.AMBIENT) {
      return Optional.of(
          new Text(
              "冷蔵・冷凍の出荷は OpenLogi に依頼できません",
              "OpenLogi cannot be asked to ship chilled or frozen goods"));
    }
    boolean coded =
        shipment.items().stream()
            .map(this::line)
            .allMatch(l -> l.filter(o -> fits(o.sku().strip(), CODE)).isPresent());
    if (shipment.items().isEmpty() || !coded) {
      return Optional.of(
          new Text(
              "商品コードのない、または30文字を超える明細があります",
              "A line has no SKU, or one of more than 30 characters"));
    }
    if (!fits(recipient().name(), NAME) || recipient().company().length() > COMPANY) {
      return Optional.of(
          new Text(
              "お届け先の氏名は15文字、会社名は16文字までです",
              "The name of the recipient may have 15 characters, that of the company 16"));
    }
    if (!fits(address().street() + address().building(), ADDRESS) || address().zip().isEmpty()) {
      return Optional.of(
          new Text(
              "お届け先の番地と建物名は合わせて32文字までです。郵便番号も要ります",
              "Street and building of the destination may have 32 characters together. The postal"
                  + " code is needed too"));
    }
    return shipment.wish().slot().isPresent() && slot().isEmpty()
        ? Optional.of(new Text("OpenLogi にない配達時間帯です", "OpenLogi has no such delivery time slot"))
        : Optional.empty();
  }

  private static boolean fits(String text, int most) {
    return !text.isBlank() && text.length() <= most;
  }

  ObjectNode body() {
    String number = order.key().number();
    ObjectNode body = Api.JSON.createObjectNode().put("identifier", key);
    body.put("order_no", number.substring(0, Math.min(ORDER_NO, number.length())));
    ArrayNode items = body.putArray("items");
    for (Shipment.Item item : shipment.items()) {
      OrderLine line = line(item).orElseThrow();
      items
          .addObject()
          .put("code", line.sku().strip())
          .put("quantity", item.quantity())
          .put("name", line.name().substring(0, Math.min(255, line.name().length())))
          .put("unit_price", line.unitPrice().value());
    }
    recipient(body.putObject("recipient"));
    if (!account.sender().isEmpty()) {
      body.putObject("sender").put("uuid", account.sender());
    }
    if (!account.carrier().isEmpty()) {
      body.put("delivery_carrier", account.carrier());
    }
    slot().ifPresent(s -> body.put("delivery_time_slot", s));
    shipment.wish().date().ifPresent(d -> body.put("delivery_date", d.toString()));
    return body.put("cash_on_delivery", false).put("backorder_if_unavailable", false);
  }

  private void recipient(ObjectNode to) {
    to.put("postcode", address().zip().replaceFirst("^([0-9]{3})([0-9]{4})$", "$1-$2"));
    to.put("prefecture", address().prefecture());
    to.put("address1", address().city() + address().street());
    if (!address().building().isEmpty()) {
      to.put("address2", address().building());
    }
    to.put("name", recipient().name());
    if (!recipient().company().isEmpty()) {
      to.put("company", recipient().company());
    }
    to.put("phone", recipient().phone());
  }

  private Optional<String> slot() {
    Optional<TimeSlot> slot = shipment.wish().slot();
    if (slot.filter(TimeSlot.MORNING::equals).isPresent()) {
      return Optional.of("AM");
    }
    return slot.flatMap(TimeSlot::from).map(t -> SLOTS.get(t.getHour()));
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
}
