// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Json;

/** The sums of an order. */
final class Amounts {
  private Amounts() {}

  static void postage(ObjectNode order) {
    String prefecture = order.path("Ship").path("ShipPrefecture").asText();
    long postage =
        switch (prefecture) {
          case "沖縄県" -> 1650;
          case "北海道" -> goods(order) >= 9800 ? 0 : 1100;
          default -> goods(order) >= 9800 ? 0 : 660;
        };
    ((ObjectNode) order.path("Detail")).put("ShipCharge", postage);
  }

  /** What the order comes to before what is paid by other means than money. */
  static long sum(ObjectNode order) {
    JsonNode d = order.path("Detail");
    return goods(order)
        + d.path("PayCharge").asLong()
        + d.path("ShipCharge").asLong()
        + d.path("GiftWrapCharge").asLong()
        + d.path("Adjustments").asLong()
        - d.path("Discount").asLong()
        - d.path("TotalMallCouponDiscount").asLong();
  }

  static void total(ObjectNode order) {
    JsonNode d = order.path("Detail");
    long due = sum(order) - d.path("UsePoint").asLong() - d.path("GiftCardDiscount").asLong();
    ((ObjectNode) d).put("TotalPrice", due).put("SettleAmount", due);
  }

  private static long goods(ObjectNode order) {
    return Json.objects(order, "Item").stream()
        .mapToLong(i -> i.path("UnitPrice").asLong() * i.path("Quantity").asLong())
        .sum();
  }
}
