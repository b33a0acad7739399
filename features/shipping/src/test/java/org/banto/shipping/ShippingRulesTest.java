// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Parameter;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.banto.flow.SettingsSection;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("security.M8")
class ShippingRulesTest {
  private static void change(String key, String value) {
    change(List.of(SettingsRules.of(new ShippingRules()), new LabelTypeRules()), key, value);
  }

  private static void change(List<SettingsRules> rules, String key, String value) {
    SettingsRules.check(rules, "shipping", Map::of, Map.of(key, value));
  }

  @Test
  void whatTheShopHasSetWithItIsCounted() {
    AccountId shop = new AccountId("main");
    Settings settings = new MemorySettings();
    assertEquals(Optional.empty(), new LabelTypeRules().of(shop, settings));
    settings.write(
        shop,
        "shipping",
        Map.of("carrier", "yamato", "method.ポスト", "NEKOPOS"),
        Actor.staff("hanako"));
    assertEquals(
        Optional.of(new Text("配送方法ごとの送り状種別 1件", "kinds of labels by delivery method: 1")),
        new LabelTypeRules().of(shop, settings));
  }

  @Test
  void whatHoldsAtFirstIsWhatTheRoomShipsBy() {
    SettingsSection.Description is = new ShippingRules().description();
    assertEquals(ShippingSettings.of(Map.of()), ShippingSettings.of(is.initial()));
    assertNotEquals(
        ShippingSettings.of(Map.of()), ShippingSettings.of(Map.of("carrier", "sagawa")));
    is.initial().forEach(ShippingRulesTest::change);
    assertEquals(
        is.initial().keySet(), is.keys().stream().map(Parameter::name).collect(Collectors.toSet()));
  }

  @Test
  void aSlipTypeOfAMethodIsRefusedWhereNoneAreAssigned() {
    change(List.of(new LabelTypeRules()), "method.ポスト", "NEKOPOS");
    assertThrows(
        IllegalArgumentException.class,
        () -> change(List.of(SettingsRules.of(new ShippingRules())), "method.ポスト", "NEKOPOS"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          carrier | sagawa
          label | PREPAID
          giftSender | buyer
          consolidation | same-payment
          method.クール便 | PREPAID/CHILLED
          method.ポスト | NEKOPOS
          """)
  void whatTheRoomCanWorkWithIsKept(String key, String value) {
    change(key, value.replace("\\t", "\t"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          carrier | ../x
          label | 発払い
          giftSender | nobody
          consolidation | sometimes
          method.クール便 | PREPAID/COLD
          method. | PREPAID
          cutoff | 12:00
          """)
  @Tag("data.D17")
  void whatItCouldNotIsRefusedByItsName(String key, String value) {
    String why =
        assertThrows(IllegalArgumentException.class, () -> change(key, value.replace("\\t", "\t")))
            .getMessage();
    assertTrue(!why.isBlank() && !why.contains("org.banto"), why);
  }
}
