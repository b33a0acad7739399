// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.checks.RecentValues;
import org.banto.checks.RoomFindings;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.order.Charge;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.banto.order.TaxRates;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether every rate of tax is one in force between the order and its shipping. */
@Component
public final class TaxRateCheck implements Check {
  private final RecentValues<Map<String, String>> settings;

  @Activate
  public TaxRateCheck(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  TaxRateCheck(Settings settings, Clock clock) {
    this.settings = new RecentValues<>(a -> settings.read(a, TaxRates.SECTION), clock);
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    LocalDate ordered = LocalDate.ofInstant(order.placed().orderedAt(), Japan.ZONE);
    if (!RoomFindings.beforeLabel(order, leaving) || ordered.isBefore(LocalDate.of(1989, 4, 1))) {
      return List.of();
    }
    LocalDate came = LocalDate.ofInstant(order.receivedAt(), Japan.ZONE);
    LocalDate last = order.shipDate().filter(d -> d.isAfter(came)).orElse(came);
    TaxRates rates = TaxRates.of(settings.of(order.account()));
    return used(order)
        .filter(rate -> rates.kind(rate, ordered, last).isEmpty())
        .map(rate -> finding(rate, rates.instead(rate, ordered), ordered))
        .toList();
  }

  private static Stream<TaxRate> used(Order order) {
    Stream<TaxRate> goods =
        order.placed().lines().stream().filter(l -> !l.struck()).map(OrderLine::tax);
    Stream<TaxRate> charges = order.placed().amounts().charges().stream().map(Charge::tax);
    return Stream.concat(goods, charges).filter(r -> !r.equals(TaxRate.NONE)).distinct();
  }

  private static Finding finding(TaxRate rate, Optional<TaxRate> instead, LocalDate ordered) {
    String next =
        instead.map(r -> "当時の税率 " + r.percent() + "% にする修正案があります。").orElse("商品の税率を確認してください。");
    return IntakeFindings.OURS.warn(
        "tax.rate",
        rate.percent() + "/" + ordered,
        "税率 " + rate.percent() + "% は注文日（" + ordered + "）から出荷日までの消費税の税率ではありません。" + next,
        "No rate of consumption tax is " + rate.percent() + "% between order and shipping.",
        instead
            .map(
                r ->
                    new Fix(
                        "tax.set",
                        Map.of(
                            "from",
                            Integer.toString(rate.percent()),
                            "to",
                            Integer.toString(r.percent()))))
            .orElse(Fix.NONE));
  }
}
