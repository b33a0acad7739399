// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;

/**
 * Amazon's warehouses for orders from elsewhere (Fulfillment Outbound 2020-07-01). They are forgotten
 * when the mall ends.
 */
final class Fulfilments {
  private static final int PAGE = 20;
  private static final List<String> EARLY = List.of("NEW", "RECEIVED", "PLANNING");

  private final Clock clock;
  private final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private final Map<String, Integer> created = new LinkedHashMap<>();

  Fulfilments(Clock clock) {
    this.clock = clock;
  }

  synchronized Answer create(byte[] body) {
    ObjectNode asked;
    try {
      asked = Json.read(body);
    } catch (IOException e) {
      return Said.invalid("The request is no JSON");
    }
    String id = asked.path("sellerFulfillmentOrderId").asText();
    boolean whole = asked.path("items").size() > 0 && !id.isEmpty();
    if (!whole || all.containsKey(id)) {
      return Said.invalid("The sellerFulfillmentOrderId is missing or in use");
    }
    if (asked.findValuesAsText("sellerSku").stream().anyMatch(s -> s.startsWith("UNKNOWN"))) {
      return Said.invalid("No inventory for a SKU");
    }
    ObjectNode order = Json.object();
    ObjectNode head = order.putObject("fulfillmentOrder").put("sellerFulfillmentOrderId", id);
    head.setAll(asked);
    order.putArray("fulfillmentShipments");
    all.put(id, order);
    created.merge(id, 1, Integer::sum);
    stand(id, "RECEIVED");
    return Answer.ok(Json.object());
  }

  synchronized Answer get(String id) {
    return all.containsKey(id)
        ? Answer.ok(Json.object().set("payload", all.get(id)))
        : Said.unknown();
  }

  /** Those updated since; a token counts on from the page before. */
  synchronized Answer list(Call call) {
    String token = call.query().getOrDefault("nextToken", "");
    String[] place =
        token.isEmpty()
            ? new String[] {"0", call.query().getOrDefault("queryStartDate", "")}
            : token.split("/", 2);
    if (place.length < 2 || place[1].isEmpty()) {
      return Said.invalid("queryStartDate is missing");
    }
    Instant from = Instant.parse(place[1]);
    List<ObjectNode> found = all.values().stream().filter(o -> !updated(o).isBefore(from)).toList();
    int at = Integer.parseInt(place[0]);
    int to = Math.min(found.size(), at + PAGE);
    ObjectNode payload = Json.object();
    ArrayNode list = payload.putArray("fulfillmentOrders");
    found.subList(at, to).forEach(o -> list.add(o.path("fulfillmentOrder")));
    if (to < found.size()) {
      payload.put("nextToken", to + "/" + from);
    }
    return Answer.ok(Json.object().set("payload", payload));
  }

  /** Until it has begun to pack. */
  synchronized Answer cancel(String id) {
    if (!all.containsKey(id)) {
      return Said.unknown();
    }
    if (!EARLY.contains(status(all.get(id)))) {
      return Said.invalid("The fulfillment order can no longer be cancelled");
    }
    stand(id, "CANCELLED");
    return Answer.ok(Json.object());
  }

  /** Commands under {@code /_control/fulfilments}. */
  synchronized ObjectNode control(String what, ObjectNode wish) {
    String id = wish.path("id").asText();
    switch (what) {
      case "fulfilments":
        return state();
      case "fulfilments/ship":
        ship(id, Json.texts(wish.path("numbers")), wish.path("carrier").asText("YAMATO"));
        break;
      case "fulfilments/stand":
        stand(id, wish.path("status").asText());
        break;
      default:
        throw new IllegalArgumentException("unknown command " + what);
    }
    return Json.object().put("done", true);
  }

  private void ship(String id, List<String> numbers, String carrier) {
    ObjectNode one = ((ArrayNode) found(id).path("fulfillmentShipments")).addObject();
    one.put("fulfillmentShipmentStatus", "SHIPPED");
    one.put("shippingDate", clock.instant().toString());
    ArrayNode boxes = one.putArray("fulfillmentShipmentPackage");
    for (String number : numbers) {
      boxes
          .addObject()
          .put("packageNumber", boxes.size() + 1)
          .put("carrierCode", carrier)
          .put("trackingNumber", number);
    }
    stand(id, "COMPLETE");
  }

  private void stand(String id, String status) {
    ((ObjectNode) found(id).path("fulfillmentOrder"))
        .put("fulfillmentOrderStatus", status)
        .put("statusUpdatedDate", clock.instant().toString());
  }

  private ObjectNode found(String id) {
    if (!all.containsKey(id)) {
      throw new IllegalArgumentException("no fulfilment order " + id);
    }
    return all.get(id);
  }

  private ObjectNode state() {
    ObjectNode state = Json.object();
    ObjectNode orders = state.putObject("orders");
    all.forEach((id, order) -> orders.put(id, status(order)));
    state.set("created", Json.of(created));
    return state;
  }

  private static String status(ObjectNode order) {
    return order.at("/fulfillmentOrder/fulfillmentOrderStatus").asText();
  }

  private static Instant updated(ObjectNode order) {
    return Instant.parse(order.at("/fulfillmentOrder/statusUpdatedDate").asText());
  }
}
