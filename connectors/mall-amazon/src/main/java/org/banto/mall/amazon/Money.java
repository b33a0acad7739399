// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.banto.spapi.engine.Fields;

/**
 * The money as Amazon states it: prices hold the tax, so the part it calls TAX is in the others,
 * unless the total says that it is on top of them. Points that the buyer gets are the shop's cost
 * and change nothing here; points and vouchers that were paid with are taken off what is due.
 */
final class Money {
  private final JsonNode order;
  private final List<OrderLine> lines;
  private final List<JsonNode> items;
  private final List<Charge> charges = new ArrayList<>();

  private Money(JsonNode order, List<OrderLine> lines) {
    this.order = order;
    this.lines = lines;
    this.items =
        lines.stream()
            .filter(l -> !l.struck())
            .map(l -> order.path("orderItems").path(l.no() - 1))
            .toList();
  }

  static Amounts of(JsonNode order, List<OrderLine> lines) {
    return new Money(order, lines).read();
  }

  private Amounts read() {
    Optional<Yen> total = Fields.yen(order.path("proceeds").path("grandTotal"));
    boolean priced =
        items.stream()
            .anyMatch(i -> Lines.listed(i).isPresent() || Proceeds.of(i).has(Proceeds.ITEM));
    if (total.isEmpty() && !priced) {
      return new Amounts(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
    add(Charge.Kind.POSTAGE, "配送料", sum("SHIPPING"), TaxRate.STANDARD);
    add(Charge.Kind.WRAPPING, "ギフト包装料", sum("GIFT_WRAP"), TaxRate.STANDARD);
    add(Charge.Kind.COD_FEE, "代引手数料", sum("COD_FEE"), TaxRate.STANDARD);
    add(Charge.Kind.OTHER, "その他", sum("OTHER"), TaxRate.STANDARD);
    long tip = Proceeds.of(order).sum("DELIVERY_TIP");
    add(Charge.Kind.OTHER, "配達のチップ", tip, TaxRate.NONE);
    add(Charge.Kind.SHOP_COUPON, discount(), -Math.abs(sum("DISCOUNT")), TaxRate.STANDARD);
    long goods = goods();
    long tax = sum(Proceeds.TAX);
    if (tax > 0 && total.filter(t -> t.value() == goods + charged() + tax).isPresent()) {
      add(Charge.Kind.OTHER, "消費税", tax, TaxRate.NONE);
    }
    long points = Payments.points(order);
    long vouchers = Payments.vouchers(order);
    add(Charge.Kind.POINTS, "Amazonポイント", -points, TaxRate.NONE);
    add(Charge.Kind.OTHER, "Amazonギフトカード", -vouchers, TaxRate.NONE);
    Optional<Yen> due = total.map(t -> new Yen(t.value() - points - vouchers));
    return new Amounts(Optional.of(new Yen(goods)), total, due, charges, taxes());
  }

  private long goods() {
    return lines.stream().filter(l -> !l.struck()).mapToLong(l -> l.amount().value()).sum();
  }

  private long charged() {
    return charges.stream().mapToLong(c -> c.amount().value()).sum();
  }

  /** Of all items together; where none says so, of the order. */
  private long sum(String type) {
    boolean said = items.stream().anyMatch(i -> Proceeds.of(i).has(type));
    return said
        ? items.stream().mapToLong(i -> Proceeds.of(i).sum(type)).sum()
        : Proceeds.of(order).sum(type);
  }

  /** Amazon names promotions by their number only. */
  private String discount() {
    List<String> promotions =
        items.stream()
            .flatMap(i -> Fields.list(i.path("promotion"), "breakdowns").stream())
            .map(p -> Fields.text(p, "promotionId"))
            .toList();
    String names = Receivers.once(promotions);
    return names.isEmpty() ? "プロモーション割引" : "プロモーション割引 " + names;
  }

  /** By rate, where Amazon states the tax of every line. */
  private List<TaxTotal> taxes() {
    Map<TaxRate, Yen> totals = new LinkedHashMap<>();
    Map<TaxRate, Yen> taxes = new LinkedHashMap<>();
    for (OrderLine line : lines) {
      if (line.struck()) {
        continue;
      }
      JsonNode item = order.path("orderItems").path(line.no() - 1);
      Optional<Yen> total = Fields.yen(item.path("proceeds").path("proceedsTotal"));
      if (total.isEmpty() || Proceeds.of(item).sum(Proceeds.TAX) <= 0) {
        return List.of();
      }
      totals.merge(line.tax(), total.get(), Yen::plus);
      taxes.merge(line.tax(), new Yen(Proceeds.of(item).sum(Proceeds.TAX)), Yen::plus);
    }
    return totals.entrySet().stream()
        .map(e -> new TaxTotal(e.getKey(), e.getValue(), taxes.get(e.getKey())))
        .toList();
  }

  private void add(Charge.Kind kind, String label, long amount, TaxRate rate) {
    if (amount != 0) {
      charges.add(new Charge(kind, label, new Yen(amount), rate, -1));
    }
  }
}
