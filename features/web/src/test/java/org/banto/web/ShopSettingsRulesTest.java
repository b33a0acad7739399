// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.banto.house.SettingsRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("security.M8")
class ShopSettingsRulesTest {
  private static void change(String key, String value) {
    SettingsRules rules = new ShopSettingsRules();
    SettingsRules.check(List.of(rules), rules.section(), Map::of, Map.of(key, value));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          name | 番頭商店
          registration | T1234567890123
          carrier.seino.sender | 123
          sender.rakuten~tokyo.name | 東京店
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
          registration | T123
          name | a\tb
          nobody | x
          """)
  void whatItCouldNotIsRefusedByItsName(String key, String value) {
    String why =
        assertThrows(IllegalArgumentException.class, () -> change(key, value.replace("\\t", "\t")))
            .getMessage();
    assertTrue(!why.isBlank() && !why.contains("org.banto"), why);
  }
}
