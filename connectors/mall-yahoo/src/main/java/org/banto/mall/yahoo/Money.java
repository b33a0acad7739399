// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.TaxRate;

/**
 * The money as the mall states it. TotalPrice is what is left to pay. Whether a shop's coupon is already in the price
 * of the lines is not documented: it is taken off where TotalPrice needs it.
 */
final class Money {
  private Money() {}

  static Amounts of(Node order) {
    Node d = order.at("Detail");
    long goods =
        order.all("Item").stream()
            .mapToLong(i -> i.number("UnitPrice") * i.number("Quantity"))
            .sum();
    Optional<Yen> due = YahooReader.yen(d, "TotalPrice");
    Charges charges = new Charges();
    charges.add(Charge.Kind.POSTAGE, "送料", d.number("ShipCharge"), TaxRate.STANDARD, 0);
    boolean cash = order.at("Pay").text("PayMethod").equals("payment_d1");
    Charge.Kind fee = cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
    charges.add(fee, cash ? "代引手数料" : "手数料", d.number("PayCharge"));
    charges.add(Charge.Kind.WRAPPING, "ギフト包装", d.number("GiftWrapCharge"));
    charges.add(Charge.Kind.OTHER, "値引き", -d.number("Discount"));
    charges.add(Charge.Kind.OTHER, "調整額", d.number("Adjustments"));
    charges.add(Charge.Kind.MALL_COUPON, "モールクーポン", -d.number("TotalMallCouponDiscount"));
    long coupon = order.number("TotalCouponDiscount");
    long before = goods + charges.sum() - used(d);
    if (due.filter(y -> y.value() == before - coupon).isPresent()) {
      charges.add(Charge.Kind.SHOP_COUPON, "ストアクーポン", -coupon);
    }
    long total = goods + charges.sum();
    charges.points("ポイント利用", d.number("UsePoint"));
    charges.add(Charge.Kind.POINTS, "ギフトカード", -d.number("GiftCardDiscount"), TaxRate.NONE, -1);
    return new Amounts(
        Optional.of(new Yen(goods)), Optional.of(new Yen(total)), due, charges.list(), List.of());
  }

  private static long used(Node detail) {
    return detail.number("UsePoint") + detail.number("GiftCardDiscount");
  }
}
