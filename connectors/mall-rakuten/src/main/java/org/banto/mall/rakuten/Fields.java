// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.TaxRate;

/** Reads fields of the mall's JSON; a missing field and a null are the same. */
final class Fields {
  private static final long NOT_FIXED = -9999;

  private Fields() {}

  static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  static boolean flag(JsonNode node, String field) {
    return node.path(field).asInt(0) == 1;
  }

  /** An amount, empty when the mall has not fixed it: -9999 is never a number. */
  static Optional<Yen> yen(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() && value.asLong() != NOT_FIXED
        ? Optional.of(new Yen(value.asLong()))
        : Optional.empty();
  }

  /** An amount, zero when there is none or it is not fixed. */
  static long amount(JsonNode node, String field) {
    return yen(node, field).map(Yen::value).orElse(0L);
  }

  /** 0.1 is ten per cent. */
  static TaxRate rate(JsonNode node, String field) {
    long percent = Math.round(node.path(field).asDouble(0.1) * 100);
    return percent == 10
        ? TaxRate.STANDARD
        : percent == 8 ? TaxRate.REDUCED : new TaxRate((int) percent);
  }

  static List<JsonNode> list(JsonNode node, String field) {
    List<JsonNode> all = new ArrayList<>();
    node.path(field).forEach(all::add);
    return all;
  }
}
