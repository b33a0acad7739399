// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.spapi.engine.Grant;
import org.banto.spapi.engine.SpApi;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.Request;

/** Amazon's warehouses in memory, just enough of them for the contracts. */
final class MemoryFba {
  static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
  static final FbaAccount ACCOUNT =
      new FbaAccount(
          new Grant(
              "https://sp-api.example",
              "https://lwa.example/auth/o2/token",
              "amzn1.application-oa2-client.sample",
              "secret-sample",
              "Atzr|sample"),
          "Standard",
          "お買い上げありがとうございます。",
          false,
          7);
  static final String GONE = "SKU-GONE";
  private static final int PAGE = 20;

  final FarSide far = new FarSide();
  final Map<String, ObjectNode> orders = new LinkedHashMap<>();
  private final Map<String, Integer> created = new LinkedHashMap<>();
  private final Map<String, Integer> cancelled = new LinkedHashMap<>();

  MemoryFba() {
    far.on("POST", "/auth/o2/token", r -> token());
    far.on("GET", Requests.PATH, this::list);
    far.on("POST", Requests.PATH, this::create);
    far.on("GET", Requests.PATH + "/{id}", r -> get(r.part("id")));
    far.on("PUT", Requests.PATH + "/{id}/cancel", r -> cancel(r.part("id")));
  }

  /** An order in some state, with one package where it has left. */
  void add(String id, Instant updated, String state) {
    ObjectNode order = SpApi.object();
    ObjectNode head = order.putObject("fulfillmentOrder").put("sellerFulfillmentOrderId", id);
    head.put("fulfillmentOrderStatus", state).put("statusUpdatedDate", updated.toString());
    ObjectNode one = order.putArray("fulfillmentShipments").addObject();
    boolean left = state.startsWith("COMPLETE");
    one.put("fulfillmentShipmentStatus", left ? "SHIPPED" : "PENDING");
    one.put("shippingDate", updated.toString());
    ObjectNode box = one.putArray("fulfillmentShipmentPackage").addObject();
    box.put("packageNumber", 1).put("carrierCode", "YAMATO");
    box.put("trackingNumber", "9000" + id.replaceAll("\\D", ""));
    orders.put(id, order);
  }

  int created(String id) {
    return created.getOrDefault(id, 0);
  }

  private static Answer token() {
    return Answer.json("{'access_token':'Atza|sample','token_type':'bearer','expires_in':3600}");
  }

  private Answer list(Request request) {
    String token = request.query("nextToken");
    String[] place = token.isEmpty() ? new String[] {"0", ""} : token.split("/", 2);
    Instant from = Instant.parse(token.isEmpty() ? request.query("queryStartDate") : place[1]);
    List<ObjectNode> found =
        orders.values().stream().filter(o -> !updated(o).isBefore(from)).toList();
    int at = Integer.parseInt(place[0]);
    int to = Math.min(found.size(), at + PAGE);
    ObjectNode payload = SpApi.object();
    ArrayNode list = payload.putArray("fulfillmentOrders");
    found.subList(at, to).forEach(o -> list.add(o.path("fulfillmentOrder")));
    if (to < found.size()) {
      payload.put("nextToken", to + "/" + from);
    }
    return json(payload);
  }

  private Answer get(String id) {
    return orders.containsKey(id)
        ? json(orders.get(id))
        : Answer.json(404, "{'errors':[{'code':'NotFound','message':'Not found'}]}");
  }

  private Answer create(Request request) {
    JsonNode asked;
    try {
      asked = SpApi.JSON.readTree(request.body());
    } catch (IOException e) {
      return Answer.of(400);
    }
    String id = asked.path("sellerFulfillmentOrderId").asText();
    if (asked.findValuesAsText("sellerSku").contains(GONE) || orders.containsKey(id)) {
      return Answer.json(400, "{'errors':[{'code':'InvalidInput','message':'Invalid'}]}");
    }
    add(id, NOON, "RECEIVED");
    created.merge(id, 1, Integer::sum);
    far.did("created");
    return Answer.json("{}");
  }

  /** Amazon allows it until it has begun to pack. */
  private Answer cancel(String id) {
    ObjectNode head = (ObjectNode) orders.get(id).path("fulfillmentOrder");
    if (!head.path("fulfillmentOrderStatus").asText().equals("RECEIVED")) {
      return Answer.json(400, "{'errors':[{'code':'InvalidInput','message':'Too late'}]}");
    }
    head.put("fulfillmentOrderStatus", "CANCELLED");
    cancelled.merge(id, 1, Integer::sum);
    far.did("cancelled");
    return Answer.json("{}");
  }

  int cancelled(String id) {
    return cancelled.getOrDefault(id, 0);
  }

  private static Instant updated(ObjectNode order) {
    return Instant.parse(order.at("/fulfillmentOrder/statusUpdatedDate").asText());
  }

  private static Answer json(JsonNode payload) {
    try {
      return Answer.of(
          200,
          "application/json",
          SpApi.JSON.writeValueAsBytes(SpApi.object().set("payload", payload)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
