// SPDX-License-Identifier: Apache-2.0
package org.banto.practice;

import java.util.HashMap;
import java.util.Map;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Shop;
import org.banto.house.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shop that is practised with: what labels and papers need of it, made up. */
@Component(service = PracticeShop.class)
public final class PracticeShop {
  private static final Map<String, String> MADE_UP =
      Map.ofEntries(
          Map.entry("name", "練習商店"),
          Map.entry("kana", "レンシユウシヨウテン"),
          Map.entry("company", "練習商店"),
          Map.entry("zip", "1000001"),
          Map.entry("prefecture", "東京都"),
          Map.entry("city", "千代田区"),
          Map.entry("street", "千代田1-1"),
          Map.entry("phone", "03-0000-0000"),
          Map.entry("mail", "renshu@example.com"),
          Map.entry(Shop.CODES + "yamato.billing", "0300000000"));

  private final Settings settings;

  /** Remembers. */
  @Activate
  public PracticeShop(@Reference Settings settings) {
    this.settings = settings;
  }

  /** Says what the shop has not said; what somebody has entered stays. */
  void furnish(AccountId account, Actor by) {
    Map<String, String> missing = new HashMap<>(MADE_UP);
    missing.keySet().removeAll(settings.read(account, Shop.SECTION).keySet());
    settings.write(account, Shop.SECTION, missing, by);
  }
}
