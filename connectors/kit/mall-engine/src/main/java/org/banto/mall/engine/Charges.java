// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Yen;
import org.banto.order.Charge;
import org.banto.order.TaxRate;

/** Gathers what is added to or taken off the goods; nothing is gathered for zero. */
public final class Charges {
  private final List<Charge> all = new ArrayList<>();

  /** For the whole order, at the standard rate. */
  public Charges add(Charge.Kind kind, String label, long amount) {
    return add(kind, label, amount, TaxRate.STANDARD, -1);
  }

  /** For one destination, or -1 for the whole order; negative for what is taken off. */
  public Charges add(Charge.Kind kind, String label, long amount, TaxRate rate, int destination) {
    if (amount != 0) {
      all.add(new Charge(kind, label, new Yen(amount), rate, destination));
    }
    return this;
  }

  /** Points are money, not a reduction: they carry no tax. */
  public Charges points(String label, long used) {
    return add(Charge.Kind.POINTS, label, -used, TaxRate.NONE, -1);
  }

  /** Their sum. */
  public long sum() {
    return all.stream().mapToLong(c -> c.amount().value()).sum();
  }

  /** What has been gathered. */
  public List<Charge> list() {
    return List.copyOf(all);
  }
}
