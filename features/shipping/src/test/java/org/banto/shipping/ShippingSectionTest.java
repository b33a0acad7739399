// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.List;
import java.util.Map;
import org.banto.fakes.SettingsSectionContract;
import org.banto.flow.SettingsSection;

class ShippingSectionTest extends SettingsSectionContract {
  @Override
  protected SettingsSection section() {
    return new ShippingRules();
  }

  @Override
  protected Map<String, String> good() {
    return Map.of("carrier", "sagawa", "label", "COD", "giftSender", "buyer");
  }

  @Override
  protected List<Map<String, String>> bad() {
    return List.of(
        Map.of("carrier", "../x"), Map.of("label", "発払い"), Map.of("consolidation", "sometimes"));
  }
}
