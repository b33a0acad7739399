// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.PaymentMethod;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/**
 * The money as the mall states it. {@code goodsPrice} contains the wrapping, so it is taken out again. The mall's two
 * sentences about requestPrice disagree on where the cash-on-delivery fee stands (deliveryPrice or paymentCharge): both
 * are read, and where they would count one fee twice, requestPrice decides.
 */
final class Money {
  private final JsonNode order;
  private final PaymentMethod.Kind method;
  private final List<Charge> charges = new ArrayList<>();

  private Money(JsonNode order, PaymentMethod.Kind method) {
    this.order = order;
    this.method = method;
  }

  static Amounts of(JsonNode order, PaymentMethod.Kind method) {
    return new Money(order, method).read();
  }

  private Amounts read() {
    long wrapping = wrapping();
    postage();
    fees();
    reductions();
    Optional<Yen> goods = Fields.yen(order, "goodsPrice").map(y -> new Yen(y.value() - wrapping));
    Optional<Yen> due = Fields.yen(order, "requestPrice");
    Optional<Yen> total =
        Fields.yen(order, "totalPrice")
            .map(
                y ->
                    new Yen(
                        y.value()
                            + sum(
                                Charge.Kind.COD_FEE, Charge.Kind.PAYMENT_FEE, Charge.Kind.OTHER)));
    return new Amounts(goods, total, due, charges, taxes());
  }

  private long wrapping() {
    for (String name : List.of("WrappingModel1", "WrappingModel2")) {
      JsonNode wrapping = order.path(name);
      long price = Fields.amount(wrapping, "price");
      if (!Fields.flag(wrapping, "includeTaxFlag")) {
        price += Fields.amount(wrapping, "taxPrice");
      }
      if (!Fields.flag(wrapping, "deleteWrappingFlag")) {
        TaxRate rate = Fields.rate(wrapping, "taxRate");
        add(Charge.Kind.WRAPPING, Fields.text(wrapping, "name"), price, rate, -1);
      }
    }
    return sum(Charge.Kind.WRAPPING);
  }

  private void postage() {
    long stated = Fields.amount(order, "postagePrice");
    List<JsonNode> baskets = Receivers.baskets(order);
    long parts = baskets.stream().mapToLong(b -> Fields.amount(b, "postagePrice")).sum();
    if (parts == stated) {
      for (int i = 0; i < baskets.size(); i++) {
        JsonNode basket = baskets.get(i);
        TaxRate rate = Fields.rate(basket, "postageTaxRate");
        add(Charge.Kind.POSTAGE, "送料", Fields.amount(basket, "postagePrice"), rate, i);
      }
    } else {
      add(Charge.Kind.POSTAGE, "送料", stated, TaxRate.STANDARD, -1);
    }
  }

  private void fees() {
    long delivery = Fields.amount(order, "deliveryPrice");
    long charge = Fields.amount(order, "paymentCharge");
    boolean cash = method == PaymentMethod.Kind.COD;
    if (cash && delivery > 0 && charge > 0 && countedOnce(delivery, charge)) {
      charge = 0;
    }
    add(Charge.Kind.COD_FEE, "代引料", delivery, TaxRate.STANDARD, -1);
    Charge.Kind kind = cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
    TaxRate rate = Fields.rate(order, "paymentChargeTaxRate");
    add(kind, cash ? "代引料" : "決済手数料", charge, rate, -1);
    long extra = Fields.amount(order, "additionalFeeOccurAmountToUser");
    add(Charge.Kind.OTHER, "その他の手数料", extra, TaxRate.STANDARD, -1);
  }

  /** Whether requestPrice holds the fee only once although two fields show it. */
  private boolean countedOnce(long delivery, long charge) {
    long rest =
        Fields.amount(order, "totalPrice")
            + Fields.amount(order, "additionalFeeOccurAmountToUser")
            - Fields.amount(order, "couponAllTotalPrice")
            - Fields.amount(order.path("PointModel"), "usedPoint");
    long due = Fields.amount(order, "requestPrice");
    return delivery == charge && due == rest + delivery;
  }

  private void reductions() {
    long shop = Fields.amount(order, "couponShopPrice");
    long mall = Fields.amount(order, "couponOtherPrice");
    long all = Fields.amount(order, "couponAllTotalPrice");
    add(Charge.Kind.SHOP_COUPON, "店舗クーポン", -shop, TaxRate.STANDARD, -1);
    add(Charge.Kind.MALL_COUPON, "楽天クーポン", -Math.max(mall, all - shop), TaxRate.STANDARD, -1);
    long points = Fields.amount(order.path("PointModel"), "usedPoint");
    add(Charge.Kind.POINTS, "ポイント利用", -points, TaxRate.NONE, -1);
  }

  private List<TaxTotal> taxes() {
    List<TaxTotal> totals = new ArrayList<>();
    for (JsonNode group : Fields.list(order, "TaxSummaryModelList")) {
      Optional<Yen> total = Fields.yen(group, "reqPrice");
      Optional<Yen> tax = Fields.yen(group, "reqPriceTax");
      if (total.isPresent() && tax.isPresent()) {
        totals.add(new TaxTotal(Fields.rate(group, "taxRate"), total.get(), tax.get()));
      }
    }
    return totals;
  }

  private void add(Charge.Kind kind, String label, long amount, TaxRate rate, int destination) {
    if (amount != 0) {
      charges.add(new Charge(kind, label, new Yen(amount), rate, destination));
    }
  }

  private long sum(Charge.Kind... kinds) {
    List<Charge.Kind> wanted = List.of(kinds);
    return charges.stream()
        .filter(c -> wanted.contains(c.kind()))
        .mapToLong(c -> c.amount().value())
        .sum();
  }
}
