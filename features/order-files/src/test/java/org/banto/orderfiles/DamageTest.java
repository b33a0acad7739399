// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.banto.base.Document;
import org.banto.editions.Edition;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTest {
  private static final String TWO = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 2);

  static Stream<byte[]> encodings() {
    return Stream.of(
        TWO.getBytes(StandardCharsets.UTF_8),
        TWO.getBytes(Samples.CP932),
        ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_8),
        ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16LE),
        ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16BE));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void aFileInAnotherCharacterSetThanExpectedIsReadAllTheSame(byte[] bytes) throws Exception {
    Samples.Taken taken = Samples.read("free", new Document("a.csv", "text/csv", bytes));
    assertEquals(2, taken.orders.size());
    assertEquals("湯呑 ①", taken.orders.get(0).placed().lines().get(0).name());
  }

  @Test
  void bytesThatAreNoTextAreRefusedAsAWhole() {
    byte[] picture = new byte[600];
    Arrays.fill(picture, (byte) 0x81);
    picture[3] = 0;
    refused("文字のファイルではありません", new Document("a.csv", "text/csv", picture));
    refused("文字コード", Samples.text(TWO, StandardCharsets.UTF_16LE));
  }

  @Test
  void anEmptyFileIsRefused() {
    refused("空です", Samples.text("", StandardCharsets.UTF_8));
    refused("空です", Samples.text("\uFEFF", StandardCharsets.UTF_8));
  }

  @Test
  void aFileWithNothingButItsHeaderIsRefused() {
    refused("注文の行が1つもありません", Samples.text(Samples.HEAD, StandardCharsets.UTF_8));
  }

  @Test
  void aMissingRequiredColumnIsNamed() {
    String text = Samples.HEAD.replace("数量", "こすう") + Samples.row("A-1", 1);
    refused("必要な列がありません: 「数量」", Samples.text(text, StandardCharsets.UTF_8));
  }

  @Test
  void theOrdersOfYahooWithoutTheirLinesAskForTheOtherFile() {
    UnreadableRows why =
        assertThrows(
            UnreadableRows.class,
            () -> Samples.read("yahoo", Samples.document("yahoo_orders.cp932.csv")));
    String said = why.faults().get(0).ja();
    assertTrue(said.contains("LineId") && said.contains("一緒に"), said);
  }

  @Test
  void aDamagedRowIsNamedWithItsColumnAndValueAndTheOthersGoIn() throws Exception {
    String text =
        Samples.HEAD
            + Samples.row("A-1", "たくさん")
            + Samples.row("A-2", 1)
            + "A-3,2026-11-20,見本 花子\r\n"
            + Samples.row("", 1)
            + "A-4,いつか,見本 花子,東京都千代田区架空町1,湯呑,1,五百円\r\n"
            + Samples.row("A-5", 2);
    Samples.Taken taken = Samples.read("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(List.of("A-2", "A-5"), taken.orders.stream().map(o -> o.number()).toList());
    List<String> said =
        taken.faults.stream()
            .map(f -> f.row() + " " + f.order() + " " + f.column() + " " + f.value())
            .toList();
    assertEquals(
        List.of("2 A-1 数量 たくさん", "4 A-3  ", "5  注文番号 ", "6 A-4 単価 五百円", "6 A-4 注文日時 いつか"), said);
  }

  @Test
  void oneBadRowKeepsItsWholeOrderOut() throws Exception {
    String text = Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-1", "x");
    Samples.Taken taken = Samples.read("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(List.of(), taken.orders);
    assertEquals(3, taken.faults.get(0).row());
  }

  @Test
  void rowsOfAnOrderNeedNotStandTogether() throws Exception {
    String text =
        Samples.HEAD + Samples.row("A-1", 1) + Samples.row("A-2", 2) + Samples.row("A-1", 3);
    Samples.Taken taken = Samples.read("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(List.of("A-2", "A-1"), taken.orders.stream().map(o -> o.number()).toList());
    assertEquals(2, taken.orders.get(1).placed().lines().size());
  }

  @Test
  void aQuoteThatIsNeverClosedSpoilsOnlyWhatComesAfterIt() throws Exception {
    String text = Samples.HEAD + Samples.row("A-1", 1) + "A-2,\"2026" + Samples.row("A-3", 1);
    Samples.Taken taken = Samples.read("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(List.of("A-1"), taken.orders.stream().map(o -> o.number()).toList());
    assertEquals(3, taken.faults.get(0).row());
  }

  /** Amazon quotes nothing: a sign of a name is a sign of a name. */
  @Test
  @Tag("data.D5")
  void quotesInAFileThatQuotesNothingAreLetters() throws Exception {
    String text = new String(Samples.bytes("samples/amazon_jp_orders.cp932.tsv"), Samples.CP932);
    Samples.Taken whole = Samples.read("amazon", Samples.text(text, Samples.CP932));
    String name = whole.orders.get(0).placed().lines().get(0).name();
    for (String quoted : List.of("\"番頭\" の湯呑", "\"湯呑", "12\" の皿", "\"湯呑\"")) {
      String other = text.replace("\t" + name + "\t", "\t" + quoted + "\t");
      assertTrue(!other.equals(text), name);
      Samples.Taken taken = Samples.read("amazon", Samples.text(other, Samples.CP932));
      assertEquals(whole.orders.size(), taken.orders.size(), quoted);
      assertEquals(quoted, taken.orders.get(0).placed().lines().get(0).name());
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 2999", "7, 100", "3, 3000", "1, 99"})
  @Tag("data.D13")
  void whatThePiecesOfALineDoNotShareEvenlyIsNotLost(int quantity, long total) throws Exception {
    Amounts amounts = amazon(Integer.toString(quantity), Long.toString(total));
    assertEquals(amazon("1", Long.toString(total)).due(), amounts.due());
    Stream<Charge> rest = amounts.charges().stream().filter(c -> c.label().startsWith("端数"));
    assertEquals(total % quantity, rest.mapToLong(c -> c.amount().value()).sum());
  }

  /** The first order when its first line is of so many pieces for so many yen. */
  private static Amounts amazon(String quantity, String total) throws UnreadableRows {
    String text = new String(Samples.bytes("samples/amazon_jp_orders.cp932.tsv"), Samples.CP932);
    List<String> rows = new ArrayList<>(text.lines().toList());
    List<String> header = List.of(rows.get(0).split("\t"));
    String[] cells = rows.get(1).split("\t", -1);
    cells[header.indexOf("quantity-purchased")] = quantity;
    cells[header.indexOf("item-price")] = total;
    rows.set(1, String.join("\t", cells));
    Document file = Samples.text(String.join("\r\n", rows), Samples.CP932);
    return Samples.read("amazon", file).orders.get(0).placed().amounts();
  }

  @Test
  void twentyThousandRowsAreHandedOutOneOrderAtATime() throws Exception {
    StringBuilder text = new StringBuilder(Samples.HEAD);
    for (int i = 0; i < 20_000; i++) {
      text.append(Samples.row("N-" + i / 2, 1));
    }
    Document file = Samples.text(text.toString(), Samples.CP932);
    Edition<Profile> edition = Samples.preset("free");
    FileOrderSheet sheet = Formats.open(edition, List.of(edition), List.of(file));
    assertEquals(20_000, sheet.rows());
    int[] orders = {0};
    List<Integer> most = new ArrayList<>(List.of(0));
    sheet.walk(
        new FileOrderSheet.Taker() {
          @Override
          public void order(FileOrderRows order) {
            orders[0]++;
            most.set(0, Math.max(most.get(0), order.rows().size()));
          }

          @Override
          public void fault(Fault fault) {
            throw new AssertionError(fault);
          }
        });
    assertEquals(10_000, orders[0]);
    assertEquals(2, most.get(0));
  }

  private static void refused(String words, Document file) {
    UnreadableRows why = assertThrows(UnreadableRows.class, () -> Samples.read("free", file));
    assertTrue(why.faults().get(0).ja().contains(words), why.faults().get(0).ja());
  }
}
