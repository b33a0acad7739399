// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Test;

class RowFieldsTest {
  private static final List<Order> SOME = List.of(Orders.everyday(1), Orders.threePlaces(2));

  private final List<Integer> asked = new ArrayList<>();

  /** A field of a room that counts how many orders it is asked about at once, and fails of the second. */
  private final OrderField card =
      new OrderField(
          "gifts.card",
          new Text("カード", "Card"),
          OrderField.Type.TEXT,
          OrderField.Scope.ORDER,
          false,
          false,
          Map.of("ASKED", new Text("希望あり", "asked")),
          orders -> {
            asked.add(orders.size());
            return orders.stream().map(RowFieldsTest::of).toList();
          });

  private static FieldValues of(Order order) {
    if (order.id().value() == 2) {
      throw new IllegalStateException();
    }
    return FieldValues.of("ASKED");
  }

  private List<Map<String, List<String>>> said(String columns) {
    OrderFields room = () -> List.of(card);
    return RowFields.of(columns, List.of(new HouseFields(), room)).of(SOME);
  }

  @Test
  void valuesAreSpeltAsConditionsHaveThem() {
    Order first = SOME.get(0);
    Map<String, List<String>> row = said("due, ordered.date,ordered.time,buyer.masked").get(0);
    assertEquals(
        List.of(Long.toString(first.placed().amounts().due().orElseThrow().value())),
        row.get("due"));
    assertEquals(10, row.get("ordered.date").get(0).length());
    assertEquals(5, row.get("ordered.time").get(0).length());
    assertEquals(List.of("false"), row.get("buyer.masked"));
  }

  @Test
  void whatIsSaidOfSeveralLinesStandsOnce() {
    Order three = SOME.get(1);
    List<String> rates =
        three.placed().lines().stream()
            .map(l -> Integer.toString(l.tax().percent()))
            .distinct()
            .toList();
    assertEquals(rates, said("line.rate").get(1).get("line.rate"));
    assertEquals(true, rates.size() < three.placed().lines().size());
  }

  @Test
  void aFieldThatIsAwayOrFailsIsLeftOutAndTheOthersStand() {
    List<Map<String, List<String>>> rows = said("number,gifts.card,gone.away,no field");
    assertEquals(
        Map.of("number", List.of(SOME.get(0).key().number()), "gifts.card", List.of("ASKED")),
        rows.get(0));
    assertEquals(Map.of("number", List.of(SOME.get(1).key().number())), rows.get(1));
  }

  @Test
  void allRowsAreAskedAtOnceAndNoneWhereNobodyWants() {
    said("number");
    assertEquals(List.of(), asked);
    said("gifts.card,gifts.card");
    assertEquals(SOME.size(), asked.get(0));
    assertEquals(Map.of(), said("").get(0));
    assertEquals(SOME.size(), said("").size());
  }

  @Test
  void tooManyAreRefused() {
    String many = IntStream.range(0, 51).mapToObj(i -> "f" + i).collect(Collectors.joining(","));
    assertThrows(Rejection.class, () -> said(many));
    assertEquals(2, said(many.replaceFirst("f0,", "")).size());
  }
}
