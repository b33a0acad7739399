// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

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
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security.M8")
class ShippingDayRulesTest {
  private static void change(String key, String value) {
    change(List.of(new ShippingDayRules(), new HolidayRules()), key, value);
  }

  private static void change(List<SettingsRules> rules, String key, String value) {
    SettingsRules.check(rules, "shipping", Map::of, Map.of(key, value));
  }

  @Test
  void whatTheShopHasSetWithItIsCounted() {
    AccountId shop = new AccountId("main");
    Settings settings = new MemorySettings();
    assertEquals(Optional.empty(), new HolidayRules().of(shop, settings));
    settings.write(
        shop,
        "shipping",
        Map.of("cutoff", "12:00", "closed", "2026-12-30 2026-12-31", "open", "2026-12-29"),
        Actor.staff("hanako"));
    assertEquals(
        Optional.of(new Text("休業日と臨時営業日 3日", "days closed, or open out of turn: 3")),
        new HolidayRules().of(shop, settings));
  }

  @ParameterizedTest
  @ValueSource(strings = {"closed", "open"})
  void aDayOfTheCalendarIsRefusedWhereThereIsNoCalendar(String key) {
    change(List.of(new HolidayRules()), key, "2026-12-31");
    assertThrows(
        IllegalArgumentException.class,
        () -> change(List.of(new ShippingDayRules()), key, "2026-12-31"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cutoff | 15:30
          leadDays | 2
          weekdays | mon,TUE、wednesday
          holidays | open
          closed | 2026-12-31 2027-01-01
          open | 2026-12-30
          lead.沖縄県 | 4
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
          cutoff | 25:00
          leadDays | -1
          weekdays | mon,x
          holidays | maybe
          closed | 12/31
          open | 2026-02-30
          lead.沖縄県 | soon
          lead. | 1
          carrier | yamato
          """)
  void whatItCouldNotIsRefusedByItsName(String key, String value) {
    String why =
        assertThrows(IllegalArgumentException.class, () -> change(key, value.replace("\\t", "\t")))
            .getMessage();
    assertTrue(!why.isBlank() && !why.contains("org.banto"), why);
  }
}
