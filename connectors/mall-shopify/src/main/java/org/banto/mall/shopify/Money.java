// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;

/**
 * The money as Shopify states it. Lines stand at their price before reductions, so what the total lacks is one reduction.
 * Where prices are without tax, the tax is a charge of its own. What is due is the total as it stands after edits and
 * returns.
 */
final class Money {
  private final Json order;
  private final String codFee;

  Money(Json order, String codFee) {
    this.order = order;
    this.codFee = codFee;
  }

  Yen due() {
    return new Yen(amount("currentTotalPriceSet").orElseGet(() -> needed("totalPriceSet")));
  }

  Amounts amounts(List<OrderLine> lines) {
    long goods = lines.stream().filter(l -> !l.struck()).mapToLong(l -> l.amount().value()).sum();
    Charges charges = new Charges();
    postage(charges);
    if (order.has("taxesIncluded") && !order.flag("taxesIncluded")) {
      long tax = amount("currentTotalTaxSet").or(() -> amount("totalTaxSet")).orElse(0L);
      charges.add(Charge.Kind.OTHER, "消費税", tax, TaxRate.NONE, -1);
    }
    long total = goods + charges.sum();
    long rest = due().value() - total;
    if (rest < 0) {
      charges.add(Charge.Kind.SHOP_COUPON, reduction(-rest), rest);
    } else {
      charges.add(Charge.Kind.OTHER, "その他の料金", rest);
    }
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(total + Math.max(0, rest))),
        Optional.of(due()),
        charges.list(),
        List.of());
  }

  /** The shipping lines where they add up to what Shopify states, else what it states. */
  private void postage(Charges charges) {
    long stated = amount("totalShippingPriceSet").orElse(0L);
    List<Json> lines = order.at("shippingLines").list("nodes");
    if (lines.stream().mapToLong(Money::price).sum() != stated) {
      charges.add(Charge.Kind.POSTAGE, "送料", stated);
      return;
    }
    for (Json line : lines) {
      Charge.Kind kind = fee(line) ? Charge.Kind.COD_FEE : Charge.Kind.POSTAGE;
      charges.add(kind, line.text("title"), price(line), Lines.rate(line), -1);
    }
  }

  /** The words for how to ship. */
  String deliveryMethod() {
    return order.at("shippingLines").list("nodes").stream()
        .filter(l -> !fee(l))
        .map(l -> l.text("title"))
        .findFirst()
        .orElse("");
  }

  private boolean fee(Json shipping) {
    return !codFee.isEmpty() && shipping.text("title").contains(codFee);
  }

  private String reduction(long amount) {
    String codes = String.join("・", order.texts("discountCodes"));
    boolean all = amount("totalDiscountsSet").filter(d -> d == amount).isPresent();
    return (all ? "割引" : "割引・調整") + (codes.isEmpty() ? "" : " " + codes);
  }

  private static long price(Json shipping) {
    return shipping.at("discountedPriceSet").at("shopMoney").number("amount");
  }

  private Optional<Long> amount(String set) {
    return order.at(set).at("shopMoney").whole("amount");
  }

  private long needed(String set) {
    return order.at(set).at("shopMoney").neededNumber("amount");
  }
}
