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
import org.banto.base.Text;
import org.banto.flow.Check;
import org.banto.house.ShipDates;
import org.banto.order.Finding;
import org.banto.order.Finding.Fix;
import org.banto.order.Finding.Level;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * 出荷予定日未設定チェック (stops only where the slip is Yamato's: B2 wants it), 出荷予定日過去日付チェック and days on
 * which the shop does not ship, before an order leaves 発送待ち or 伝票・帳票出力待ち.
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
    if (leaving == Desk.PAY_WAIT) {
      return order.live().stream().filter(ShipDateCheck::awaits).map(ShipDateCheck::waits).toList();
    }
    LocalDate today = LocalDate.now(clock.withZone(Japan.ZONE));
    return Papers.waiting(order, leaving).flatMap(s -> finding(order, s, today)).toList();
  }

  private static boolean awaits(Shipment s) {
    return s.shipDate().isEmpty() && s.dateChoice().isPresent() && !s.pinned();
  }

  private static Finding waits(Shipment s) {
    Text words = new Text("出荷予定日は入金後に決まります。", "The ship date is set once the money has come.");
    return finding(Level.OK, "shipdate.waits-for-payment", s, words, Fix.NONE);
  }

  private Stream<Finding> finding(Order order, Shipment s, LocalDate today) {
    if (s.shipDate().isEmpty()) {
      return Stream.of(undated(order, s, today));
    }
    LocalDate day = s.shipDate().get();
    if (day.isBefore(today)) {
      Text words = new Text("出荷予定日 " + day + " を過ぎています。", "The ship date " + day + " has passed.");
      return Stream.of(finding(Level.BLOCK, "shipdate.past", s, words, Fix.NONE));
    }
    Optional<LocalDate> next = dates.flatMap(d -> d.next(order, s, day));
    if (dates.isEmpty() || next.filter(day::equals).isPresent()) {
      return Stream.empty();
    }
    Text words =
        new Text(
            "出荷予定日 " + day + " は休業日です。", "The shop does not ship on the ship date " + day + ".");
    return Stream.of(finding(Level.WARN, "shipdate.closed-day", s, words, fix(next)));
  }

  private Finding undated(Order order, Shipment s, LocalDate today) {
    if (dates.isPresent() && dates.get().next(order, s, today).isEmpty()) {
      Text words =
          new Text(
              "370日以内に出荷できる日がありません。休業日の設定を確かめてください。",
              "There is no shipping day within 370 days. Look at the shop's calendar.");
      return finding(Level.BLOCK, "shipdate.none", s, words, Fix.NONE);
    }
    Level level = s.carriage().carrier().equals("yamato") ? Level.BLOCK : Level.WARN;
    Text words = new Text("出荷予定日が決まっていません。", "The ship date has not been set.");
    Optional<LocalDate> next = dates.map(d -> d.next(order, s, today)).orElse(Optional.of(today));
    return finding(level, "shipdate.missing", s, words, fix(next));
  }

  private static Fix fix(Optional<LocalDate> day) {
    return day.map(d -> new Fix("shipdate.set", Map.of("date", d.toString()))).orElse(Fix.NONE);
  }

  private static Finding finding(Level level, String code, Shipment s, Text words, Fix fix) {
    String subject = s.number() + "/" + s.shipDate().map(LocalDate::toString).orElse("");
    return new Finding(level, code, subject, Papers.ROOM, words, fix);
  }
}
