// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.banto.simulators.Effect;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;
import org.banto.simulators.Refused;

/** Answers the fields at the root of a query or a mutation. */
final class AdminApi {
  private final OrderBook<StoreOrder> book;
  private final Buyers buyers;
  private final OrderSearch search;

  AdminApi(OrderBook<StoreOrder> book, Buyers buyers) {
    this.book = book;
    this.buyers = buyers;
    this.search = new OrderSearch(book);
  }

  /** Whether a field changes something. */
  static boolean mutates(Field field) {
    return switch (field.name()) {
      case "fulfillmentCreate", "fulfillmentTrackingInfoUpdate", "orderCancel" -> true;
      default -> false;
    };
  }

  JsonNode answer(Field field) {
    return switch (field.name()) {
      case "shop" -> Shape.of(Json.object().put("name", "見本の店").put("currencyCode", "JPY"), field);
      case "orders" -> search.page(field);
      case "order" -> Shape.of(order(field), field);
      case "fulfillmentOrder" -> Shape.of(fulfilmentOrder(field.argument("id")), field);
      case "fulfillmentCreate" -> Shape.of(create(field.argument("fulfillment")), field);
      case "fulfillmentTrackingInfoUpdate" -> Shape.of(renumber(field), field);
      case "orderCancel" -> Shape.of(cancel(field), field);
      default -> throw new Shape.Undefined(field.name());
    };
  }

  private JsonNode order(Field field) {
    return book.all()
        .filter(o -> o.id().equals(field.argument("id").asText()))
        .findFirst()
        .<JsonNode>map(StoreOrder::tree)
        .orElseGet(() -> Json.of(null));
  }

  private ObjectNode fulfilmentOrder(JsonNode id) {
    return (ObjectNode) within("fulfillmentOrders", id.asText()).part();
  }

  /** A part of an order, and whose. */
  private record Within(String number, JsonNode part) {}

  private Within within(String list, String id) {
    for (StoreOrder order : book.all().toList()) {
      for (JsonNode part : order.tree().path(list)) {
        if (part.path("id").asText().equals(id)) {
          return new Within(order.number(), part);
        }
      }
    }
    throw new Refused("The record couldn't be found.");
  }

  private ObjectNode create(JsonNode wish) {
    String first =
        wish.path("lineItemsByFulfillmentOrder").path(0).path("fulfillmentOrderId").asText();
    return said(
        "userErrors",
        "fulfillment",
        () -> {
          String number = within("fulfillmentOrders", first).number();
          long id = book.nextId();
          String now = buyers.now().toString();
          buyers.change(number, "orders/fulfilled", o -> Shipping.create(o, wish, id, now));
          String gid = OrderMaker.gid("Fulfillment", id);
          return Json.object().put("id", gid).put("status", "SUCCESS");
        });
  }

  private ObjectNode renumber(Field field) {
    String id = field.argument("fulfillmentId").asText();
    JsonNode tracking = field.argument("trackingInfoInput");
    return said(
        "userErrors",
        "fulfillment",
        () -> {
          String number = within("fulfillments", id).number();
          buyers.change(number, "orders/updated", o -> Shipping.renumber(o, id, tracking));
          return Json.object().put("id", id).put("status", "SUCCESS");
        });
  }

  private ObjectNode cancel(Field field) {
    return said(
        "orderCancelUserErrors",
        "job",
        () -> {
          StoreOrder order = search.byId(field.argument("orderId"));
          if (!field.argument("refundMethod").isObject()
              || field.argument("restock").isMissingNode()) {
            throw new Refused("refundMethod and restock are required");
          }
          List<Effect> done =
              buyers.cancel(order.number(), field.argument("reason").asText("OTHER"));
          return Json.object()
              .put("id", OrderMaker.gid("Job", book.nextId()))
              .put("done", done.isEmpty());
        });
  }

  /** What was done, or why not. */
  private static ObjectNode said(String errors, String what, Supplier<ObjectNode> deed) {
    ObjectNode said = Json.object();
    try {
      said.set(what, deed.get());
      said.putArray(errors);
    } catch (Refused e) {
      said.putNull(what);
      said.putArray(errors).addObject().put("message", e.getMessage()).putNull("field");
    }
    return said;
  }
}
