// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** What was bought. The mall gives no rate of tax for a line; it follows from the prices without and with tax. */
final class Lines {
  /** Name and options as they were when the buyer ordered: Tシャツ（カラー：赤、サイズ：S）. */
  private static final Pattern FULL_NAME = Pattern.compile("^(.+?)（([^（）]*：[^（）]*)）$");

  private Lines() {}

  static List<OrderLine> of(Json sale, List<Json> places) {
    boolean reduced = sale.at("totals").number("total_price_with_reduced_tax") != 0;
    List<OrderLine> lines = new ArrayList<>();
    for (Json detail : sale.list("details")) {
      lines.add(line(lines.size() + 1, detail, place(detail, places), reduced));
    }
    return lines;
  }

  private static OrderLine line(int no, Json detail, int place, boolean reduced) {
    Matcher full = FULL_NAME.matcher(detail.text("pristine_product_full_name").strip());
    boolean told = full.matches();
    String product = detail.text("product_id");
    String model = detail.text("product_model_number").strip();
    long net = detail.number("price");
    long gross = detail.whole("price_with_tax").orElse(net);
    return new OrderLine(
        no,
        detail.needed("id"),
        place,
        model.isEmpty() ? product : model,
        product,
        told ? full.group(1) : detail.text("product_name"),
        told ? options(full.group(2)) : options(detail),
        Math.toIntExact(detail.neededNumber("product_num")),
        new Yen(gross),
        rate(net, gross, reduced),
        false);
  }

  private static int place(Json detail, List<Json> places) {
    String id = detail.text("sale_delivery_id");
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).text("id").equals(id)) {
        return i;
      }
    }
    return 0;
  }

  private static List<String> options(String told) {
    return Stream.of(told.split("、")).map(o -> o.replaceFirst("：", ":").strip()).toList();
  }

  private static List<String> options(Json detail) {
    List<String> options = new ArrayList<>();
    for (String field : List.of("option1_value", "option2_value")) {
      String value = detail.text(field).strip();
      if (!value.isEmpty()) {
        options.add("オプション" + field.charAt(6) + ":" + value);
      }
    }
    return options;
  }

  /** Eight per cent where only that fits, or where both fit and the order has goods at that rate. */
  static TaxRate rate(long net, long gross, boolean reduced) {
    boolean eight = fits(net, gross, 8);
    boolean ten = fits(net, gross, 10);
    return eight && (!ten || reduced) ? TaxRate.REDUCED : TaxRate.STANDARD;
  }

  private static boolean fits(long net, long gross, int percent) {
    BigDecimal with =
        BigDecimal.valueOf(net).multiply(BigDecimal.valueOf(100L + percent)).movePointLeft(2);
    return with.setScale(0, RoundingMode.FLOOR).longValueExact() <= gross
        && gross <= with.setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
