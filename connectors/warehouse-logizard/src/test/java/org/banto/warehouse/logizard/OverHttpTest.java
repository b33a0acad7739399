// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.logizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.Page;
import org.banto.connect.WaybillRow.RowProblem;
import org.banto.simulators.Simulator;
import org.banto.simulators.logizard.LogizardWms;
import org.banto.simulators.run.RealTime;
import org.banto.testkit.Answer;
import org.banto.testkit.FarSide;
import org.banto.testkit.MemoryTokens;
import org.banto.testkit.Relay;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector and a far side that speaks the protocol over HTTP. */
class OverHttpTest {
  private final TestClock time = new TestClock(MemoryLogizard.NOON);
  private final MemoryTokens tokens = new MemoryTokens();
  private Simulator wms;
  private Logizard warehouse;

  @BeforeEach
  void open() throws Exception {
    wms = LogizardWms.open(RealTime.forTests().withClock(time));
    warehouse = warehouse(MemoryLogizard.COLUMNS);
  }

  private Logizard warehouse(Columns columns) {
    LogizardAccount account = MemoryLogizard.account(wms.url() + "/zero/api/", columns);
    return new Logizard(new FarSide(new Relay(wms.url())), tokens, account, time);
  }

  /** A pattern that names nothing but these. */
  private static Columns columns(String shipment, String number, String date) {
    return new Columns(shipment, number, date, "", "*=yamato", "", "", "");
  }

  @AfterEach
  void close() throws Exception {
    wms.close();
  }

  private JsonNode tell(String command, String wish) throws IOException {
    return wms.control(command, (ObjectNode) Api.JSON.readTree(wish.replace('\'', '"')));
  }

  private void row(String day, String shipment, String number, String carrier, String state)
      throws IOException {
    tell(
        "rows/add",
        ("{'day':'%s','cells':{'荷主出荷NO':'%s','送り状番号':'%s','配送会社':'%s','出荷状況':'%s'}}")
            .formatted(day, shipment, number, carrier, state));
  }

  private Cursor read(Cursor from, List<FulfilmentRow> into) throws ConnectorException {
    Page<FulfilmentRow> page = warehouse.results(from);
    into.addAll(page.items());
    while (page.more()) {
      page = warehouse.results(page.next());
      into.addAll(page.items());
    }
    return page.next();
  }

  private static List<String> keys(List<FulfilmentRow> rows) {
    return rows.stream().map(r -> r.row().key()).toList();
  }

  @Test
  void numbersShortagesAndCancelsAreReadByTheHeadingsOfThePattern() throws Exception {
    row("2026-07-01", "S0000000101", "9000-0000-0012", "ヤマト運輸", "出荷済");
    row("2026-07-02", "S0000000201", "", "", "欠品");
    row("2026-07-03", "S0000000301", "", "", "取消");
    row("2026-07-03", "OTHER-1", "900000000023", "赤い車", "");
    List<FulfilmentRow> rows = new ArrayList<>();
    read(Cursor.START, rows);
    FulfilmentRow first = rows.get(0);
    assertEquals("yamato 900000000012", first.carrier() + " " + first.row().number());
    assertEquals(LocalDate.of(2026, 7, 1), first.row().shipped().orElseThrow());
    assertEquals(
        List.of(Outcome.SHIPPED, Outcome.SHORT, Outcome.CANCELLED, Outcome.SHIPPED),
        rows.stream().map(FulfilmentRow::outcome).toList());
    assertEquals(LocalDate.of(2026, 7, 2), rows.get(1).row().shipped().orElseThrow());
    assertEquals("赤い車", rows.get(3).carrier());
    assertEquals(1, tell("state", "{}").path("logins").asInt());
  }

