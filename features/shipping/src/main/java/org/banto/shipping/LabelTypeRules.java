// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.house.InUse;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Slip types by delivery method (運送会社送り状種別振分け). Without the function every shipment is planned with
 * the shop's one type; what a shop has set stays, and cannot be changed.
 */
@Component(
    service = {SettingsRules.class, LabelTypeRules.class, InUse.class},
    configurationPid = "banto.function.carrier-label-type-assignment",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class LabelTypeRules implements SettingsRules, InUse {
  @Override
  public String function() {
    return "carrier-label-type-assignment";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings settings) {
    long methods = settings.read(account, section()).keySet().stream().filter(this::knows).count();
    return InUse.counted(
        new Text("配送方法ごとの送り状種別", "kinds of labels by delivery method"), methods, "件");
  }

  @Override
  public String section() {
    return ShippingSettings.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return ShippingSettings.isMethod(key);
  }

  @Override
  public void check(String key, String value) {
    ShippingSettings.checkMethod(key, value);
  }
}
