// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.Shop;
import org.banto.checks.RecentValues;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The days on which a shop ships: its own weekdays, and where the house has it the shop's calendar. */
@Component
public final class ShopCalendar implements ShipDates {
  /** A year without one shipping day is a mistake in the settings, not a reason to loop. */
  private static final int MOST = 370;

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<HolidayRules> calendars = List.of();

  private final LeadTimes leadTimes = new LeadTimes();
  private final RecentValues<ShippingDays> shipping;
  private final RecentValues<String> from;

  @Activate
  public ShopCalendar(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  ShopCalendar(Settings settings, Clock clock) {
    this.shipping =
        new RecentValues<>(a -> ShippingDays.of(settings.read(a, ShippingDays.SECTION)), clock);
    this.from =
        new RecentValues<>(
            a -> settings.read(a, Shop.SECTION).getOrDefault("prefecture", "東京都"), clock);
  }

  /** The same with the shop's calendar. */
  ShopCalendar with(HolidayRules calendar) {
    calendars = List.of(calendar);
    return this;
  }

  @Override
  public LocalDate earliest(AccountId account, Instant received) {
    ShippingDays days = shipping.of(account);
    ZonedDateTime at = received.atZone(Japan.ZONE);
    boolean late = at.toLocalTime().isAfter(days.cutoff());
    LocalDate day = next(days, late ? at.toLocalDate().plusDays(1) : at.toLocalDate());
    for (int i = 0; i < days.leadDays(); i++) {
      day = next(days, day.plusDays(1));
    }
    return day;
  }

  @Override
  public boolean shipsOn(AccountId account, LocalDate day) {
    return shipsOn(shipping.of(account), day);
  }

  @Override
  public int leadDays(AccountId account, String prefecture) {
    Integer own = shipping.of(account).carrierDays().get(prefecture);
    return own == null ? leadTimes.days(from.of(account), prefecture) : own;
  }

  private LocalDate next(ShippingDays days, LocalDate from) {
    LocalDate day = from;
    for (int i = 0; i < MOST && !shipsOn(days, day); i++) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean shipsOn(ShippingDays days, LocalDate day) {
    return calendars.stream()
        .findFirst()
        .map(calendar -> calendar.shipsOn(days, day))
        .orElseGet(() -> days.weekdays().contains(day.getDayOfWeek()));
  }
}
