// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Words;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** What was bought, as it stands after edits and returns; what was taken out stays as struck. */
final class Lines {
  private Lines() {}

  static List<OrderLine> of(Json order) {
    List<OrderLine> lines = new ArrayList<>();
    for (Json line : order.at("lineItems").list("nodes")) {
      lines.add(line(lines.size() + 1, line));
    }
    if (lines.isEmpty()) {
      throw order.at("lineItems").wrong(new Text("に明細がありません", "holds no lines"));
    }
    return lines;
  }

  private static OrderLine line(int no, Json line) {
    long bought = line.neededNumber("quantity");
    long left = line.whole("currentQuantity").orElse(bought);
    boolean struck = left == 0 && bought > 0;
    String variant = line.text("variantTitle");
    return new OrderLine(
        no,
        line.needed("id"),
        0,
        line.text("sku"),
        "",
        Words.join(" ", line.needed("title"), variant.isEmpty() ? "" : "(" + variant + ")"),
        options(line),
        Math.toIntExact(struck ? bought : left),
        price(line),
        rate(line),
        struck);
  }

  private static Yen price(Json line) {
    Json money = line.at("originalUnitPriceSet").at("shopMoney");
    return new Yen(money.neededNumber("amount"));
  }

  private static List<String> options(Json line) {
    return line.list("customAttributes").stream()
        .flatMap(a -> option(a.text("key"), a.text("value")))
        .toList();
  }

  /** Names that begin so are an app's own and not shown to buyers. */
  private static Stream<String> option(String key, String value) {
    return key.startsWith("_") || value.isBlank() ? Stream.empty() : Stream.of(key + ":" + value);
  }

  /** The rate of the first tax; the standard one where none is stated. */
  static TaxRate rate(Json taxed) {
    return taxed.list("taxLines").stream()
        .filter(t -> t.has("ratePercentage"))
        .findFirst()
        .map(t -> t.rate("ratePercentage"))
        .orElse(TaxRate.STANDARD);
  }
}