  @Test
  void whatIsBookedLateIsReadAgainAndAnOutageLeavesNoDayOut() throws Exception {
    row("2026-07-03", "S0000000101", "900000000012", "ヤマト運輸", "");
    List<FulfilmentRow> rows = new ArrayList<>();
    Cursor mark = read(Cursor.START, rows);
    row("2026-07-01", "S0000000201", "900000000023", "ヤマト運輸", "");
    rows.clear();
    mark = read(mark, rows);
    assertEquals(List.of("S0000000201", "S0000000101"), keys(rows));
    tell("maintenance", "{'on':true}");
    for (int day = 0; day < 40; day++) {
      time.go(Duration.ofDays(1));
      Cursor from = mark;
      ConnectorException down =
          assertThrows(ConnectorException.class, () -> warehouse.results(from));
      assertEquals(Reason.UNAVAILABLE, down.reason());
    }
    row("2026-07-05", "S0000000301", "900000000034", "ヤマト運輸", "");
    row("2026-08-12", "S0000000401", "900000000045", "ヤマト運輸", "");
    tell("maintenance", "{'on':false}");
    rows.clear();
    read(mark, rows);
    assertTrue(keys(rows).containsAll(List.of("S0000000301", "S0000000401")), keys(rows) + "");
  }

  @Test
  void aSessionThatHasEndedIsOpenedAnewOnceAndAnyOtherErrorIsTold() throws Exception {
    warehouse.check();
    tell("sessions/end", "{}");
    warehouse.check();
    assertEquals(2, tell("state", "{}").path("logins").asInt());
    LogizardAccount other =
        new LogizardAccount(
            wms.url() + "/zero/api/",
            new LogizardAccount.Login("appkey-sample", "user-sample", "password-sample"),
            "1001",
            "1",
            "8",
            MemoryLogizard.COLUMNS,
            2,
            3,
            "4");
    Logizard wrong = new Logizard(new FarSide(new Relay(wms.url())), tokens, other, time);
    ConnectorException told = assertThrows(ConnectorException.class, wrong::check);
    assertEquals(Reason.MALFORMED, told.reason());
    assertTrue(told.getMessage().contains("9: no such export pattern"), told.getMessage());
    assertEquals(3, tell("state", "{}").path("logins").asInt());
  }

  @Test
  void aPasswordThatIsNotTakenNamesItsField() {
    LogizardAccount account =
        new LogizardAccount(
            wms.url() + "/zero/api/",
            new LogizardAccount.Login("appkey-sample", "user-sample", "other"),
            "1001",
            "1",
            "7",
            MemoryLogizard.COLUMNS,
            2,
            3,
            "4");
    Logizard other = new Logizard(new FarSide(new Relay(wms.url())), tokens, account, time);
    ConnectorException told = assertThrows(ConnectorException.class, other::check);
    assertEquals(Reason.UNAUTHORIZED, told.reason());
    assertEquals(".password", told.field());
  }

  @Test
  void aDayWithoutRowsIsNothingHoweverItIsTold() throws Exception {
    assertEquals(List.of(), warehouse.results(Cursor.START).items());
    tell("none", "{'code':'4'}");
    assertEquals(List.of(), warehouse.results(Cursor.START).items());
    warehouse.check();
    tell("none", "{'code':'5'}");
    assertThrows(ConnectorException.class, () -> warehouse.results(Cursor.START));
  }

  @Test
  void aRowThatCannotBeReadSaysColumnValueAndDayAndTheOthersGoOn() throws Exception {
    row("2026-07-03", "S0000000101", "4.44E+11", "ヤマト運輸", "");
    row("2026-07-03", "S0000000201", "900000000023", "", "");
    row("2026-07-03", "S0000000301", "900000000034", "ヤマト運輸", "");
    List<FulfilmentRow> rows = warehouse.results(new Cursor("2026-07-03")).items();
    RowProblem spoilt = rows.get(0).row().problem().orElseThrow();
    assertEquals("送り状番号", spoilt.column());
    assertTrue(spoilt.ja().contains("4.44E+11") && spoilt.ja().contains("2026-07-03"), spoilt.ja());
    assertEquals("配送会社", rows.get(1).row().problem().orElseThrow().column());
    assertEquals(true, rows.get(2).row().problem().isEmpty());
    assertEquals(4, rows.get(2).row().row());
  }

  @Test
  void aNameUnderAHeadingThatWasNamedByMistakeIsNotRepeated() throws Exception {
    row("2026-07-03", "S0000000101", "見本 花子", "ヤマト運輸", "");
    row("2026-07-03", "S0000000201", "４４４", "ヤマト運輸", "");
    List<FulfilmentRow> rows = warehouse.results(new Cursor("2026-07-03")).items();
    RowProblem name = rows.get(0).row().problem().orElseThrow();
    assertEquals("「…」は英数字ではありません。（2026-07-03の出荷実績）", name.ja());
    assertEquals("\"…\" does not have letters and digits. (results of 2026-07-03)", name.en());
    assertTrue(rows.get(1).row().problem().orElseThrow().ja().contains("４４４"));
  }

