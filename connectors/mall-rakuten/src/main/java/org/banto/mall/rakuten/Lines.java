// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.order.OrderLine;

/** What was bought, line by line; what the shop took out at the mall stays as struck. */
final class Lines {
  private static final String SINGLE_SKU = "normal-inventory";

  private Lines() {}

  static List<OrderLine> of(JsonNode order, List<JsonNode> baskets) {
    List<OrderLine> lines = new ArrayList<>();
    for (JsonNode basket : Fields.list(order, "PackageModelList")) {
      int destination = Math.max(0, baskets.indexOf(basket));
      boolean gone = Receivers.deleted(basket);
      for (JsonNode item : Fields.list(basket, "ItemModelList")) {
        String key = Fields.text(basket, "basketId") + '/' + Fields.text(item, "itemDetailId");
        boolean struck = gone || Fields.flag(item, "deleteItemFlag");
        lines.add(line(lines.size() + 1, key, destination, item, struck));
      }
    }
    return lines;
  }

  private static OrderLine line(int no, String key, int to, JsonNode item, boolean struck) {
    JsonNode sku = item.path("SkuModelList").path(0);
    return new OrderLine(
        no,
        key,
        to,
        sku(item, sku),
        Fields.text(item, "manageNumber"),
        Fields.text(item, "itemName"),
        options(Fields.text(sku, "skuInfo"), Fields.text(item, "selectedChoice")),
        item.path("units").asInt(),
        Fields.yen(item, "priceTaxIncl").orElseGet(() -> new Yen(Fields.amount(item, "price"))),
        Fields.rate(item, "taxRate"),
        struck);
  }

  /** システム連携用SKU番号; else the variant, which is unique only within its page; else the item. */
  private static String sku(JsonNode item, JsonNode sku) {
    String own = Fields.text(sku, "merchantDefinedSkuId");
    String variant = Fields.text(sku, "variantId");
    String page = Fields.text(item, "manageNumber");
    if (!own.isBlank()) {
      return own;
    }
    if (!variant.isBlank() && !variant.equals(SINGLE_SKU)) {
      return page + ':' + variant;
    }
    String number = Fields.text(item, "itemNumber");
    return number.isBlank() ? page : number;
  }

  private static List<String> options(String... texts) {
    return Stream.of(texts).flatMap(String::lines).filter(line -> !line.isBlank()).toList();
  }
}
