// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.banto.simulators.Json;
import org.banto.simulators.KeptOrder;

/**
 * One order as Amazon keeps it.
 *
 * @param number the order number, 3-7-7
 * @param placed when the buyer ordered
 * @param updated when anything about it changed last
 * @param status its fulfilment status
 * @param fulfilledBy MERCHANT or AMAZON
 * @param json the whole of it
 */
record AmazonOrder(
    String number, Instant placed, Instant updated, String status, String fulfilledBy, byte[] json)
    implements KeptOrder {
  static AmazonOrder of(ObjectNode tree) {
    return new AmazonOrder(
        tree.path("orderId").asText(),
        Instant.parse(tree.path("createdTime").asText()),
        Instant.parse(tree.path("lastUpdatedTime").asText()),
        tree.at("/fulfillment/fulfillmentStatus").asText(),
        tree.at("/fulfillment/fulfilledBy").asText(),
        Json.bytes(tree));
  }

  @Override
  public ObjectNode tree() {
    return Json.own(json);
  }
}
