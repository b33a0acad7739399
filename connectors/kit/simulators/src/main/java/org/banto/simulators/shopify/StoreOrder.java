// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.banto.simulators.Json;
import org.banto.simulators.KeptOrder;

/**
 * One order as the store keeps it: the object of the Admin API with its lists whole.
 *
 * @param id its id
 * @param number its name, such as {@code #1001}
 * @param placed when the buyer ordered
 * @param updated when it changed last
 * @param json the tree in bytes
 */
record StoreOrder(String id, String number, Instant placed, Instant updated, byte[] json)
    implements KeptOrder {
  static StoreOrder of(ObjectNode tree) {
    return new StoreOrder(
        tree.path("id").asText(),
        tree.path("name").asText(),
        Instant.parse(tree.path("createdAt").asText()),
        Instant.parse(tree.path("updatedAt").asText()),
        Json.bytes(tree));
  }

  @Override
  public ObjectNode tree() {
    return Json.own(json);
  }

  /** Where it stands among all orders by change. */
  String place() {
    return updated + " " + id;
  }
}
