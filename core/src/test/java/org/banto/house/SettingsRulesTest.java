// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.M8")
class SettingsRulesTest {
  private static final List<SettingsRules> ROOMS = List.of(new Room("a."), new Room("b."));

  /** A room that knows keys with a beginning, and no value but good. */
  private record Room(String begins) implements SettingsRules {
    @Override
    public String section() {
      return "shared";
    }

    @Override
    public boolean knows(String key) {
      return key.startsWith(begins);
    }

    @Override
    public void check(Map<String, String> all) {
      all.forEach(
          (key, value) -> {
            if (knows(key) && !value.equals("good")) {
              throw new IllegalArgumentException(key + ": " + value);
            }
          });
    }
  }

  private static String refused(Map<String, String> changed) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> SettingsRules.check(ROOMS, "shared", () -> Map.of("a.x", "good"), changed))
        .getMessage();
  }

  @Test
  void aKeyIsSomeRoomsAndEachRoomLooksAtItsOwn() {
    SettingsRules.check(ROOMS, "shared", Map::of, Map.of("a.x", "good", "b.y", "good"));
    assertEquals("b.y: bad", refused(Map.of("b.y", "bad")));
    assertEquals("設定できない項目です: c.z", refused(Map.of("c.z", "good")));
    assertEquals(
        "設定できない項目です: " + "k".repeat(100) + "…", refused(Map.of("k".repeat(9_000), "good")));
  }

  @Test
  void whatIsTakenAwayIsNotLookedAtAnyMore() {
    assertDoesNotThrow(
        () -> SettingsRules.check(ROOMS, "shared", () -> Map.of("a.x", "old"), Map.of("a.x", "")));
  }

  @Test
  void aSectionDoesNotGrowWithoutEnd() {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < SettingsRules.MOST; i++) {
      many.put("a." + i, "good");
    }
    assertEquals("設定は 1000 項目までです: 1001", refused(many));
  }

  @Test
  void aSectionThatNobodyHasRulesForIsTheHousesOwn() {
    assertDoesNotThrow(
        () ->
            SettingsRules.check(
                ROOMS,
                "sessions",
                () -> {
                  throw new AssertionError("read for nothing");
                },
                Map.of("whatever", "x")));
  }
}
