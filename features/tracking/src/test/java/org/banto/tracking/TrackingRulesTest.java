// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import java.util.Map;
import org.banto.fakes.SettingsSectionContract;
import org.banto.flow.SettingsSection;

class TrackingRulesTest extends SettingsSectionContract {
  @Override
  protected SettingsSection section() {
    return new TrackingRules();
  }

  @Override
  protected Map<String, String> good() {
    return Map.of("every", "6", "absent", "4", "days", "21");
  }

  @Override
  protected List<Map<String, String>> bad() {
    return List.of(
        Map.of("every", "0"), Map.of("days", "2"), Map.of("absent", "x"), Map.of("pace", "1"));
  }
}
