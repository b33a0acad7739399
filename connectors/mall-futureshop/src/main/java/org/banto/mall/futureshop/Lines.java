// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** What was bought. The mall has no ids of lines: they are told apart by their place. Prices hold the tax. */
final class Lines {
  private Lines() {}

  static List<OrderLine> of(Json order, List<Json> shipments) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < shipments.size(); i++) {
      int of = 0;
      for (Json product : shipments.get(i).list("productList")) {
        String key = shipments.get(i).text("shipmentNo") + '/' + ++of;
        lines.add(line(lines.size() + 1, key, i, product, rate(order, product)));
      }
    }
    return lines;
  }

  private static OrderLine line(int no, String key, int place, Json product, TaxRate rate) {
    String page = product.text("productNo");
    String sku = product.text("skuNo");
    return new OrderLine(
        no,
        key,
        place,
        sku.isBlank() ? page : sku,
        page,
        product.text("name"),
        options(product),
        Math.toIntExact(product.neededNumber("count")),
        new Yen(product.neededNumber("price")),
        rate,
        false);
  }

  private static List<String> options(Json product) {
    List<String> options = new ArrayList<>();
    add(options, "バリエーション1", product.text("verticalVariationName"));
    add(options, "バリエーション2", product.text("horizontalVariationName"));
    add(options, "頒布会", product.text("hanpukaiName"));
    product.list("optionList").forEach(o -> add(options, o.text("name"), o.text("value")));
    return options;
  }

  private static void add(List<String> options, String name, String value) {
    if (!value.isBlank()) {
      options.add((name.isBlank() ? "オプション" : name) + ":" + value.strip());
    }
  }

  /** The order says what its two rates are: a list and an order by itself in different fields. */
  private static TaxRate rate(Json order, Json product) {
    if (product.text("taxRateCode").equals("REDUCED")) {
      String field = order.has("reducedTaxRate") ? "reducedTaxRate" : "reducedTax";
      return order.has(field) ? order.rate(field) : TaxRate.REDUCED;
    }
    return order.rate(order.has("standardTaxRate") ? "standardTaxRate" : "standardTax");
  }
}
