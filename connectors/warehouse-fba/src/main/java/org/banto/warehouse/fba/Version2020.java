// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.spapi.engine.Fields;
import org.banto.spapi.engine.SpApi;

/** 2020-07-01: answers are final, and the list shows no shipments. */
final class Version2020 implements Version {
  static final String NAME = "2020-07-01";

  private static final String MARKETPLACE = "A1VC38T7YXB528";
  private static final Operations OPERATIONS =
      Operations.of(
          "createFulfillmentOrder",
          "cancelFulfillmentOrder",
          "getFulfillmentOrder",
          "listAllFulfillmentOrders");

  @Override
  public String orders() {
    return "/fba/outbound/2020-07-01/fulfillmentOrders";
  }

  @Override
  public Operations operations() {
    return OPERATIONS;
  }

  /** A token stands for all arguments. */
  @Override
  public String page(Instant from, String token) {
    return token.isEmpty()
        ? Version.argument("queryStartDate", from.toString())
        : Version.argument("nextToken", token);
  }

  @Override
  public ObjectNode body(Request request) {
    ObjectNode body = SpApi.object().put("marketplaceId", MARKETPLACE);
    body.put("sellerFulfillmentOrderId", request.key());
    body.put("displayableOrderId", request.number());
    body.put("displayableOrderDate", request.orderedAt().toString());
    body.put("displayableOrderComment", request.account().comment());
    body.put("shippingSpeedCategory", request.account().speed());
    body.put("fulfillmentAction", "Ship").put("fulfillmentPolicy", "FillOrKill");
    request.window().ifPresent(w -> schedule(body, w));
    request.address(body.putObject("destinationAddress"));
    ArrayNode items = body.putArray("items");
    for (Request.Item item : request.items()) {
      ObjectNode one = items.addObject().put("sellerSku", item.sku());
      one.put("sellerFulfillmentOrderItemId", item.id()).put("quantity", item.pieces());
    }
    return body;
  }

  private static void schedule(ObjectNode body, Request.Window window) {
    body.put("shippingSpeedCategory", "ScheduledDelivery");
    body.putObject("deliveryWindow")
        .put("startDate", window.from().toString())
        .put("endDate", window.to().toString());
  }

  @Override
  public Optional<Fulfilment> order(JsonNode said) {
    JsonNode whole = Fields.payload(said);
    JsonNode head = whole.path("fulfillmentOrder");
    return head.isObject()
        ? Optional.of(order(head, Optional.of(left(whole)), items(whole)))
        : Optional.empty();
  }

  @Override
  public Optional<Listed> listed(JsonNode said) {
    JsonNode page = Fields.payload(said);
    if (!page.path("fulfillmentOrders").isArray()) {
      return Optional.empty();
    }
    List<Fulfilment> orders =
        Fields.list(page, "fulfillmentOrders").stream()
            .map(o -> order(o, Optional.empty(), List.of()))
            .toList();
    return Optional.of(new Listed(orders, Fields.text(page, "nextToken")));
  }

  private static Fulfilment order(
      JsonNode head, Optional<List<Fulfilment.Box>> left, List<Fulfilment.Item> items) {
    return new Fulfilment(
        Fields.text(head, "sellerFulfillmentOrderId"),
        Fields.text(head, "fulfillmentOrderStatus"),
        Fields.time(head, "statusUpdatedDate"),
        left,
        items);
  }

  private static List<Fulfilment.Item> items(JsonNode whole) {
    return Fields.list(whole, "fulfillmentOrderItems").stream()
        .map(i -> new Fulfilment.Item(Fields.text(i, "sellerSku"), missing(i)))
        .toList();
  }

  private static int missing(JsonNode item) {
    return item.path("cancelledQuantity").asInt() + item.path("unfulfillableQuantity").asInt();
  }

  private static List<Fulfilment.Box> left(JsonNode whole) {
    List<Fulfilment.Box> all = new ArrayList<>();
    for (JsonNode one : Fields.list(whole, "fulfillmentShipments")) {
      Optional<Instant> at = Fields.time(one, "shippingDate");
      if (Fields.text(one, "fulfillmentShipmentStatus").equals("SHIPPED") && at.isPresent()) {
        for (JsonNode box : Fields.list(one, "fulfillmentShipmentPackage")) {
          String number = Fields.text(box, "trackingNumber");
          all.add(new Fulfilment.Box(Fields.text(box, "carrierCode"), number, at.get()));
        }
      }
    }
    return all;
  }
}
