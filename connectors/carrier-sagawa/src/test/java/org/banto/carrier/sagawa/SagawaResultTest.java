// SPDX-License-Identifier: Apache-2.0
package org.banto.carrier.sagawa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.WaybillResult;
import org.banto.connect.WaybillRow;
import org.banto.file.engine.Windows31J;
import org.junit.jupiter.api.Test;

class SagawaResultTest {
  private final Ehiden ehiden = new Ehiden(Labels.CLOCK);
  private final HikyakuYuPacket packets = new HikyakuYuPacket(Labels.CLOCK);

  private static List<WaybillRow> read(WaybillResult of, byte[] bytes) throws ConnectorException {
    return of.read(new Document("result.csv", "text/csv", bytes));
  }

  private static List<WaybillRow> read(WaybillResult of, String... rows) throws ConnectorException {
    return read(of, (String.join("\r\n", rows) + "\r\n").getBytes(Windows31J.CHARSET));
  }

  @Test
  void everySlipOfTheSampleIsReadAndADeletedOneTold() throws Exception {
    List<WaybillRow> rows = read(ehiden, Labels.resource("sagawa_ehiden3_result.csv"));
    assertEquals(
        List.of(
            "2 S0000000001 400000000013 1",
            "3 S0000000002 400000000024 1",
            "4 S0000000003 400000000035 1",
            "5 S0000000004 400000000046 1",
            "6 S0000000005 400000000050 2",
            "7 deleted"),
        rows.stream().map(SagawaResultTest::told).toList());
    assertEquals(Optional.of(LocalDate.of(2026, 7, 1)), rows.get(0).shipped());
    assertEquals("削除区分", rows.get(5).problem().orElseThrow().column());
  }

  private static String told(WaybillRow r) {
    return r.row()
        + " "
        + r.problem()
            .map(WaybillRow.RowProblem::code)
            .orElse(r.key() + " " + r.number() + " " + r.parcels());
  }

  @Test
  void damagedRowsAreToldWithTheirCauseAndGoodOnesGoIn() throws Exception {
    List<WaybillRow> rows =
        read(
            ehiden,
            "お客様管理番号,お問い合せ送り状No.,出荷日,削除区分",
            "S0000000001,4.00E+11,20260701,",
            "S0000000002,12345678903,20260701,0",
            "S0000000003,400000000014,20260701,",
            "S0000000004,4000-0000-0013,2026/7/1,0",
            "S0000000005,40000,20260701,",
            ",400000000024,20260701,");
    assertEquals(
        List.of(
            "2 scientific",
            "3 leading-zero",
            "4 check-digit",
            "5 S0000000004 400000000013 1",
            "6 check-digit",
            "7 missing"),
        rows.stream().map(SagawaResultTest::told).toList());
    assertTrue(rows.get(1).problem().orElseThrow().ja().contains("「12345678903」は11桁です"));
  }

  @Test
  void whatSagawaWarnsOfIsARemarkOnAGoodRow() throws Exception {
    WaybillRow row =
        read(ehiden, "お客様管理番号,お問い合せ送り状No.,クール不可可能性,時間帯不可可能性", "S0000000001,400000000013,1,1")
            .get(0);
    assertEquals(Optional.empty(), row.problem());
    assertEquals("クール便で届けられないかもしれません。指定の時間帯に届けられないかもしれません。", row.remark().orElseThrow().ja());
    assertEquals("クール不可可能性", row.remark().orElseThrow().column());
  }

  @Test
  void eachProgramKnowsItsOwnFile() throws Exception {
    byte[] theirs = Labels.resource("sagawa_ehiden3_result.csv");
    assertThrows(ConnectorException.class, () -> read(packets, theirs));
    String[] short5 = {"管理番号,お問い合わせ番号,発送日", "S0000000001,400000000013,20260701"};
    ConnectorException e = assertThrows(ConnectorException.class, () -> read(packets, short5));
    assertTrue(e.getMessage().contains("「荷物受渡書」") && e.getMessage().contains("21列"));
    assertEquals(
        "400000000013",
        read(packets, "管理番号,お問い合わせ番号,荷物受渡書", "S0000000001,400000000013,").get(0).number());
  }
}
