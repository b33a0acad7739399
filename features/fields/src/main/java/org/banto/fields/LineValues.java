// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.util.function.Function;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderLine;

/** What was bought: of each line that is not struck. */
final class LineValues {
  private LineValues() {}

  static FieldRegister of(FieldRegister fields) {
    return fields
        .and(f -> line(f, "no", Type.NUMBER, "明細番号", "Line number", OrderLine::no))
        .and(f -> line(f, "sku", Type.TEXT, "商品コード", "SKU", OrderLine::sku))
        .and(f -> line(f, "code", Type.TEXT, "商品管理番号", "Item code", OrderLine::itemCode))
        .and(f -> line(f, "name", Type.TEXT, "商品名", "Item name", OrderLine::name))
        .and(f -> line(f, "options", Type.SET, "選択肢", "Options", OrderLine::options))
        .and(
            f ->
                line(
                    f,
                    "product",
                    Type.TEXT,
                    "商品（コード・名前・選択肢）",
                    "Product in all words",
                    LineValues::words))
        .and(f -> line(f, "qty", Type.NUMBER, "数量", "Quantity", OrderLine::quantity))
        .and(f -> line(f, "price", Type.YEN, "単価", "Unit price", OrderLine::unitPrice))
        .and(f -> line(f, "amount", Type.YEN, "金額", "Amount", OrderLine::amount))
        .and(f -> line(f, "rate", Type.NUMBER, "税率", "Tax rate", l -> l.tax().percent()));
  }

  private static FieldRegister line(
      FieldRegister fields,
      String part,
      Type type,
      String ja,
      String en,
      Function<OrderLine, Object> of) {
    return fields.with("line." + part, type, Scope.LINE, ja, en, Values.ofLines(of));
  }

  private static String words(OrderLine line) {
    return String.join(
        " ", line.sku(), line.itemCode(), line.name(), String.join(", ", line.options()));
  }
}
