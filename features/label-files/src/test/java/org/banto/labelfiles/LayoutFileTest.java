// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.connect.ConnectorException;
import org.banto.connect.Label;
import org.banto.connect.WaybillRow;
import org.banto.editions.Edition;
import org.banto.fakes.MemoryEditions;
import org.banto.fakes.Orders;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.Replacements;
import org.banto.file.engine.SymbolText;
import org.banto.file.engine.TextColumn;
import org.banto.file.engine.Windows31J;
import org.banto.house.Form;
import org.banto.house.OwnFormat;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.shipment.LabelProblem;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Temperature;
import org.banto.testkit.InventedLabels;
import org.banto.testkit.LabelBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LayoutFileTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final Actor CLERK = Actor.staff("clerk");
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T23:00:00Z"), ZoneId.of("Asia/Tokyo"));

  static LayoutFile file(String layout) {
    return new LayoutFile(
        new Edition<>("own", 1, LayoutText.read(layout.replace('|', '\t'))),
        CLOCK,
        () -> FieldSet.NONE);
  }

  private static String written(String layout, Label... labels) {
    return new String(file(layout).write(List.of(labels)).bytes(), Windows31J.CHARSET);
  }

  private static List<String> told(String layout, Label label) {
    return file(layout).check(List.of(label)).stream()
        .map(p -> p.column() + ": " + p.code())
        .toList();
  }

  @Test
  void aColumnIsFixedTextAndFieldsAndCodesInPlaceOfWords() {
    assertEquals(
        "\"番号\",\"届け先\",\"固定\",\"温度\",\"希望\"\r\n"
            + "\"S0000000101\",\"架空　花子 様\",\"A-1\",\"2\",\"20260704 14-16\"\r\n",
        written(
            """
            column|番号|{number}
            column|届け先|{name} {honorific}
            column|固定|A-1
            column|温度|{temperature}|AMBIENT=0;CHILLED=2;*=9
            column|希望|{wishDate:yyyyMMdd} {slot}
            """,
            InventedShipment.label()));
  }

  @Test
  void productsAreJoinedInTheRowOfTheShipmentOrHaveARowEach() {
    String columns = "column|番号|{number}\ncolumn|品|{itemName}\ncolumn|数|{quantity}\n";
    assertEquals(
        "S0000000101,茶碗／湯呑,2／1\r\n",
        written("head|false\nquoted|false\nbetween|／\n" + columns, InventedShipment.label()));
    assertEquals(
        "S0000000101,茶碗,2\r\nS0000000101,湯呑,1\r\n",
        written("head|false\nquoted|false\nperLine|true\n" + columns, InventedShipment.label()));
  }

  @Test
  void onlyThePiecesThatAreInThisShipmentAreCounted() {
    Label label = InventedShipment.label();
    Label part =
        new Label(
            label.shipment().holding(List.of(new org.banto.shipment.Shipment.Item(1, 1))),
            label.recipient(),
            label.sender(),
            label.shop(),
            label.lines().subList(0, 1),
            label.codTax());
    assertEquals(
        "1,1\r\n",
        written("head|false\nquoted|false\ncolumn|a|{quantity}\ncolumn|b|{pieces}", part));
  }

  @Test
  void goodsOfOrdersThatTravelAlongHaveRowsTooUnderTheNumberOfTheParcel() {
    Order own = Orders.everyday(7);
    Order other = Orders.everyday(8);
    Label lead = of(InventedShipment.label(), own);
    Label along = of(InventedShipment.label(), other);
    Shipment.Item one = new Shipment.Item(1, 5);
    Shipment half = along.shipment().numberedAs(new ShipmentNumber("S0000000801"));
    Label part =
        new Label(
            half.holding(List.of(one)),
            along.recipient(),
            along.sender(),
            along.shop(),
            along.lines().subList(0, 1),
            Optional.empty(),
            Optional.of(other));
    Label both = lead.carrying(List.of(part));
    String lines =
        "head|false\nquoted|false\nperLine|true\n"
            + "column|n|{number}\ncolumn|o|{orderNumber}\ncolumn|s|{sku}\ncolumn|q|{quantity}\ncolumn|p|{pieces}";
    String a = own.key().number();
    String b = other.key().number();
    assertEquals(
        "S0000000101,%s,SKU-1,2,8\r\nS0000000101,%s,SKU-2,1,8\r\nS0000000101,%s,SKU-1,5,8\r\n"
            .formatted(a, a, b),
        written(lines, both));
    String joined =
        "head|false\nquoted|false\nbetween|+\ncolumn|o|{orderNumber}\ncolumn|q|{quantity}";
    assertEquals(a + ",2+1+5\r\n", written(joined, both));
  }

  private static Label of(Label l, Order order) {
    return new Label(
        l.shipment(),
        l.recipient(),
        l.sender(),
        l.shop(),
        l.lines(),
        l.codTax(),
        Optional.of(order));
  }

  @Test
  void fieldsOfTheOrderAreThereWhereTheOrderIs() {
    Label label = InventedShipment.label();
    var order = Orders.everyday(7);
    Label with =
        new Label(
            label.shipment(),
            label.recipient(),
            label.sender(),
            label.shop(),
            label.lines(),
            label.codTax(),
            Optional.of(order));
    String layout = "head|false\nquoted|false\ncolumn|a|{orderNumber}/{payment}";
    assertEquals(
        order.key().number() + "/" + order.placed().payment().name() + "\r\n",
        written(layout, with));
    assertEquals("/\r\n", written(layout, label));
  }

  @Test
  void anAddressRunsOverAsManyLinesAsTheShopSays() {
    String lines =
        """
        head|false
        quoted|false
        column|住所１|{address:1/3x26}
        column|住所２|{address:2/3x26}
        column|住所３|{address:3/3x26}
        """;
    assertEquals("北海道札幌市中央区北一条西,９９丁目９－１,架空マンション１０１\r\n", written(lines, InventedShipment.label()));
    Label far = new LabelBuilder("own").at("あ".repeat(80), "").label();
    assertEquals(List.of("住所１: address-long"), told(lines, far));
  }

  @Test
  void characterSetMarkDelimiterAndQuotesAreTheShops() {
    Document file =
        file("charset|utf-8\nmark|true\ndelimiter|tab\nquoted|false\ncolumn|名|{name}\ncolumn|引|\"x\"")
            .write(
                List.of(
                    new LabelBuilder("own")
                        .to(LabelBuilder.person("髙﨑 é😀", "1", "県", "市", "町1", "", "1"))
                        .label()));
    assertEquals(
        "\uFEFF名\t引\r\n髙﨑 é😀\t\"\"\"x\"\"\"\r\n",
        new String(file.bytes(), StandardCharsets.UTF_8));
    assertEquals("own-20260701-1.tsv", file.name());
  }

  @Test
  void whatIsTooLongIsToldOrCutAndWhatMustBeThereIsAskedFor() {
    Label label = InventedShipment.label();
    assertEquals(List.of("名: column-long"), told("column|名|{name}||8|width", label));
    assertEquals(List.of(), told("column|名|{name}||10|width", label));
    assertEquals(List.of("名: column-long"), told("column|名|{name}||4|characters", label));
    assertEquals(List.of("名: column-long"), told("column|名|{name}||9|bytes", label));
    assertEquals("\"架空\"\r\n", written("head|false\ncolumn|名|{name}||4|width||cut", label));
    assertEquals(List.of("社: column-missing"), told("column|社|{company}||||required", label));
    LabelProblem p = file("column|名|{name}||8|width").check(List.of(label)).get(0);
    assertEquals("名が長すぎます（半角8文字まで、いま10文字）。", p.ja());
  }

  @Test
  void aCharacterThatWindows31jHasNotIsToldForPersonsAndReplacedForGoods() {
    Label label =
        new LabelBuilder("own")
            .to(LabelBuilder.person("花子😀", "1", "県", "市", "町1", "", "1"))
            .item("♡器")
            .label();
    assertEquals(
        List.of("名: column-stranger"), told("column|名|{name}\ncolumn|品|{firstItem}", label));
    assertEquals("\"〓器\"\r\n", written("head|false\ncolumn|品|{firstItem}", label));
    assertEquals(List.of(), told("charset|utf-8\ncolumn|名|{name}", label));
  }

  @Test
  @Tag("data.D17")
  void aCharacterThatSomebodyMadeForThemselvesIsToldInEveryCharacterSet() {
    Label label =
        new LabelBuilder("own")
            .to(LabelBuilder.person("花子\uE000", "1", "県", "市", "町1", "", "1"))
            .item("\uE001器")
            .label();
    for (String charset : List.of("windows-31j", "utf-8")) {
      String layout = "charset|" + charset + "\nhead|false\ncolumn|名|{name}\ncolumn|品|{firstItem}";
      assertEquals(List.of("名: column-stranger"), told(layout, label), charset);
      LabelProblem p = file(layout).check(List.of(label)).get(0);
      assertEquals("名の「外字 U+E000」はこのファイルに書けません。", p.ja(), charset);
      String text =
          new String(file(layout).write(List.of(label)).bytes(), Charset.forName(charset));
      assertEquals("\"花子〓\",\"〓器\"\r\n", text, charset);
    }
  }

  @Test
  void whatALayoutCannotSayIsRefusedWhenItIsMade() {
    for (String bad :
        List.of(
            "{no_thing}",
            "{name",
            "}",
            "{shipDate:HH}",
            "{shipDate:b}",
            "{address:4/3x10}",
            "{name:x}",
            "{code:x}")) {
      assertThrows(
          IllegalArgumentException.class, () -> SymbolForms.check(SymbolText.of(bad)), bad);
    }
    assertThrows(IllegalArgumentException.class, () -> Replacements.read("a"));
  }

  /** Labels with a fault are told; in every row of the others each limit of the preset holds. */
  @Test
  void tenThousandLabelsKeepToTheLimitsOfEveryPreset() throws Exception {
    for (String id : List.of("custom", "custom-lines", "smartcat", "wms")) {
      LabelLayout layout = LayoutRoom.PRESETS.get(id);
      LayoutFile file = new LayoutFile(new Edition<>(id, 0, layout), CLOCK, () -> FieldSet.NONE);
      List<Label> crowd =
          InventedLabels.labels(10_000, 7, () -> new LabelBuilder(layout.carrier())).stream()
              .map(l -> of(l, Orders.everyday(7)))
              .toList();
      List<Label> good = InventedLabels.judged(crowd, file).good();
      assertTrue(good.size() > 8_000, id + " " + good.size());
      System.out.println(id + ": " + good.size() + " of 10000 written");
      List<List<String>> rows = CsvFile.read(file.write(good).bytes());
      assertEquals(good.size() + (layout.form().head() ? 1 : 0), rows.size());
      for (List<String> row : rows.subList(layout.form().head() ? 1 : 0, rows.size())) {
        for (int i = 0; i < row.size(); i++) {
          TextColumn column = layout.columns().get(i);
          assertTrue(column.most() == 0 || width(row.get(i)) <= column.most(), column.title());
          assertTrue(!column.required() || !row.get(i).isEmpty(), column.title());
        }
      }
    }
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x80 || (c >= 0xFF61 && c <= 0xFF9F) ? 1 : 2).sum();
  }

  @Test
  void layoutsComeBackFromTheirTextAsTheyWentIn() {
    LayoutRoom.PRESETS.forEach(
        (id, layout) -> {
          assertEquals(layout, LayoutText.read(LayoutText.write(layout)), id);
          assertEquals(layout, LayoutView.of(new Edition<>(id, 0, layout)).layout(), id);
          assertEquals(false, layout.used(), id);
        });
  }

  private static List<WaybillRow> read(String layout, String text) throws ConnectorException {
    LabelLayout l = LayoutText.read(layout.replace('|', '\t'));
    return new LayoutResult(l.result().orElseThrow(), l.form().delimiter())
        .read(new Document("r.csv", "", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void numbersAreReadWhereTheShopSaysTheyStand() throws Exception {
    String titled = "result|出荷番号|伝票番号|出荷日|head|10-12|checked";
    List<WaybillRow> rows =
        read(
            titled,
            """
            伝票番号,メモ,出荷番号,出荷日
            900000000012,,S0000000101,2026/7/1
            900000000013,,S0000000102,2026/7/1
            9.00E+11,,S0000000103,2026/7/1
            12345,,S0000000104,2026/7/1
            1234567890,,,2026/7/1
            1234567890,,S0000000105,7月1日
            1234567891
            """);
    assertEquals(
        List.of(
            "2 ok",
            "3 伝票番号 check-digit",
            "4 伝票番号 scientific",
            "5 伝票番号 check-digit",
            "6 出荷番号 missing",
            "7 出荷日 date",
            "8 伝票番号 columns"),
        rows.stream()
            .map(
                r -> r.row() + " " + r.problem().map(p -> p.column() + " " + p.code()).orElse("ok"))
            .toList());
    assertEquals("「12345」は10～12桁ではありません。", rows.get(3).problem().orElseThrow().ja());
    WaybillRow placed = read("delimiter|tab\nresult|3|1|", "1234\tx\tS0000000101\n").get(0);
    assertEquals("S0000000101 1234", placed.key() + " " + placed.number());
    assertThrows(ConnectorException.class, () -> read(titled, "a,b,c\n1,2,3\n"));
    assertThrows(ConnectorException.class, () -> read("result|32|1|", "a,b,c\n"));
  }

  @Test
  void onlyLayoutsInUseStandInForACarriersFileAndAChangeCountsAtOnce() {
    LayoutRoom room = new LayoutRoom(new MemoryEditions<>(), CLOCK);
    assertEquals(List.of(), room.formats(MAIN));
    LabelLayout used =
        LayoutText.read(
            LayoutText.write(LayoutRoom.PRESETS.get("smartcat"))
                .replace("used\tfalse", "used\ttrue"));
    assertEquals(1, room.layouts().save(MAIN, "smartcat", 0, used, CLERK).orElseThrow().version());
    assertEquals(Optional.empty(), room.layouts().save(MAIN, "smartcat", 0, used, CLERK));
    room.changed(MAIN);
    OwnFormat format = room.formats(MAIN).get(0);
    assertEquals("yamato", format.carrier());
    assertTrue(
        format.file().isPresent() && format.check().isPresent() && format.result().isPresent());
  }

  @Test
  void theLayoutForSmartCatWritesWhatB2Reads() throws Exception {
    LayoutFile file =
        new LayoutFile(
            new Edition<>("smartcat", 0, LayoutRoom.PRESETS.get("smartcat")),
            CLOCK,
            () -> FieldSet.NONE);
    Label label = new LabelBuilder("yamato").by("COD", Temperature.FROZEN).cod(5500, 500).label();
    List<String> row = CsvFile.read(file.write(List.of(label)).bytes()).get(0);
    assertEquals(97, row.size());
    assertEquals(List.of("S0000000001", "2", "1", "", "2026/07/01"), row.subList(0, 5));
    assertEquals("5500", row.get(33));
  }

  @Test
  @Tag("data.D17")
  void aFieldThatTheFormHasNotIsRefused() {
    assertTrue(LayoutView.class.isAnnotationPresent(Form.class));
  }
}
