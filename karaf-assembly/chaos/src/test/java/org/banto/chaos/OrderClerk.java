// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/** Somebody who works on orders by the REST API, as the page does. */
final class OrderClerk {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Api api;

  OrderClerk(Api api) {
    this.api = api;
  }

  /** Ids of the orders that a query of the list finds. */
  List<Long> ids(String query) {
    List<Long> ids = new ArrayList<>();
    api.each("orders?" + query, row -> ids.add(row.get("id").asLong()));
    return ids;
  }

  /** A part of a list. */
  static <T> List<T> part(List<T> all, int from, int count) {
    return List.copyOf(all.subList(Math.min(from, all.size()), Math.min(from + count, all.size())));
  }

  void act(Collection<Long> ids, UnaryOperator<ObjectNode> action) {
    if (ids.isEmpty()) {
      return;
    }
    api.job("actions", b -> action.apply(with(b, ids)));
  }

  static ObjectNode with(ObjectNode body, Collection<Long> ids) {
    ids.forEach(body.withArray("ids")::add);
    return body;
  }

  void move(Collection<Long> ids, String desk) {
    act(ids, b -> b.put("action", "move").put("desk", desk).put("reason", "確認済み"));
  }

  JsonNode order(long id) {
    return api.get("orders/" + id).get("order");
  }

  String shipment(long id) {
    return order(id).at("/shipments/0/number").asText();
  }

  List<String> shipments(Collection<Long> ids) {
    return ids.stream().map(this::shipment).filter(s -> !s.isEmpty()).toList();
  }

  /** Whatever the house says to it: some orders are as they are. */
  int tried(String method, String path, JsonNode body) throws Exception {
    return api.send(method, path, Wire.JSON.writeValueAsBytes(body)).statusCode();
  }

  static ObjectNode json() {
    return Wire.JSON.createObjectNode();
  }

  /** But for what is kept waiting by something else. */
  void untilAllHasLeft() {
    Waiting.until(
        () -> "still leaving: " + leaving(),
        PATIENCE,
        () -> leaving().stream().allMatch(e -> e.get("tries").asInt() > 5));
  }

  private List<JsonNode> leaving() {
    List<JsonNode> leaving = new ArrayList<>();
    api.get("outbox?state=WAITING&state=RUNNING&state=UNKNOWN").forEach(leaving::add);
    return leaving;
  }
}
