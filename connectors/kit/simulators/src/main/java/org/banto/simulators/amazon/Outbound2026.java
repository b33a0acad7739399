// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;
import org.banto.simulators.amazon.FulfilmentOrder.Asked;
import org.banto.simulators.amazon.FulfilmentOrder.Left;
import org.banto.simulators.amazon.FulfilmentOrder.Line;

/**
 * Amazon's warehouses as Fulfillment Outbound 2026-07-04 has them: what is well formed is taken with
 * 202, and how it ends is seen later. Shapes are those of Amazon's public model.
 */
final class Outbound2026 {
  private static final int PAGE = 20;
  private static final int ID = 40;
  private static final Map<String, String> SPEEDS =
      Map.of(
          "STANDARD", "Standard",
          "EXPEDITED", "Expedited",
          "SCHEDULED", "ScheduledDelivery");
  private static final List<String> ADDRESS =
      List.of("name", "addressLine1", "postalCode", "countryCode");

  private final Fulfilments book;

  Outbound2026(Fulfilments book) {
    this.book = book;
  }

  Answer create(byte[] body) {
    Asked asked;
    try {
      asked = read(Json.read(body));
    } catch (IOException | NumberFormatException | ArithmeticException e) {
      return Said.invalid("The request cannot be parsed");
    }
    if (asked.id().isEmpty() || asked.id().length() > ID || book.uses(asked.id())) {
      return Said.invalid("The orderId is missing, too long or in use");
    }
    boolean whole =
        !asked.lines().isEmpty()
            && !asked.speed().isEmpty()
            && ADDRESS.stream().noneMatch(f -> asked.address().path(f).asText().isEmpty())
            && asked.lines().stream().noneMatch(l -> l.id().isEmpty() || l.sku().isEmpty());
    if (!whole || asked.address().has("city")) {
      return Said.invalid("A required property is missing, or the city is used in Japan");
    }
    book.addLater(asked);
    return Answer.json(202, Json.object().put("orderId", asked.id()).put("status", "PROCESSING"));
  }

  private static Asked read(ObjectNode said) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode item : said.path("lineItems")) {
      String sku = item.at("/product/productIdentifier/amazonSku").asText();
      BigDecimal pieces = new BigDecimal(item.at("/amount/value").asText());
      lines.add(new Line(item.path("lineItemId").asText(), sku, pieces.intValueExact()));
    }
    String tier = said.at("/fulfillmentConfiguration/serviceLevel/serviceTiers/0").asText();
    return new Asked(
        said.path("orderId").asText(),
        SPEEDS.getOrDefault(tier, ""),
        said.withObject("/destination/deliveryAddress"),
        lines);
  }

  Answer get(String id, Call call) {
    return book.find(id)
        .map(o -> Answer.ok(Json.object().set("order", order(o, call))))
        .orElseGet(Said::unknown);
  }

  /** Taken while it is open; it is done only where nobody has begun to pack. */
  Answer cancel(String id) {
    if (book.find(id).isEmpty()) {
      return Said.unknown();
    }
    FulfilmentOrder order = book.find(id).get();
    if (!order.open()) {
      return Said.invalid("The fulfillment order is over");
    }
    book.cancelLater(order);
    return Answer.json(202, Json.object());
  }

  /** Those updated since; a token is good with the arguments it was given for. */
  Answer list(Call call) {
    String token = call.query().getOrDefault("pageToken", "");
    String since = call.query().getOrDefault("updatedAfter", "");
    String[] place = token.isEmpty() ? new String[] {"0", since} : token.split("/", 2);
    try {
      if (place.length < 2 || !place[1].equals(since)) {
        return Said.invalid("The token was given for other arguments");
      }
      int at = Integer.parseInt(place[0]);
      List<FulfilmentOrder> found =
          book.since(since.isEmpty() ? Instant.EPOCH : Instant.parse(since));
      int to = Math.min(found.size(), at + PAGE);
      ObjectNode page = Json.object();
      ArrayNode list = page.putArray("orders");
      found.subList(Math.min(at, to), to).forEach(o -> list.add(order(o, call)));
      if (to < found.size()) {
        page.putObject("pagination").put("nextToken", to + "/" + since);
      }
      return Answer.ok(page);
    } catch (DateTimeException | NumberFormatException e) {
      return Said.invalid("updatedAfter or the token cannot be parsed");
    }
  }

  private static ObjectNode order(FulfilmentOrder order, Call call) {
    ObjectNode one = Json.object().put("orderId", order.asked.id());
    one.put("receiveTime", order.received.toString());
    one.put("status", status(order)).put("statusUpdateTime", order.updated().toString());
    one.putObject("destination").set("deliveryAddress", order.asked.address());
    ArrayNode items = one.putArray("lineItems");
    for (Line line : order.asked.lines()) {
      ObjectNode item = items.addObject().put("lineItemId", line.id());
      item.putObject("product").putObject("productIdentifier").put("amazonSku", line.sku());
      item.set("amount", eaches(line.pieces()));
      item.set("cancelledAmount", eaches(0));
      item.set("unfulfillableAmount", eaches(order.unfulfillable()));
    }
    if (!call.query().getOrDefault("shipments", "INCLUDE").equals("EXCLUDE")) {
      ArrayNode shipments = one.putArray("shipments");
      order.left.forEach(l -> shipments.add(shipment(order, l)));
    }
    return one;
  }

  private static ObjectNode eaches(int pieces) {
    return Json.object().put("unit", "EACHES").put("value", pieces + ".0");
  }

  /** This version tells fewer states apart. */
  private static String status(FulfilmentOrder order) {
    if (order.open()) {
      return "PROCESSING";
    }
    return order.status().equals("COMPLETE_PARTIALLED") ? "COMPLETE_PARTIAL" : order.status();
  }

  private static ObjectNode shipment(FulfilmentOrder order, Left left) {
    String id = order.asked.id() + "-" + (order.left.indexOf(left) + 1);
    ObjectNode one = Json.object().put("amazonShipmentId", id).put("status", "SHIPPED");
    one.putObject("amazonFacility").put("facilityId", "NRT5");
    one.put("shipTime", left.at().toString());
    one.putArray("items");
    ArrayNode boxes = one.putArray("packages");
    for (String number : left.numbers()) {
      boxes
          .addObject()
          .put("packageId", id + "-" + boxes.size())
          .put("status", "IN_TRANSIT")
          .putObject("tracking")
          .putObject("carrier")
          .put("carrierCode", left.carrier())
          .put("trackingNumber", number);
    }
    return one;
  }
}
