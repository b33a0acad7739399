// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banto.base.Yen;
import org.banto.fakes.OrderFieldContract;
import org.banto.fakes.Orders;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.Criterion;
import org.banto.order.FieldSet;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderFlag;
import org.banto.order.PaymentMethod;
import org.banto.payment.PaymentState;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Temperature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HouseFieldsTest extends OrderFieldContract {
  private static final FieldSet FIELDS = new FieldSet(List.of(new HouseFields()));

  HouseFieldsTest() {
    super(new HouseFields());
  }

  @Override
  protected List<Order> orders() {
    return List.of(Orders.fortyLines(8), Orders.remarked(Orders.everyday(9), "  急ぎで　"));
  }

  private static List<List<Object>> said(String field, Order order) {
    return OrderFacts.of(List.of(order)).of(FIELDS.find(field).orElseThrow(), 0).each();
  }

  @Test
  void anOrderIsSaidInTheTimeOfJapan() {
    Order order = Orders.everyday(1);
    assertEquals(List.of(List.of(LocalDate.of(2026, 11, 23))), said("ordered.date", order));
    assertEquals(List.of(List.of(LocalTime.of(21, 34))), said("ordered.time", order));
    assertEquals(List.of(List.of("MONDAY")), said("ordered.weekday", order));
    assertEquals(List.of(List.of(5L)), said("wish.days", order));
  }

  @Test
  void whatIsTakenOffIsAnAmountAndWhatIsNotFixedIsUnknown() {
    assertEquals(List.of(List.of(new Yen(500))), said("coupon", Orders.everyday(1)));
    assertEquals(List.of(List.of(new Yen(120))), said("points", Orders.everyday(1)));
    assertEquals(List.of(List.of(new Yen(660))), said("postage", Orders.everyday(1)));
    assertEquals(List.of(List.of(Yen.ZERO)), said("cod-fee", Orders.everyday(1)));
    assertEquals(List.of(List.of()), said("cod-fee", Orders.unread(1)));
    assertEquals(List.of(List.of()), said("due", Orders.unread(1)));
  }

  @Test
  void eachDestinationSaysItsOwnAndHowItTravels() {
    Order three = Orders.threePlaces(1);
    assertEquals(
        List.of(List.of(false), List.of(true), List.of(true)), said("destination.other", three));
    assertEquals(
        List.of(List.of("AMBIENT"), List.of("CHILLED"), List.of("AMBIENT")),
        said("temperature", three));
    assertEquals(List.of(List.of(3L)), said("destinations", three));
  }

  /** Codes that get a new value without a name would stand in the page as letters. */
  @Test
  void everyCodeOfTheHouseHasItsName() {
    assertEquals(PaymentMethod.Kind.values().length, FieldChoices.PAYMENTS.size());
    assertEquals(PaymentState.values().length, FieldChoices.PAYMENT_STATES.size());
    assertEquals(OrderFlag.values().length, FieldChoices.FLAGS.size());
    assertEquals(Temperature.values().length, FieldChoices.TEMPERATURES.size());
    assertEquals(ParcelStatus.State.values().length, FieldChoices.PARCELS.size());
  }

  /** Rules ask a hundred things of each order that comes in. */
  @Test
  @Tag("measure")
  void aHundredConditionsOnAnOrderTakeWellUnderAMillisecond() {
    List<Criterion> hundred = new ArrayList<>();
    for (int n = 0; n < 25; n++) {
      hundred.add(FIELDS.criterion(new Leaf("remarks", Op.CONTAINS, "のし" + n)));
      hundred.add(FIELDS.criterion(new Leaf("line.sku", Op.STARTS, "ＳＫＵ-" + n)));
      hundred.add(FIELDS.criterion(new Leaf("line.qty", Op.GE, "" + n).of(Quantifier.SUM)));
      hundred.add(
          FIELDS.criterion(
              new Condition.All(
                  List.of(
                      new Leaf("due", Op.BETWEEN, "1", "" + 1000 * n),
                      new Leaf("destination.prefecture", Op.IN, "沖縄県", "鹿児島県")))));
    }
    List<Order> orders = IntStream.rangeClosed(1, 200).mapToObj(Orders::fortyLines).toList();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long start = System.nanoTime();
      OrderFacts facts = OrderFacts.of(orders);
      for (int i = 0; i < orders.size(); i++) {
        for (Criterion one : hundred) {
          one.holds(facts, i);
        }
      }
      best = Math.min(best, (System.nanoTime() - start) / orders.size());
    }
    System.out.println("100 conditions on an order of 40 lines: " + best / 1_000 + " µs");
    assertTrue(best < 1_000_000, "nanoseconds an order: " + best);
  }

  @Test
  void theListSaysHowEachFieldCanBeCompared() {
    List<FieldsResource.Row> rows =
        new FieldsResource(List.of(new HouseFields()), List.of()).fields(Orders.MAIN);
    assertEquals(new HouseFields().fields().size(), rows.size());
    FieldsResource.Row due =
        rows.stream().filter(r -> r.id().equals("due")).findFirst().orElseThrow();
    assertEquals(
        List.of("eq", "ne", "in", "ge", "gt", "le", "lt", "between", "empty", "notEmpty"),
        due.ops());
    Optional<FieldsResource.Row> desk = rows.stream().filter(r -> r.id().equals("desk")).findAny();
    assertEquals("新規受注", desk.orElseThrow().choices().get(0).name().ja());
    assertTrue(desk.orElseThrow().searchable());
  }
}
