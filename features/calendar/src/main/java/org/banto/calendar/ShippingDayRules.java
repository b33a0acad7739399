// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of when the shop ships. */
@Component
public final class ShippingDayRules implements SettingsRules {
  @Override
  public String section() {
    return ShippingDays.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return ShippingKeys.knows(key);
  }

  @Override
  public void check(String key, String value) {
    ShippingKeys.check(key, value);
  }
}
