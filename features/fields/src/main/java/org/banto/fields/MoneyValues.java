// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import java.util.Optional;
import org.banto.base.Yen;
import org.banto.fields.FieldRegister.Mark;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Order;
import org.banto.order.OrderField.Type;

/** The money of an order. What the mall has not fixed yet is not known, which is not zero. */
final class MoneyValues {
  private MoneyValues() {}

  static FieldRegister of(FieldRegister fields) {
    return fields
        .order(
            "payment",
            Type.TEXT,
            "支払区分",
            "Kind of payment",
            o -> o.placed().payment().kind().name(),
            Mark.SEARCHABLE)
        .choices(FieldChoices.PAYMENTS)
        .order(
            "payment.name", Type.TEXT, "支払方法", "Payment method", o -> o.placed().payment().name())
        .order("payment.state", Type.TEXT, "入金状態", "State of payment", o -> o.payment().name())
        .choices(FieldChoices.PAYMENT_STATES)
        .order("goods", Type.YEN, "商品合計", "Goods", o -> amounts(o).goods())
        .order("total", Type.YEN, "合計金額", "Total", o -> amounts(o).total())
        .order("due", Type.YEN, "請求金額", "Due", o -> amounts(o).due())
        .order("postage", Type.YEN, "送料", "Postage", o -> charged(o, Charge.Kind.POSTAGE))
        .order("cod-fee", Type.YEN, "代引手数料", "COD fee", o -> charged(o, Charge.Kind.COD_FEE))
        .order(
            "coupon",
            Type.YEN,
            "クーポン利用額",
            "Coupons used",
            o -> used(o, Charge.Kind.SHOP_COUPON, Charge.Kind.MALL_COUPON))
        .order("points", Type.YEN, "ポイント利用額", "Points used", o -> used(o, Charge.Kind.POINTS));
  }

  private static Amounts amounts(Order order) {
    return order.placed().amounts();
  }

  /** Zero where the mall has fixed the total and charges nothing of the kind. */
  private static Optional<Yen> charged(Order order, Charge.Kind kind) {
    return amounts(order).total().map(fixed -> amounts(order).sum(kind));
  }

  /** What was taken off, as an amount above zero. */
  private static Optional<Yen> used(Order order, Charge.Kind... kinds) {
    return amounts(order)
        .total()
        .map(
            fixed -> {
              Yen sum = Yen.ZERO;
              for (Charge.Kind kind : kinds) {
                sum = sum.minus(amounts(order).sum(kind));
              }
              return sum;
            });
  }
}
