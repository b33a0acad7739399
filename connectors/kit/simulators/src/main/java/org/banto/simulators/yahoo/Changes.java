// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.banto.simulators.Answer;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/**
 * The operations that change: {@code orderStatusChange}, {@code orderPayStatusChange}, {@code orderShipStatusChange},
 * {@code orderChange}. The numbers of their errors are guesses.
 */
final class Changes {
  /** From which status to which. */
  private static final Map<Integer, Set<Integer>> WAYS =
      Map.of(
          1, Set.of(4, 5), 2, Set.of(3, 4, 5), 3, Set.of(1, 2, 4, 5), 4, Set.of(), 5, Set.of(2, 4));

  private static final Pattern DAY = Pattern.compile("\\d{8}");
  private static final Pattern YAMATO = Pattern.compile("[0-9-]{1,14}");
  private static final List<String> NUMBERS = List.of("ShipInvoiceNumber1", "ShipInvoiceNumber2");

  private final OrderBook<YahooOrder> book;
  private final Clock clock;

  Changes(OrderBook<YahooOrder> book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  Answer status(ObjectNode request) {
    int to = request.path("Order").path("OrderStatus").asInt();
    String reason = request.path("Order").path("CancelReason").asText();
    return change(
        request,
        order -> {
          if (!WAYS.getOrDefault(order.path("OrderStatus").asInt(), Set.of()).contains(to)) {
            throw new Refused("od90205 Cannot Be Operated : OrderStatus");
          }
          if (to == 4 && !reason.matches("\\d{3}")) {
            throw new Refused("od90206 CancelReason");
          }
          if (to == 5 && !request.path("Target").path("IsPointFix").asText().equals("true")) {
            throw new Refused("od90207 IsPointFix");
          }
          order.put("OrderStatus", to).put("CancelReason", reason);
          ObjectNode detail = Json.object().put("to", to).put("reason", reason);
          return List.of(new Effect(to == 4 ? "cancelled" : "status", detail));
        });
  }

  Answer pay(ObjectNode request) {
    JsonNode given = request.path("Order").path("Pay");
    return change(
        request,
        order -> {
          pay(order, given.path("PayStatus").asInt());
          return List.of(Effect.of("payStatus"));
        });
  }

  static void pay(ObjectNode order, int status) {
    ((ObjectNode) order.path("Pay")).put("PayStatus", status);
    if (status == 1 && order.path("Ship").path("ShipStatus").asInt() == 0) {
      ((ObjectNode) order.path("Ship")).put("ShipStatus", 1);
    }
  }

  Answer ship(ObjectNode request) {
    JsonNode given = request.path("Order").path("Ship");
    check(given);
    return change(request, order -> ship(order, given));
  }

  private static void check(JsonNode given) {
    String day = given.path("ShipDate").asText();
    String number = given.path("ShipInvoiceNumber1").asText();
    if (!day.isEmpty() && !DAY.matcher(day).matches()) {
      throw new Refused("od90301 ShipDate");
    }
    boolean yamato = given.path("ShipCompanyCode").asText().equals("1001");
    if (yamato && !number.isEmpty() && !YAMATO.matcher(number).matches()) {
      throw new Refused("od90302 ShipInvoiceNumber1");
    }
    if (!number.isEmpty() && given.hasNonNull("ShipInvoiceNumberEmptyReason")) {
      throw new Refused("od90303 ShipInvoiceNumberEmptyReason");
    }
  }

  private static List<Effect> ship(ObjectNode order, JsonNode given) {
    ObjectNode ship = (ObjectNode) order.path("Ship");
    if (order.path("OrderStatus").asInt() == 4 || ship.path("ShipStatus").asInt() == 0) {
      throw new Refused("od90304 Cannot Be Operated : ShipStatus");
    }
    List<Effect> effects = new ArrayList<>();
    for (String name : NUMBERS) {
      String before = ship.path(name).asText();
      String now = given.path(name).asText(before);
      ship.put(name, now);
      if (!now.isEmpty()) {
        effects.add(new Effect("shipped", Json.object().put("number", now)));
      }
    }
    String day = given.path("ShipDate").asText();
    ship.put("ShipStatus", given.path("ShipStatus").asInt());
    ship.put("ShipCompanyCode", given.path("ShipCompanyCode").asText());
    ship.put("ShipDate", day.isEmpty() ? "" : day.replaceFirst("(....)(..)(..)", "$1-$2-$3"));
    effects.add(Effect.of("reported"));
    return effects;
  }

  /** The contents of an order that has not left: fields of {@code Ship}, and quantities by {@code LineId}. */
  Answer contents(ObjectNode request) {
    JsonNode wanted = request.path("Order");
    return change(
        request,
        order -> {
          boolean gone = order.path("Ship").path("ShipStatus").asInt() >= 3;
          if (gone || order.path("OrderStatus").asInt() > 3) {
            throw new Refused("od90305 Cannot Be Operated : OrderStatus");
          }
          wanted
              .path("Ship")
              .properties()
              .forEach(
                  f -> put((ObjectNode) order.path("Ship"), f.getKey(), f.getValue().asText()));
          for (JsonNode item : listed(wanted.path("Item"))) {
            quantity(order, item);
          }
          Amounts.total(order);
          return List.of(Effect.of("changed"));
        });
  }

  private static List<JsonNode> listed(JsonNode one) {
    List<JsonNode> all = new ArrayList<>();
    if (one.isArray()) {
      one.forEach(all::add);
    } else if (one.isObject()) {
      all.add(one);
    }
    return all;
  }

  private static void put(ObjectNode ship, String field, String value) {
    if (!ship.has(field)) {
      throw new Refused("od90001 " + field);
    }
    boolean day = field.equals("ShipRequestDate") && !value.isEmpty();
    if (day && !DAY.matcher(value).matches()) {
      throw new Refused("od90301 ShipRequestDate");
    }
    ship.put(field, day ? value.replaceFirst("(....)(..)(..)", "$1-$2-$3") : value);
  }

  private static void quantity(ObjectNode order, JsonNode wanted) {
    ObjectNode item =
        Json.objects(order, "Item").stream()
            .filter(i -> i.path("LineId").asText().equals(wanted.path("LineId").asText()))
            .findFirst()
            .orElseThrow(() -> new Refused("od90102 no such LineId"));
    int pieces = wanted.path("Quantity").asInt();
    if (pieces < 1) {
      throw new Refused("od90103 Quantity");
    }
    item.put("Quantity", pieces);
  }

  /** Changes an order; whoever changes it has seen it. */
  Answer change(ObjectNode request, Function<ObjectNode, List<Effect>> change) {
    String number = request.path("Target").path("OrderId").asText();
    if (book.find(number).isEmpty()) {
      throw new Refused("od90101 no such order");
    }
    book.change(
        number,
        order -> {
          List<Effect> done = change.apply(order);
          order.put("IsSeen", true).put("LastUpdateTime", YahooOrder.time(clock.instant()));
          return done;
        });
    ObjectNode result = Json.object();
    result.putObject("Result").put("Status", "OK");
    return Answer.xml(200, Xml.write("ResultSet", result));
  }
}
