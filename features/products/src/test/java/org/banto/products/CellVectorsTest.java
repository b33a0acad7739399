// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What cells of files say, one to a line: the field, the cell, and what it says or ✗ and a word of why not. */
class CellVectorsTest {
  private static final String VECTORS =
      """
      code | A-1 | A-1
      code | ="00123" | 00123
      code | '=A-1 | =A-1
      code | 　A-1　 | A-1
      code | 4.90123E+12 | ✗ 桁が失われています
      code | 3E12 | 3E12
      name | ＡＢＣ　石けん | ＡＢＣ　石けん
      name | '@cosme | @cosme
      name | 読め\uFFFD字 | ✗ 読み取れない文字
      supplier | 京都商店 | 京都商店
      cost | 1200 | 1200
      cost | 1,200円 | 1200
      cost | ￥1,200 | 1200
      cost | １，２００ | 1200
      cost | 1200.00 | 1200
      cost | 0 | 0
      cost | 1,20 | ✗ 数字として
      cost | 1200.5 | ✗ 端数
      cost | -1 | ✗ 0以上
      cost | ▲100 | ✗ 0以上
      cost | 千円 | ✗ 数字として
      cost | 9999999999 | ✗ 数字として
      cost | 1200;2027-04-01:1,300円 | 1200;2027-04-01:1300
      cost | 2027/4/1=1300；1200 | 1200;2027-04-01:1300
      cost | 1200;1300 | ✗ 同じ日
      costFrom | 2027/13/01 | ✗ 日付として
      tax | 10% | 標準
      tax | １０％ | 標準
      tax | 0.1 | 標準
      tax | 8 | 軽減
      tax | 軽減税率 | 軽減
      tax | 8%（軽減） | 軽減
      tax | 非課税 | 非課税
      tax | 0% | 非課税
      tax | 標準;2027-04-01:軽減 | 標準;2027-04-01:軽減
      tax | 課税 | ✗ 標準
      tax | 5% | ✗ 標準
      weight | 500 | 500
      weight | 1,500 g | 1500
      weight | 1.2kg | 1200
      weight | １．２ｋｇ | 1200
      weight | 1.2キロ | 1200
      weight | 1.2 | ✗ 端数
      weight | -5 | ✗ 0以上
      weight | 重い | ✗ 重さとして
      size | 60 | 60
      size | 60サイズ | 60
      size | 59.5cm | 60
      size | 600mm | 60
      size | 10×20×30 | 60
      size | 10cm x 20cm x 30cm | 60
      size | 大 | ✗ サイズとして
      temperature | 常温 | 常温
      temperature | クール | 冷蔵
      temperature | 冷凍便 | 冷凍
      temperature | Frozen | 冷凍
      temperature | ぬるめ | ✗ 常温・冷蔵・冷凍
      jan | 4901234567894 | 4901234567894
      jan | ４９０１２３４５６７８９４ | 4901234567894
      jan | 4-901234-567894 | 4901234567894
      jan | 4901234567894.0 | 4901234567894
      jan | 49123456 | 49123456
      jan | 012345678905 | 0012345678905
      jan | 12345678905 | ✗ 8桁か13桁
      jan | 4.90123E+12 | ✗ 桁が失われています
      jan | 490123456789 | ✗ 8桁か13桁
      leadDays | 3 | 3
      leadDays | 3日 | 3
      leadDays | 即日 | 0
      leadDays | 366 | ✗ 365
      leadDays | 来週 | ✗ 日数として
      shelf | A-01-2 | A-01-2
      parts | A*2;B | A*2;B*1
      parts | ａ＊２；b×３個 | A*2;B*3
      parts | "a;b"*2;"c*3" | "A;B"*2;"C*3"*1
      parts | A*0 | ✗ 1以上
      parts | A;a | ✗ 2回
      parts | ; | ✗ 中身
      links | rakuten~tokyo:ABC-1;yahoo~main:a:b | rakuten~tokyo:ABC-1;yahoo~main:a:b
      links | rakuten~tokyo:"a;b" | rakuten~tokyo:"a;b"
      links | ABC-1 | ✗ 店舗:商品コード
      links | 楽天:ABC-1 | ✗ 店舗:商品コード
      ended | 終了 | 終了
      ended | 1 | 終了
      ended | 販売中 | 販売中
      ended | FALSE | 販売中
      ended | たぶん | ✗ 終了・販売中
      """;

  @TestFactory
  Stream<DynamicTest> aCellSaysWhatPeopleMean() {
    return VECTORS
        .lines()
        .map(line -> line.split(" \\| ", 3))
        .map(
            v ->
                DynamicTest.dynamicTest(
                    v[0] + " " + v[1], () -> says(v[2], v[0], v[1], BlankCells.KEEP)));
  }

  private static void says(String wanted, String field, String cell, BlankCells blank) {
    ProductField of = ProductField.of(field).orElseThrow();
    String said = said(of, of.label().ja(), cell, blank);
    if (wanted.startsWith("✗ ")) {
      assertTrue(said.startsWith("✗") && said.contains(wanted.substring(2)), said);
    } else {
      assertEquals(wanted, said);
    }
  }

  private static String said(ProductField field, String head, String cell, BlankCells blank) {
    boolean code = field == ProductField.CODE;
    ProductField value =
        field == ProductField.COST_FROM
            ? ProductField.COST
            : field == ProductField.TAX_FROM ? ProductField.TAX : ProductField.NAME;
    List<String> columns =
        code
            ? List.of("code")
            : field == ProductField.NAME || value == ProductField.NAME
                ? List.of("code", field.id())
                : List.of("code", field.id(), value.id());
    List<String> heads = List.of("商品コード", head, "値").subList(0, columns.size());
    ColumnMap map = ColumnMap.of(heads, columns, blank);
    List<String> cells =
        code ? List.of(cell) : List.of("K-1", cell, "1200").subList(0, columns.size());
    ImportLine line = new ImportLine(2, cells);
    RowReading reading = new RowReading(map);
    List<CellFault> faults = reading.faults(line);
    Product was = named(reading.written(line));
    RowReading.Read read = reading.read(line, was);
    faults.addAll(read.faults());
    return faults.isEmpty()
        ? ProductSheet.said(read.now(), field)
        : "✗ " + faults.get(0).sentence().ja();
  }

  private static Product named(String code) {
    Product blank = ProductDraft.blank(code);
    ProductDraft draft = new ProductDraft(blank);
    try {
      draft.put(ProductField.NAME, "石けん", "");
    } catch (CellRefusal e) {
      throw new AssertionError(e);
    }
    return draft.product();
  }

  @Test
  void aNumberWithoutAUnitHasThatOfItsHeading() {
    assertEquals("1200", said(ProductField.WEIGHT, "重量（kg）", "1.2", BlankCells.KEEP));
    assertEquals("500", said(ProductField.WEIGHT, "重量（kg）", "500g", BlankCells.KEEP));
    assertEquals("60", said(ProductField.SIZE, "サイズ(mm)", "600", BlankCells.KEEP));
    assertEquals("60", said(ProductField.SIZE, "サイズ", "60", BlankCells.KEEP));
  }
}
