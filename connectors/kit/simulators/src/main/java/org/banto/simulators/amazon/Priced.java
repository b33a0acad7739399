// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banto.simulators.Json;

/** Money as Amazon writes it; prices hold the tax. */
final class Priced {
  private Priced() {}

  static ObjectNode yen(long amount) {
    return Json.object().put("amount", Long.toString(amount)).put("currencyCode", "JPY");
  }

  /** Adds a part to an item; DISCOUNT is written as it is taken off. */
  static void part(ObjectNode item, String type, long amount) {
    if (amount > 0) {
      ObjectNode part = item.withArray("/proceeds/breakdowns").addObject().put("type", type);
      part.set("subtotal", yen(amount));
    }
  }

  /** States the tax in an item's parts, and what the item comes to. */
  static void close(ObjectNode item, int percent) {
    long total = 0;
    long goods = 0;
    for (JsonNode part : item.at("/proceeds/breakdowns")) {
      long amount = Long.parseLong(part.at("/subtotal/amount").asText());
      total += part.path("type").asText().equals("DISCOUNT") ? -amount : amount;
      goods += part.path("type").asText().equals("ITEM") ? amount : 0;
    }
    long tax = goods * percent / (100 + percent);
    ObjectNode part = item.withArray("/proceeds/breakdowns").addObject().put("type", "TAX");
    part.set("subtotal", yen(tax + (total - goods) * 10 / 110));
    part.putArray("detailedBreakdowns").addObject().put("subtype", "ITEM").set("value", yen(tax));
    ((ObjectNode) item.path("proceeds")).set("proceedsTotal", yen(total));
  }

  /** Adds the items up. */
  static long total(ObjectNode order) {
    Map<String, Long> parts = new LinkedHashMap<>();
    long total = 0;
    for (ObjectNode item : Json.objects(order, "orderItems")) {
      total += Long.parseLong(item.at("/proceeds/proceedsTotal/amount").asText("0"));
      for (JsonNode part : item.at("/proceeds/breakdowns")) {
        long amount = Long.parseLong(part.at("/subtotal/amount").asText());
        parts.merge(part.path("type").asText(), amount, Long::sum);
      }
    }
    ObjectNode proceeds = Json.object();
    proceeds.set("grandTotal", yen(total));
    ArrayNode list = proceeds.putArray("breakdowns");
    parts.forEach(
        (type, amount) -> list.addObject().put("type", type).set("subtotal", yen(amount)));
    order.set("proceeds", proceeds);
    return total;
  }

  /** Says how it was paid. */
  static void paid(ObjectNode order, String means, long amount) {
    ObjectNode one = order.withArray("/payment/paymentExecutions").addObject();
    one.put("paymentMethod", means).set("paymentAmount", yen(amount));
  }
}
