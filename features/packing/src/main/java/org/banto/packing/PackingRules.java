// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of packing. */
@Component
public final class PackingRules implements SettingsRules {
  @Override
  public String section() {
    return PackingSettings.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return PackingSettings.KEYS.contains(key);
  }

  @Override
  public void check(String key, String value) {
    PackingSettings.check(key, value);
  }
}
