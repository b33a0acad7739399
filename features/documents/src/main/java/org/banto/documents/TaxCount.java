// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.banto.base.Yen;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/**
 * Adds up what one document charges, and takes the tax once per rate from the sum; tax that is
 * rounded line by line and then added up is not that of a qualified invoice (消費税法施行令70条の10).
 */
final class TaxCount {
  /** Whether the amounts that are added contain the tax. */
  enum Prices {
    INCLUDED,
    EXCLUDED
  }

  /**
   * What comes together at one rate.
   *
   * @param rate the rate
   * @param before the sum of the amounts as they were added
   * @param discount what was taken off it
   * @param excluded what is taxed, without its tax
   * @param tax the tax
   */
  record Total(TaxRate rate, Yen before, Yen discount, Yen excluded, Yen tax) {
    /** With its tax. */
    Yen included() {
      return excluded.plus(tax);
    }

    TaxTotal stated() {
      return new TaxTotal(rate, included(), tax);
    }
  }

  private final Prices prices;
  private final Rounding rounding;
  private final TreeMap<Integer, Long> sums = new TreeMap<>(Comparator.reverseOrder());
  private long discount;

  TaxCount(Prices prices, Rounding rounding) {
    this.prices = prices;
    this.rounding = rounding;
  }

  /** Adds an amount. */
  TaxCount add(TaxRate rate, Yen amount) {
    sums.merge(rate.percent(), amount.value(), Math::addExact);
    return this;
  }

  /** Takes something off all rates, by their share. */
  TaxCount takeOff(Yen amount) {
    discount = Math.addExact(discount, amount.value());
    return this;
  }

  /** The totals, the highest rate first. */
  List<Total> totals() {
    TreeMap<Integer, Long> shares = shares();
    List<Total> totals = new ArrayList<>();
    sums.forEach((rate, sum) -> totals.add(total(rate, sum, shares.getOrDefault(rate, 0L))));
    return totals;
  }

  private Total total(int rate, long sum, long share) {
    long net = sum - share;
    long tax = prices == Prices.INCLUDED ? rounding.within(net, rate) : rounding.on(net, rate);
    long excluded = prices == Prices.INCLUDED ? net - tax : net;
    return new Total(
        new TaxRate(rate), new Yen(sum), new Yen(share), new Yen(excluded), new Yen(tax));
  }

  /**
   * How much each rate bears of the discount: by its share, fractions dropped; a yen left over goes
   * to the largest remainder, then to the higher rate.
   */
  private TreeMap<Integer, Long> shares() {
    TreeMap<Integer, Long> shares = new TreeMap<>(Comparator.reverseOrder());
    long whole = sums.values().stream().mapToLong(Long::longValue).sum();
    if (discount <= 0 || whole <= 0) {
      return shares;
    }
    sums.forEach((rate, sum) -> shares.put(rate, Math.multiplyExact(sum, discount) / whole));
    List<Integer> byRemainder = new ArrayList<>(sums.keySet());
    byRemainder.sort(
        Comparator.comparing((Integer rate) -> Math.multiplyExact(sums.get(rate), discount) % whole)
            .reversed());
    long left = discount - shares.values().stream().mapToLong(Long::longValue).sum();
    for (int rate : byRemainder.subList(0, (int) left)) {
      shares.merge(rate, 1L, Long::sum);
    }
    return shares;
  }
}
