// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.order.TaxRate;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** Amazon in memory, just enough of it for the contracts. */
final class MemoryAmazon {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  static final AmazonAccount ACCOUNT =
      new AmazonAccount(
          new Grant(
              "https://sp-api.example",
              "https://lwa.example/auth/o2/token",
              "amzn1.application-oa2-client.sample",
              "secret-sample",
              "Atzr|sample"),
          30,
          true,
          TaxRate.STANDARD,
          CarrierCodes.of(""),
          QueueAccount.NONE);

  private static final Duration LATE = Duration.ofMinutes(2);

  final FarSide far = new FarSide().with(this);
  final Map<String, ObjectNode> orders = new LinkedHashMap<>();
  private final Map<String, Integer> told = new LinkedHashMap<>();
  private final Clock clock;
  private String tokens = "t";

  MemoryAmazon(Clock clock) {
    this.clock = clock;
    far.on("POST", "/auth/o2/token", r -> token());
    far.on("GET", "/orders/2026-01-01/orders", this::search);
    far.on("GET", "/orders/2026-01-01/orders/{id}", r -> get(r.part("id")));
    far.on("POST", "/orders/v0/orders/{id}/shipmentConfirmation", this::confirm);
  }

  /** An order of two pieces of one thing and one of another. */
  String add(int no, Instant updated, String status, String by) {
    String id = String.format("250-%07d-%07d", 1000000 + no, no);
    ObjectNode order = read("unshipped.json").put("orderId", id);
    order.put("lastUpdatedTime", updated.toString()).put("createdTime", updated.toString());
    ObjectNode fulfillment = (ObjectNode) order.path("fulfillment");
    fulfillment.put("fulfillmentStatus", status).put("fulfilledBy", by);
    int line = 0;
    for (JsonNode item : order.path("orderItems")) {
      ((ObjectNode) item).put("orderItemId", String.format("%011d%03d", no, ++line));
    }
    orders.put(id, order);
    return id;
  }

  /** It knows none of the page tokens any more that it has given. */
  void endPages() {
    tokens = "u";
  }

  /** How often Amazon was told of a number. */
  int told(String order, String number) {
    return told.getOrDefault(order + '/' + number, 0);
  }

  List<String> shown(String order) {
    return orders.get(order).path("packages").findValuesAsText("trackingNumber");
  }

  static ObjectNode read(String name) {
    try (var in = MemoryAmazon.class.getResourceAsStream(name)) {
      return (ObjectNode) SpApi.JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer token() {
    return Answer.json(
        "{'access_token':'Atza|sample','token_type':'bearer','expires_in':3600,"
            + "'refresh_token':'Atzr|sample'}");
  }

  private Answer search(FarRequest request) {
    if (request.header("x-amz-access-token").isEmpty()) {
      return Answer.of(403);
    }
    Instant from = Instant.parse(request.query("lastUpdatedAfter"));
    Instant end = clock.instant().minus(LATE);
    List<ObjectNode> found =
        orders.values().stream()
            .filter(o -> !updated(o).isBefore(from) && !updated(o).isAfter(end))
            .toList();
    String token = request.query("paginationToken");
    if (!token.isEmpty() && !token.startsWith(tokens)) {
      return Answer.json(400, "{'errors':[{'code':'InvalidInput','message':'pagination token'}]}");
    }
    int at = token.isEmpty() ? 0 : Integer.parseInt(token.substring(tokens.length()));
    int to = Math.min(found.size(), at + Integer.parseInt(request.query("maxResultsPerPage")));
    ObjectNode answer = SpApi.object().put("lastUpdatedBefore", end.toString());
    ArrayNode list = answer.putArray("orders");
    found.subList(at, to).forEach(list::add);
    if (to < found.size()) {
      answer.putObject("pagination").put("nextToken", tokens + to);
    }
    return json(answer);
  }

  private Answer get(String id) {
    return orders.containsKey(id)
        ? json(SpApi.object().set("order", orders.get(id)))
        : Answer.json(404, "{'errors':[{'code':'NotFound','message':'Not found'}]}");
  }

  private Answer confirm(FarRequest request) {
    JsonNode detail;
    try {
      detail = SpApi.JSON.readTree(request.body()).path("packageDetail");
    } catch (IOException e) {
      return Answer.of(400);
    }
    String id = request.part("id");
    ObjectNode order = orders.get(id);
    ArrayNode boxes = order.withArray("/packages");
    String reference = detail.path("packageReferenceId").asText();
    ObjectNode box = null;
    for (JsonNode one : boxes) {
      if (one.path("packageReferenceId").asText().equals(reference)) {
        box = (ObjectNode) one;
      }
    }
    box = box == null ? boxes.addObject().put("packageReferenceId", reference) : box;
    box.set("trackingNumber", detail.path("trackingNumber"));
    box.set("carrier", detail.path("carrierCode"));
    box.set("shipTime", detail.path("shipDate"));
    box.set("packageItems", detail.path("orderItems"));
    settle(order);
    told.merge(id + '/' + detail.path("trackingNumber").asText(), 1, Integer::sum);
    far.did("confirmed");
    return Answer.of(204);
  }

  private static void settle(ObjectNode order) {
    for (JsonNode item : order.path("orderItems")) {
      int packed = 0;
      for (JsonNode box : order.path("packages")) {
        for (JsonNode in : box.path("packageItems")) {
          boolean same = in.path("orderItemId").equals(item.path("orderItemId"));
          packed += same ? in.path("quantity").asInt() : 0;
        }
      }
      ObjectNode fulfillment = (ObjectNode) item.path("fulfillment");
      fulfillment.put("quantityFulfilled", packed);
      fulfillment.put("quantityUnfulfilled", item.path("quantityOrdered").asInt() - packed);
    }
  }

  private static Instant updated(ObjectNode order) {
    return Instant.parse(order.path("lastUpdatedTime").asText());
  }

  static Answer json(JsonNode node) {
    try {
      return Answer.of(200, "application/json", SpApi.JSON.writeValueAsBytes(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
