// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.Clock;
import org.banto.flow.Check;
import org.banto.house.Settings;
import org.banto.house.ShipDates;

/** The room's shipping days, with a clock of the caller's; as the room's own tests make them. */
public final class ShipDateDoor {
  private ShipDateDoor() {}

  /**
   * The days on which shops ship.
   *
   * @param clock says how long settings are kept that were read
   */
  public static ShipDates dates(Settings settings, Clock clock) {
    return new ShopCalendar(settings, clock).with(new HolidayRules());
  }

  /** Whether the buyer's wished day can be kept. */
  public static Check wishes(ShipDates dates, Clock clock) {
    return new WishDateCheck(dates, clock);
  }
}
