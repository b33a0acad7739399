// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.banto.base.Document;
import org.banto.connect.Label;
import org.banto.connect.LabelCheck;
import org.banto.connect.WaybillFile;
import org.banto.file.engine.Column;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Layout;
import org.banto.file.engine.Row;
import org.banto.file.engine.RowCheck;
import org.banto.file.engine.Windows31J;
import org.banto.shipment.Temperature;
import org.banto.testkit.CheckCounts;
import org.banto.testkit.InventedLabels;
import org.banto.testkit.LabelBuilder;
import org.banto.testkit.LayoutOracle;
import org.junit.jupiter.api.Test;

/** The three files against the samples, and against many labels that were made up. */
class WaybillFilesTest {
  private final JapanPost post = new JapanPost(Labels.CLOCK);
  private final ClickPost click = new ClickPost(Labels.CLOCK);

  @Test
  void thePlanForPrintRIsByteForByteThatOfTheSample() throws Exception {
    List<Label> four =
        List.of(
            Labels.hanako(Labels.sketch()).label(),
            Labels.taro(Labels.sketch()).label(),
            Labels.shiichi(Labels.sketch()).item("冷凍食品").label(),
            Labels.island(Labels.sketch()).by("YUPACKET", Temperature.AMBIENT).label());
    same("jp_yupri_r_plan.csv", post.write(four));
    assertEquals(List.of(), post.check(four));
    assertEquals("yupri-r-20260701-4.csv", post.write(four).name());
  }

