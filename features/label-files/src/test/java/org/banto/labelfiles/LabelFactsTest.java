// SPDX-License-Identifier: Apache-2.0
package org.banto.labelfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.Label;
import org.banto.editions.Edition;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.file.engine.SymbolText;
import org.banto.order.FieldSet;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

/** A column names a field of orders, also a partner's, by its id. */
class LabelFactsTest {
  private static final String PLAIN = "charset|utf-8\nhead|false\nquoted|false\n";
  private static final String ASKS =
      PLAIN
          + "column|a|{gifts.card}\ncolumn|b|{wish.date:MMdd}\ncolumn|c|{destination.kana}\n"
          + "column|d|{line.sku}\ncolumn|e|{due}\n";

  private final List<Integer> batches = new ArrayList<>();
  private final OrderFields partner = () -> List.of(field("gifts.card", Scope.ORDER, this::cards));
  private final FieldSet fields = new FieldSet(List.of(new HouseFields(), partner));

  private static OrderField field(String id, Scope scope, Values values) {
    return new OrderField(
        id, new Text("項目" + id, id), Type.TEXT, scope, false, false, Map.of(), values);
  }

  private List<FieldValues> cards(List<Order> orders) {
    batches.add(orders.size());
    return orders.stream().map(o -> FieldValues.of("カード" + o.id())).toList();
  }

  /** What goes to each place of an order. */
  private static List<Label> labels(Order order) {
    List<Label> all = new ArrayList<>();
    for (Shipment s : order.shipments()) {
      all.add(
          new Label(
              s,
              order.placed().destinations().get(s.destination()).recipient(),
              Orders.SHOP.sender(),
              Orders.SHOP,
              order.placed().lines().stream()
                  .filter(l -> l.destination() == s.destination())
                  .limit(2)
                  .toList(),
              Optional.empty(),
              Optional.of(order)));
    }
    return all;
  }

  private static LabelLayout layout(String text) {
    return LayoutText.read(text.replace('|', '\t'));
  }

  private static String written(String layout, FieldSet fields, List<Label> labels) {
    LayoutFile file =
        new LayoutFile(new Edition<>("own", 1, layout(layout)), LayoutFileTest.CLOCK, () -> fields);
    return new String(file.write(labels).bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void whatAFieldSaysOfTheOrderOfThePlaceAndOfEachProductStandsInItsColumn() {
    Order order = Orders.threePlaces(2);
    long due = order.placed().amounts().due().orElseThrow().value();
    assertEquals(
        "カード2,1128,タカサキ ヨシノ,SKU-1000 SKU-1003,"
            + due
            + "\r\n"
            + "カード2,1128,サイトウ ルリコ,SKU-1001 SKU-1004,"
            + due
            + "\r\n"
            + "カード2,1128,ワタナベ サチ,SKU-1002 SKU-1000,"
            + due
            + "\r\n",
        written(ASKS, fields, labels(order)));
    String rows = written("perLine|true\n" + ASKS, fields, labels(order));
    assertEquals(6, rows.lines().count());
    assertTrue(rows.startsWith("カード2,1128,タカサキ ヨシノ,SKU-1000,"), rows);
  }

  /** One that is away, or a shipment of which no order is known, leaves its column empty. */
  @Test
  void whatIsNotThereIsEmpty() {
    Order order = Orders.threePlaces(2);
    List<Label> first = labels(order).subList(0, 1);
    FieldSet without = new FieldSet(List.of(new HouseFields()));
    assertTrue(written(ASKS, without, first).startsWith(",1128,タカサキ"), "the partner is away");
    assertEquals(
        ",,,,\r\n", written(ASKS, fields, List.of(InventedShipment.label())).replace(" ", ""));
  }

  @Test
  void aFieldIsAskedOnceForAllLabelsAndNotWhereNoColumnAsks() {
    List<Label> many = new ArrayList<>();
    for (long id = 1; id <= 40; id++) {
      many.addAll(labels(Orders.threePlaces(id)));
    }
    written(PLAIN + "column|a|{number}\n", fields, many);
    assertEquals(List.of(), batches);
    written(ASKS, fields, many);
    assertEquals(List.of(40), batches);
  }

  @Test
  void aLayoutIsKeptWhateverIsAwayAndSavedOnlyWithWhatIsThere() {
    LabelLayout layout = layout(ASKS);
    assertEquals(layout, LayoutText.read(LayoutText.write(layout)));
    layout.columns().forEach(c -> SymbolForms.check(c.text(), fields));
    Map<String, String> wrong =
        Map.of(
            "{gone.field}", "項目がありません: {gone.field}",
            "{nothing}", "項目がありません: {nothing}",
            "{gifts.card:yyyy}", "この項目に書式はありません: {gifts.card:yyyy}",
            "{wish.date:b}", "日付の書式として使えません: b");
    wrong.forEach(
        (text, why) -> {
          SymbolText column = SymbolText.of(text);
          Rejection e =
              assertThrows(Rejection.class, () -> SymbolForms.check(column, fields), text);
          assertEquals(why, e.sentence().ja());
        });
    assertThrows(Rejection.class, () -> SymbolForms.check(SymbolText.of("{Gifts..card}")));
  }
}
