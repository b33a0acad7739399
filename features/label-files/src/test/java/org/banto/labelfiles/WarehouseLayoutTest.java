// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.FulfilmentResult;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.FulfilmentRow.Outcome;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.editions.Edition;
import org.banto.fakes.MemoryEditions;
import org.banto.fakes.Orders;
import org.banto.file.engine.CsvFile;
import org.banto.house.WarehouseFormat;
import org.banto.order.FieldSet;
import org.banto.order.OrderLine;
import org.banto.order.TaxRate;
import org.banto.shipment.Shipment;
import org.banto.testkit.LabelBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class WarehouseLayoutTest {
  private static final List<String> WAREHOUSES =
      List.of("wms", "rsl", "yff", "logizard-zero", "logizard-plus", "yahoo-logi", "elogit");
  private static final String HEAD = "出荷指示番号,受注番号,出荷数,出荷日,運送会社,送り状番号,結果区分,エラー内容\n";

  private static WarehouseFormat format(String id) {
    LabelLayout layout = LayoutRoom.PRESETS.get(id);
    return new LayoutFile(new Edition<>(id, 0, layout), LayoutFileTest.CLOCK, () -> FieldSet.NONE)
        .warehouse(layout.warehouse().orElseThrow());
  }

  private static List<FulfilmentRow> read(String rows) throws ConnectorException {
    byte[] bytes = (HEAD + rows).getBytes(Charset.forName("windows-31j"));
    return format("rsl").result().orElseThrow().read(new Document("r.csv", "", bytes));
  }

  @Test
  void everyPresetOfAWarehouseSaysThatNobodyVerifiedItAndIsNotInUse() {
    for (String id : WAREHOUSES) {
      LabelLayout layout = LayoutRoom.PRESETS.get(id);
      assertTrue(layout.note().contains("未確認"), id);
      assertEquals(false, layout.used(), id);
      assertEquals(30, layout.columns().size(), id);
      assertEquals(id, layout.carrier());
    }
  }

  @Test
  void aRequestHasARowForEachProductUnderTheColumnsOfTheHouse() throws Exception {
    Document file = format("wms").file().orElseThrow().write(List.of(InventedShipment.label()));
    List<List<String>> rows = CsvFile.read(file.bytes());
    assertEquals(3, rows.size());
    assertEquals("S0000000101", rows.get(1).get(0));
    assertEquals(List.of("SKU-1", "", "茶碗", "2"), rows.get(1).subList(22, 26));
    assertEquals("1", rows.get(1).get(10));
    assertEquals("札幌市中央区北一条西９９丁目９－１", rows.get(2).get(13));
  }

  /** The slip type is the house's word and no code; else it is the shared sample, byte for byte. */
  @Test
  void aRequestIsByteForByteTheGoldenOne() throws Exception {
    byte[] golden = getClass().getResourceAsStream("/golden/wms.csv").readAllBytes();
    byte[] written = format("wms").file().orElseThrow().write(List.of(request())).bytes();
    Charset windows = Charset.forName("windows-31j");
    assertEquals(new String(golden, windows), new String(written, windows));
    assertArrayEquals(golden, written);
  }

  /** Two products to one person, as in the shared sample. */
  private static Label request() {
    Label label =
        new LabelBuilder("yamato")
            .at("北一条西９９丁目９－１", "架空マンション１０１")
            .from(LabelBuilder.person("", "", "", "", "", "", ""))
            .label();
    List<Shipment.Item> items = List.of(new Shipment.Item(1, 2), new Shipment.Item(2, 1));
    List<OrderLine> lines = List.of(line(1, "SKU-A", "架空Ｔシャツ Ｍ", 2), line(2, "SKU-B", "架空タオル", 1));
    return new Label(
        label.shipment().holding(items),
        label.recipient(),
        label.sender(),
        label.shop(),
        lines,
        label.codTax(),
        Optional.of(Orders.everyday(7)));
  }

  private static OrderLine line(int no, String sku, String name, int quantity) {
    return new OrderLine(
        no, "", 0, sku, "", name, List.of(), quantity, new Yen(1), TaxRate.STANDARD, false);
  }

  /** A program may leave the empty cells at the end of a row away, also of the first one. */
  @Test
  void aColumnByItsNumberIsReadAlsoWhereTheFirstRowIsShorter() throws Exception {
    LabelLayout layout =
        LayoutText.read("head\tfalse\nresult\t1\t2\t\nwarehouse\t\t*=yamato\t3\t1=SHORT\t4\n");
    FulfilmentResult reader =
        new LayoutFile(new Edition<>("x", 0, layout), LayoutFileTest.CLOCK, () -> FieldSet.NONE)
            .warehouse(layout.warehouse().orElseThrow())
            .result()
            .orElseThrow();
    byte[] bytes = "S0000000101,900000000012\nS0000000102,,1,在庫なし\n".getBytes(UTF_8);
    List<FulfilmentRow> rows = reader.read(new Document("r.csv", "", bytes));
    assertEquals(Outcome.SHIPPED, rows.get(0).outcome());
    assertEquals(Outcome.SHORT, rows.get(1).outcome());
    assertEquals("在庫なし", rows.get(1).cause());
  }

  @Test
  void theTitlesAreThoseOfTheSharedLayout() throws Exception {
    String fixtures = System.getProperty("banto.fixtures", "");
    Assumptions.assumeFalse(fixtures.isEmpty(), "skipped: no banto.fixtures");
    Path sample = Path.of(fixtures, "own/carriers/samples/generic_wms_instruction.csv");
    List<String> titles = CsvFile.read(Files.readAllBytes(sample)).get(0);
    assertEquals(
        titles, LayoutRoom.PRESETS.get("wms").columns().stream().map(c -> c.title()).toList());
    Document result =
        new Document(
            "r.csv",
            "",
            Files.readAllBytes(Path.of(fixtures, "own/carriers/samples/generic_wms_result.csv")));
    List<FulfilmentRow> rows = format("wms").result().orElseThrow().read(result);
    assertEquals(
        List.of(Outcome.SHIPPED, Outcome.SHIPPED, Outcome.SHORT),
        rows.stream().map(FulfilmentRow::outcome).toList());
    assertEquals("900000000012", rows.get(0).row().number());
    assertEquals("在庫不足", rows.get(2).cause());
  }

  @Test
  void outcomesCarriersAndCausesAreReadAndBadRowsSayWhatIsWrong() throws Exception {
    List<FulfilmentRow> rows =
        read(
            "S0000000101,M-1,2,2026/07/01,ヤマト運輸,9000-0000-0012,0,\n"
                + "S0000000201,M-2,0,,,,1,在庫不足\n"
                + "S0000000301,M-3,1,2026/07/01,佐川急便,4.44E+11,0,\n"
                + "S0000000401,M-4,1,2026/07/01,,900000000023,0,\n"
                + "S0000000501,M-5,1,2026/07/01,赤い車,900000000034,,\n"
                + "S0000000601,M-6,0,,,,2,\n");
    assertEquals("yamato", rows.get(0).carrier());
    assertEquals("900000000012", rows.get(0).row().number());
    assertEquals(Outcome.SHORT, rows.get(1).outcome());
    assertEquals("scientific", problem(rows.get(2)).code());
    assertEquals("運送会社", problem(rows.get(3)).column());
    assertEquals("赤い車", rows.get(4).carrier());
    assertEquals(Outcome.CANCELLED, rows.get(5).outcome());
  }

  private static WaybillRow.RowProblem problem(FulfilmentRow row) {
    return row.row().problem().orElseThrow();
  }

  @Test
  void aLayoutOfAWarehouseMakesNoCarrierAndIsEditedLikeAnyOther() {
    LayoutRoom room = new LayoutRoom(new MemoryEditions<>(), LayoutFileTest.CLOCK);
    AccountId main = new AccountId("main");
    LayoutView seen = LayoutView.of(new Edition<>("rsl", 0, LayoutRoom.PRESETS.get("rsl")));
    LabelLayout used =
        LayoutText.read(LayoutText.write(seen.layout()).replace("used\tfalse", "used\ttrue"));
    assertEquals(List.of(), room.warehouses(main));
    assertEquals(
        Optional.of(1),
        room.layouts().save(main, "rsl", 0, used, Actor.staff("hanako")).map(Edition::version));
    room.changed(main);
    assertEquals(List.of(), room.formats(main));
    assertEquals(
        List.of("楽天スーパーロジスティクス"),
        room.warehouses(main).stream().map(WarehouseFormat::name).toList());
  }

  @Test
  void anOutcomeThatThereIsNotIsRefused() {
    String text = LayoutText.write(LayoutRoom.PRESETS.get("wms")).replace("1=SHORT", "1=LOST");
    assertThrows(IllegalArgumentException.class, () -> LayoutText.read(text));
  }
}
