// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import org.banto.mall.engine.Json;
import org.banto.order.PaymentMethod;

/**
 * An order as it stands at the mall, as far as instructions need to know.
 *
 * @param status the mall's word
 * @param shipped day, carrier code and number as shown
 */
record AuPayView(
    String status, String shipped, PaymentMethod.Kind kind, boolean paid, boolean authorised) {
  static AuPayView of(Json order, PaymentMethod.Kind kind) {
    String day = order.day("shippingDate").map(Object::toString).orElse("");
    return new AuPayView(
        order.needed("orderStatus"),
        day + ' ' + order.text("shippingCarrier") + ' ' + order.text("shippingNumber"),
        kind,
        order.flag("paymentStatus"),
        order.flag("authorizationStatus"));
  }

  boolean cancelled() {
    return status.equals(AuPayStates.CANCELLED);
  }

  boolean waits() {
    return status.equals(AuPayStates.NEW) || status.equals(AuPayStates.NEW_PREORDER);
  }

  boolean gone() {
    return status.equals(AuPayStates.DONE) || status.equals(AuPayStates.POSTPAY);
  }
}
