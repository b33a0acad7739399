// SPDX-License-Identifier: Apache-2.0
package org.banto.orderfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banto.base.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("data.D2")
class SpoiltNumbersTest {
  private static Samples.Taken read(String... rows) throws UnreadableRows {
    return Samples.read("free", file(rows));
  }

  private static Document file(String... rows) {
    return Samples.text(Samples.HEAD + String.join("", rows), StandardCharsets.UTF_8);
  }

  private static String row(String number, String name) {
    return number + ",2026-11-20 10:00," + name + ",東京都千代田区架空町1-2-3,湯呑,1,500\r\n";
  }

  private static List<String> numbers(Samples.Taken taken) {
    return taken.orders.stream().map(o -> o.number()).toList();
  }

  private static List<String> said(Samples.Taken taken) {
    return taken.faults.stream().map(f -> f.row() + " " + f.column() + " " + f.value()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.23457E+11",
        "1E+15",
        "１．２３Ｅ＋１１",
        "2026/11/20",
        "11月20日",
        "Nov-20",
        "20-Nov",
        "#N/A",
        "########"
      })
  void aNumberThatASpreadsheetSpoiltIsRefusedByRowAndItsNeighboursGoIn(String number)
      throws Exception {
    Samples.Taken taken =
        read(row("A-1", "見本 花子"), row(number, "試験 太郎"), row(number, "架空 次郎"), row("A-2", "見本 花子"));
    assertEquals(List.of("A-1", "A-2"), numbers(taken));
    assertEquals(List.of("3 注文番号 " + number, "4 注文番号 " + number), said(taken));
    assertTrue(taken.faults.get(0).ja().contains(number), taken.faults.get(0).ja());
  }

  @Test
  void numbersRoundedToFifteenDigitsAreRefusedAndThoseThatEndSoByChanceAreNot() throws Exception {
    Samples.Taken rounded =
        read(
            row("123456789012345000", "見本 花子"),
            row("123456789012346000", "試験 太郎"),
            row("A-2", "見本 花子"));
    assertEquals(List.of("A-2"), numbers(rounded));
    assertEquals(List.of("2 注文番号 123456789012345000", "3 注文番号 123456789012346000"), said(rounded));
    Samples.Taken whole =
        read(row("123456789012345000", "見本 花子"), row("123456789012345678", "試験 太郎"));
    assertEquals(2, whole.orders.size());
    assertEquals(1, read(row("1234567890123450", "見本 花子")).orders.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "503-0000000-0000001",
        "20261120-0001",
        "#1001",
        "12E34",
        "8CC9A6D2E7D5F4B0",
        "1-2"
      })
  void numbersOfMallsStayWhatTheyAre(String number) throws Exception {
    assertEquals(List.of(number), numbers(read(row(number, "見本 花子"))));
  }

  @Test
  @Tag("data.D17")
  void whatKeepsASpreadsheetFromSpoilingIsTakenOffAndBringingItInTwiceMakesNoDoubles()
      throws Exception {
    House house = new House();
    Document plain = file(row("0012345", "見本 花子"));
    house.bring("free", file(row("=\"0012345\"", "見本 花子")));
    house.bring("free", file(row("\"=\"\"0012345\"\"\"", "見本 花子")));
    Import again = house.bring("free", plain);
    assertEquals(1, house.orders.size());
    assertEquals(0, again.count(Verdict.NEW));
    assertEquals("0012345", house.orders.keySet().iterator().next().number());
  }

  @ParameterizedTest
  @ValueSource(strings = {"５０３－１２３４５６７－７６５４３２１", "503−1234567−7654321", "503‐1234567‐7654321"})
  @Tag("data.D17")
  void aNumberIsTheSameInFullWidth(String wide) throws Exception {
    String number = "503-1234567-7654321";
    House house = new House();
    house.bring("free", file(row(number, "見本 花子")));
    Import again = house.bring("free", file(row(wide, "見本 花子")));
    assertEquals(0, again.count(Verdict.NEW));
    assertEquals(List.of(number), house.orders.keySet().stream().map(k -> k.number()).toList());
    assertEquals(List.of(number), numbers(read(row(number, "見本 花子"), row(wide, "見本 花子"))));
  }

  @Test
  void rowsOfOneNumberWithDifferentBuyersAreRefusedEachWithWhatDiffers() throws Exception {
    Samples.Taken taken =
        read(row("100", "見本 花子"), row("100", "試験 太郎"), row("101", "架空 次郎"), row("100", "番頭 三郎"));
    assertEquals(List.of("101"), numbers(taken));
    assertEquals(List.of("3 送付先名 試験 太郎", "5 送付先名 番頭 三郎"), said(taken));
    assertEquals("100", taken.faults.get(0).order());
    assertTrue(taken.faults.get(0).ja().contains("2行目"), taken.faults.get(0).ja());
  }

  @Test
  void oneBuyerMaySendToSeveralPlaces() throws Exception {
    String head = Samples.HEAD.replace("\r\n", ",注文者名\r\n");
    String text =
        head
            + row("100", "見本 花子").replace("\r\n", ",番頭 太郎\r\n")
            + row("100", "試験 太郎").replace("\r\n", ",番頭　太郎\r\n")
            + row("101", "見本 花子").replace("\r\n", ",番頭 太郎\r\n")
            + row("101", "見本 花子").replace("\r\n", ",別人 一郎\r\n");
    Samples.Taken taken = Samples.read("free", Samples.text(text, StandardCharsets.UTF_8));
    assertEquals(List.of("100"), numbers(taken));
    assertEquals(2, taken.orders.get(0).placed().destinations().size());
    assertEquals(List.of("5 注文者名 別人 一郎"), said(taken));
  }

  /** The orders of a second file are joined by number too. */
  @Test
  void theLinesOfASecondFileAreHeldToTheSame() throws Exception {
    byte[] lines = Samples.bytes("samples/yahoo_order_items.cp932.csv");
    String spoilt =
        new String(lines, Samples.CP932).replaceFirst("banto-sample-10000001", "1.23457E+11");
    Samples.Taken taken =
        Samples.read(
            "yahoo",
            Samples.document("yahoo_orders.cp932.csv"),
            Samples.text(spoilt, Samples.CP932));
    assertTrue(
        taken.faults.stream()
            .anyMatch(
                f ->
                    f.row() == 2
                        && f.column().equals("OrderId")
                        && f.value().equals("1.23457E+11")),
        said(taken).toString());
  }
}
