// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.banto.spapi.engine.Fields;

/** What was bought, line by line. Amazon names no tax rates: they are told by the tax it states. */
final class Lines {
  private Lines() {}

  /** The lines, with this rate where Amazon states no tax. */
  static List<OrderLine> of(JsonNode order, TaxRate otherwise) {
    boolean whole = States.status(order).equals(States.CANCELLED);
    List<OrderLine> lines = new ArrayList<>();
    for (JsonNode item : Fields.list(order, "orderItems")) {
      JsonNode product = item.path("product");
      lines.add(
          new OrderLine(
              lines.size() + 1,
              Fields.text(item, "orderItemId"),
              0,
              sku(product),
              Fields.text(product, "asin"),
              Fields.text(product, "title"),
              options(item),
              item.path("quantityOrdered").asInt(),
              price(item),
              rate(item, otherwise),
              !whole && cancelled(item)));
    }
    return lines;
  }

  /** Taken out of the order: cancelled before any of it was shipped. */
  static boolean cancelled(JsonNode item) {
    return item.path("cancellation").has("cancellationExecution")
        && item.path("fulfillment").path("quantityFulfilled").asInt() == 0;
  }

  private static String sku(JsonNode product) {
    String own = Fields.text(product, "sellerSku");
    return own.isEmpty() ? Fields.text(product, "asin") : own;
  }

  /** What the line comes to, by the piece; else the price as listed. */
  private static Yen price(JsonNode item) {
    Proceeds proceeds = Proceeds.of(item);
    long pieces = item.path("quantityOrdered").asLong();
    long goods = proceeds.sum(Proceeds.ITEM);
    if (proceeds.has(Proceeds.ITEM) && pieces > 0 && goods % pieces == 0) {
      return new Yen(goods / pieces);
    }
    return listed(item).orElse(Yen.ZERO);
  }

  static Optional<Yen> listed(JsonNode item) {
    return Fields.yen(item.path("product").path("price").path("unitPrice"));
  }

  private static TaxRate rate(JsonNode item, TaxRate otherwise) {
    Proceeds proceeds = Proceeds.of(item);
    long goods = proceeds.sum(Proceeds.ITEM);
    long tax = proceeds.taxOnGoods();
    if (tax <= 0 || goods <= 0) {
      return otherwise;
    }
    double standard = Math.abs(tax - goods * 10 / 110.0);
    double reduced = Math.abs(tax - goods * 8 / 108.0);
    return standard <= reduced ? TaxRate.STANDARD : TaxRate.REDUCED;
  }

  private static List<String> options(JsonNode item) {
    List<String> options = new ArrayList<>();
    JsonNode product = item.path("product");
    JsonNode condition = product.path("condition");
    String type = Fields.text(condition, "conditionType");
    if (!type.isEmpty() && !type.equals("NEW")) {
      options.add("コンディション:" + type + " " + Fields.text(condition, "conditionSubtype"));
    }
    String wrap = Gifts.wrap(Gifts.option(item));
    if (!wrap.isEmpty()) {
      options.add("ギフト包装:" + wrap);
    }
    if (!Fields.text(product.path("customization"), "customizedUrl").isEmpty()) {
      options.add("カスタマイズ:あり");
    }
    return options;
  }
}
