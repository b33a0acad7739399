// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.util.ArrayList;
import java.util.List;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;

/** What was bought, line by line. */
final class WooLines {
  private WooLines() {}

  static List<OrderLine> of(Json order, WooTaxes taxes) {
    List<OrderLine> lines = new ArrayList<>();
    for (Json line : order.list("line_items")) {
      long quantity = line.neededNumber("quantity");
      lines.add(
          new OrderLine(
              lines.size() + 1,
              line.needed("id"),
              0,
              sku(line),
              line.text("product_id"),
              Entities.plain(line.text("name")),
              options(line),
              Math.toIntExact(quantity),
              WooMoney.unit(line, quantity),
              taxes.of(line),
              false));
    }
    return lines;
  }

  /** The shop's code; else the variation, which is unique in the site; else the product. */
  private static String sku(Json line) {
    String sku = line.text("sku").strip();
    if (!sku.isEmpty()) {
      return sku;
    }
    String variation = line.text("variation_id");
    boolean varied = !variation.isEmpty() && !variation.equals("0");
    return varied ? line.text("product_id") + ':' + variation : line.text("product_id");
  }

  /** What begins with an underscore is not for people. */
  private static List<String> options(Json line) {
    List<String> options = new ArrayList<>();
    for (Json entry : line.list("meta_data")) {
      String name = shown(entry, "key");
      String value = shown(entry, "value");
      if (!name.isEmpty() && !name.startsWith("_") && !value.isEmpty()) {
        options.add(name + ":" + value);
      }
    }
    return options;
  }

  private static String shown(Json entry, String field) {
    String shown = entry.text("display_" + field);
    return Entities.plain(shown.isEmpty() ? entry.text(field) : shown);
  }
}
