// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import org.banto.mall.engine.Json;

/** A field of a shipment: an order by itself has it in the shipment, a list in its {@code shippingInfo}. */
final class Shipped {
  private Shipped() {}

  static String text(Json shipment, String field) {
    String own = shipment.text(field).strip();
    return own.isEmpty() ? shipment.at("shippingInfo").text(field).strip() : own;
  }

  static boolean flag(Json shipment, String field) {
    return shipment.flag(field) || shipment.at("shippingInfo").flag(field);
  }

  /** Whether the mall shows it as 発送済み. */
  static boolean done(Json shipment) {
    return !text(shipment, "shippingDate").isEmpty();
  }
}
