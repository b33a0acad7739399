// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.TaxTotal;

/**
 * The totals per tax rate of an order: the mall's own where it gives them, else worked out.
 *
 * @param totals one per rate, the highest rate first
 * @param paid what coupons and points pay of them, 0 or more
 */
record TaxTable(List<TaxTotal> totals, Yen paid) {
  TaxTable {
    totals = List.copyOf(totals);
  }

  /** The table of an order. */
  static TaxTable of(PlacedOrder order, TaxRules rules) {
    long paid = 0;
    TaxCount count = new TaxCount(TaxCount.Prices.INCLUDED, rules.rounding());
    for (OrderLine line : order.lines()) {
      if (!line.struck()) {
        count.add(line.tax(), line.amount());
      }
    }
    for (Charge charge : order.amounts().charges()) {
      if (rules.isPayment(charge.kind())) {
        paid -= charge.amount().value();
      } else if (rules.isDiscount(charge.kind())) {
        count.takeOff(Yen.ZERO.minus(charge.amount()));
      } else {
        count.add(charge.tax(), charge.amount());
      }
    }
    List<TaxTotal> given = order.amounts().taxes();
    List<TaxTotal> all =
        new ArrayList<>(
            given.isEmpty() ? count.totals().stream().map(TaxCount.Total::stated).toList() : given);
    all.sort(Comparator.comparing((TaxTotal t) -> t.rate().percent()).reversed());
    return new TaxTable(all, new Yen(paid));
  }

  /** All rates together, tax included. */
  Yen included() {
    return totals.stream().map(TaxTotal::total).reduce(Yen.ZERO, Yen::plus);
  }

  /** The tax of all rates together. */
  Yen tax() {
    return totals.stream().map(TaxTotal::tax).reduce(Yen.ZERO, Yen::plus);
  }

  /** Whether it comes to what the buyer has to pay: a paper that states both must agree with itself. */
  boolean fits(Optional<Yen> due) {
    return due.filter(
            d ->
                d.equals(included().minus(paid))
                    // the mall may state its totals with points and coupons taken off already
                    || d.equals(included()))
        .isPresent();
  }
}
