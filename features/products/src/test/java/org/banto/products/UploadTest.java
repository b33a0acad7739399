// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banto.base.Rejection;
import org.junit.jupiter.api.Test;

class UploadTest {
  private static final Charset JAPANESE = Charset.forName("windows-31j");
  private static final String GOODS = "商品コード,商品名\r\nA-1,①石けん\r\n\r\nB-1,\"二行の\n名前\"\r\n";

  private static String read(byte[] bytes) {
    UploadText text = UploadText.of(bytes);
    UploadTable table = UploadTable.of(text);
    List<ImportLine> lines = new ArrayList<>();
    table.rows(lines::add);
    StringBuilder said = new StringBuilder(text.charsetName() + table.heads());
    lines.forEach(l -> said.append(l.row()).append(l.cells()));
    return said.toString();
  }

  private static String refused(byte[] bytes) {
    return assertThrows(Rejection.class, () -> read(bytes)).getMessage();
  }

  private static String refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileIsReadInTheCharacterSetItIsIn() {
    String all = "[商品コード, 商品名]2[A-1, ①石けん]4[B-1, 二行の\n名前]";
    assertEquals("UTF-8" + all, read(GOODS.getBytes(StandardCharsets.UTF_8)));
    assertEquals("UTF-8" + all, read(("\uFEFF" + GOODS).getBytes(StandardCharsets.UTF_8)));
    assertEquals("Shift_JIS" + all, read(GOODS.getBytes(JAPANESE)));
    assertEquals("UTF-16LE" + all, read(("\uFEFF" + GOODS).getBytes(StandardCharsets.UTF_16LE)));
  }

  @Test
  void marksThatComeTwiceAreNoPartOfTheFirstHeading() {
    String rows = "\"商品コード\",商品名\nA,\uFEFF石けん\n";
    String all = "[商品コード, 商品名]2[A, \uFEFF石けん]";
    assertEquals("UTF-8" + all, read(("\uFEFF\uFEFF" + rows).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "UTF-8" + all, read("\uFEFF".repeat(3).concat(rows).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        "UTF-16LE" + all, read(("\uFEFF\uFEFF" + rows).getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(
        "UTF-16BE" + all, read(("\uFEFF\uFEFF" + rows).getBytes(StandardCharsets.UTF_16BE)));
    assertTrue(refused("\uFEFF\uFEFF").contains("表として"));
  }

  @Test
  void tabsAndSemicolonsStandBetweenCellsToo() {
    String tabs = "code\tname\tcost\nA\t1,2,3\t10\n";
    assertEquals("UTF-8[code, name, cost]2[A, 1,2,3, 10]", read(tabs.getBytes(JAPANESE)));
    String semicolons = "code;name;cost\nA;1,2;10\n";
    assertEquals("UTF-8[code, name, cost]2[A, 1,2, 10]", read(semicolons.getBytes(JAPANESE)));
  }

  @Test
  void rowsThatEndWithAnotherCommaHaveAColumnWithoutAHeading() {
    String commas = "code,name\nA,1,\nB,2,\n";
    assertEquals("UTF-8[code, name, ]2[A, 1, ]3[B, 2, ]", read(commas.getBytes(JAPANESE)));
    String shifted = "code,cost\nA,1,200\n";
    assertEquals("UTF-8[code, cost]2[A, 1, 200]", read(shifted.getBytes(JAPANESE)));
  }

  @Test
  void halfWidthKanaIsNoEuc() {
    String kana = "ｺｰﾄﾞ,ﾒｲ\nA,ｾｯｹﾝ\n";
    assertEquals("Shift_JIS[ｺｰﾄﾞ, ﾒｲ]2[A, ｾｯｹﾝ]", read(kana.getBytes(JAPANESE)));
  }

  @Test
  void whatIsNoTableIsRefusedInWords() {
    assertTrue(refused("").contains("空です"));
    assertTrue(refused("PK\u0003\u0004......xl/workbook.xml").contains("Excel"));
    assertTrue(refused("PK\u0003\u0004......readme.txt").contains("ZIP"));
    assertTrue(refused("<!DOCTYPE html><html>").contains("Webページ"));
    assertTrue(refused("[{\"code\": 1}]").contains("JSON"));
    assertTrue(refused("%PDF-1.7").contains("PDF"));
    assertTrue(refused(GOODS.getBytes(Charset.forName("EUC-JP"))).contains("EUC-JP"));
    assertTrue(refused("これは手紙です。\nよろしく\n").contains("表として"));
    assertTrue(refused("a\0b,c\n").contains("文字のファイルではありません"));
    String cut = refused("code,name\nA,\"石けん\nB,二\n");
    assertTrue(cut.contains("閉じられないまま"), cut);
    for (String vast :
        List.of(
            "code" + ",a".repeat(100_000) + "\n",
            "code,name\nA,1\nB" + ",b".repeat(100_000) + "\n",
            "code,name\nB," + "x".repeat(19_000_000) + "\n")) {
      String said = refused(vast);
      assertTrue(said.contains("行目の列が多すぎるか"), said);
    }
    byte[] noise = new byte[5000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i % 3 == 0 ? 0xFF : 0x41);
    }
    assertTrue(refused(noise).contains("読み取れない文字"));
  }
}
