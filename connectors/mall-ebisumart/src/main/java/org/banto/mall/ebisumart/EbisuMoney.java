// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.ebisumart;

import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;

/**
 * The money of an order. Whether prices hold their tax is the site's own choice: where what is due is more than its parts
 * by just the tax that is stated, they do not, and the tax is a charge of its own.
 */
final class EbisuMoney {
  private EbisuMoney() {}

  static Amounts of(Json order, List<OrderLine> lines, PaymentMethod.Kind method) {
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    boolean cash = method == PaymentMethod.Kind.COD;
    Charges charges =
        new Charges()
            .add(Charge.Kind.POSTAGE, "送料", order.number("SORYO"))
            .add(
                cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE,
                cash ? "代引手数料" : "手数料",
                order.number("DAIBIKI"))
            .add(Charge.Kind.SHOP_COUPON, "会員割引", -order.number("MEMBER_WARIBIKI_SUM"))
            .add(Charge.Kind.SHOP_COUPON, "クーポン", -order.number("COUPON_WARIBIKI"))
            .points("ポイント利用", order.number("POINT_WARIBIKI"));
    long off =
        order.number("MEMBER_WARIBIKI_SUM")
            + order.number("COUPON_WARIBIKI")
            + order.number("POINT_WARIBIKI");
    Optional<Yen> due = order.yen("SEIKYU");
    long tax = order.number("TAX");
    long rest = due.map(Yen::value).orElse(0L) - goods - charges.sum();
    if (tax > 0 && rest == tax) {
      charges.add(Charge.Kind.OTHER, "消費税", tax, TaxRate.NONE, -1);
    }
    return new Amounts(
        Optional.of(new Yen(goods)),
        due.map(d -> new Yen(d.value() + off)),
        due,
        charges.list(),
        List.of());
  }
}
