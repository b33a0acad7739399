// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.flow.Check;
import org.banto.house.ShipDates;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * 出荷予定日未設定チェック (only where the slip is Yamato's: B2 wants it) and 出荷予定日過去日付チェック,
 * before an order leaves 発送待ち or 伝票・帳票出力待ち.
 */
@Component(service = Check.class)
public final class ShipDateCheck implements Check {
  private final Optional<ShipDates> dates;
  private final Clock clock;

  /** The service. */
  @Activate
  public ShipDateCheck(
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ShipDates dates) {
    this(Optional.ofNullable(dates), new HouseClock());
  }

  ShipDateCheck(Optional<ShipDates> dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  @Override
  public List<Finding> check(Order order, Desk leaving) {
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return Papers.waiting(order, leaving).flatMap(s -> finding(order, s, today)).toList();
  }

  private Stream<Finding> finding(Order order, Shipment s, LocalDate today) {
    if (s.shipDate().isEmpty()) {
      return s.carriage().carrier().equals("yamato")
          ? Stream.of(
              block(
                  order,
                  "shipdate.missing",
                  s,
                  "出荷予定日が決まっていません。",
                  "The ship date has not been set."))
          : Stream.empty();
    }
    LocalDate day = s.shipDate().get();
    return day.isBefore(today)
        ? Stream.of(
            block(
                order,
                "shipdate.past",
                s,
                "出荷予定日 " + day + " を過ぎています。",
                "The ship date " + day + " has passed."))
        : Stream.empty();
  }

  private Finding block(Order order, String code, Shipment s, String ja, String en) {
    LocalDate next =
        dates
            .map(d -> d.earliest(order.account(), clock.instant()))
            .orElseGet(() -> LocalDate.now(clock.withZone(Japan.ZONE)));
    Finding.Fix fix = new Finding.Fix("shipdate.set", Map.of("date", next.toString()));
    String subject = s.number() + "/" + s.shipDate().map(LocalDate::toString).orElse("");
    return new Finding(Finding.Level.BLOCK, code, subject, Papers.ROOM, ja, en, fix);
  }
}
