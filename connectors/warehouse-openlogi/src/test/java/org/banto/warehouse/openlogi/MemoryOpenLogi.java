// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** OpenLogi in memory, just enough of it for the contracts. */
final class MemoryOpenLogi {
  static final String GONE = "SKU-GONE";
  static final OpenLogiAccount ACCOUNT =
      new OpenLogiAccount("https://openlogi.example/api", "token-sample", "AC1", "YAMATO", "", 3);
  static final Instant NOON = Instant.parse("2026-07-03T03:00:00Z");

  final FarSide far = new FarSide().with(this);
  final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private final Map<String, Integer> done = new LinkedHashMap<>();

  MemoryOpenLogi() {
    far.on("POST", "/api/shipments", this::create);
    far.on("GET", "/api/shipments/AC1/{key}", r -> get(r.part("key")));
    far.on("POST", "/api/shipments/{id}/cancel", r -> cancel(r.part("id")));
    far.on("GET", "/api/shipments/shipped/{y}/{m}/{d}", this::shipped);
  }

  ObjectNode put(String key, String status) {
    ObjectNode one = Api.JSON.createObjectNode().put("identifier", key);
    one.put("id", "OL-" + key).put("status", status);
    all.put(key, one);
    return one;
  }

  void ship(String key, LocalDate day, String... numbers) {
    ObjectNode one = put(key, "shipped");
    one.put("shipped_at", day + "T18:00:00+0900").put("delivery_service", "YAMATO-TAKKYUBIN");
    ArrayNode codes = one.putArray("tracking_codes");
    for (String n : numbers) {
      codes.add(n);
    }
  }

  int done(String what) {
    return done.getOrDefault(what, 0);
  }

  private Answer create(FarRequest request) {
    JsonNode asked;
    try {
      asked = Api.JSON.readTree(request.body());
    } catch (IOException e) {
      return Answer.of(400);
    }
    String key = asked.path("identifier").asText();
    if (asked.findValuesAsText("code").contains(GONE) || all.containsKey(key)) {
      return Answer.json(422, "{'error':'validation_error','errors':{'items.0.code':['unknown']}}");
    }
    put(key, "waiting");
    done.merge("asked " + key, 1, Integer::sum);
    far.did("created");
    return json(all.get(key));
  }

  private Answer get(String key) {
    return all.containsKey(key) ? json(all.get(key)) : Answer.json(404, "{'error':'not_found'}");
  }

  private Answer cancel(String id) {
    String key = id.substring(3);
    if (!all.containsKey(key) || !all.get(key).path("status").asText().equals("waiting")) {
      return Answer.json(400, "{'error':'cannot_cancel'}");
    }
    all.remove(key);
    done.merge("cancelled " + key, 1, Integer::sum);
    far.did("cancelled");
    return Answer.json("{}");
  }

  private Answer shipped(FarRequest r) {
    LocalDate day =
        LocalDate.of(
            Integer.parseInt(r.part("y")),
            Integer.parseInt(r.part("m")),
            Integer.parseInt(r.part("d")));
    ObjectNode answer = Api.JSON.createObjectNode();
    ArrayNode list = answer.putArray("shipments");
    all.values().stream()
        .filter(o -> o.path("shipped_at").asText().startsWith(day.toString()))
        .forEach(list::add);
    return json(answer);
  }

  private static Answer json(JsonNode node) {
    try {
      return Answer.of(200, "application/json", Api.JSON.writeValueAsBytes(node));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
