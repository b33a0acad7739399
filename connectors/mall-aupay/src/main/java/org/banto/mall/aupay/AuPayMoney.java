// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.aupay;

import java.util.List;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.PaymentMethod;

/** The money as the mall states it: what is due is the total less coupons and both kinds of points. */
final class AuPayMoney {
  private AuPayMoney() {}

  static Amounts of(Json order, PaymentMethod.Kind method) {
    boolean cash = method == PaymentMethod.Kind.COD;
    Charges charges =
        new Charges()
            .add(
                Charge.Kind.POSTAGE,
                "送料",
                order.number("postagePrice"),
                order.rate("postagePriceTaxRate"),
                -1)
            .add(
                cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE,
                cash ? "代引手数料" : "手数料",
                order.number("chargePrice"),
                order.rate("chargePriceTaxRate"),
                -1)
            .add(Charge.Kind.OTHER, "オプション料金", order.number("totalItemOptionPrice"))
            .add(Charge.Kind.WRAPPING, "ギフト包装", order.number("totalGiftWrappingPrice"))
            .add(Charge.Kind.MALL_COUPON, "クーポン", -order.number("couponTotalPrice"))
            .points("ポイント利用", order.number("usePoint"))
            .points("au ポイント利用", order.number("useAuPointPrice"));
    return new Amounts(
        order.yen("totalSalePrice"),
        order.yen("totalPrice"),
        order.yen("requestPrice"),
        charges.list(),
        List.of());
  }
}