  private static void same(String sample, Document file) throws Exception {
    byte[] expected = Labels.resource(sample);
    assertEquals(text(expected), text(file.bytes()));
    assertArrayEquals(expected, file.bytes());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, Windows31J.CHARSET);
  }

  /** The sample's last line has an end, which the program's own files have not. */
  @Test
  void theFileForTheWebIsThatOfTheSampleWithoutTheLastLineEnd() throws Exception {
    List<Label> three =
        List.of(
            Labels.hanako(Labels.web()).label(),
            Labels.taro(Labels.web()).label(),
            Labels.shiichi(Labels.web()).label());
    Document file = post.write(three);
    assertEquals(
        text(Labels.resource("jp_yupack_print_web_noheader.csv")), text(file.bytes()) + "\r\n");
    assertEquals(List.of(), post.check(three));
    assertEquals("yupack-web-20260701-3.csv", file.name());
  }

  /** The third and fifth address of the sample are cut by count alone; ours at the building. */
  @Test
  void theFileForClickPostHasTheLinesOfTheSample() throws Exception {
    List<Label> three =
        List.of(
            Labels.hanako(Labels.sketch()).wish(null, null).item("書籍").label(),
            Labels.taro(Labels.sketch()).by("CLICKPOST", Temperature.AMBIENT).item("書籍").label(),
            Labels.island(Labels.sketch()).label());
    String[] lines = text(Labels.resource("jp_clickpost.csv")).split("(?<=\n)");
    String expected = lines[0] + lines[1] + lines[2] + lines[4];
    assertEquals(expected, text(click.write(three).bytes()));
    Label tower =
        Labels.shiichi(Labels.sketch()).by("CLICKPOST", Temperature.AMBIENT).item("書籍").label();
    assertEquals(
        "900-0006,髙﨑　試一,様,沖縄県那覇市おもろまち９９－９,例示タワー９９０３,,,書籍",
        text(click.write(List.of(tower)).bytes()).split("\r\n")[1]);
  }

  @Test
  void companiesAreAddressedAsSuchUnlessTheShopSaysOneForAll() throws Exception {
    for (String said : List.of("", "様")) {
      LabelBuilder firm =
          Labels.sketch()
              .code("japanpost.honorific", said)
              .to(
                  LabelBuilder.person(
                      "架空協会", "0600001", "北海道", "札幌市中央区", "北1-2", "", "011-000-0000"));
      List<String> row = CsvFile.read(click.write(List.of(firm.label())).bytes()).get(1);
      assertEquals(said.isEmpty() ? "御中" : said, row.get(2));
    }
  }

  @Test
  void theShopChoosesTheColumnsForPrintRAndWhetherAHeadLineStandsAbove() {
    LabelBuilder chosen =
        Labels.sketch().code("japanpost.columns", "1,13,11-12").code("japanpost.head", "0");
    assertEquals(
        "\"S0000000001\",\"0600001\",\"1100000\",\"\"\r\n",
        text(post.write(List.of(chosen.label())).bytes()));
  }

  @Test
  void tenThousandLabelsForPrintRAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    crowd(post, post, "plan_117.tsv", 1, services(Labels::sketch, true));
  }

  @Test
  void tenThousandLabelsForTheWebAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    crowd(post, post, "web_72.tsv", 0, services(Labels::web, false));
  }

  @Test
  void tenThousandLabelsForClickPostAreRefusedInWordsOrKeepToTheLayout() throws Exception {
    crowd(click, click, "clickpost_8.tsv", 1, Labels::sketch);
  }

  /** A label each of every service; mail and post offices where the program takes them. */
  private static Supplier<LabelBuilder> services(Supplier<LabelBuilder> sketch, boolean all) {
    List<Supplier<LabelBuilder>> services = new ArrayList<>();
    services.add(sketch);
    services.add(() -> sketch.get().by("COLLECT_FREIGHT", Temperature.AMBIENT).parcels(2));
    services.add(() -> sketch.get().by("PREPAID", Temperature.FROZEN));
    services.add(() -> sketch.get().by("COD", Temperature.CHILLED).cod(5500, 500));
    if (all) {
      services.add(() -> sketch.get().depot("1040061", "架空郵便局"));
      services.add(() -> sketch.get().by("YUPACKET", Temperature.AMBIENT));
      services.add(() -> sketch.get().by("LETTER_NONSTD", Temperature.AMBIENT));
    }
    return InventedLabels.inTurn(services);
  }

  /** Labels with a fault are told; every other row is what an independent reader of the table takes. */
  private static void crowd(
      WaybillFile file, LabelCheck check, String table, int head, Supplier<LabelBuilder> sketch)
      throws Exception {
    LayoutOracle oracle = new LayoutOracle(Tables.class, table, "byte");
    CheckCounts judged = InventedLabels.judged(InventedLabels.labels(10_000, 7, sketch), check);
    List<List<String>> rows = CsvFile.read(file.write(judged.good()).bytes());
    assertEquals(judged.good().size() + head, rows.size());
    for (List<String> row : rows.subList(head, rows.size())) {
      assertEquals(List.of(), oracle.refuses(row));
    }
    System.out.println(table + ": " + judged);
    assertTrue(judged.beside("slot", "mail-bin", "column-stranger") < 200, judged.toString());
  }

  @Test
  void everyColumnLimitHoldsForTextsOfMixedWidthAndCharactersBeyondTheBmp() {
    Random random = new Random(11);
    for (Layout layout : List.of(Tables.PLAN, Tables.WEB, Tables.CLICK_POST)) {
      RowCheck check = new RowCheck(layout, Tables.words(layout));
      for (Column column : layout.columns()) {
        for (int i = 0; column.max() > 0 && i < 300; i++) {
          String text = InventedLabels.mixed(random, 1 + random.nextInt(column.max() + 2));
          Row row = new Row(layout).set(column.name(), text);
          boolean told =
              check.check(row).stream()
                  .anyMatch(f -> f.column() == column.no() && f.kind().equals("long"));
          assertEquals(length(layout, text) > column.max(), told, column.name() + " " + text);
        }
      }
    }
  }

  /** Counted here by hand: half-width one, all else two; 𠮷 is the one character without a byte pair. */
  private static int length(Layout layout, String text) {
    int length = 0;
    for (int c : text.codePoints().toArray()) {
      boolean narrow = c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F);
      boolean strange = layout != Tables.CLICK_POST && c > 0xFFFF;
      length += narrow || strange ? 1 : 2;
    }
    return length;
  }
}
