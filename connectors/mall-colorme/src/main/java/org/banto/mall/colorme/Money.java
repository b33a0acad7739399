// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.colorme;

import java.util.ArrayList;
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
import org.banto.order.TaxTotal;

/** The money as the mall states it. */
final class Money {
  private Money() {}

  static Amounts of(
      Json sale, List<Json> places, List<OrderLine> lines, PaymentMethod.Kind method) {
    Charges charges = charges(sale, places, method);
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    Optional<Yen> due = sale.yen("total_price");
    due.ifPresent(d -> odd(charges, lines, d.value() - charges.sum() - goods));
    Optional<Yen> total = Optional.of(new Yen(goods + added(charges)));
    return new Amounts(
        Optional.of(new Yen(goods)), total, due, charges.list(), taxes(sale.at("totals")));
  }

  private static Charges charges(Json sale, List<Json> places, PaymentMethod.Kind method) {
    Charges charges = new Charges();
    long parts = places.stream().mapToLong(p -> p.number("delivery_charge")).sum();
    long stated = sale.whole("delivery_total_charge").orElse(parts);
    if (parts == stated) {
      for (int i = 0; i < places.size(); i++) {
        long charge = places.get(i).number("delivery_charge");
        charges.add(Charge.Kind.POSTAGE, "送料", charge, TaxRate.STANDARD, i);
      }
    } else {
      charges.add(Charge.Kind.POSTAGE, "送料", stated);
    }
    boolean cash = method == PaymentMethod.Kind.COD;
    Charge.Kind fee = cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
    String discount = sale.text("other_discount_name").strip();
    return charges
        .add(fee, cash ? "代引手数料" : "決済手数料", sale.number("fee"))
        .add(Charge.Kind.WRAPPING, "熨斗", sale.number("noshi_total_charge"))
        .add(Charge.Kind.WRAPPING, "メッセージカード", sale.number("card_total_charge"))
        .add(Charge.Kind.WRAPPING, "ラッピング", sale.number("wrapping_total_charge"))
        .add(
            Charge.Kind.SHOP_COUPON,
            discount.isEmpty() ? "割引" : discount,
            -sale.number("other_discount"))
        .points("ショップポイント", sale.number("point_discount"))
        .points("GMOポイント", sale.number("gmo_point_discount"));
  }

  /** The mall rounds the tax of the whole, a line's price that of one piece: a few yen may lie between. */
  private static void odd(Charges charges, List<OrderLine> lines, long difference) {
    long pieces = lines.stream().mapToLong(OrderLine::quantity).sum();
    if (Math.abs(difference) <= pieces) {
      charges.add(Charge.Kind.OTHER, "消費税の端数", difference);
    }
  }

  private static long added(Charges charges) {
    return charges.list().stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
  }

  private static List<TaxTotal> taxes(Json totals) {
    List<TaxTotal> taxes = new ArrayList<>();
    tax(taxes, totals, TaxRate.STANDARD, "normal");
    tax(taxes, totals, TaxRate.REDUCED, "reduced");
    return taxes;
  }

  private static void tax(List<TaxTotal> to, Json totals, TaxRate rate, String name) {
    Optional<Yen> total = totals.yen("total_price_with_" + name + "_tax");
    Optional<Yen> tax = totals.yen(name + "_tax_amount");
    if (total.filter(t -> t.value() != 0).isPresent() && tax.isPresent()) {
      to.add(new TaxTotal(rate, total.get(), tax.get()));
    }
  }
}
