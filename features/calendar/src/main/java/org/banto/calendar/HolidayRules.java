// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.checks.Table;
import org.banto.house.InUse;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * The shop's calendar (休日設定機能): single days on which it ships or does not, and the national
 * holidays. Without the function a shop ships on its weekdays; what it has set stays, and cannot be
 * changed.
 */
@Component(
    service = {SettingsRules.class, HolidayRules.class, InUse.class},
    configurationPid = "banto.function.holiday-calendar",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class HolidayRules implements SettingsRules, InUse {
  private final Set<LocalDate> national =
      Table.rows(HolidayRules.class, "holidays.tsv").stream()
          .map(row -> LocalDate.parse(row[0]))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public String function() {
    return "holiday-calendar";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings settings) {
    DayCalendar own =
        ShippingDays.of(settings.read(account, section())).calendars().get(ShippingDays.SHOP);
    return InUse.counted(
        new Text("休業日と臨時営業日", "days closed, or open out of turn"),
        own.closed().size() + own.open().size(),
        "日");
  }

  @Override
  public String section() {
    return ShippingDays.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return ShippingKeys.isOfCalendar(key);
  }

  @Override
  public void check(String key, String value) {
    ShippingKeys.check(key, value);
  }

  /** The national holidays that are known. */
  Set<LocalDate> national() {
    return national;
  }
}
