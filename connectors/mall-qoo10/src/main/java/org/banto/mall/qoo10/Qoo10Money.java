// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.PaymentMethod;

/**
 * The money of a cart. The mall states what each row comes to and what belongs to the whole cart on every row; it states
 * no sum, so what is due is what its parts come to.
 */
final class Qoo10Money {
  private Qoo10Money() {}

  static Amounts of(List<Json> rows, PaymentMethod.Kind method) {
    long goods =
        rows.stream().mapToLong(r -> Qoo10Lines.unit(r).value() * r.neededNumber("orderqty")).sum();
    long off = rows.stream().mapToLong(r -> r.number("discount")).sum();
    long seller = most(rows, "cartdiscountseller");
    long mall = most(rows, "cartdiscountqoo10");
    Charges charges = new Charges().add(Charge.Kind.POSTAGE, "送料", postage(rows));
    if (method == PaymentMethod.Kind.COD) {
      charges.add(Charge.Kind.COD_FEE, "代引手数料", fee(rows, goods, charges.sum()));
    }
    charges
        .add(Charge.Kind.SHOP_COUPON, "商品割引", -off)
        .add(Charge.Kind.SHOP_COUPON, "カート割引（店舗）", -seller)
        .add(Charge.Kind.MALL_COUPON, "カート割引（Qoo10）", -mall);
    long due = goods + charges.sum();
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(due + off + seller + mall)),
        Optional.of(new Yen(due)),
        charges.list(),
        List.of());
  }

  /** Free or collected by the carrier is nothing; else once a cart. */
  private static long postage(List<Json> rows) {
    return rows.stream()
        .filter(r -> r.text("shippingratetype").matches("(?i)charge|free on condition"))
        .mapToLong(r -> r.number("shippingrate"))
        .max()
        .orElse(0);
  }

  /** {@code cod_price} is what the carrier collects: what it is above goods and postage is the fee. */
  private static long fee(List<Json> rows, long goods, long postage) {
    long collected = most(rows, "codprice");
    return Math.max(0, collected - goods - postage);
  }

  private static long most(List<Json> rows, String field) {
    return rows.stream().mapToLong(r -> r.number(field)).max().orElse(0);
  }
}
