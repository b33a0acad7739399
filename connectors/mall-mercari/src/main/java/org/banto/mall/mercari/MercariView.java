// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.util.List;
import org.banto.mall.engine.Json;

/**
 * An order as it stands at the mall, as far as instructions need to know.
 *
 * @param status its state
 * @param shipping the id of its shipment, or empty
 * @param tracking the numbers shown
 * @param left whether the shipment is done
 * @param rest products not yet in a shipment
 */
record MercariView(String status, String shipping, String tracking, boolean left, List<Json> rest) {
  static MercariView of(Json order) {
    Json shipping = order.at("shipping");
    String status = order.needed("status");
    boolean done = status.equals("COMPLETING") || status.equals("COMPLETED");
    return new MercariView(
        status,
        shipping.text("id"),
        shipping.text("trackingCode"),
        done || shipping.has("completedAt"),
        order.list("products").stream().filter(p -> p.number("unshippedQuantity") > 0).toList());
  }

  boolean cancelled() {
    return status.startsWith("CANCEL");
  }

  boolean paid() {
    return !status.equals("WAITING_FOR_PAYMENT");
  }

  /** Whether the mall itself makes the label (メルカリ便 and the like): then it knows the number. */
  boolean byTheMall() {
    return rest.stream()
        .map(p -> p.text("shippingMethod"))
        .anyMatch(m -> !m.isEmpty() && !m.equals("SELLER"));
  }
}
