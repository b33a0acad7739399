// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.yamato;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillRow;
import org.banto.file.engine.Windows31J;
import org.junit.jupiter.api.Test;

class WaybillResultTest {
  private final B2Cloud b2 = new B2Cloud(Labels.CLOCK);

  private List<WaybillRow> read(byte[] bytes) throws ConnectorException {
    return b2.read(new Document("result.csv", "text/csv", bytes));
  }

  private static byte[] sample() throws Exception {
    return WaybillFileTest.resource("samples/yamato_b2cloud_result.csv");
  }

  @Test
  void everyParcelOfTheSampleIsReadTwoOfThemWithOneKey() throws Exception {
    List<WaybillRow> rows = read(sample());
    assertEquals(
        List.of(
            "900000000012",
            "900000000023",
            "900000000034",
            "900000000045",
            "900000000056",
            "900000000060"),
        rows.stream().map(WaybillRow::number).toList());
    assertEquals(
        List.of("S0000000005", "S0000000005"),
        rows.subList(4, 6).stream().map(WaybillRow::key).toList());
    assertTrue(rows.stream().allMatch(r -> r.problem().isEmpty()));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), rows.get(0).shipped());
    assertEquals(2, rows.get(0).row());
  }

  @Test
  void aFileSavedAsUtf8OrWithoutHeadReadsTheSame() throws Exception {
    String text = new String(sample(), Windows31J.CHARSET);
    assertEquals(read(sample()), read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(read(sample()), read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
    String headless = text.substring(text.indexOf("\r\n") + 2);
    assertEquals(6, read(headless.getBytes(Windows31J.CHARSET)).size());
  }

  @Test
  void aFileWithChosenColumnsIsReadByTheirNames() throws Exception {
    String csv = "送り状番号,出荷日,お客様管理番号\n9000-0000-0012,2026/7/1,S0000000001\n\n";
    WaybillRow row = read(csv.getBytes(Windows31J.CHARSET)).get(0);
    assertEquals("900000000012", row.number());
    assertEquals("S0000000001", row.key());
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), row.shipped());
  }

  @Test
  void brokenRowsAreToldByRowColumnAndValue() throws Exception {
    List<WaybillRow> rows = read(WaybillFileTest.resource("samples/result_broken.csv"));
    assertEquals(
        List.of(
            "2 送り状番号 scientific 9E+11",
            "3 送り状番号 check-digit 900000000024",
            "4 ok S0000099999 900000000034",
            "5 ok S0000000004 900000000045",
            "6 ok S0000000005 900000000056",
            "7 お客様管理番号 missing 900000000060",
            "8 送り状番号 missing ",
            "9 出荷日 date 900000000071",
            "10 送り状番号 check-digit 90000000008",
            "11 送り状番号 columns "),
        rows.stream().map(WaybillResultTest::told).toList());
    assertTrue(rows.get(0).problem().get().ja().contains("「9E+11」"));
    assertTrue(rows.get(1).problem().get().ja().contains("「900000000024」"));
    assertTrue(rows.get(7).problem().get().ja().contains("「2026/13/41」"));
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), rows.get(4).shipped());
  }

  private static String told(WaybillRow row) {
    return row.row()
        + " "
        + row.problem()
            .map(p -> p.column() + " " + p.code() + " " + row.number())
            .orElse("ok " + row.key() + " " + row.number());
  }

  @Test
  void aFileOfAnotherKindIsRefusedAndSaysWhatWasExpected() {
    ConnectorException e =
        assertThrows(
            ConnectorException.class,
            () -> read("a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(ConnectorException.Reason.MALFORMED, e.reason());
    assertTrue(e.getMessage().contains("お客様管理番号") && e.getMessage().contains("73列"));
    String en = e.sentence().en();
    assertTrue(en.contains("\"お客様管理番号\"") && en.contains("or 73 columns"), en);
  }
}
