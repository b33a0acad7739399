// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Map;
import java.util.Set;
import org.banto.order.Charge;

/**
 * How a shop counts tax where the mall does not say.
 *
 * @param rounding what becomes of a fraction
 * @param discounts the charges that lower the prices; other coupons and points are a way to pay
 */
record TaxRules(Rounding rounding, Set<Charge.Kind> discounts) {
  TaxRules {
    discounts = Set.copyOf(discounts);
  }

  /** As the shop has set it. */
  static TaxRules of(Map<String, String> settings) {
    String set = settings.getOrDefault(DocumentSettings.ROUNDING, "");
    Rounding rounding = set.isEmpty() ? Rounding.FLOOR : Rounding.valueOf(set);
    boolean points = DocumentSettings.DISCOUNT.equals(settings.get(DocumentSettings.POINTS));
    return new TaxRules(
        rounding,
        points
            ? Set.of(Charge.Kind.SHOP_COUPON, Charge.Kind.MALL_COUPON, Charge.Kind.POINTS)
            : Set.of(Charge.Kind.SHOP_COUPON));
  }

  /** Whether this charge lowers the prices. */
  boolean isDiscount(Charge.Kind kind) {
    return discounts.contains(kind);
  }

  /** Whether this charge is a way to pay. */
  boolean isPayment(Charge.Kind kind) {
    return !isDiscount(kind) && (kind == Charge.Kind.MALL_COUPON || kind == Charge.Kind.POINTS);
  }
}
