// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.banto.simulators.Json;
import org.banto.simulators.OrderBook;

/** The mall's truth, to be read by tests and shown by the demo. */
final class StateOfMall {
  private StateOfMall() {}

  static ObjectNode counts(OrderBook<MallOrder> book) {
    Map<Integer, Integer> progress = new TreeMap<>();
    book.all().forEach(o -> progress.merge(o.progress(), 1, Integer::sum));
    ObjectNode state = Json.object().put("orders", book.size());
    state.set("progress", Json.of(progress));
    state.set("effects", Json.of(book.effects()));
    return state;
  }

  /** Every order with its shipments and how often each was newly reported. */
  static ObjectNode orders(OrderBook<MallOrder> book, String number) {
    ArrayNode list = Json.array();
    book.all()
        .filter(o -> number.isEmpty() || o.number().equals(number))
        .forEach(o -> list.add(order(book, o)));
    return Json.object().set("orders", list);
  }

  private static ObjectNode order(OrderBook<MallOrder> book, MallOrder order) {
    ObjectNode tree = order.tree();
    ObjectNode one = Json.object().put("orderNumber", order.number());
    one.put("orderProgress", order.progress());
    one.put("orderDatetime", tree.path("orderDatetime").asText());
    one.put("requestPrice", tree.path("requestPrice").asLong());
    one.set("memo", tree.path("memo"));
    one.set(
        "reasons", Json.of(tree.path("ChangeReasonModelList").findValues("changeReasonDetail")));
    one.put("edits", book.reports(order.number(), "edit"));
    one.set("recipients", Json.of(tree.path("PackageModelList").findValues("SenderModel")));
    ArrayNode shipments = one.putArray("shipments");
    for (ObjectNode basket : Json.objects(tree, "PackageModelList")) {
      long id = basket.path("basketId").asLong();
      for (ObjectNode row : Json.objects(basket, "ShippingModelList")) {
        ObjectNode shipment = Json.object().put("basketId", id);
        shipment.setAll(row);
        String tracking = row.path("shippingNumber").asText();
        shipments.add(shipment.put("reported", book.reports(order.number(), id + "/" + tracking)));
      }
    }
    one.put("destinations", tree.path("PackageModelList").size());
    return one;
  }
}
