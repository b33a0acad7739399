// SPDX-License-Identifier: Apache-2.0
package org.banto.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.banto.base.Yen;
import org.banto.order.TaxRate;

/** Takes values out of a case; what is missing or of another kind is an {@link IllegalArgumentException}. */
final class Json {
  private Json() {}

  static JsonNode node(JsonNode of, String... path) {
    JsonNode at = of;
    for (String name : path) {
      at = at.path(name);
      if (at.isMissingNode()) {
        throw new IllegalArgumentException("'" + name + "' is missing");
      }
    }
    return at;
  }

  static Yen yen(JsonNode of, String name) {
    JsonNode value = node(of, name);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException("'" + name + "' is not a whole number: " + value);
    }
    return new Yen(value.asLong());
  }

  static TaxRate rate(JsonNode of, String name) {
    long percent = yen(of, name).value();
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("'" + name + "' is no percentage: " + percent);
    }
    return new TaxRate((int) percent);
  }

  static boolean flag(JsonNode of, String name) {
    JsonNode value = node(of, name);
    if (!value.isBoolean()) {
      throw new IllegalArgumentException("'" + name + "' is neither true nor false: " + value);
    }
    return value.asBoolean();
  }

  static String word(JsonNode of, String name, List<String> known) {
    String word = node(of, name).asText();
    if (!known.contains(word)) {
      throw new IllegalArgumentException("'" + name + "' is none of " + known + ": " + word);
    }
    return word;
  }
}
