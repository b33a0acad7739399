// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.banto.base.Desk;
import org.banto.base.Yen;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Checks that the mall's figures fit one another. Malls draw the borders differently (wrapping in
 * the goods or beside them, cash-on-delivery fee in the total or not), so each known way to add up
 * will do. Nothing is recomputed.
 */
@Component
public final class AmountsCheck implements Check {
  @Activate
  public AmountsCheck() {}

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    if (!RoomFindings.beforeLabel(order, leaving)) {
      return List.of();
    }
    Amounts a = order.placed().amounts();
    if (a.due().isEmpty()) {
      return List.of(
          IntakeFindings.OURS.warn(
              "amounts.undecided",
              "",
              "請求金額がまだ確定していません（送料未確定など）。モールで金額を確定してください。",
              "The amount due is not fixed yet; fix it at the mall."));
    }
    return mismatch(order.placed().lines(), a).stream().toList();
  }

  private static Optional<Finding> mismatch(List<OrderLine> lines, Amounts a) {
    long wrapping = a.sum(Charge.Kind.WRAPPING).value();
    long sum = lines.stream().filter(l -> !l.struck()).mapToLong(l -> l.amount().value()).sum();
    long goods = a.goods().map(Yen::value).orElse(sum);
    if (!one(goods, sum, sum + wrapping)) {
      return Optional.of(finding("商品小計", goods, "明細の合計", sum));
    }
    long all = a.charges().stream().mapToLong(c -> c.amount().value()).sum();
    long due = a.due().orElse(Yen.ZERO).value();
    if (due < 0 || !one(due, goods + all, goods + all - wrapping)) {
      return Optional.of(finding("請求金額", due, "商品小計と送料・手数料・値引の合計", goods + all));
    }
    return a.total().flatMap(t -> total(t.value(), goods, wrapping, a));
  }

  private static Optional<Finding> total(long total, long goods, long wrapping, Amounts a) {
    long added = a.charges().stream().mapToLong(c -> Math.max(0, c.amount().value())).sum();
    long fees = a.sum(Charge.Kind.COD_FEE).value() + a.sum(Charge.Kind.PAYMENT_FEE).value();
    long coupons = a.sum(Charge.Kind.SHOP_COUPON).value() + a.sum(Charge.Kind.MALL_COUPON).value();
    long full = goods + added;
    boolean fits =
        LongStream.of(0, fees, -coupons, fees - coupons, a.sum(Charge.Kind.COD_FEE).value())
            .anyMatch(less -> one(total, full - less, full - less - wrapping));
    boolean alsoDue = a.due().filter(d -> d.value() == total).isPresent();
    return fits || alsoDue ? Optional.empty() : Optional.of(finding("合計金額", total, "内訳の合計", full));
  }

  private static boolean one(long value, long... ways) {
    return LongStream.of(ways).anyMatch(w -> w == value);
  }

  private static Finding finding(String what, long stated, String parts, long sum) {
    String figures = stated + "/" + sum;
    return IntakeFindings.OURS.warn(
        "amounts.mismatch",
        figures,
        String.format(
            "金額が合いません: %s %,d円、%s %,d円（差 %,d円）。モールの画面で確認してください。",
            what, stated, parts, sum, stated - sum),
        String.format("Amounts do not add up: stated %,d, sum of the parts %,d.", stated, sum));
  }
}
