// SPDX-License-Identifier: Apache-2.0
package org.banto.agentfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Document;
import org.banto.base.Rejection;
import org.banto.base.Yen;
import org.banto.connect.ConnectorException;
import org.banto.connect.PaymentResultRow;
import org.banto.editions.Edition;
import org.banto.fakes.MemoryEditions;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.file.engine.CsvFile;
import org.banto.file.engine.SymbolText;
import org.banto.house.OwnPaymentFormat;
import org.banto.order.Amounts;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Test;

class PaymentLayoutTest {
  private static final AccountId MAIN = new AccountId("main");
  private static final Actor CLERK = Actor.staff("hanako");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);
  private static final FieldSet FIELDS = new FieldSet(List.of(new HouseFields()));

  static PaymentLayoutFile file(String preset) {
    return file(PaymentLayoutRoom.PRESETS.get(preset), preset);
  }

  private static PaymentLayoutFile file(PaymentLayout layout, String id) {
    return new PaymentLayoutFile(new Edition<>(id, 0, layout), CLOCK, () -> FIELDS);
  }

  private static PaymentLayout layout(String text) {
    return PaymentLayoutText.read(text.replace('|', '\t'));
  }

  private static List<List<String>> written(String layout, Order... orders)
      throws ConnectorException {
    return CsvFile.read(file(layout(layout), "x").write(List.of(orders)).bytes());
  }

  private static List<String> misfits(String layout, Order... orders) {
    return file(layout(layout), "x").misfits(List.of(orders)).values().stream()
        .map(t -> t.ja())
        .toList();
  }

  private static Order due(long yen) {
    Order order = InventedOrder.order();
    return order.with(
        e ->
            e.placed(
                new PlacedOrder(
                    order.placed().orderedAt(),
                    order.placed().buyer(),
                    order.placed().destinations(),
                    order.placed().lines(),
                    new Amounts(
                        Optional.empty(),
                        Optional.empty(),
                        yen == 0 ? Optional.empty() : Optional.of(new Yen(yen)),
                        order.placed().amounts().charges(),
                        List.of()),
                    order.placed().payment(),
                    "",
                    order.placed().wish(),
                    "",
                    order.placed().flags())));
  }

  /** None is in use, none says of itself that it is right, and all can be saved as they are. */
  @Test
  void presetsComeBackFromTheirTextAndFromThePageAsTheyWentIn() {
    assertEquals(
        List.of("np", "atobarai-com", "score", "dsk"),
        List.copyOf(PaymentLayoutRoom.PRESETS.keySet()));
    PaymentLayoutRoom.PRESETS.forEach(
        (id, layout) -> {
          assertEquals(layout, PaymentLayoutText.read(PaymentLayoutText.write(layout)), id);
          assertEquals(layout, PaymentLayoutView.of(new Edition<>(id, 0, layout)).layout(), id);
          assertFalse(layout.used() || layout.proven(), id);
          assertTrue(layout.note().startsWith("未確認"), id);
          layout.columns().stream()
              .flatMap(c -> c.text().symbols())
              .forEach(s -> PaymentSymbols.check(s, FIELDS));
          assertEquals(Map.of(), file(layout, id).misfits(List.of(InventedOrder.order())), id);
        });
  }

  @Test
  void aBillIsFoldedIntoItsLastColumnSoThatItsSumStays() throws Exception {
    String three =
        """
        head|false
        column|a|{item.name:1}/{item.qty:1}/{item.price:1}/{item.amount:1}
        column|b|{item.name:2}/{item.amount:2}
        column|c|{item.name:3}/{item.qty:3}/{item.amount:3}
        """;
    assertEquals(
        List.of(List.of("茶碗/2/1100/2200", "湯呑/1100", "ほか2点/1/400")),
        written(three, InventedOrder.order()));
    String five =
        "head|false\ncolumn|a|{item.name:3}:{item.amount:3}\ncolumn|b|{item.amount:4}\ncolumn|c|{item.name:5}\n";
    assertEquals(List.of(List.of("送料:600", "-200", "")), written(five, InventedOrder.order()));
  }

  @Test
  void aFieldSaysItsDaysDigitsAndLines() throws Exception {
    String said =
        """
        head|false
        column|a|{ordered.date:yyyyMMdd}
        column|b|{buyer.phone:digits}-{buyer.name:wide}
        column|c|{line.sku:2}|
        column|d|{line.sku}|
        column|e|{line.sku:9}|
        column|f|{destination.other}|true=1;*=0
        """;
    assertEquals(
        List.of(List.of("20260701", "0300000000-架空　花子", "SKU-2", "SKU-1 SKU-2", "", "1")),
        written(said, InventedOrder.order()));
  }

  @Test
  void whatDoesNotFitIsNamedByItsColumn() {
    Order good = InventedOrder.order();
    assertEquals(List.of(), misfits("column|a|{number}||11|width|required", good));
    assertEquals(
        List.of("番号が長すぎます（半角4文字まで、いま11文字）。会社名がありません。"),
        misfits("column|番号|{number}||4\ncolumn|会社名|{buyer.company}||||required", good));
    assertEquals(List.of("請求額が0円か、まだ決まっていません。"), misfits("column|a|{number}", due(0)));
    assertEquals(
        List.of("明細の合計（3700円）と請求額（3600円）が違います。"), misfits("column|a|{item.name:1}", due(3600)));
    assertEquals(List.of(), misfits("column|a|{number}", due(3600)));
    Order three = Orders.threePlaces(7);
    assertEquals(List.of("お届け先が2か所以上あり、1行に書けません。"), misfits("column|a|{destination.name}", three));
    assertEquals(List.of(), misfits("column|a|{buyer.zip}", three));
  }

  @Test
  void whatALayoutCannotSayIsRefusedWhenItIsMade() {
    Map<String, String> wrong =
        Map.of(
            "{item.name}", "この項目に書式はありません: {item.name:}",
            "{item.name:0}", "この項目に書式はありません: {item.name:0}",
            "{nothing}", "項目がありません: {nothing}",
            "{due:digits}", "この項目に書式はありません: {due:digits}",
            "{buyer.name:narrow}", "この項目に書式はありません: {buyer.name:narrow}",
            "{ordered.date:b}", "日付の書式として使えません: b");
    wrong.forEach(
        (text, why) -> {
          SymbolText.Symbol symbol = SymbolText.of(text).symbols().findFirst().orElseThrow();
          Rejection e =
              assertThrows(Rejection.class, () -> PaymentSymbols.check(symbol, FIELDS), text);
          assertEquals(why, e.sentence().ja());
        });
  }

  private static List<String> read(String layout, String text) throws ConnectorException {
    Document document = new Document("r.csv", "", text.getBytes(StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>();
    for (PaymentResultRow row :
        file(layout(layout), "x").format().result().orElseThrow().read(document)) {
      all.add(
          row.row()
              + " "
              + row.review()
                  .map(
                      r ->
                          r.order()
                              + " "
                              + r.payment()
                              + " "
                              + r.state()
                              + r.reason().map(w -> " " + w.ja()).orElse(""))
                  .orElseGet(() -> row.problem().orElseThrow().ja()));
    }
    return all;
  }

  private static final String RESULT = "result|注文番号|結果|OK;可|NG|保留|取引ID|理由|head";

  @Test
  void decisionsAreReadWhereTheShopSaysTheyStand() throws Exception {
    assertEquals(
        List.of(
            "2 A-1 T1 AUTHORISED",
            "3 A-2  FAILED 電話番号の不備",
            "4 「不明」が通過・否決・審査中のどれか、レイアウトにありません。",
            "5 注文番号がありません。",
            "7 A-5 T5 MALL_REVIEW 保留",
            "8 A-6  AUTHORISED"),
        read(
            RESULT,
            """
            理由,取引ID,メモ,結果,注文番号
            ,T1,,ＯＫ,A-1
            電話番号の不備,,,NG,A-2
            ,,,不明,A-3
            ,,,OK,
            ,,,,
            ,T5,,保留,A-5
            ,,,可,A-6
            """));
    assertEquals(List.of("1 A-1 9 AUTHORISED"), read("delimiter|tab\nresult|2|||||1|", "9\tA-1\n"));
    assertEquals(List.of("1 A-1  FAILED 理由の記載はありません"), read("result|1|2||*|||", "A-1,\n"));
    ConnectorException e =
        assertThrows(ConnectorException.class, () -> read(RESULT, "注文番号,理由\nA-1,\n"));
    assertEquals("列「結果」「取引ID」が見つかりません（1行目は2列）。", e.sentence().ja());
  }

  @Test
  void onlyLayoutsInUseAreOfferedAndMarkedUntilAFileWasReadByThem() {
    PaymentLayoutRoom room = new PaymentLayoutRoom(new MemoryEditions<>(), CLOCK);
    assertEquals(List.of(), room.formats(MAIN));
    PaymentLayout used =
        PaymentLayoutText.read(
            PaymentLayoutText.write(PaymentLayoutRoom.PRESETS.get("score"))
                .replace("used\tfalse", "used\ttrue"));
    room.layouts().save(MAIN, "score", 0, used, CLERK).orElseThrow();
    OwnPaymentFormat format = room.formats(MAIN).get(0);
    assertEquals("スコア後払い（ベータ）", format.name());
    assertTrue(format.file().isPresent() && format.result().isPresent());
    room.layouts().save(MAIN, "score", 1, used.proven(true), CLERK).orElseThrow();
    assertEquals("スコア後払い", room.formats(MAIN).get(0).name());
  }
}
