// SPDX-License-Identifier: Apache-2.0
package org.banto.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.banto.house.Settings;
import org.banto.house.SettingsRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("security.M8")
class DocumentRulesTest {
  private static void change(String key, String value) {
    change(List.of(new DocumentRules(), new DecorationRules()), key, value);
  }

  private static void change(List<SettingsRules> rules, String key, String value) {
    SettingsRules.check(rules, "documents", Map::of, Map.of(key, value));
  }

  @Test
  void whatTheShopHasSetWithItIsCounted() {
    AccountId shop = new AccountId("main");
    Settings settings = new MemorySettings();
    assertEquals(Optional.empty(), new DecorationRules().of(shop, settings));
    settings.write(
        shop,
        "documents",
        Map.of("decorations", "STAMP\\tGIFT\\t\\tギフト\\tRED"),
        Actor.staff("hanako"));
    assertEquals(
        Optional.of(new Text("装飾のルール 1件", "rules of decoration: 1")),
        new DecorationRules().of(shop, settings));
  }

  @Test
  void decorationsAreRefusedWhereWorkSheetsAreNotDecorated() {
    String rules = "STAMP\tGIFT\t\tギフト\tRED";
    change(List.of(new DecorationRules()), "decorations", rules);
    assertThrows(
        IllegalArgumentException.class,
        () -> change(List.of(new DocumentRules()), "decorations", rules));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rounding | HALF_UP
          pickingLayout | TOTAL
          honorific | SAMA
          message | いつもありがとうございます
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
          rounding | NONSENSE
          pickingLayout | zz
          honorific | zz
          issueRules | a\tb\tc
          decorations | zz\tzz
          points | zz
          taxRates | 来年 標準 12
          logo | zz
          nobody | x
          """)
  void whatItCouldNotIsRefusedByItsName(String key, String value) {
    String why =
        assertThrows(IllegalArgumentException.class, () -> change(key, value.replace("\\t", "\t")))
            .getMessage();
    assertTrue(!why.isBlank() && !why.contains("org.banto"), why);
  }
}
