// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;
import org.banto.simulators.invented.Kind;

/** The people outside, and whoever wants to know what became of their orders. */
final class Customers {
  private final OrderBook<YahooOrder> book;
  private final OrderMaker maker;
  private final Clock clock;

  Customers(OrderBook<YahooOrder> book, OrderMaker maker, Clock clock) {
    this.book = book;
    this.maker = maker;
    this.clock = clock;
  }

  /** Fills a new mall with orders of the last three days. */
  void seed(int count) {
    order(count, List.of(), 0, Duration.ofDays(3));
  }

  /** One more order comes in, and some waiting buyer pays. */
  void tick() {
    order(1, List.of(), 0, Duration.ZERO);
    book.all()
        .filter(o -> o.shipStatus() == 0 && o.status() == 2)
        .findFirst()
        .ifPresent(o -> pay(o.number()));
  }

  private synchronized List<String> order(int count, List<Kind> kinds, int lines, Duration spread) {
    List<String> numbers = new ArrayList<>();
    Instant start = clock.instant().minus(spread);
    for (int i = 0; i < count; i++) {
      Kind kind = kinds.isEmpty() ? maker.next() : kinds.get(i % kinds.size());
      Instant placed = start.plus(spread.multipliedBy(i).dividedBy(count));
      ObjectNode order = maker.make(kind, placed, lines);
      book.create(order, kind.name());
      numbers.add(order.path("OrderId").asText());
    }
    return numbers;
  }

  ObjectNode control(String command, ObjectNode wish) {
    String number = wish.path("orderNumber").asText();
    switch (command) {
      case "state":
        return counts();
      case "orders":
        return orders(number);
      case "orders/create":
        return Json.object().set("orderNumbers", Json.of(create(wish)));
      case "orders/split":
        return Json.object().put("orderNumber", split(number));
      case "orders/line":
        int line = wish.path("line").asInt();
        change(number, o -> OrderMaker.leave(o, line, wish.path("pieces").asInt()), "storeEdited");
        break;
      case "orders/cancel":
        change(number, order -> order.put("OrderStatus", 4), "buyerCancelled");
        break;
      case "orders/pay":
        pay(number);
        break;
      case "orders/edit":
        change(number, order -> Json.set(order, (ObjectNode) wish.path("set")), "buyerEdited");
        break;
      default:
        throw new IllegalArgumentException("unknown command " + command);
    }
    return Json.object().put("done", true);
  }

  private List<String> create(ObjectNode wish) {
    List<Kind> kinds = Json.texts(wish.path("kinds")).stream().map(Kind::valueOf).toList();
    Duration spread = Duration.ofSeconds(wish.path("spreadSeconds").asLong());
    return order(wish.path("count").asInt(1), kinds, wish.path("lines").asInt(), spread);
  }

  private void pay(String number) {
    change(number, order -> Changes.pay(order, 1), "paid");
  }

  private void change(String number, Consumer<ObjectNode> change, String effect) {
    book.change(
        number,
        order -> {
          change.accept(order);
          order.put("LastUpdateTime", YahooOrder.time(clock.instant()));
          return List.of(Effect.of(effect));
        });
  }

  private synchronized String split(String number) {
    ObjectNode parent = book.find(number).orElseThrow(() -> new Refused("no such order")).tree();
    ObjectNode child = maker.split(parent);
    child.put("LastUpdateTime", YahooOrder.time(clock.instant()));
    book.create(child, "SPLIT");
    change(number, order -> order.setAll(parent), "split");
    return child.path("OrderId").asText();
  }

  private ObjectNode counts() {
    Map<Integer, Integer> status = new TreeMap<>();
    book.all().forEach(o -> status.merge(o.status(), 1, Integer::sum));
    ObjectNode state = Json.object().put("orders", book.size());
    state.set("status", Json.of(status));
    return state.set("effects", Json.of(book.effects()));
  }

  private ObjectNode orders(String number) {
    ArrayNode list = Json.array();
    book.all()
        .filter(o -> number.isEmpty() || o.number().equals(number))
        .forEach(o -> list.add(order(o)));
    return Json.object().set("orders", list);
  }

  private ObjectNode order(YahooOrder order) {
    ObjectNode tree = order.tree();
    ObjectNode one = Json.object().put("orderNumber", order.number());
    one.put("orderStatus", order.status()).put("shipStatus", order.shipStatus());
    one.put("payStatus", tree.path("Pay").path("PayStatus").asInt());
    one.put("totalPrice", tree.path("Detail").path("TotalPrice").asLong());
    one.put("edits", book.reports(order.number(), "edit"));
    ArrayNode shipments = one.putArray("shipments");
    for (String name : List.of("ShipInvoiceNumber1", "ShipInvoiceNumber2")) {
      String tracking = tree.path("Ship").path(name).asText();
      if (!tracking.isEmpty()) {
        int times = book.reports(order.number(), tracking);
        shipments.addObject().put("shippingNumber", tracking).put("reported", times);
      }
    }
    return one;
  }
}
