// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** The store's truth, to be read by tests and shown by the demo. */
final class StateOfStore {
  private StateOfStore() {}

  static ObjectNode counts(OrderBook<StoreOrder> book) {
    Map<String, Integer> states = new TreeMap<>();
    book.all()
        .forEach(
            o -> states.merge(o.tree().path("displayFulfillmentStatus").asText(), 1, Integer::sum));
    ObjectNode state = Json.object().put("orders", book.size());
    state.set("states", Json.of(states));
    state.set("effects", Json.of(book.effects()));
    return state;
  }

  /** Every order with its fulfilments and how often each number was made known anew. */
  static ObjectNode orders(OrderBook<StoreOrder> book, String number) {
    ArrayNode list = Json.array();
    book.all()
        .filter(o -> number.isEmpty() || o.number().equals(number))
        .forEach(o -> list.add(order(book, o)));
    return Json.object().set("orders", list);
  }

  private static ObjectNode order(OrderBook<StoreOrder> book, StoreOrder order) {
    ObjectNode tree = order.tree();
    ObjectNode one = Json.object().put("orderNumber", order.number()).put("id", order.id());
    one.put("updatedAt", order.updated().toString());
    one.put("state", tree.path("displayFulfillmentStatus").asText());
    one.put("cancelled", tree.hasNonNull("cancelledAt"));
    one.set("total", tree.path("currentTotalPriceSet").path("shopMoney").path("amount"));
    one.set("lines", tree.path("lineItems"));
    ArrayNode parcels = one.putArray("parcels");
    for (ObjectNode fulfilment : Json.objects(tree, "fulfillments")) {
      for (ObjectNode tracking : Json.objects(fulfilment, "trackingInfo")) {
        String waybill = tracking.path("number").asText();
        parcels
            .addObject()
            .put("fulfilment", fulfilment.path("id").asText())
            .put("company", tracking.path("company").asText())
            .put("number", waybill)
            .put("reported", book.reports(order.number(), waybill));
      }
    }
    return one;
  }
}
