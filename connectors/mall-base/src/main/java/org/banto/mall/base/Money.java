// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;

/** The money as the mall states it. */
final class Money {
  private Money() {}

  static Amounts of(Json order, List<OrderLine> lines) {
    Json discount = order.at("order_discount");
    String note = discount.text("note").strip();
    Charges charges =
        new Charges()
            .add(Charge.Kind.POSTAGE, "送料", order.number("shipping_fee"))
            .add(Charge.Kind.COD_FEE, "代引手数料", order.number("cod_fee"))
            .add(
                Charge.Kind.SHOP_COUPON,
                note.isEmpty() ? "割引" : note,
                -Math.abs(discount.number("discount")));
    long goods = lines.stream().filter(l -> !l.struck()).mapToLong(l -> l.amount().value()).sum();
    long added = charges.list().stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(goods + added)),
        order.yen("total"),
        charges.list(),
        List.of());
  }
}
