// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.eccube;

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

/**
 * The items of an order: goods, postage, fees, discounts and points are all items, each with its price, its tax, and
 * where it goes. A price holds its tax or not, as the item says; where it does not say, goods do not and the rest does.
 */
final class CubeItems {
  private static final int GOODS = 1;
  private static final int POSTAGE = 2;
  private static final int FEE = 3;
  private static final int DISCOUNT = 4;
  private static final int TAX = 5;
  private static final int POINTS = 6;
  private static final String EXCLUDED = "1";

  private final Json order;
  private final List<String> places;

  CubeItems(Json order, List<Json> places) {
    this.order = order;
    this.places = places.stream().map(p -> p.text("id")).toList();
  }

  List<OrderLine> lines() {
    List<OrderLine> lines = new ArrayList<>();
    int n = 0;
    for (Json item : order.list("OrderItems")) {
      n++;
      if (type(item) == GOODS) {
        String id = item.text("id");
        String code = item.text("product_code");
        lines.add(
            new OrderLine(
                lines.size() + 1,
                id.isEmpty() ? Integer.toString(n) : id,
                Math.max(0, place(item)),
                code.isBlank() ? item.text("product_name") : code,
                code,
                item.text("product_name"),
                options(item),
                quantity(item),
                new Yen(price(item)),
                rate(item),
                false));
      }
    }
    return lines;
  }

  Amounts amounts(PaymentMethod.Kind method) {
    Charges charges = new Charges();
    for (Json item : order.list("OrderItems")) {
      long amount = price(item) * quantity(item);
      String label = item.text("product_name");
      switch (type(item)) {
        case GOODS -> {}
        case POSTAGE -> charges.add(Charge.Kind.POSTAGE, label, amount, rate(item), place(item));
        case FEE -> charges.add(fee(method), label, amount, rate(item), -1);
        case DISCOUNT -> charges.add(Charge.Kind.SHOP_COUPON, label, amount, rate(item), -1);
        case POINTS -> charges.add(Charge.Kind.POINTS, label, amount, TaxRate.NONE, -1);
        case TAX -> charges.add(Charge.Kind.OTHER, label, amount, TaxRate.NONE, -1);
        default -> charges.add(Charge.Kind.OTHER, label, amount, rate(item), place(item));
      }
    }
    long goods = lines().stream().mapToLong(l -> l.amount().value()).sum();
    long off =
        charges.list().stream()
            .filter(c -> c.kind() == Charge.Kind.SHOP_COUPON || c.kind() == Charge.Kind.POINTS)
            .mapToLong(c -> c.amount().value())
            .sum();
    Optional<Yen> due = order.yen("payment_total");
    return new Amounts(
        Optional.of(new Yen(goods)),
        due.map(d -> new Yen(d.value() - off)),
        due,
        charges.list(),
        List.of());
  }

  private static Charge.Kind fee(PaymentMethod.Kind method) {
    return method == PaymentMethod.Kind.COD ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
  }

  private static int type(Json item) {
    return (int) item.at("OrderItemType").neededNumber("id");
  }

  private static int quantity(Json item) {
    return Math.toIntExact(item.neededNumber("quantity"));
  }

  private static long price(Json item) {
    String shown = item.at("TaxDisplayType").text("id");
    boolean excluded = shown.isEmpty() ? type(item) == GOODS : shown.equals(EXCLUDED);
    return item.neededNumber("price") + (excluded ? item.number("tax") : 0);
  }

  /** A rate of zero is written as 0, not left out. */
  private static TaxRate rate(Json item) {
    return item.rate("tax_rate");
  }

  private int place(Json item) {
    return places.indexOf(item.at("Shipping").text("id"));
  }

  private static List<String> options(Json item) {
    List<String> options = new ArrayList<>();
    for (String n : List.of("1", "2")) {
      String name = item.text("class_name" + n);
      String value = item.text("class_category_name" + n);
      if (!value.isBlank()) {
        options.add(name.isBlank() ? value : name + ":" + value);
      }
    }
    return options;
  }
}
