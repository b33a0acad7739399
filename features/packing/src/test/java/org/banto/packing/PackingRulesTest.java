// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.List;
import java.util.Map;
import org.banto.fakes.SettingsSectionContract;
import org.banto.flow.SettingsSection;

class PackingRulesTest extends SettingsSectionContract {
  @Override
  protected SettingsSection section() {
    return new PackingRules();
  }

  @Override
  protected Map<String, String> good() {
    return Map.of("scan", "on", "label", "off");
  }

  @Override
  protected List<Map<String, String>> bad() {
    return List.of(Map.of("scan", "yes"), Map.of("weigh", "on"));
  }
}
