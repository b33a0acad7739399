// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Japan;
import org.banto.base.Person;
import org.banto.base.SheetCell;
import org.banto.base.Text;
import org.banto.conditions.FilteredOrders;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExportsResourceTest {
  private static String written(List<OrderFields> fields, String columns, Order... orders)
      throws IOException {
    MemoryOrders kept = new MemoryOrders();
    List.of(orders).forEach(kept::put);
    ExportsResource exports = new ExportsResource(kept, null, fields);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FilteredOrders all = FilteredOrders.of(kept, fields, Orders.MAIN, OrderFilter.of(Map.of()));
    ExportsResource.write(all, exports.columns(columns), out, new ExportsResource.RowCount());
    return out.toString(StandardCharsets.UTF_8).replace("\uFEFF", "");
  }

  /** A row as it was written before columns were fields: who reads the file relies on it. */
  private static String former(Order order, OrderLine line) {
    PlacedOrder placed = order.placed();
    Person to = placed.destinations().get(line.destination()).recipient();
    List<Object> cells =
        List.of(
            order.id(),
            order.key().shop(),
            order.key().number(),
            order.desk().japanese(),
            Japan.moment(placed.orderedAt()),
            placed.payment().name(),
            placed.amounts().due().map(y -> Long.toString(y.value())).orElse(""),
            placed.buyer().name(),
            placed.buyer().phone(),
            placed.buyer().mail(),
            to.name(),
            to.address().zip(),
            to.address().oneLine(),
            to.phone(),
            line.no(),
            line.sku(),
            line.name(),
            line.quantity(),
            line.unitPrice().value(),
            line.tax().percent(),
            order.shipDate().map(LocalDate::toString).orElse(""),
            order.live().stream()
                .flatMap(s -> s.parcels().stream())
                .flatMap(p -> p.waybill().stream())
                .map(w -> w.number())
                .collect(Collectors.joining(" ")),
            placed.remarks());
    return SheetCell.line(cells.stream().map(Object::toString).toList());
  }

  @Test
  void theUsualFileIsWrittenToTheLetterAsItWasAlsoOfStruckLines() throws IOException {
    Order everyday = Orders.everyday(1);
    List<OrderLine> lines =
        everyday.placed().lines().stream().map(l -> l.no() == 2 ? Orders.struck(l) : l).toList();
    Order struck = everyday.with(e -> e.placed(everyday.placed().withLines(lines)));
    Order three = Orders.threePlaces(2);
    Order form = Orders.remarked(Orders.threePlaces(3), " [備考:]\n");
    String file = written(List.of(new HouseFields()), "", struck, three, form);
    String rows =
        Stream.of(struck, three, form)
            .flatMap(o -> o.placed().lines().stream().map(l -> former(o, l)))
            .collect(Collectors.joining());
    assertEquals(
        "\"受注ID\",\"店舗\",\"受注番号\",\"ステータス\",\"注文日時\",\"支払方法\",\"請求金額\",\"注文者氏名\","
            + "\"注文者電話番号\",\"注文者メール\",\"送付先氏名\",\"送付先郵便番号\",\"送付先住所\",\"送付先電話番号\","
            + "\"明細番号\",\"商品コード\",\"商品名\",\"数量\",\"単価\",\"税率\",\"出荷予定日\",\"伝票番号\",\"備考\"\r\n"
            + rows,
        file);
  }

  @Test
  void aCellOfAFieldThatFailsIsMarkedAndTheRowsBesideItAreWhole() throws IOException {
    OrderField broken =
        new OrderField(
            "gifts.card",
            new Text("カード", "Card"),
            OrderField.Type.TEXT,
            OrderField.Scope.LINE,
            false,
            false,
            Map.of(),
            OrderField.Values.ofLines(
                l -> {
                  if (l.no() == 3) {
                    throw new IllegalStateException();
                  }
                  return l.sku();
                }));
    OrderFields room = () -> List.of(broken);
    Order three = Orders.threePlaces(2);
    Order one =
        three.with(e -> e.placed(three.placed().withLines(List.of(three.placed().lines().get(0)))));
    String file =
        written(List.of(new HouseFields(), room), "line.no,gifts.card", one, Orders.fortyLines(3));
    List<String> rows = file.lines().toList();
    String sku = three.placed().lines().get(0).sku();
    assertEquals("\"1\",\"" + sku + "\"", rows.get(1));
    assertEquals("\"1\",\"▲\"", rows.get(2));
    assertEquals(42, rows.size());
  }

  @Test
  void aRoomsFieldIsAColumnAndOneThatIsAwayIsMarked() throws IOException {
    OrderField card =
        new OrderField(
            "gifts.card",
            new Text("カード", "Card"),
            OrderField.Type.FLAG,
            OrderField.Scope.DESTINATION,
            false,
            false,
            Map.of("true", new Text("あり", "yes")),
            OrderField.Values.ofDestinations((o, i) -> i == 1 ? true : Optional.empty()));
    OrderFields room = () -> List.of(card);
    String columns = "number, gifts.card,line.no,gone.away";
    String file = written(List.of(new HouseFields(), room), columns, Orders.threePlaces(2));
    List<String> rows = file.lines().toList();
    assertEquals("\"受注番号\",\"カード\",\"明細番号\",\"▲gone.away\"", rows.get(0));
    assertTrue(rows.get(1).endsWith("\"\",\"1\",\"\""), rows.get(1));
    assertTrue(rows.get(2).endsWith("\"あり\",\"2\",\"\""), rows.get(2));
  }

  @Test
  void aStarStandsForTheUsualColumnsAndNoneStandsTwice() throws IOException {
    List<OrderFields> fields = List.of(new HouseFields());
    Order order = Orders.everyday(1);
    String usual = written(fields, "", order).lines().toList().get(0);
    String more = written(fields, "*, points,remarks", order).lines().toList().get(0);
    assertEquals(usual + ",\"ポイント利用額\"", more);
  }

  @Test
  void aCellIsQuotedAndNeverRunsAsAFormula() {
    assertEquals(
        "\"a\",\"say \"\"hi\"\"\",\"'=1+1\",\"'+81\",\"\"\r\n",
        SheetCell.line(List.of("a", "say \"hi\"", "=1+1", "+81", "")));
  }

  @Test
  @Tag("data.D17")
  void aFormulaInFullWidthIsOneToo() {
    assertEquals("\"'＝1+1\",\"'＠x\"\r\n", SheetCell.line(List.of("＝1+1", "＠x")));
  }
}
