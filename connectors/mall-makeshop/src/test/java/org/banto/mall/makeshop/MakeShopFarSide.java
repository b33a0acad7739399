// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** MakeShop in memory, as far as examples of its API show it. */
final class MakeShopFarSide {
  static final ObjectMapper JSON = new ObjectMapper();
  static final Instant FIRST = Instant.parse("2026-11-20T06:00:00Z");

  private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(9));

  final FarSide far = new FarSide().with(this);
  private final List<ObjectNode> orders = new ArrayList<>();
  private final Map<String, String> locked = new HashMap<>();

  MakeShopFarSide(int count) {
    for (int i = 0; i < count; i++) {
      sell(FIRST.minusSeconds(60L * i));
    }
    far.on("POST", "/v1/graphql", this::answer);
  }

  /** Another order like the composed one. */
  String sell(Instant at) {
    ObjectNode order = recorded("searchOrder.full.response.json");
    order.put("displayOrderNumber", "P" + (1000 + orders.size()));
    order.put("orderDate", SHOWN.format(at));
    orders.add(order);
    return order.path("displayOrderNumber").asText();
  }

  ObjectNode order(String number) {
    return find(number).orElseThrow();
  }

  static ObjectNode recorded(String name) {
    try (InputStream in = MakeShopFarSide.class.getResourceAsStream(name)) {
      JsonNode found = JSON.readTree(in).path("data").path("searchOrder");
      return (ObjectNode) found.path("orders").path(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It answers this operation about that order with a no. */
  void lock(String number, String operation) {
    locked.put(number, operation);
  }

  void ship(String number) {
    order(number).path("deliveryInfos").forEach(p -> ((ObjectNode) p).put("deliveryStatus", "Y"));
  }

  static boolean shipped(ObjectNode order) {
    return status(order).equals("Y");
  }

  private String words(String number, String operation) {
    return operation.equals(locked.get(number)) ? "この注文は変更できません" : null;
  }

  private Optional<ObjectNode> find(String number) {
    return orders.stream()
        .filter(o -> o.path("displayOrderNumber").asText().equals(number))
        .findFirst();
  }

  private Answer answer(FarRequest request) {
    try {
      JsonNode asked = JSON.readTree(request.body());
      String query = asked.path("query").asText();
      JsonNode input = asked.path("variables").path("input");
      ObjectNode data = JSON.createObjectNode();
      if (query.startsWith("query searchOrder")) {
        data.putObject("data").set("searchOrder", search(input));
      } else if (query.startsWith("mutation updateOrderAttribute(")) {
        data.putObject("data").set("updateOrderAttribute", numbers(input));
      } else {
        data.putObject("data").set("updateOrderDeliveryStatus", shipped(input));
      }
      return Answer.json(data.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode search(JsonNode input) {
    Instant from = at(input.path("startOrderDate").asText());
    Instant until = at(input.path("endOrderDate").asText());
    String status = input.path("deliveryStatus").asText();
    int limit = input.path("limit").asInt();
    Stream<ObjectNode> found =
        orders.stream()
            .filter(o -> !placed(o).isBefore(from) && !placed(o).isAfter(until))
            .filter(o -> status.isEmpty() || status(o).equals(status))
            .sorted(Comparator.comparing(MakeShopFarSide::placed));
    ObjectNode answer = JSON.createObjectNode().put("searchedCount", orders.size());
    answer
        .putArray("orders")
        .addAll(found.skip((input.path("page").asInt() - 1L) * limit).limit(limit).toList());
    return answer;
  }

  private static Instant at(String text) {
    return LocalDateTime.parse(text, ASKED).toInstant(ZoneOffset.ofHours(9));
  }

  private static Instant placed(ObjectNode order) {
    return SHOWN.parse(order.path("orderDate").asText(), Instant::from);
  }

  private static String status(ObjectNode order) {
    return order.path("deliveryInfos").path(0).path("deliveryStatus").asText();
  }

  private ObjectNode numbers(JsonNode input) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("updateOrderAttributeResults");
    for (JsonNode wish : input.path("updateOrderAttributes")) {
      String number = wish.path("displayOrderNumber").asText();
      ObjectNode result = results.addObject().put("displayOrderNumber", number);
      String no = words(number, "updateOrderAttribute");
      result.put("message", no);
      if (no != null) {
        continue;
      }
      Optional<ObjectNode> order = find(number);
      if (order.isEmpty()) {
        result.put("message", "注文が存在しません");
        continue;
      }
      for (JsonNode info : wish.path("deliveryRequestInfos")) {
        place(order.get(), info).put("slipNumber", info.path("slipNumber").asText());
      }
    }
    return answer;
  }

  private ObjectNode shipped(JsonNode input) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("updateOrderDeliveryStatusResults");
    for (JsonNode wish : input.path("updateOrderDeliveryStatusRequests")) {
      String number = wish.path("displayOrderNumber").asText();
      String no = words(number, "updateOrderDeliveryStatus");
      results.addObject().put("displayOrderNumber", number).put("message", no);
      if (no != null) {
        continue;
      }
      ObjectNode place = place(order(number), wish);
      if (!place.path("deliveryStatus").asText().equals("Y")) {
        far.did("ship " + number);
        place.put("deliveryStatus", "Y");
      }
    }
    return answer;
  }

  private static ObjectNode place(ObjectNode order, JsonNode wish) {
    for (JsonNode place : order.path("deliveryInfos")) {
      if (place.path("deliveryId").equals(wish.path("deliveryId"))) {
        return (ObjectNode) place;
      }
    }
    throw new AssertionError("no destination " + wish);
  }
}
