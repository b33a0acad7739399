// SPDX-License-Identifier: Apache-2.0
package org.banto.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("data.D17")
class SheetCellTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+81", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋81", "－1", "＠x", "-"})
  void whatWouldBeRunAsAFormulaIsKeptAText(String text) {
    assertEquals("'" + text, SheetCell.harmless(text));
    assertEquals("\"'" + text + "\"", SheetCell.quoted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "1", "-1", "-14370", "見本＝花子", "'=1", "（＝）"})
  void everythingElseStaysAsItIs(String text) {
    assertEquals(text, SheetCell.harmless(text));
  }

  @Test
  void quotesAreDoubled() {
    assertEquals("\"12\"\" の皿\"", SheetCell.quoted("12\" の皿"));
  }
}
