// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/**
 * A rate of consumption tax.
 *
 * @param percent 0, 8 or 10 today
 */
public record TaxRate(int percent) {
  /** The standard rate. */
  public static final TaxRate STANDARD = new TaxRate(10);

  /** The reduced rate (軽減税率). */
  public static final TaxRate REDUCED = new TaxRate(8);

  /** Not taxed. */
  public static final TaxRate NONE = new TaxRate(0);

  public TaxRate {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("tax rate: " + percent);
    }
  }
}
