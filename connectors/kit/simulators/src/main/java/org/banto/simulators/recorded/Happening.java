// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;

/**
 * What an exchange does to its order.
 *
 * @param kind the word in the journal, such as {@code reported}
 * @param when the states it may be done in; none for all
 * @param set fields it sets, {@code state} among them
 * @param report what is added to the reports of the order, once for each call; none when nothing is
 */
record Happening(
    String kind, List<String> when, Map<String, String> set, Map<String, String> report) {

  static Happening of(JsonNode json) {
    return new Happening(
        json.path("kind").asText(),
        Json.texts(json.path("when")),
        texts(json.path("set")),
        texts(json.path("report")));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> all = new HashMap<>();
    object.properties().forEach(f -> all.put(f.getKey(), f.getValue().asText()));
    return all;
  }

  boolean allowed(RecordedOrder order) {
    return when.isEmpty() || when.contains(order.state());
  }

  Effect apply(ObjectNode order, Values values) {
    set.forEach((name, value) -> put(order, name, Template.fill(value, values)));
    ObjectNode detail = Json.object();
    if (!report.isEmpty()) {
      ObjectNode row = Json.object();
      report.forEach((name, value) -> row.put(name, Template.fill(value, values)));
      ((ArrayNode) order.path("reports")).add(row);
      detail.set("report", row);
    }
    return new Effect(kind, detail);
  }

  static void put(ObjectNode order, String name, String value) {
    if (name.equals("state")) {
      order.put("state", value);
    } else {
      ((ObjectNode) order.path("set")).put(name, value);
    }
  }
}
