// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {
  private static String guess(String... heads) {
    return ColumnGuess.of(Arrays.asList(heads)).stream()
        .map(f -> f.map(ProductField::id).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void columnsOfOtherSystemsAreKnownByTheirHeadings() {
    assertEquals(
        "code name jan cost supplier weight", guess("SKU", "商品名", "JAN", "仕入価格", "仕入先", "重量"));
    assertEquals(
        "code name supplier cost -",
        guess("syohin_code", "syohin_name", "sire_name", "genka_tnk", "zaiko_su"));
    assertEquals("code name jan shelf", guess("Item Code", "Product Name", "Barcode", "Location"));
    assertEquals("categoryL categoryM categoryS", guess("大カテゴリ", "中カテゴリー", "小分類"));
    assertEquals("code name ended - jan", guess("商品コード", "商品名", "取扱区分", "商品区分", "JANコード"));
    assertEquals("code weight leadDays", guess("【必須】商品コード", "重量（ｋｇ）", "リードタイム"));
  }

  @Test
  void whatIsNoLongerSoldIsReadAsOtherSystemsSayIt() throws CellRefusal {
    assertTrue(CellWords.ended("取扱中止"));
    assertTrue(CellWords.ended("メーカー取扱中止"));
    assertFalse(CellWords.ended("取扱中"), "control");
    assertThrows(CellRefusal.class, () -> CellWords.ended("取扱予定"), "control");
  }

  @Test
  void ofSeveralColumnsTheLikeliestIsTheCodeAndEachOfOursIsThereOnce() {
    assertEquals("- code -", guess("SKU", "商品コード", "品番"));
    assertEquals("name -", guess("商品名", "商品名"));
  }

  @Test
  void theHeadingsOfAnExportAreAllKnown() {
    String[] heads =
        Stream.of(ProductField.values()).map(f -> f.label().ja()).toArray(String[]::new);
    String all =
        Stream.of(ProductField.values()).map(ProductField::id).collect(Collectors.joining(" "));
    assertEquals(all, guess(heads));
  }

  @Test
  void aChoiceThatCannotBeIsRefusedInWords() {
    List<String> heads = List.of("商品コード", "商品名", "原価の日");
    for (List<String> wrong :
        List.of(
            List.of("code", "name"),
            List.of("name", "", ""),
            List.of("code", "code", ""),
            List.of("code", "price", ""),
            List.of("code", "name", "costFrom"))) {
      assertThrows(
          Rejection.class, () -> ColumnMap.of(heads, wrong, BlankCells.KEEP), wrong.toString());
    }
    Rejection twice =
        assertThrows(
            Rejection.class,
            () -> ColumnMap.of(heads, List.of("code", "name", "name"), BlankCells.KEEP));
    assertTrue(twice.getMessage().contains("「商品名」「原価の日」"), twice.getMessage());
  }
}
