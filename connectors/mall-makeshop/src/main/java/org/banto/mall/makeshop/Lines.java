// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** What was bought. The mall has no ids of lines: they are told apart by their place. */
final class Lines {
  private Lines() {}

  static List<OrderLine> of(List<Json> places, TaxRate tax) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int of = 0;
      for (Json basket : places.get(i).list("basketInfos")) {
        String key = Receivers.key(places.get(i)) + '/' + ++of;
        lines.add(line(lines.size() + 1, key, i, basket, tax));
      }
    }
    return lines;
  }

  private static OrderLine line(int no, String key, int place, Json basket, TaxRate tax) {
    return new OrderLine(
        no,
        key,
        place,
        sku(basket),
        basket.text("productCode"),
        basket.text("productName"),
        options(basket),
        Math.toIntExact(basket.neededNumber("amount")),
        new Yen(basket.neededNumber("price")),
        tax,
        false);
  }

  /** The shop's own code of the variation, else of the product, else the mall's. */
  private static String sku(Json basket) {
    for (String field : List.of("variationCustomCode", "productCustomCode", "productCode")) {
      String code = basket.text(field).strip();
      if (!code.isEmpty()) {
        return code;
      }
    }
    return basket.text("productName");
  }

  private static List<String> options(Json basket) {
    List<String> options = new ArrayList<>();
    String variation = basket.text("variationName").strip();
    if (!variation.isEmpty()) {
      options.add("バリエーション:" + variation);
    }
    for (Json select : basket.list("customSelects")) {
      options.add(select.text("customSelectName") + ":" + select.text("selectedItemName"));
    }
    return options;
  }
}
