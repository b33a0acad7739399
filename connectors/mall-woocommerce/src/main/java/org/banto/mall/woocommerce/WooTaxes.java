// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.mall.engine.Json;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;

/**
 * Decimals and rates of consumption tax. A rate is stated by newer sites, else told by the tax class, else by what the
 * tax comes to.
 */
final class WooTaxes {
  private static final Map<String, TaxRate> CLASSES =
      Map.of("reduced-rate", TaxRate.REDUCED, "zero-rate", TaxRate.NONE);

  private final Json order;

  WooTaxes(Json order) {
    this.order = order;
  }

  /** A decimal, written as a number or as text; zero for nothing. */
  static BigDecimal decimal(Json owner, String field) {
    String text = owner.text(field).strip();
    try {
      return text.isEmpty() || !owner.has(field) ? BigDecimal.ZERO : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw owner.at(field).wrong(new Text("が数ではありません", "is no number"));
    }
  }

  /** Whole yen, half up. */
  static long yen(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** The rate of a line, of shipping or of a fee. */
  TaxRate of(Json part) {
    return stated(part)
        .or(() -> Optional.ofNullable(CLASSES.get(part.text("tax_class"))))
        .orElseGet(() -> found(part));
  }

  /** The site's totals per rate: what it states of its lines, put together by rate. */
  List<TaxTotal> totals() {
    Map<TaxRate, BigDecimal> taxes = new LinkedHashMap<>();
    Map<TaxRate, BigDecimal> sums = new LinkedHashMap<>();
    for (String kind : List.of("line_items", "shipping_lines", "fee_lines")) {
      for (Json part : order.list(kind)) {
        BigDecimal tax = decimal(part, "total_tax");
        taxes.merge(of(part), tax, BigDecimal::add);
        sums.merge(of(part), decimal(part, "total").add(tax), BigDecimal::add);
      }
    }
    List<TaxTotal> totals = new ArrayList<>();
    sums.forEach(
        (rate, sum) -> {
          if (sum.signum() != 0) {
            totals.add(new TaxTotal(rate, new Yen(yen(sum)), new Yen(yen(taxes.get(rate)))));
          }
        });
    return totals;
  }

  private Optional<TaxRate> stated(Json part) {
    List<Json> taxes = part.list("taxes");
    String id = taxes.isEmpty() ? "" : taxes.get(0).text("id");
    return order.list("tax_lines").stream()
        .filter(t -> !id.isEmpty() && t.text("rate_id").equals(id) && t.has("rate_percent"))
        .findFirst()
        .map(t -> new TaxRate((int) yen(decimal(t, "rate_percent"))));
  }

  private static TaxRate found(Json part) {
    double net = decimal(part, "total").doubleValue();
    if (net == 0) {
      return TaxRate.STANDARD;
    }
    double rate = decimal(part, "total_tax").doubleValue() / net;
    return rate < 0.04 ? TaxRate.NONE : rate < 0.09 ? TaxRate.REDUCED : TaxRate.STANDARD;
  }
}
