// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

/**
 * A rate of consumption tax; which kind it is on a day, {@link TaxRates} tells.
 *
 * @param percent its percent
 */
public record TaxRate(int percent) {
  /** The standard rate since 2019-10-01, which malls mean that tell none. */
  public static final TaxRate STANDARD = new TaxRate(10);

  /** The reduced rate (軽減税率) since 2019-10-01. */
  public static final TaxRate REDUCED = new TaxRate(8);

  /** Not taxed. */
  public static final TaxRate NONE = new TaxRate(0);

  public TaxRate {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("tax rate: " + percent);
    }
  }
}
