// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.InUse;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.banto.order.FieldSet;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Stamps and markers on the work sheet (装飾機能). Without the function the rules a shop has made stay in
 * its settings, cannot be changed, and draw nothing.
 */
@Component(
    service = {SettingsRules.class, DecorationRules.class, InUse.class},
    configurationPid = "banto.function.worksheet-decoration",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DecorationRules implements SettingsRules, InUse {
  @Override
  public String function() {
    return "worksheet-decoration";
  }

  @Override
  public Optional<Text> of(AccountId account, Settings settings) {
    String rules = settings.read(account, section()).getOrDefault(DocumentSettings.DECORATIONS, "");
    return InUse.counted(
        new Text("装飾のルール", "rules of decoration"),
        rules.lines().filter(r -> !r.isBlank()).count(),
        "件");
  }

  @Override
  public String section() {
    return DocumentSettings.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return key.equals(DocumentSettings.DECORATIONS);
  }

  @Override
  public void check(Map<String, String> all) {
    String rules = all.getOrDefault(DocumentSettings.DECORATIONS, "");
    if (rules.length() > DocumentSettings.TEXT_LIMIT) {
      throw new Rejection(
          new Text(
              DocumentSettings.DECORATIONS + " が長すぎます。",
              DocumentSettings.DECORATIONS + " is too long."));
    }
    Decorations.of(all, FieldSet.NONE);
  }
}
