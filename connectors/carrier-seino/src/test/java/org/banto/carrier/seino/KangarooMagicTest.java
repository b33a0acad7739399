// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.seino;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.banto.base.Document;
import org.banto.base.TimeSlot;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillRow;
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

class KangarooMagicTest {
  private final KangarooMagic seino = new KangarooMagic(Labels.CLOCK);

  private static String text(byte[] bytes) {
    return new String(bytes, Windows31J.CHARSET);
  }

  private List<String> codes(LabelBuilder sketch) {
    return seino.check(List.of(sketch.label())).stream().map(LabelProblem::code).toList();
  }

  private void only(String code, LabelBuilder sketch) {
    assertEquals(List.of(code), codes(sketch));
  }

  private String cell(LabelBuilder sketch, int no) throws Exception {
    return CsvFile.read(seino.write(List.of(sketch.label())).bytes()).get(0).get(no - 1);
  }

  @Test
  void theFileIsByteForByteThatOfTheSample() throws Exception {
    byte[] expected = Labels.resource("seino_km2_import.csv");
    Document file = seino.write(Labels.sample());
    assertEquals(text(expected), text(file.bytes()));
    assertArrayEquals(expected, file.bytes());
    assertEquals(List.of(), seino.check(Labels.sample()));
    assertEquals("km2-20260701-2.csv", file.name());
  }

  /** A label each of every service. */
  private static Supplier<LabelBuilder> services() {
    return InventedLabels.inTurn(
        List.of(
            Labels::sketch,
            () -> Labels.sketch().by("KANGAROO", Temperature.AMBIENT).parcels(12),
            () -> Labels.sketch().by("COD", Temperature.AMBIENT).cod(5500, 500),
            () -> Labels.sketch().by("KANGAROO_COD", Temperature.AMBIENT).cod(9_999_999, 0),
            () -> Labels.sketch().depot("", "架空支店")));
  }

  /** Two lines of 40 bytes are the narrowest of all carriers: one address in thirteen does not fit. */
  @Test
  void tenThousandLabelsAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    LayoutOracle oracle = new LayoutOracle(Tables.class, "import_44.tsv", "byte");
    CheckCounts judged = InventedLabels.judged(InventedLabels.labels(10_000, 7, services()), seino);
    for (List<String> row : CsvFile.read(seino.write(judged.good()).bytes())) {
      assertEquals(List.of(), oracle.refuses(row));
    }
    System.out.println("import_44: " + judged);
    assertTrue(judged.beside("slot", "column-stranger") < 1000, judged.toString());
  }

  @Test
  void everyColumnLimitHoldsForTextsOfMixedWidthAndCharactersBeyondTheBmp() {
    Random random = new Random(11);
    RowCheck check = new RowCheck(Tables.IMPORT, Tables.WORDS);
    for (Column column : Tables.IMPORT.columns()) {
      for (int i = 0; column.max() > 0 && i < 300; i++) {
        String text = InventedLabels.mixed(random, 1 + random.nextInt(column.max() + 2));
        Row row = new Row(Tables.IMPORT).set(column.name(), text);
        boolean told =
            check.check(row).stream()
                .anyMatch(f -> f.column() == column.no() && f.kind().equals("long"));
        assertEquals(bytes(text) > column.max(), told, column.name() + " " + text);
      }
    }
  }

  /** Counted by hand: half width and 𠮷, which has no byte pair, are one. */
  private static int bytes(String text) {
    return text.codePoints()
        .map(c -> c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) || c > 0xFFFF ? 1 : 2)
        .sum();
  }

  @Test
  void dayAndTimeStandInOneColumn() throws Exception {
    assertEquals(
        "07031", cell(Labels.sketch().wish(LabelBuilder.DAY.plusDays(2), TimeSlot.MORNING), 38));
    assertEquals("07030", cell(Labels.sketch().wish(LabelBuilder.DAY.plusDays(2), null), 38));
    assertEquals("00002", cell(Labels.sketch().wish(null, TimeSlot.AFTERNOON), 38));
    assertEquals("02", cell(Labels.sketch().wish(null, TimeSlot.AFTERNOON), 39));
    assertEquals("", cell(Labels.sketch(), 38) + cell(Labels.sketch(), 39));
  }

  @Test
  void aBandOfHoursIsAnsweredWithTheHalfOfTheDayItLiesIn() {
    LabelProblem p =
        seino.check(List.of(Labels.sketch().wish(null, TimeSlot.hours(14, 16)).label())).get(0);
    assertEquals("slot", p.code());
    assertEquals(Map.of("slot", "午後", "from", "12:00"), p.proposal());
  }

  @Test
  void aDepotIsNamedAndSeveralParcelsAreCounted() throws Exception {
    LabelBuilder depot = Labels.sketch().depot("", "架空支店").parcels(3);
    assertEquals(List.of(), codes(depot));
    assertEquals("01 架空支店 3", cell(depot, 40) + " " + cell(depot, 41) + " " + cell(depot, 8));
    only("depot", Labels.sketch().depot("123", ""));
    only("parcels", Labels.sketch().parcels(100));
  }

  @Test
  void whatSeinoDoesNotDoIsTold() {
    only("cool", Labels.sketch().by("PREPAID", Temperature.CHILLED));
    only("slip-type", Labels.sketch().by("NEKOPOS", Temperature.AMBIENT));
    only("cod-type", Labels.sketch().cod(10, 1));
    only("amount", Labels.sketch().by("KANGAROO_COD", Temperature.AMBIENT));
    only("cod-parcels", Labels.sketch().by("COD", Temperature.AMBIENT).cod(10, 1).parcels(2));
    only("ship-date", Labels.sketch().shipDate(Optional.of(LabelBuilder.DAY.minusDays(1))));
    only("address-long", Labels.sketch().at("あ".repeat(40), ""));
    only("column-missing", new LabelBuilder("seino"));
  }

  private List<WaybillRow> read(String... rows) throws ConnectorException {
    String text = String.join("\r\n", rows) + "\r\n";
    return seino.read(new Document("r.csv", "text/csv", text.getBytes(Windows31J.CHARSET)));
  }

  @Test
  void brokenRowsAreToldByRowAndColumnAndGoodOnesGoIn() throws Exception {
    List<WaybillRow> rows =
        read(
            "出荷日,取込番号,送り状番号",
            "20260701,S0000000001,2000000001",
            "2026/7/1,S0000000002,2000-0000-02",
            "20260701,S0000000003,2.00E+09",
            "20260701,,2000000003",
            "20260701,S0000000004,200",
            "2026/13/1,S0000000005,2000000004",
            "20260701,S0000000006");
    assertEquals(
        List.of(
            "2 ok",
            "3 ok",
            "4 送り状番号 scientific",
            "5 取込番号 missing",
            "6 送り状番号 check-digit",
            "7 出荷日 date",
            "8 送り状番号 columns"),
        rows.stream()
            .map(
                r -> r.row() + " " + r.problem().map(p -> p.column() + " " + p.code()).orElse("ok"))
            .toList());
    assertEquals("2000000002", rows.get(1).number());
    assertEquals("「200」は10桁から12桁ではありません。", rows.get(4).problem().orElseThrow().ja());
  }
}
