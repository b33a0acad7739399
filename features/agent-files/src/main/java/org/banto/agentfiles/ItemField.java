// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Text;
import org.banto.file.engine.BillItem;

/**
 * What can be said of an item of the bill, by its number from 1: {@code {item.name:1}}. Products come
 * first, postage and all that is added or taken off after them.
 */
enum ItemField {
  NAME("item.name", "明細の品名", "Item of the bill: name", BillItem::name),
  PRICE("item.price", "明細の単価", "Item of the bill: price", i -> Long.toString(i.price())),
  QUANTITY("item.qty", "明細の数量", "Item of the bill: quantity", i -> Long.toString(i.quantity())),
  AMOUNT("item.amount", "明細の金額", "Item of the bill: amount", i -> Long.toString(i.amount()));

  private final String code;
  private final Text words;
  private final Function<BillItem, String> of;

  ItemField(String code, String ja, String en, Function<BillItem, String> of) {
    this.code = code;
    this.words = new Text(ja, en);
    this.of = of;
  }

  static Optional<ItemField> of(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  Text words() {
    return words;
  }

  String of(BillItem item) {
    return of.apply(item);
  }
}
