// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;

/** What was bought; what a cancelled delivery held is struck while others go on. */
final class Lines {
  private Lines() {}

  static List<OrderLine> of(List<Json> deliveries) {
    boolean off = deliveries.stream().allMatch(d -> d.has("canceled_at"));
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      boolean struck = !off && deliveries.get(i).has("canceled_at");
      for (Json item : deliveries.get(i).list("items")) {
        lines.add(line(lines.size() + 1, i, item, struck));
      }
    }
    return lines;
  }

  private static OrderLine line(int no, int destination, Json item, boolean struck) {
    String variation = item.text("variation_name").strip();
    return new OrderLine(
        no,
        item.needed("id"),
        destination,
        sku(item),
        item.text("item_id"),
        item.text("name"),
        variation.isEmpty() ? List.of() : List.of("種類:" + variation),
        Math.toIntExact(item.neededNumber("quantity")),
        new Yen(item.neededNumber("regular_price")),
        item.rate("tax_rate"),
        struck);
  }

  /** The shop's own code; else the variation, else the item. */
  private static String sku(Json item) {
    for (String field : List.of("code", "variation_id", "item_id")) {
      String text = item.text(field).strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return item.text("name");
  }
}
