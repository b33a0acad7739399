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
import org.banto.connect.Document;
import org.banto.editions.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    refused("文字コード", new Document("a.csv", "text/csv", picture));
    refused("文字コード", Samples.text(TWO, StandardCharsets.UTF_16LE));
  }

  @Test
  void anEmptyFileIsRefused() {
    refused("空です", Samples.text("", StandardCharsets.UTF_8));
    refused("空です", Samples.text("\uFEFF", StandardCharsets.UTF_8));
  }

  @Test
  void aFileWithNothingButItsHeaderHasNoOrders() throws Exception {
    Samples.Taken taken = Samples.read("free", Samples.text(Samples.HEAD, StandardCharsets.UTF_8));
    assertEquals(List.of(), taken.orders);
    assertEquals(List.of(), taken.faults);
  }

  @Test
  void aMissingRequiredColumnIsNamed() {
    String text = Samples.HEAD.replace("数量", "こすう") + Samples.row("A-1", 1);
    refused("必要な列がありません: 「数量」", Samples.text(text, StandardCharsets.UTF_8));
  }

  @Test
  void theOrdersOfYahooWithoutTheirLinesAskForTheOtherFile() {
    Spoilt why =
        assertThrows(
            Spoilt.class, () -> Samples.read("yahoo", Samples.document("yahoo_orders.cp932.csv")));
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

  @Test
  void twentyThousandRowsAreHandedOutOneOrderAtATime() throws Exception {
    StringBuilder text = new StringBuilder(Samples.HEAD);
    for (int i = 0; i < 20_000; i++) {
      text.append(Samples.row("N-" + i / 2, 1));
    }
    Document file = Samples.text(text.toString(), Samples.CP932);
    Edition<Profile> edition = Samples.preset("free");
    OrderSheet sheet = Formats.open(edition, List.of(file));
    assertEquals(20_000, sheet.rows());
    int[] orders = {0};
    List<Integer> most = new ArrayList<>(List.of(0));
    sheet.walk(
        new OrderSheet.Taker() {
          @Override
          public void order(OrderRows order) {
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
    Spoilt why = assertThrows(Spoilt.class, () -> Samples.read("free", file));
    assertTrue(why.faults().get(0).ja().contains(words), why.faults().get(0).ja());
  }
}
