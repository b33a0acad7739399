// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.FieldValues;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.TaxRate;
import org.banto.rules.RuleDoor;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;

/** The order of a row of rules, as it is after each run, and what the row says besides of its lines and buyer. */
final class RuleOrder implements OrderFields {
  private static final Route NONE = new Route("none", Route.STANDARD.desks());
  private static final Instant NOON = Instant.parse("2026-11-10T03:00:00Z");

  private final ObjectNode said;
  private Order now;

  RuleOrder(ObjectNode given) {
    this.said = given;
    Order bare = SampleOrder.of(NOON, NOON, Optional.empty(), given.path("prefecture").asText(), 1);
    Shipment planned =
        new Shipment(
            ShipmentNumber.of(bare.id(), 1),
            0,
            List.of(),
            new Carriage(given.path("carrier").asText(), "", Temperature.AMBIENT),
            Optional.empty(),
            DeliveryWish.NONE,
            Optional.empty(),
            ShipmentState.PLANNED,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            given.path("labelNote").asText());
    Order keyed =
        new Order(
            bare.id(),
            bare.account(),
            new OrderKey(ShopId.of(given.path("shop").asText()), given.path("no").asText()),
            bare.revision(),
            NOON,
            NOON,
            bare.placed(),
            bare.mall(),
            bare.stage(),
            NONE,
            Optional.empty(),
            bare.payment(),
            List.of(),
            List.of(planned),
            List.of(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
    this.now = keyed.with(e -> e.placed(placed(List.of())));
    marks(given);
  }

  Order now() {
    return now;
  }

  void now(Order other) {
    now = other;
  }

  String buyer() {
    return said.path("buyer").asText();
  }

  /** Somebody changes it between two runs. */
  void change(JsonNode change) {
    change.properties().forEach(e -> said.set(e.getKey(), e.getValue()));
    Set<Integer> gifts = RuleDoor.gifts(now);
    List<OrderLine> put =
        now.placed().lines().stream().filter(l -> gifts.contains(l.no())).toList();
    PlacedOrder placed = placed(put);
    now = now.with(e -> e.placed(placed));
    if (change.has("carrier")) {
      Shipment s = now.live().get(0);
      Carriage by = new Carriage(change.get("carrier").asText(), "", Temperature.AMBIENT);
      now = now.with(e -> e.shipment(s.by(by)));
    }
    marks(change);
  }

  private void marks(JsonNode of) {
    if (of.has("route")) {
      Route route = new Route(of.get("route").asText(), Route.STANDARD.desks());
      now = now.with(e -> e.route(route));
    }
    if (of.has("hold") && of.get("hold").isInt()) {
      Hold hold = new Hold(of.get("hold").asInt(), "", Actor.staff("a"), NOON);
      now = now.with(e -> e.hold(hold));
    }
    if (of.has("tag")) {
      List<String> tags = texts(of.get("tag"));
      List.copyOf(now.tags()).stream()
          .filter(t -> !tags.contains(t))
          .forEach(t -> now = now.with(e -> e.untag(t)));
      tags.forEach(t -> now = now.with(e -> e.tag(t)));
    }
    if (of.has("pinned")) {
      now = RuleDoor.pinned(now, new LinkedHashSet<>(texts(of.get("pinned"))));
    }
  }

  private static List<String> texts(JsonNode json) {
    List<String> all = new ArrayList<>();
    json.forEach(t -> all.add(t.asText()));
    return all;
  }

  private PlacedOrder placed(List<OrderLine> gifts) {
    Set<Integer> taken = gifts.stream().map(OrderLine::no).collect(Collectors.toSet());
    List<OrderLine> lines = new ArrayList<>();
    int no = 0;
    for (JsonNode l : said.path("lines")) {
      no++;
      while (taken.contains(no)) {
        no++;
      }
      lines.add(
          new OrderLine(
              no,
              "" + no,
              0,
              l.path("sku").asText(),
              "",
              l.path("name").asText(l.path("sku").asText()),
              List.of(),
              l.path("qty").asInt(1),
              new Yen(l.path("price").asLong()),
              TaxRate.STANDARD,
              false));
    }
    lines.addAll(gifts);
    JsonNode total = said.path("total");
    Optional<Yen> amount =
        total.isIntegralNumber() ? Optional.of(new Yen(total.asLong())) : Optional.empty();
    String prefecture = said.path("prefecture").asText();
    Person person = new Person("番頭 花子", "", "", new Address("", prefecture, "", "", ""), "", "");
    return new PlacedOrder(
        NOON,
        person,
        List.of(new Destination("1", person, "", "", "")),
        lines,
        new Amounts(amount, amount, amount, List.of(), List.of()),
        new PaymentMethod(PaymentMethod.Kind.valueOf(said.path("payment").asText("OTHER")), ""),
        "",
        DeliveryWish.NONE,
        said.path("remarks").asText(),
        Set.of());
  }

  /** What a row expects of it. */
  Map<String, String> after() {
    Map<String, String> all = new HashMap<>();
    Shipment shipment = now.live().get(0);
    all.put("route", now.route().id().equals("none") ? "" : now.route().id());
    all.put("tag", String.join(",", new TreeSet<>(now.tags())));
    all.put("carrier", shipment.carriage().carrier());
    all.put("labelNote", shipment.labelNote());
    all.put("memo", RuleDoor.words(now, "memo"));
    all.put("message", RuleDoor.words(now, "message"));
    all.put("remarksShown", RuleDoor.remarks(now));
    all.put("hold", now.hold().map(h -> "" + h.box()).orElse(""));
    Set<Integer> gifts = RuleDoor.gifts(now);
    all.put(
        "lines",
        now.placed().lines().stream()
            .filter(l -> !l.struck())
            .map(l -> l.sku() + "*" + l.quantity() + (gifts.contains(l.no()) ? "!" : ""))
            .collect(Collectors.joining(",")));
    all.values().removeIf(String::isEmpty);
    return all;
  }

  @Override
  public List<OrderField> fields() {
    return List.of(
        order("prefecture", "県", OrderField.Type.TEXT),
        order("buyer", "買い手", OrderField.Type.TEXT),
        order("count", "回数", OrderField.Type.NUMBER),
        line("line.temp", "温度", OrderField.Type.TEXT, "temp"),
        line("line.size", "大きさ", OrderField.Type.NUMBER, "size"));
  }

  private OrderField order(String id, String name, OrderField.Type type) {
    return field(id, name, type, OrderField.Scope.ORDER, o -> value(said.path(id)));
  }

  private OrderField line(String id, String name, OrderField.Type type, String member) {
    return field(
        id,
        name,
        type,
        OrderField.Scope.LINE,
        o ->
            FieldValues.each(
                Stream.iterate(0, i -> i < said.path("lines").size(), i -> i + 1)
                    .map(i -> value(said.path("lines").get(i).path(member)))
                    .toList()));
  }

  private static FieldValues value(JsonNode json) {
    if (json.isMissingNode() || json.isNull()) {
      return FieldValues.NONE;
    }
    return FieldValues.of(json.isNumber() ? (Object) json.asLong() : json.asText());
  }

  private static OrderField field(
      String id,
      String name,
      OrderField.Type type,
      OrderField.Scope scope,
      Function<Order, FieldValues> of) {
    return new OrderField(
        id, new Text(name, id), type, scope, false, false, Map.of(), OrderField.Values.each(of));
  }
}
