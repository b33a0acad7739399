// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** What was bought; an item the shop cancelled while others go on stays as struck. */
final class Lines {
  private Lines() {}

  static List<OrderLine> of(Json order, TaxRate tax) {
    boolean off = order.text("dispatch_status").equals("cancelled");
    List<OrderLine> lines = new ArrayList<>();
    for (Json item : order.list("order_items")) {
      boolean struck = !off && item.text("status").equals("cancelled");
      lines.add(line(lines.size() + 1, item, tax, struck));
    }
    return lines;
  }

  private static OrderLine line(int no, Json item, TaxRate tax, boolean struck) {
    return new OrderLine(
        no,
        item.needed("order_item_id"),
        0,
        sku(item),
        item.text("item_id"),
        item.text("title"),
        options(item),
        Math.toIntExact(item.neededNumber("amount")),
        new Yen(item.neededNumber("price")),
        tax,
        struck);
  }

  /** The shop's own code where the mall gives one; else the item, with its variation. */
  private static String sku(Json item) {
    for (String field : List.of("variation_identifier", "item_identifier")) {
      String code = item.text(field).strip();
      if (!code.isEmpty()) {
        return code;
      }
    }
    String variation = item.text("variation").strip();
    return item.text("item_id") + (variation.isEmpty() ? "" : ":" + variation);
  }

  private static List<String> options(Json item) {
    List<String> options = new ArrayList<>();
    String variation = item.text("variation").strip();
    if (!variation.isEmpty()) {
      options.add("種類:" + variation);
    }
    for (Json option : item.list("options")) {
      options.add(option.text("option_name") + ":" + option.text("option_value"));
    }
    return options;
  }
}
