// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.fukutsu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.base.Document;
import org.banto.base.TimeSlot;
import org.banto.connect.Label;
import org.banto.file.engine.Column;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Temperature;
import org.banto.testkit.CheckCounts;
import org.banto.testkit.InventedLabels;
import org.banto.testkit.LabelBuilder;
import org.banto.testkit.LayoutOracle;
import org.junit.jupiter.api.Test;

class IStar2Test {
  private static final LocalDate WISH = LocalDate.of(2026, 7, 4);
  private final IStar2 istar = new IStar2(FukutsuContractsTest.CLOCK);

  private static LabelBuilder sketch() {
    return FukutsuContractsTest.sketch();
  }

  private List<String> codes(LabelBuilder sketch) {
    return istar.check(List.of(sketch.label())).stream().map(LabelProblem::code).toList();
  }

  private void only(String code, LabelBuilder sketch) {
    assertEquals(List.of(code), codes(sketch));
  }

  private List<String> row(LabelBuilder sketch) throws Exception {
    return CsvFile.read(istar.write(List.of(sketch.label())).bytes()).get(1);
  }

  @Test
  void theFileIsByteForByteThatOfTheSample() throws Exception {
    List<Label> two =
        List.of(
            sketch().at("北一条西９９丁目９－１", "架空マンション１０１").wish(WISH, null).label(),
            sketch()
                .number("S0000000002")
                .to(
                    LabelBuilder.person(
                        "見本　太郎", "530-0001", "大阪府", "大阪市北区", "梅田９９－９－２", "", "090-0000-0002"))
                .wish(WISH, null)
                .label());
    Document file = istar.write(two);
    try (InputStream in = getClass().getResourceAsStream("/samples/fukutsu_is2_entry.csv")) {
      byte[] expected = in.readAllBytes();
      assertEquals(
          new String(expected, Windows31J.CHARSET), new String(file.bytes(), Windows31J.CHARSET));
      assertArrayEquals(expected, file.bytes());
    }
    assertEquals(List.of(), istar.check(two));
    assertEquals("istar2-20260701-2.csv", file.name());
  }

  @Test
  void tenThousandLabelsAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    LayoutOracle oracle = new LayoutOracle(Tables.class, "entry_26.tsv", "zen");
    CheckCounts judged =
        InventedLabels.judged(
            InventedLabels.labels(10_000, 7, FukutsuContractsTest::sketch), istar);
    List<List<String>> rows = CsvFile.read(istar.write(judged.good()).bytes());
    assertEquals(judged.good().size() + 1, rows.size());
    for (List<String> row : rows.subList(1, rows.size())) {
      assertEquals(List.of(), oracle.refuses(row));
    }
    System.out.println("entry_26: " + judged);
    assertTrue(judged.beside("not-done", "column-stranger") < 300, judged.toString());
  }

  @Test
  void everyColumnLimitHoldsForTextsOfMixedWidthAndCharactersBeyondTheBmp() {
    Random random = new Random(11);
    RowCheck check = new RowCheck(Tables.ENTRY, Tables.WORDS);
    for (Column column : Tables.ENTRY.columns()) {
      for (int i = 0; column.max() > 0 && i < 300; i++) {
        int characters = 1 + random.nextInt(2 * column.max());
        String text = InventedLabels.mixed(random, characters);
        Row row = new Row(Tables.ENTRY).set(column.name(), text);
        boolean told =
            check.check(row).stream()
                .anyMatch(f -> f.column() == column.no() && f.kind().equals("long"));
        assertEquals(characters > column.max(), told, column.name() + " " + text);
      }
    }
  }

  @Test
  void namesAndAddressesAreInFullWidthAndNothingIsCutInsideANumber() throws Exception {
    List<String> row =
        row(
            sketch()
                .to(
                    LabelBuilder.person(
                        "ﾔﾏﾀﾞ Taro", "0600001", "北海道", "札幌市中央区", "北1条西99-1", "ﾊｲﾂ101", "０１１-1")));
    assertEquals(
        List.of("011-1", "北海道札幌市中央区北", "１条西９９－１", "ハイツ１０１", "ヤマダ　Ｔａｒｏ", "", "060-0001"),
        row.subList(1, 8));
  }

  @Test
  void whatTheFileHasNoColumnForIsTold() {
    only("not-done", sketch().cod(10, 1));
    only("not-done", sketch().by("PREPAID", Temperature.FROZEN));
    only("not-done", sketch().depot("1", "架空支店"));
    LabelProblem p = istar.check(List.of(sketch().wish(null, TimeSlot.MORNING).label())).get(0);
    assertEquals("福山通運のCSVエントリでは時間帯を指定できません。", p.ja());
    assertEquals(Map.of("slot", ""), p.proposal());
    only("slip-type", sketch().by("COD", Temperature.AMBIENT));
    only("parcels", sketch().parcels(100));
    only("address-long", sketch().at("あ".repeat(60), ""));
    only("column-missing", new LabelBuilder("fukutsu"));
  }
}
