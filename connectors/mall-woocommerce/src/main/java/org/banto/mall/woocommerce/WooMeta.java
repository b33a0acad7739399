// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.List;
import java.util.Optional;
import org.banto.mall.engine.Json;

/** What plugins, and the house itself, keep beside an order. */
final class WooMeta {
  private WooMeta() {}

  /** The first of these keys that says something; with or without the underscore that hides it. */
  static Optional<String> first(Json owner, List<String> keys) {
    return keys.stream().map(key -> value(owner, key)).filter(v -> !v.isEmpty()).findFirst();
  }

  static String value(Json owner, String key) {
    for (Json entry : owner.list("meta_data")) {
      String name = entry.text("key");
      if (name.equals(key) || name.equals("_" + key)) {
        return entry.text("value").strip();
      }
    }
    return "";
  }
}
