// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that happened to an order.
 *
 * @param kind created, confirmed, shippingAdded, shippingUpdated, shippingDeleted, reported, cancelled, memo,
 *     buyerCancelled, buyerEdited, paid, progressed
 * @param detail what exactly
 */
record Effect(String kind, ObjectNode detail) {
  static Effect of(String kind) {
    return new Effect(kind, Json.object());
  }

  ObjectNode json() {
    return Json.object().put("effect", kind).set("detail", detail);
  }
}
