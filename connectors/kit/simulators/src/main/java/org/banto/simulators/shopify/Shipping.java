// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.Refused;

/** Fulfilments of one order: what leaves, under which numbers. */
final class Shipping {
  private Shipping() {}

  /** The waybill number that an effect made known anew. */
  static String reported(ObjectNode effect) {
    return effect.path("effect").asText().equals("numbered")
        ? effect.path("detail").path("number").asText()
        : "";
  }

  /** {@code fulfillmentCreate}: pieces of one location leave. */
  static List<Effect> create(ObjectNode order, JsonNode wish, long id, String now) {
    Map<ObjectNode, Integer> pieces = pieces(order, wish.path("lineItemsByFulfillmentOrder"));
    pieces.forEach(
        (line, n) -> line.put("remainingQuantity", line.path("remainingQuantity").asInt() - n));
    ObjectNode fulfilment = ((ArrayNode) order.path("fulfillments")).addObject();
    fulfilment.put("id", OrderMaker.gid("Fulfillment", id)).put("status", "SUCCESS");
    fulfilment.put("createdAt", now).putArray("trackingInfo");
    List<Effect> effects = new ArrayList<>();
    effects.add(Effect.of("fulfilled"));
    effects.addAll(number(fulfilment, wish.path("trackingInfo")));
    state(order);
    return effects;
  }

  /** {@code fulfillmentTrackingInfoUpdate}: other numbers. */
  static List<Effect> renumber(ObjectNode order, String id, JsonNode tracking) {
    ObjectNode fulfilment =
        Json.objects(order, "fulfillments").stream()
            .filter(f -> f.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused("Fulfillment does not exist."));
    List<Effect> effects = new ArrayList<>(List.of(Effect.of("renumbered")));
    effects.addAll(number(fulfilment, tracking));
    return effects;
  }

  private static List<Effect> number(ObjectNode fulfilment, JsonNode tracking) {
    Set<String> before = new HashSet<>();
    fulfilment.path("trackingInfo").forEach(t -> before.add(t.path("number").asText()));
    ArrayNode list = fulfilment.putArray("trackingInfo");
    List<Effect> effects = new ArrayList<>();
    List<String> numbers = new ArrayList<>(Json.texts(tracking.path("numbers")));
    if (tracking.hasNonNull("number")) {
      numbers.add(tracking.path("number").asText());
    }
    for (String number : numbers) {
      list.addObject().put("company", tracking.path("company").asText()).put("number", number);
      if (!before.contains(number)) {
        effects.add(new Effect("numbered", Json.object().put("number", number)));
      }
    }
    return effects;
  }

  private static Map<ObjectNode, Integer> pieces(ObjectNode order, JsonNode wish) {
    Map<ObjectNode, Integer> pieces = new LinkedHashMap<>();
    Set<String> locations = new HashSet<>();
    for (JsonNode one : wish) {
      ObjectNode from = find(order, "fulfillmentOrders", one.path("fulfillmentOrderId"));
      if (!from.path("status").asText().equals("OPEN")) {
        throw new Refused("Fulfillment order is not in an open state.");
      }
      locations.add(from.path("assignedLocation").path("location").path("id").asText());
      JsonNode lines = one.path("fulfillmentOrderLineItems");
      if (lines.isEmpty()) {
        Json.objects(from, "lineItems")
            .forEach(l -> pieces.put(l, l.path("remainingQuantity").asInt()));
      }
      lines.forEach(
          l -> pieces.put(find(from, "lineItems", l.path("id")), l.path("quantity").asInt()));
    }
    if (locations.size() > 1) {
      throw new Refused("All fulfillment orders must be assigned to the same location.");
    }
    pieces.forEach(
        (line, n) -> {
          if (n < 1 || n > line.path("remainingQuantity").asInt()) {
            throw new Refused("Invalid fulfillment order line item quantity requested.");
          }
        });
    return pieces;
  }

  private static ObjectNode find(ObjectNode in, String list, JsonNode id) {
    return Json.objects(in, list).stream()
        .filter(o -> o.path("id").asText().equals(id.asText()))
        .findFirst()
        .orElseThrow(() -> new Refused(list + " does not exist."));
  }

  private static void state(ObjectNode order) {
    int left = 0;
    for (ObjectNode one : Json.objects(order, "fulfillmentOrders")) {
      int here =
          Json.objects(one, "lineItems").stream()
              .mapToInt(l -> l.path("remainingQuantity").asInt())
              .sum();
      if (here == 0) {
        one.put("status", "CLOSED");
      }
      left += here;
    }
    order.put("displayFulfillmentStatus", left == 0 ? "FULFILLED" : "PARTIALLY_FULFILLED");
  }
}
