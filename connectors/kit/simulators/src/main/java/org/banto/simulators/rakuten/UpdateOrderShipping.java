// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.banto.simulators.Answer;

/** {@code updateOrderShipping}: the shipments of one order, at once. */
final class UpdateOrderShipping implements Operation {
  private final ShippingBook shippings;

  UpdateOrderShipping(ShippingBook shippings) {
    this.shippings = shippings;
  }

  @Override
  public Answer answer(ObjectNode request) {
    Messages messages = new Messages("UPDATE_ORDERSHIPPING");
    ShippingCheck.check(request, messages);
    if (!messages.hasError()) {
      shippings.enter(request, messages);
    }
    return Said.messages(messages.hasError() ? 400 : 200, messages);
  }
}
