// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.ShopId;
import org.banto.connect.Connector;
import org.banto.fakes.SettingsSectionContract;
import org.banto.flow.SettingsSection;
import org.banto.order.OrderKey;
import org.junit.jupiter.api.Test;

class OrderPagesTest extends SettingsSectionContract {
  private static final Connector ANY = () -> {};

  @Override
  protected SettingsSection section() {
    OrderPages pages = new OrderPages();
    pages.malls =
        List.of(
            Map.entry(Map.of("banto.connector.id", "rakuten"), ANY),
            Map.entry(Map.of("banto.connector.id", "rakuten"), ANY),
            Map.entry(Map.of("banto.connector.id", "demo"), ANY));
    return pages;
  }

  @Override
  protected Map<String, String> good() {
    return Map.of("demo", "https://mall.example/orders/{number}", "rakuten", "");
  }

  @Override
  protected List<Map<String, String>> bad() {
    return List.of(
        Map.of("demo", "http://mall.example/{number}"),
        Map.of("demo", "https://mall.example/orders"),
        Map.of("demo", "javascript:alert({number})"),
        Map.of("demo", "https:{number}"),
        Map.of("demo", "https://mall.example/ {number}"));
  }

  @Test
  void theNumberStandsInTheAddressWhateverIsInIt() {
    OrderKey key = new OrderKey(new ShopId("demo", "one"), "#1 & 2");
    Map<String, String> set = Map.of("demo", "https://mall.example/o?n={number}");
    assertEquals(Optional.of("https://mall.example/o?n=%231+%26+2"), OrderPages.of(set, key));
    assertEquals(Optional.empty(), OrderPages.of(Map.of(), key));
  }
}
