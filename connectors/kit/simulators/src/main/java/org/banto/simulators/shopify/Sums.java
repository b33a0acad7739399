// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Json;

/** The sums of an order: prices with tax in them, less what is taken off. */
final class Sums {
  private Sums() {}

  /** At the beginning, and once more after an edit: the first total stays. */
  static void total(ObjectNode order) {
    long goods = 0;
    double tax = 0;
    for (ObjectNode line : Json.objects(order, "lineItems")) {
      long amount =
          OrderMaker.yen(line, "originalUnitPriceSet") * line.path("currentQuantity").asInt();
      double percent = line.path("taxLines").path(0).path("ratePercentage").asDouble(10);
      goods += amount;
      tax += amount * percent / (100 + percent);
    }
    long shipping = 0;
    for (ObjectNode line : Json.objects(order, "shippingLines")) {
      shipping += OrderMaker.yen(line, "discountedPriceSet");
    }
    long off = OrderMaker.yen(order, "totalDiscountsSet");
    long total = goods + shipping - off;
    order.set("subtotalPriceSet", OrderMaker.money(goods - off));
    order.set("totalShippingPriceSet", OrderMaker.money(shipping));
    order.set("currentTotalPriceSet", OrderMaker.money(total));
    order.set("currentTotalTaxSet", OrderMaker.money((long) tax));
    if (!order.has("totalPriceSet")) {
      order.set("totalPriceSet", OrderMaker.money(total));
      order.set("totalTaxSet", OrderMaker.money((long) tax));
    }
  }
}
