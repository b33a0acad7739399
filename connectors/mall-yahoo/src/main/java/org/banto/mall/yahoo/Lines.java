// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.mall.engine.Words;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/** What was bought, line by line. */
final class Lines {
  private Lines() {}

  static List<OrderLine> of(Node order) {
    List<OrderLine> lines = new ArrayList<>();
    for (Node item : order.all("Item")) {
      lines.add(line(lines.size() + 1, item));
    }
    return lines;
  }

  private static OrderLine line(int no, Node item) {
    String code = item.text("SubCode");
    String rate = item.text("ItemTaxRatio");
    return new OrderLine(
        no,
        item.text("LineId"),
        0,
        code.isEmpty() ? item.text("ItemId") : code,
        item.text("ItemId"),
        item.text("Title"),
        options(item),
        (int) item.number("Quantity"),
        new Yen(item.number("UnitPrice")),
        rate.isEmpty() ? TaxRate.STANDARD : new TaxRate((int) item.number("ItemTaxRatio")),
        false);
  }

  private static List<String> options(Node item) {
    List<String> options = new ArrayList<>();
    Stream.of(item.text("SubCodeOption").split(","))
        .map(String::strip)
        .filter(o -> !o.isEmpty())
        .forEach(options::add);
    for (Node option : item.all("ItemOption")) {
      options.add(Words.join(":", option.text("Name"), option.text("Value")));
    }
    Node inscription = item.at("Inscription");
    String carved =
        inscription.children().isEmpty()
            ? inscription.text()
            : Words.join(":", inscription.text("Name"), inscription.text("Value"));
    if (!carved.isEmpty()) {
      options.add("刻印:" + carved);
    }
    options.removeIf(String::isEmpty);
    return options;
  }
}
