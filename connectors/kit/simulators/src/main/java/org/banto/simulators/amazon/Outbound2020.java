// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;
import org.banto.simulators.amazon.FulfilmentOrder.Asked;
import org.banto.simulators.amazon.FulfilmentOrder.Left;
import org.banto.simulators.amazon.FulfilmentOrder.Line;

/** Amazon's warehouses as Fulfillment Outbound 2020-07-01 has them: what is answered is done. */
final class Outbound2020 {
  private static final int PAGE = 20;

  private final Fulfilments book;

  Outbound2020(Fulfilments book) {
    this.book = book;
  }

  Answer create(byte[] body) {
    Asked asked;
    try {
      asked = read(Json.read(body));
    } catch (IOException e) {
      return Said.invalid("The request is no JSON");
    }
    if (asked.id().isEmpty() || asked.lines().isEmpty() || book.uses(asked.id())) {
      return Said.invalid("The sellerFulfillmentOrderId is missing or in use");
    }
    if (Fulfilments.lacks(asked)) {
      return Said.invalid("No inventory for a SKU");
    }
    book.add(asked);
    return Answer.ok(Json.object());
  }

  private static Asked read(ObjectNode said) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode item : said.path("items")) {
      String id = item.path("sellerFulfillmentOrderItemId").asText();
      lines.add(new Line(id, item.path("sellerSku").asText(), item.path("quantity").asInt()));
    }
    String id = said.path("sellerFulfillmentOrderId").asText();
    ObjectNode address = said.withObject("/destinationAddress");
    return new Asked(id, said.path("shippingSpeedCategory").asText(), address, lines);
  }

  Answer get(String id) {
    return book.find(id).map(o -> payload(whole(o))).orElseGet(Said::unknown);
  }

  /** Until it has begun to pack. */
  Answer cancel(String id) {
    if (book.find(id).isEmpty()) {
      return Said.unknown();
    }
    FulfilmentOrder order = book.find(id).get();
    if (!order.early()) {
      return Said.invalid("The fulfillment order can no longer be cancelled");
    }
    book.cancel(order);
    return Answer.ok(Json.object());
  }

  /** Those updated since; a token counts on from the page before. */
  Answer list(Call call) {
    String token = call.query().getOrDefault("nextToken", "");
    String[] place =
        token.isEmpty()
            ? new String[] {"0", call.query().getOrDefault("queryStartDate", "")}
            : token.split("/", 2);
    try {
      int at = Integer.parseInt(place[0]);
      Instant from = Instant.parse(place.length < 2 ? "" : place[1]);
      List<FulfilmentOrder> found = book.since(from);
      int to = Math.min(found.size(), at + PAGE);
      ObjectNode payload = Json.object();
      ArrayNode list = payload.putArray("fulfillmentOrders");
      found.subList(Math.min(at, to), to).forEach(o -> list.add(head(o)));
      if (to < found.size()) {
        payload.put("nextToken", to + "/" + from);
      }
      return payload(payload);
    } catch (DateTimeException | NumberFormatException e) {
      return Said.invalid("queryStartDate is missing or the token is not known");
    }
  }

  private static Answer payload(ObjectNode payload) {
    return Answer.ok(Json.object().set("payload", payload));
  }

  private static ObjectNode whole(FulfilmentOrder order) {
    ObjectNode whole = Json.object();
    whole.set("fulfillmentOrder", head(order));
    ArrayNode items = whole.putArray("fulfillmentOrderItems");
    for (Line line : order.asked.lines()) {
      items
          .addObject()
          .put("sellerSku", line.sku())
          .put("sellerFulfillmentOrderItemId", line.id())
          .put("quantity", line.pieces())
          .put("cancelledQuantity", 0)
          .put("unfulfillableQuantity", order.unfulfillable());
    }
    ArrayNode shipments = whole.putArray("fulfillmentShipments");
    order.left.forEach(l -> shipments.add(shipment(l)));
    return whole;
  }

  private static ObjectNode head(FulfilmentOrder order) {
    ObjectNode head = Json.object().put("sellerFulfillmentOrderId", order.asked.id());
    head.put("marketplaceId", AmazonMall.MARKETPLACE);
    head.put("shippingSpeedCategory", order.asked.speed());
    head.set("destinationAddress", order.asked.address());
    head.put("receivedDate", order.received.toString());
    head.put("fulfillmentOrderStatus", order.status());
    return head.put("statusUpdatedDate", order.updated().toString());
  }

  private static ObjectNode shipment(Left left) {
    ObjectNode one = Json.object().put("fulfillmentShipmentStatus", "SHIPPED");
    one.put("shippingDate", left.at().toString());
    ArrayNode boxes = one.putArray("fulfillmentShipmentPackage");
    for (String number : left.numbers()) {
      boxes
          .addObject()
          .put("packageNumber", boxes.size())
          .put("carrierCode", left.carrier())
          .put("trackingNumber", number);
    }
    return one;
  }
}
