// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** STORES in memory, as its documentation describes it; it lists the newest first. */
final class StoresFarSide {
  static final ObjectMapper JSON = new ObjectMapper();
  static final Instant FIRST = Instant.parse("2026-11-20T06:00:00Z");

  final FarSide far = new FarSide().with(this);
  private final List<ObjectNode> orders = new ArrayList<>();

  StoresFarSide(int count) {
    for (int i = 0; i < count; i++) {
      sell(FIRST.minusSeconds(60L * i));
    }
    far.on("GET", "/orders", this::list);
    far.on("PATCH", "/orders/{id}/deliveries", this::deliver);
    far.on("POST", "/orders/{id}/shipped", this::ship);
  }

  /** Another order like the recorded one. */
  String sell(Instant at) {
    ObjectNode order = recorded("order.response.json");
    int no = orders.size() + 1;
    order.put("id", "id-" + no).put("number", "10000000" + (10 + no));
    order.put("ordered_at", at.atOffset(ZoneOffset.ofHours(9)).toString());
    orders.add(order);
    return order.path("number").asText();
  }

  ObjectNode delivery(String number) {
    return (ObjectNode)
        orders.stream()
            .filter(o -> o.path("number").asText().equals(number))
            .findFirst()
            .orElseThrow()
            .path("deliveries")
            .path(0);
  }

  static ObjectNode recorded(String name) {
    try (InputStream in = StoresFarSide.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(in).path("orders").path(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer list(FarRequest request) {
    Stream<ObjectNode> found = orders.stream();
    if (!request.query("numbers").isEmpty()) {
      found = found.filter(o -> o.path("number").asText().equals(request.query("numbers")));
    }
    found = span(found, request, "ordered_at", o -> o.path("ordered_at").asText());
    found =
        span(
            found,
            request,
            "canceled_at",
            o -> o.path("deliveries").path(0).path("canceled_at").asText());
    if (request.query("delivery_status").equals("waiting")) {
      found = found.filter(o -> o.path("deliveries").path(0).path("shipped_at").isNull());
    }
    int limit = Integer.parseInt(request.query("limit"));
    String offset = request.query("offset");
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("orders")
        .addAll(
            found
                .sorted(Comparator.comparing(o -> o.path("number").asText()))
                .skip(offset.isEmpty() ? 0 : Integer.parseInt(offset))
                .limit(limit)
                .toList());
    return Answer.json(answer.toString());
  }

  private static Stream<ObjectNode> span(
      Stream<ObjectNode> all, FarRequest request, String field, Function<ObjectNode, String> time) {
    if (request.query(field + "_from").isEmpty()) {
      return all;
    }
    Instant from = at(request.query(field + "_from"));
    Instant until = at(request.query(field + "_to"));
    return all.filter(o -> !time.apply(o).equals("null"))
        .filter(o -> !OffsetDateTime.parse(time.apply(o)).toInstant().isBefore(from))
        .filter(o -> !OffsetDateTime.parse(time.apply(o)).toInstant().isAfter(until));
  }

  private static Instant at(String text) {
    return LocalDateTime.parse(text).toInstant(ZoneOffset.ofHours(9));
  }

  private Answer deliver(FarRequest request) {
    ObjectNode delivery = byId(request.part("id"));
    try {
      JsonNode wish = JSON.readTree(request.body());
      if (!wish.path("tracking_number").equals(delivery.path("tracking_number"))) {
        far.did("number " + request.part("id"));
      }
      delivery.setAll((ObjectNode) wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Answer.json("{'result':'ok'}");
  }

  private Answer ship(FarRequest request) {
    ObjectNode delivery = byId(request.part("id"));
    if (delivery.path("shipped_at").isNull()) {
      far.did("ship " + request.part("id"));
      delivery.put("shipped_at", "2026-11-21T10:00:00+09:00");
    }
    return Answer.json("{'result':'ok'}");
  }

  private ObjectNode byId(String id) {
    return (ObjectNode)
        orders.stream()
            .filter(o -> o.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow()
            .path("deliveries")
            .path(0);
  }

  /** How often an order was shipped. */
  int shipped(String number) {
    return orders.stream()
        .filter(o -> o.path("number").asText().equals(number))
        .mapToInt(o -> far.times("ship " + o.path("id").asText()))
        .sum();
  }
}
