// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.spapi.engine.Fields;

/** The parts of a sum as Amazon breaks it down, of an order or of one of its items. */
record Proceeds(JsonNode breakdowns) {
  static final String ITEM = "ITEM";
  static final String TAX = "TAX";

  static Proceeds of(JsonNode orderOrItem) {
    return new Proceeds(orderOrItem.path("proceeds").path("breakdowns"));
  }

  boolean has(String type) {
    return part(type).isPresent();
  }

  /** A part, zero where there is none. */
  long sum(String type) {
    return part(type).map(Yen::value).orElse(0L);
  }

  private Optional<Yen> part(String type) {
    Optional<Yen> sum = Optional.empty();
    for (JsonNode one : breakdowns) {
      Optional<Yen> part = Fields.yen(one.path("subtotal"));
      if (Fields.text(one, "type").equals(type) && part.isPresent()) {
        sum = Optional.of(sum.orElse(Yen.ZERO).plus(part.get()));
      }
    }
    return sum;
  }

  /** The tax on the goods alone; on all where Amazon does not tell them apart. */
  long taxOnGoods() {
    for (JsonNode one : breakdowns) {
      if (Fields.text(one, "type").equals(TAX)) {
        for (JsonNode detail : one.path("detailedBreakdowns")) {
          if (Fields.text(detail, "subtype").equals(ITEM)) {
            return Fields.yen(detail.path("value")).map(Yen::value).orElse(0L);
          }
        }
      }
    }
    return sum(TAX);
  }
}
