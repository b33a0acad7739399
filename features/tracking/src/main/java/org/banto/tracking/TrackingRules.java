// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of parcels on their way. */
@Component
public final class TrackingRules implements SettingsRules {
  @Override
  public String section() {
    return TrackingSettings.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return TrackingSettings.ALLOWED.containsKey(key);
  }

  @Override
  public void check(String key, String value) {
    TrackingSettings.check(key, value);
  }
}
