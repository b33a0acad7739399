// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Reduced;
import org.banto.order.OrderLine;

/** What was bought: a row is a line. */
final class Qoo10Lines {
  private Qoo10Lines() {}

  static List<OrderLine> of(List<Json> rows, Reduced reduced) {
    List<OrderLine> lines = new ArrayList<>();
    for (Json row : rows) {
      String seller = row.text("selleritemcode");
      String option = row.text("optioncode");
      String page = Fields.text(row, "itemno", "itemcode");
      String sku = Stream.of(option, seller, page).filter(c -> !c.isBlank()).findFirst().orElse("");
      lines.add(
          new OrderLine(
              lines.size() + 1,
              row.needed("orderno"),
              0,
              sku,
              seller.isBlank() ? page : seller,
              row.text("itemtitle"),
              options(row.text("option")),
              Math.toIntExact(row.neededNumber("orderqty")),
              unit(row),
              reduced.rate(sku, seller, page),
              false));
    }
    return lines;
  }

  /** {@code Total} holds the prices of options as well; {@code OrderPrice} does not. */
  static Yen unit(Json row) {
    long quantity = row.neededNumber("orderqty");
    long whole = row.neededNumber("total") + row.number("discount");
    boolean even = quantity > 0 && whole % quantity == 0;
    return new Yen(even ? whole / quantity : row.neededNumber("orderprice"));
  }

  /** {@code サイズ/カラー:M/ネイビー} stays one option; several stand after {@code ||}. */
  private static List<String> options(String text) {
    return Stream.of(text.split("\\|\\|")).map(String::strip).filter(o -> !o.isEmpty()).toList();
  }
}
