// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.util.Map;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.base.Shop;
import org.banto.base.Text;
import org.banto.house.SettingsRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What may stand in the settings of the shop itself. */
@Component
public final class ShopSettingsRules implements SettingsRules {
  private static final int LONGEST = 300;

  private final Set<String> keys = Set.copyOf(Shop.of(Map.of()).toSettings().keySet());

  /** Knows the parts of a shop. */
  @Activate
  public ShopSettingsRules() {}

  @Override
  public String section() {
    return Shop.SECTION;
  }

  @Override
  public boolean knows(String key) {
    return keys.contains(key) || key.startsWith(Shop.CODES) || key.startsWith(Shop.SENDERS);
  }

  @Override
  public void check(Map<String, String> all) {
    all.forEach(
        (key, value) -> {
          if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new Rejection(
                new Text(
                    key + " は改行なしで" + LONGEST + "文字までです。",
                    key + " has no line breaks and " + LONGEST + " characters at most."));
          }
        });
    String number = all.getOrDefault("registration", "");
    if (!number.isEmpty() && !number.matches("T[0-9]{13}")) {
      throw new Rejection(
          new Text(
              "登録番号は T と数字13桁です: " + number,
              "A registration number is T and 13 digits: " + number));
    }
  }
}
