// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/**
 * 適格返還請求書: what is given back of a sale.
 *
 * @param items goods taken back, or a part of the price
 */
record ReturnInvoice(List<Item> items) {
  private static final long EXEMPT_UNDER = 10_000;

  /**
   * One line of it.
   *
   * @param label what it is
   * @param quantity how many
   * @param price of one, tax included
   * @param rate its rate
   */
  record Item(String label, int quantity, Yen price, TaxRate rate) {
    Item {
      if (label.isBlank() || quantity < 1 || price.value() < 1) {
        throw new Rejection(
            new Text(
                "返品・値引の品名、数量、金額を指定してください。",
                "Name goods, quantity and amount of what is returned or reduced."));
      }
    }

    Yen amount() {
      return price.times(quantity);
    }
  }

  ReturnInvoice {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new Rejection(
          new Text("返品・値引の内容がありません。", "There is nothing that is returned or reduced."));
    }
  }

  /** Whether the law asks for one: not below 10,000 yen, tax included (消費税法57条の4第3項). */
  static boolean isRequired(Yen back) {
    return Math.abs(back.value()) >= EXEMPT_UNDER;
  }

  /** Per rate, as positive amounts. */
  List<TaxTotal> totals(Rounding rounding) {
    TaxCount count = new TaxCount(TaxCount.Prices.INCLUDED, rounding);
    items.forEach(i -> count.add(i.rate(), i.amount()));
    return count.totals().stream().map(TaxCount.Total::stated).toList();
  }

  /**
   * Looks whether the sale is large enough.
   *
   * @param sold what was sold, per rate
   * @param before what was given back before, yen per rate
   * @throws IllegalArgumentException when more is given back than was sold at a rate
   */
  void check(List<TaxTotal> sold, Map<Integer, Long> before) {
    Map<Integer, Long> left = new TreeMap<>();
    sold.forEach(t -> left.merge(t.rate().percent(), t.total().value(), Long::sum));
    before.forEach((rate, yen) -> left.merge(rate, -yen, Long::sum));
    items.forEach(i -> left.merge(i.rate().percent(), -i.amount().value(), Long::sum));
    left.forEach(
        (rate, yen) -> {
          if (yen < 0) {
            throw new Rejection(
                new Text(
                    rate + "%対象の返還額が、販売額を " + -yen + " 円超えています。",
                    "What is given back at " + rate + "% is " + -yen + " yen more than was sold."));
          }
        });
  }
}
