// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of how the shop ships. */
@Component
public final class ShippingRules implements SettingsRules {
  @Override
  public String section() {
    return ShippingSettings.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return ShippingSettings.knows(key);
  }

  @Override
  public void check(String key, String value) {
    ShippingSettings.check(key, value);
  }
}
