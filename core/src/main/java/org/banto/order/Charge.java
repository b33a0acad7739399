// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import org.banto.base.Yen;

/**
 * What is added to or taken off the price of the goods.
 *
 * @param kind what for
 * @param label the mall's words, or empty
 * @param amount tax included; negative for what is taken off (coupons, points)
 * @param tax its rate
 * @param destination index of the destination it belongs to, or -1 for the whole order
 */
public record Charge(Kind kind, String label, Yen amount, TaxRate tax, int destination) {
  /** What a charge is for. */
  public enum Kind {
    POSTAGE,
    COD_FEE,
    PAYMENT_FEE,
    WRAPPING,
    SHOP_COUPON,
    MALL_COUPON,
    POINTS,
    OTHER
  }
}