  @Test
  void aPatternWithoutAHeadingIsToldWithTheOnesItHasByCheckAndRead() throws Exception {
    tell("pattern", "{'headings':['取引先ID','送り状番号','出荷確定日']}");
    Logizard plain = warehouse(columns("荷主出荷NO", "送り状番号", "出荷確定日"));
    ConnectorException told = assertThrows(ConnectorException.class, plain::check);
    assertEquals(Reason.MISCONFIGURED, told.reason());
    assertEquals("shipmentColumn", told.field());
    assertEquals("出力パターンに見出し「荷主出荷NO」がありません。ある見出し: 取引先ID、送り状番号、出荷確定日", told.getMessage());
    assertThrows(ConnectorException.class, () -> plain.results(Cursor.START));
  }

  @Test
  void thePublicSampleIsToldToLackTheColumnsAndIsReadByThoseItHas() throws Exception {
    tell("recorded", "{'answer':" + fixture("logizard_export_d2c_ok.json") + "}");
    ConnectorException told = assertThrows(ConnectorException.class, warehouse::check);
    assertEquals("shipmentColumn", told.field());
    assertTrue(told.getMessage().endsWith("取引先ID、取引先名、出荷確定日、出荷数、商品ID"), told.getMessage());
    Logizard number = warehouse(columns("取引先ID", "送り状番号", "出荷確定日"));
    assertEquals("numberColumn", assertThrows(ConnectorException.class, number::check).field());
    FulfilmentRow row =
        warehouse(columns("取引先ID", "出荷数", "出荷確定日")).results(Cursor.START).items().get(0);
    assertEquals("T001 2", row.row().key() + " " + row.row().number());
    assertEquals(LocalDate.of(2026, 7, 1), row.row().shipped().orElseThrow());
    tell("recorded", "{'answer':" + fixture("logizard_export_stock_ok.json") + "}");
    ConnectorException stock = assertThrows(ConnectorException.class, warehouse::check);
    assertTrue(stock.getMessage().contains("在庫数(引当数を含む)"), stock.getMessage());
  }

  @Test
  void theRecordedErrorOpensANewSessionOnceAndIsToldWhenItStays() throws Exception {
    JsonNode error = Api.JSON.readTree(fixture("logizard_export_error.json"));
    FarSide far = new FarSide(new Relay(wms.url()));
    far.on("POST", "/zero/api/common/export/export", r -> Answer.json(error.toString()));
    LogizardAccount account =
        MemoryLogizard.account(wms.url() + "/zero/api/", MemoryLogizard.COLUMNS);
    warehouse.check();
    Logizard stubborn = new Logizard(far, tokens, account, time);
    ConnectorException told = assertThrows(ConnectorException.class, stubborn::check);
    assertEquals("ロジザードのエラー 1: session expired", told.getMessage());
    assertEquals(2, tell("state", "{}").path("logins").asInt());
    assertEquals(3, far.requests().size());
  }

  /** The same sample as a file, as it is downloaded by hand. */
  @Test
  void theSampleFileHasTheSameRowsAsTheApi() throws Exception {
    Path sample = Path.of(fixtures(), "own/carriers/samples/logizard_d2c_result_export.csv");
    String text = Files.readString(sample, Charset.forName("windows-31j"));
    List<FulfilmentRow> rows =
        columns("取引先ID", "出荷数", "出荷確定日").read(text.lines().toList(), LocalDate.EPOCH);
    assertEquals("T001 2", rows.get(0).row().key() + " " + rows.get(0).row().number());
    assertEquals(LocalDate.of(2026, 7, 1), rows.get(0).row().shipped().orElseThrow());
  }

  private static String fixtures() {
    String fixtures = System.getProperty("banto.fixtures", "");
    assumeFalse(fixtures.isEmpty(), "skipped: no banto.fixtures");
    return fixtures;
  }

  private static String fixture(String name) throws IOException {
    return Files.readString(Path.of(fixtures(), "own/carriers/api", name));
  }
}
