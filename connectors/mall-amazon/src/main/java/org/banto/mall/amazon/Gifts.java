// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.banto.spapi.engine.Fields;

/** Gift options stand at each line; the shop packs them together. */
final class Gifts {
  private Gifts() {}

  static boolean any(JsonNode order) {
    return options(order).stream().anyMatch(o -> !o.isEmpty());
  }

  static String wrapping(JsonNode order) {
    return Receivers.once(options(order).stream().map(Gifts::wrap).toList());
  }

  static String message(JsonNode order) {
    return Receivers.once(options(order).stream().map(o -> Fields.text(o, "giftMessage")).toList());
  }

  /** The kind of wrapping of one line, or empty. */
  static String wrap(JsonNode option) {
    return Fields.text(option, "giftWrapLevel");
  }

  static JsonNode option(JsonNode item) {
    return item.path("fulfillment").path("packing").path("giftOption");
  }

  private static List<JsonNode> options(JsonNode order) {
    return Fields.list(order, "orderItems").stream().map(Gifts::option).toList();
  }
}
