// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class SavedConnectionTest {
  private static final SavedConnection EMPTY = new SavedConnection(true, 0, Map.of());

  private static String refused(Map<String, String> settings) {
    return assertThrows(IllegalArgumentException.class, () -> EMPTY.with(settings)).getMessage();
  }

  @Test
  @Tag("security.M8")
  void whatAConnectionKeepsIsBounded() {
    Map<String, String> many = new TreeMap<>();
    for (int i = 0; i < 200; i++) {
      many.put("key" + i, "x".repeat(20_000));
    }
    assertEquals(200, EMPTY.with(many).settings().size());
    many.put("one", "more");
    assertEquals("接続の設定は 200 項目までです: 201", refused(many));
    assertEquals("「url」は 20000 文字までです: 20001", refused(Map.of("url", "x".repeat(20_001))));
    assertEquals("設定できない項目です: " + "k".repeat(100) + "…", refused(Map.of("k".repeat(101), "x")));
  }

  @Test
  void anEmptyValueTakesTheSettingAwayAndAHiddenOneLeavesIt() {
    SavedConnection saved = EMPTY.with(Map.of(".key", "secret", "url", " https://shop.example "));
    assertEquals(Map.of(".key", "secret", "url", "https://shop.example"), saved.settings());
    SavedConnection after = saved.with(Map.of(".key", SavedConnection.HIDDEN, "url", ""));
    assertEquals(Map.of(".key", "secret"), after.settings());
  }
}
