// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/** The money as the mall states it: discounts come as negative options, fees of payments with their transactions. */
final class Money {
  private Money() {}

  static Amounts of(
      Json order, List<Json> deliveries, List<Json> options, PaymentMethod.Kind method) {
    Charges charges = new Charges();
    for (int i = 0; i < deliveries.size(); i++) {
      Json fee = deliveries.get(i).at("shipping_fee");
      long amount = fee.number("amount");
      charges.add(Charge.Kind.POSTAGE, "送料", amount, fee.rate("tax_rate"), i);
    }
    fees(charges, order, method);
    options.forEach(o -> option(charges, o));
    long goods =
        Lines.of(deliveries).stream()
            .filter(l -> !l.struck())
            .mapToLong(l -> l.amount().value())
            .sum();
    Optional<Yen> due = order.yen("payment_amount");
    long added = charges.list().stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(goods + added)),
        due,
        charges.list(),
        taxes(order));
  }

  /** Those of the order, of its deliveries and of their items. */
  static List<Json> options(Json order, List<Json> deliveries) {
    List<Json> all = new ArrayList<>(order.list("option"));
    for (Json delivery : deliveries) {
      all.addAll(delivery.list("option"));
      delivery.list("items").forEach(item -> all.addAll(item.list("option")));
    }
    return all;
  }

  static boolean wrapping(Json option) {
    return option.text("type").equals("gift_wrapping");
  }

  /** What the mall takes for cash on delivery, and for convenience stores and mobile carriers. */
  private static void fees(Charges charges, Json order, PaymentMethod.Kind method) {
    boolean cash = method == PaymentMethod.Kind.COD;
    for (Json transaction : order.list("transactions")) {
      if (transaction.number("amount") >= 0) {
        Charge.Kind kind = cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
        fee(charges, kind, cash ? "代引手数料" : "決済手数料", transaction.at("fee"));
        fee(charges, Charge.Kind.PAYMENT_FEE, "決済手数料", transaction.at("system_fee"));
      }
    }
  }

  private static void fee(Charges charges, Charge.Kind kind, String label, Json fee) {
    charges.add(kind, label, fee.number("amount"), fee.rate("tax_rate"), -1);
  }

  private static void option(Charges charges, Json option) {
    long price = option.number("price");
    String name = option.text("name").strip();
    if (option.text("type").equals("point_discount")) {
      charges.points(name.isEmpty() ? "ポイント利用" : name, -price);
    } else if (wrapping(option)) {
      charges.add(Charge.Kind.WRAPPING, name.isEmpty() ? "ギフトラッピング" : name, price);
    } else {
      Charge.Kind kind = price < 0 ? Charge.Kind.SHOP_COUPON : Charge.Kind.OTHER;
      charges.add(kind, name.isEmpty() ? "割引" : name, price);
    }
  }

  private static List<TaxTotal> taxes(Json order) {
    List<TaxTotal> taxes = new ArrayList<>();
    for (Json group : order.list("tax_details")) {
      boolean taxed = group.text("tax_class").equals("taxable");
      TaxRate rate = taxed ? group.rate("tax_rate") : TaxRate.NONE;
      Yen total = new Yen(group.number("sales_amount"));
      taxes.add(new TaxTotal(rate, total, new Yen(group.number("sales_tax"))));
    }
    return taxes;
  }
}
