// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** The mall's truth, to be read by tests and shown by the demo. */
final class StateOfMall {
  private StateOfMall() {}

  static ObjectNode counts(OrderBook<AmazonOrder> book) {
    Map<String, Integer> statuses = new TreeMap<>();
    book.all().forEach(o -> statuses.merge(o.status(), 1, Integer::sum));
    ObjectNode state = Json.object().put("orders", book.size());
    state.set("statuses", Json.of(statuses));
    return state.set("effects", Json.of(book.effects()));
  }

  /** Every order with its packages and how often each number was newly reported. */
  static ObjectNode orders(OrderBook<AmazonOrder> book, String number) {
    ArrayNode list = Json.array();
    book.all()
        .filter(o -> number.isEmpty() || o.number().equals(number))
        .forEach(o -> list.add(order(book, o)));
    return Json.object().set("orders", list);
  }

  private static ObjectNode order(OrderBook<AmazonOrder> book, AmazonOrder order) {
    ObjectNode one = Json.object().put("orderNumber", order.number());
    one.put("status", order.status()).put("fulfilledBy", order.fulfilledBy());
    one.put("updated", order.updated().toString());
    ArrayNode shipments = one.putArray("shipments");
    for (ObjectNode box : Json.objects(order.tree(), "packages")) {
      int times = book.reports(order.number(), box.path("trackingNumber").asText());
      shipments.add(box.put("reported", times));
    }
    return one;
  }
}
