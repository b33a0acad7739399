// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.checks.RecentValues;
import org.banto.flow.Changes;
import org.banto.house.Audit;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** How a shop's trucks stand now; worked out anew every few seconds at most. */
@Component(service = TruckDay.class)
public final class TruckDay {
  /**
   * How they stand.
   *
   * @param now when, where the shop is
   * @param set whether the shop has set any hour
   * @param ships whether it ships today
   * @param last when the last truck of the day before today comes, if one does
   * @param pace shipments packed in an hour; empty where it is not known yet
   * @param scans whether that is told from scans, or else from numbers
   * @param forecast which truck gets what
   */
  record Standing(
      LocalDateTime now,
      boolean set,
      boolean ships,
      Optional<LocalDateTime> last,
      Optional<Double> pace,
      boolean scans,
      TruckClock.Forecast forecast) {}

  private final Settings settings;
  private final Optional<ShipDates> dates;
  private final TruckLoads loads;
  private final DayWork work;
  private final Clock clock;
  private final RecentValues<Standing> standing;

  /** Remembers. */
  @Activate
  public TruckDay(
      @Reference OrderService orders,
      @Reference Changes changes,
      @Reference Settings settings,
      @Reference Audit audit,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ShipDates dates) {
    this(orders, changes, settings, audit, Optional.ofNullable(dates), new HouseClock());
  }

  TruckDay(
      OrderService orders,
      Changes changes,
      Settings settings,
      Audit audit,
      Optional<ShipDates> dates,
      Clock clock) {
    this.settings = settings;
    this.dates = dates;
    this.loads = new TruckLoads(new OpenOrders(orders, changes), dates);
    this.work = new DayWork(audit);
    this.clock = clock;
    this.standing = new RecentValues<>(this::look, clock);
  }

  /** As it is, or was some seconds ago. */
  Standing of(AccountId account) {
    return standing.of(account);
  }

  private Standing look(AccountId account) {
    Instant instant = clock.instant();
    LocalDateTime now = LocalDateTime.ofInstant(instant, Japan.ZONE);
    LocalDate today = now.toLocalDate();
    TruckTimes times = TruckTimes.of(settings.read(account, TruckTimes.SECTION));
    boolean set = !times.hours().isEmpty();
    boolean ships = ships(account, today);
    Map<String, LocalTime> hours = ships ? times.on(today.getDayOfWeek()) : Map.of();
    DayWork.Done done = work.of(account, today);
    Optional<Double> pace = done.pace(instant);
    // nobody asks what misses a truck that nobody has said comes
    List<Load> all = set && ships ? loads.of(account, today, done, standard(account)) : List.of();
    return new Standing(
        now,
        set,
        ships,
        last(account, times, today.minusDays(1)),
        pace,
        done.scans(),
        new TruckClock(now, hours).look(all, pace));
  }

  private Optional<LocalDateTime> last(AccountId account, TruckTimes times, LocalDate day) {
    return ships(account, day)
        ? times.on(day.getDayOfWeek()).values().stream().max(LocalTime::compareTo).map(day::atTime)
        : Optional.empty();
  }

  private boolean ships(AccountId account, LocalDate day) {
    return dates.map(d -> d.shipsOn(account, day)).orElse(true);
  }

  /** The carrier the shop sends with, as it is set beside the days on which it ships. */
  private String standard(AccountId account) {
    return settings.read(account, "shipping").getOrDefault("carrier", "yamato");
  }
}
