// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.mall.engine.Charges;
import org.banto.mall.engine.Json;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;

/**
 * The money of an order. WooCommerce states everything without tax and the tax beside it, in decimals; a price per piece
 * need not be whole yen. What rounding leaves is a charge of its own, as long as it is no more than rounding can leave.
 */
final class WooMoney {
  private final Json order;
  private final WooTaxes taxes;
  private final PaymentMethod.Kind method;

  WooMoney(Json order, WooTaxes taxes, PaymentMethod.Kind method) {
    this.order = order;
    this.taxes = taxes;
    this.method = method;
  }

  Amounts of(List<OrderLine> lines) {
    Charges charges = charges();
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    long due = WooTaxes.yen(WooTaxes.decimal(order, "total"));
    long rest = due - goods - charges.sum();
    long most = charges.list().size() + lines.stream().mapToLong(OrderLine::quantity).sum();
    if (Math.abs(rest) <= most) {
      charges.add(Charge.Kind.OTHER, "端数", rest);
    }
    long off =
        charges.list().stream()
            .filter(c -> c.kind() == Charge.Kind.SHOP_COUPON || c.kind() == Charge.Kind.POINTS)
            .mapToLong(c -> c.amount().value())
            .sum();
    return new Amounts(
        Optional.of(new Yen(goods)),
        Optional.of(new Yen(due - off)),
        Optional.of(new Yen(due)),
        charges.list(),
        taxes.totals());
  }

  private Charges charges() {
    Charges charges = new Charges();
    for (Json way : order.list("shipping_lines")) {
      charges.add(Charge.Kind.POSTAGE, way.text("method_title"), gross(way), taxes.of(way), -1);
    }
    for (Json fee : order.list("fee_lines")) {
      String name = Entities.plain(fee.text("name"));
      charges.add(kind(name, gross(fee)), name, gross(fee), taxes.of(fee), -1);
    }
    BigDecimal off =
        WooTaxes.decimal(order, "discount_total").add(WooTaxes.decimal(order, "discount_tax"));
    return charges.add(Charge.Kind.SHOP_COUPON, coupons(), -WooTaxes.yen(off));
  }

  /** Price per piece before coupons, with tax. */
  static Yen unit(Json line, long quantity) {
    BigDecimal all = WooTaxes.decimal(line, "subtotal").add(WooTaxes.decimal(line, "subtotal_tax"));
    BigDecimal pieces = BigDecimal.valueOf(Math.max(1, quantity));
    return new Yen(WooTaxes.yen(all.divide(pieces, MathContext.DECIMAL64)));
  }

  private Charge.Kind kind(String name, long amount) {
    if (amount < 0) {
      return name.contains("ポイント") ? Charge.Kind.POINTS : Charge.Kind.OTHER;
    }
    if (name.contains("包装") || name.contains("ラッピング") || name.contains("ギフト")) {
      return Charge.Kind.WRAPPING;
    }
    boolean cash = method == PaymentMethod.Kind.COD;
    return cash ? Charge.Kind.COD_FEE : Charge.Kind.PAYMENT_FEE;
  }

  private String coupons() {
    List<String> codes = order.list("coupon_lines").stream().map(c -> c.text("code")).toList();
    return codes.isEmpty() ? "値引" : "クーポン " + String.join("、", codes);
  }

  private static long gross(Json part) {
    return WooTaxes.yen(WooTaxes.decimal(part, "total").add(WooTaxes.decimal(part, "total_tax")));
  }
}
