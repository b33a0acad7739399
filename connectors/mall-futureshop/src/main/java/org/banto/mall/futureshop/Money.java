// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;

/**
 * The money as the mall states it. Which of grandTotal and totalCost is what the buyer pays is not written anywhere: the
 * one that its parts add up to is taken, else grandTotal.
 */
final class Money {
  private static final List<String> COUPONS =
      List.of("productCouponDiscount", "postageCouponDiscount", "volumeDiscount", "bundleDiscount");

  private Money() {}

  static Amounts of(
      Json order, List<Json> shipments, List<OrderLine> lines, PaymentMethod.Kind method) {
    Charges charges = new Charges();
    boolean cash = method == PaymentMethod.Kind.COD;
    for (int i = 0; i < shipments.size(); i++) {
      Json s = shipments.get(i);
      charges.add(Charge.Kind.POSTAGE, "送料", s.number("postage"), TaxRate.STANDARD, i);
      long cool = s.number("coolDeliveryCharge");
      charges.add(Charge.Kind.POSTAGE, "クール便料", cool, TaxRate.STANDARD, i);
      long wrapping = s.number("giftWrappingCharge");
      charges.add(Charge.Kind.WRAPPING, "ラッピング", wrapping, TaxRate.STANDARD, i);
      Charge.Kind fee = cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
      long charge = s.number("paymentCharge");
      charges.add(fee, cash ? "代引手数料" : "決済手数料", charge, TaxRate.STANDARD, i);
    }
    discounts(charges, order);
    charges.points("ポイント利用", order.number("usedPointPrice"));
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    long added = charges.list().stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(goods + added)),
        due(order, goods + charges.sum()),
        charges.list(),
        List.of());
  }

  /** An order by itself tells each discount; a list only their sum. */
  private static void discounts(Charges charges, Json order) {
    long told = 0;
    for (String one : COUPONS) {
      long discount = Math.abs(order.number(one + "Total"));
      String name = order.text(one + "Name").strip();
      charges.add(Charge.Kind.SHOP_COUPON, name.isEmpty() ? "割引" : name, -discount);
      told += discount;
    }
    long all = Math.abs(order.number("discountTotal"));
    if (told == 0) {
      charges.add(Charge.Kind.SHOP_COUPON, "割引", -all);
    }
  }

  private static Optional<Yen> due(Json order, long parts) {
    return Stream.of(order.yen("grandTotal"), order.yen("totalCost"))
        .flatMap(Optional::stream)
        .filter(y -> y.value() == parts)
        .findFirst()
        .or(() -> order.yen("grandTotal"));
  }
}
