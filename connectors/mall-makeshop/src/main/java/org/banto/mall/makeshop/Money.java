// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.makeshop;

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
 * The money as far as the mall tells: the sum, the goods and the postage. What lies between them are fees on one side or
 * points and coupons on the other; which, only the mall's own page shows.
 */
final class Money {
  private Money() {}

  static Amounts of(
      Json order, List<Json> places, List<OrderLine> lines, PaymentMethod.Kind method) {
    Charges charges = new Charges();
    for (int i = 0; i < places.size(); i++) {
      long postage = places.get(i).number("shippingCharge");
      charges.add(Charge.Kind.POSTAGE, "送料", postage, TaxRate.STANDARD, i);
    }
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    Optional<Yen> due = order.yen("sumPrice");
    long rest = due.map(Yen::value).orElse(goods + charges.sum()) - goods - charges.sum();
    if (rest < 0) {
      charges.add(Charge.Kind.SHOP_COUPON, "割引・ポイント（内訳は MakeShop で確認）", rest);
    } else if (method == PaymentMethod.Kind.COD) {
      charges.add(Charge.Kind.COD_FEE, "代引手数料", rest);
    } else {
      charges.add(Charge.Kind.OTHER, "手数料等（内訳は MakeShop で確認）", rest);
    }
    long added = charges.list().stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(goods + added)),
        due,
        charges.list(),
        List.of());
  }
}
