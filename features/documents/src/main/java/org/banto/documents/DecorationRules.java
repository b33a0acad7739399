// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import java.util.Map;
import org.banto.account.SettingsRules;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/**
 * Stamps and markers on the work sheet (装飾機能). Without the function the rules a shop has made stay in
 * its settings, cannot be changed, and draw nothing.
 */
@Component(
    service = {SettingsRules.class, DecorationRules.class},
    configurationPid = "banto.function.worksheet-decoration",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DecorationRules implements SettingsRules {
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
      throw new IllegalArgumentException(DocumentSettings.DECORATIONS + " が長すぎます。");
    }
    Decorations.of(all);
  }
}
