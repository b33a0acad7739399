// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.banto.order.Yen;

/** The totals per tax rate of an order: the mall's own where it gives them, else worked out. */
final class TaxTable {
  private TaxTable() {}

  /** One total per rate, the highest rate first. */
  static List<TaxTotal> of(PlacedOrder order) {
    List<TaxTotal> given = order.amounts().taxes();
    List<TaxTotal> all = new ArrayList<>(given.isEmpty() ? workedOut(order) : given);
    all.sort(Comparator.comparing((TaxTotal t) -> t.rate().percent()).reversed());
    return all;
  }

  /**
   * Tax is taken once per rate from the sum, fractions dropped (消費税法施行令70条の10). A shop's coupon
   * lowers the prices and is split by their share; a mall's coupon and points are a way to pay.
   */
  private static List<TaxTotal> workedOut(PlacedOrder order) {
    TreeMap<Integer, Long> sums = new TreeMap<>(Comparator.reverseOrder());
    for (OrderLine line : order.lines()) {
      if (!line.struck()) {
        sums.merge(line.tax().percent(), line.amount().value(), Math::addExact);
      }
    }
    long discount = 0;
    for (Charge charge : order.amounts().charges()) {
      switch (charge.kind()) {
        case SHOP_COUPON -> discount -= charge.amount().value();
        case MALL_COUPON, POINTS -> {}
        default -> sums.merge(charge.tax().percent(), charge.amount().value(), Math::addExact);
      }
    }
    split(sums, discount);
    List<TaxTotal> totals = new ArrayList<>();
    sums.forEach(
        (rate, sum) ->
            totals.add(
                new TaxTotal(new TaxRate(rate), new Yen(sum), new Yen(sum * rate / (100 + rate)))));
    return totals;
  }

  /** Takes the discount off by share, fractions dropped; a yen left over goes to the largest remainder, then the higher rate. */
  private static void split(TreeMap<Integer, Long> sums, long discount) {
    long whole = sums.values().stream().mapToLong(Long::longValue).sum();
    if (discount <= 0 || whole <= 0) {
      return;
    }
    List<Integer> byRemainder = new ArrayList<>(sums.keySet());
    byRemainder.sort(
        Comparator.comparing((Integer rate) -> Math.multiplyExact(sums.get(rate), discount) % whole)
            .reversed());
    long left = discount - sums.values().stream().mapToLong(sum -> sum * discount / whole).sum();
    for (int rate : byRemainder) {
      long more = left > 0 ? 1 : 0;
      left -= more;
      sums.computeIfPresent(rate, (r, sum) -> sum - sum * discount / whole - more);
    }
  }
}
