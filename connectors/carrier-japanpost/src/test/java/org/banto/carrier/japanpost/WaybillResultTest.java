// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.japanpost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillRow;
import org.banto.file.engine.Windows31J;
import org.junit.jupiter.api.Test;

class WaybillResultTest {
  private final JapanPost post = new JapanPost(Labels.CLOCK);

  private List<WaybillRow> read(byte[] bytes) throws ConnectorException {
    return post.read(new Document("result.csv", "text/csv", bytes));
  }

  @Test
  void everyParcelOfTheSampleIsRead() throws Exception {
    List<WaybillRow> rows = read(Labels.resource("jp_yupri_r_result_minimal.csv"));
    assertEquals(
        List.of(
            "S0000000001 600000000014",
            "S0000000002 600000000025",
            "S0000000003 600000000036",
            "S0000000004 600000000040"),
        rows.stream().map(r -> r.key() + " " + r.number()).toList());
    assertTrue(rows.stream().allMatch(r -> r.problem().isEmpty()));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), rows.get(0).shipped());
  }

  /** 114 the key, 119 the day, 127 the number. */
  @Test
  void theFileOf131ColumnsIsReadByItsPlaces() throws Exception {
    String[] cells = new String[131];
    Arrays.fill(cells, "");
    cells[113] = "S0000000001";
    cells[118] = "20260701";
    cells[126] = "600000000014";
    WaybillRow row = read(bytes(String.join(",", cells))).get(0);
    assertEquals("S0000000001 600000000014", row.key() + " " + row.number());
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), row.shipped());
  }

  @Test
  void numbersOf11And13DigitsAndTheInternationalFormAreTaken() throws Exception {
    for (String number : List.of("12345678901", "1234567890123", "EJ123456789JP")) {
      WaybillRow row = read(file("S0000000001," + number + ",20260701,,00")).get(0);
      assertEquals(number, row.number());
      assertTrue(row.problem().isEmpty(), number);
    }
  }

  @Test
  void brokenRowsAreToldByRowAndColumnAndGoodOnesGoIn() throws Exception {
    List<WaybillRow> rows =
        read(
            file(
                "S0000000001,6.00E+11,20260701,,00",
                "S0000000002,600000000026,20260701,,00",
                "S0000000003,600000000036,20260701,,00",
                ",600000000040,20260701,,00",
                "S0000000005,6000,20260701,,00",
                "S0000000006,600000000051,20261399,,00",
                "S0000000007,600000000062"));
    assertEquals(
        List.of(
            "2 お問い合わせ番号 scientific",
            "3 お問い合わせ番号 check-digit",
            "4 ok",
            "5 お客様側管理番号 missing",
            "6 お問い合わせ番号 check-digit",
            "7 発送日 date",
            "8 お問い合わせ番号 columns"),
        rows.stream()
            .map(
                r -> r.row() + " " + r.problem().map(p -> p.column() + " " + p.code()).orElse("ok"))
            .toList());
    assertEquals("「6000」は11桁から13桁ではありません。", rows.get(4).problem().orElseThrow().ja());
  }

  @Test
  void anotherFileIsRefusedWithWhatWasExpected() {
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> read(bytes("a,b,c\n1,2,3\n")));
    assertTrue(e.getMessage().contains("お客様側管理番号") && e.getMessage().contains("5列"));
  }

  private static byte[] file(String... rows) {
    String head = "お客様側管理番号,お問い合わせ番号,発送日,配達希望日,配達時間帯区分\r\n";
    return bytes(head + String.join("\r\n", rows));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(Windows31J.CHARSET);
  }
}
