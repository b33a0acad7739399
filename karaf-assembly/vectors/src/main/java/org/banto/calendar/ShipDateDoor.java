// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banto.flow.Check;
import org.banto.house.ProductMaster;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;

/** The room's shipping days, with a clock of the caller's; as the room's own tests make them. */
public final class ShipDateDoor {
  private ShipDateDoor() {}

  /**
   * The days on which shops ship.
   *
   * @param clock says how long settings are kept that were read
   */
  public static ShopCalendar dates(Settings settings, Clock clock, ProductMaster master) {
    return new ShopCalendar(settings, clock).with(new HolidayRules()).with(master);
  }

  /** Refuses what the house would refuse as settings. */
  public static void check(Map<String, String> shop) {
    SettingsRules.check(
        List.of(new ShippingDayRules(), new HolidayRules()), "shipping", Map::of, shop);
  }

  /** Whether the buyer's wished day can be kept. */
  public static Check wishes(ShopCalendar dates, Clock clock) {
    return new WishDateCheck(dates, clock);
  }
}
