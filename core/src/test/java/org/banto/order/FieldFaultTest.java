// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a field does, whoever asks it has an answer; and what it did is known. */
class FieldFaultTest {
  private static final String SECRET = "山田 花子";
  private static final Order ORDER = Orders.fresh(Route.STANDARD, PaymentState.AUTHORISED);
  private static final Order ODD = ORDER.with(e -> e.tag("odd"));

  private static OrderField field(Scope scope, Values values) {
    return new OrderField(
        "a", new Text("あ", "a"), Type.TEXT, scope, false, false, Map.of(), values);
  }

  private static FieldSet set(OrderField field) {
    OrderFields one = () -> List.of(field);
    return new FieldSet(List.of(one));
  }

  private static Values changed(UnaryOperator<List<FieldValues>> how) {
    return orders -> how.apply(orders.stream().map(o -> FieldValues.of("x")).toList());
  }

  @TestFactory
  Stream<DynamicTest> whateverAFieldDoesNoComparisonHoldsAndTheFaultIsNamed() {
    return Stream.of(
        wrong(
            "java.lang.IllegalStateException", orders -> thrown(new IllegalStateException(SECRET))),
        wrong("java.lang.NoClassDefFoundError", orders -> thrown(new NoClassDefFoundError(SECRET))),
        wrong("java.lang.StackOverflowError", FieldFaultTest::deeper),
        wrong("java.lang.NullPointerException", orders -> null),
        wrong("other than the orders", changed(said -> List.of())),
        wrong("java.lang.NullPointerException", changed(FieldFaultTest::holed)),
        wrong("a Long and is TEXT", orders -> orders.stream().map(o -> FieldValues.of(5)).toList()),
        wrong(
            "each ORDER",
            orders ->
                orders.stream()
                    .map(o -> new FieldValues(List.of(List.of("x"), List.of("x"))))
                    .toList()));
  }

  private static DynamicTest wrong(String what, Values values) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          OrderField field = field(Scope.ORDER, values);
          assertEquals(Optional.empty(), field.fault());
          FieldSet fields = set(field);
          OrderFacts facts = OrderFacts.of(List.of(ORDER, ODD));
          for (Leaf leaf : List.of(new Leaf("a", Op.EQ, "x"), new Leaf("a", Op.EMPTY))) {
            assertFalse(fields.criterion(leaf).holds(facts, 0), leaf::toString);
            assertFalse(fields.criterion(leaf).holds(facts, 1), leaf::toString);
          }
          assertEquals(new FieldValues(List.of(List.of()), true), facts.of(field, 0));
          String said = fields.faults().toString();
          assertTrue(said.contains(what), said);
          assertFalse(said.contains(SECRET), "what was thrown may name a person");
        });
  }

  private static List<FieldValues> thrown(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) e;
  }

  private static List<FieldValues> deeper(List<Order> orders) {
    return orders.isEmpty() ? List.of() : new ArrayList<>(deeper(orders));
  }

  private static List<FieldValues> holed(List<FieldValues> said) {
    List<FieldValues> all = new ArrayList<>(said);
    all.set(0, null);
    return all;
  }

  /** The control: nothing is wrong with a right field, also of one that knows nothing. */
  @Test
  void aRightFieldHasNoFault() {
    OrderField right =
        field(
            Scope.LINE,
            Values.each(o -> o.tags().isEmpty() ? FieldValues.NONE : FieldValues.of("x")));
    FieldSet fields = set(right);
    assertTrue(fields.criterion(new Leaf("a", Op.EMPTY)).holds(ORDER));
    assertTrue(fields.criterion(new Leaf("a", Op.EQ, "x")).holds(ODD));
    assertEquals(List.of(), fields.faults());
  }

  @Test
  void anOrderAtWhichAFieldFailsTakesNoOtherOrdersAnswerWithIt() {
    OrderField odd =
        field(
            Scope.ORDER,
            Values.each(
                o -> o.tags().contains("odd") ? thrown(o) : FieldValues.of(o.key().number())));
    OrderFacts facts = OrderFacts.of(List.of(ORDER, ODD, ORDER));
    String number = ORDER.key().number();
    assertEquals(List.of(List.of(number)), facts.of(odd, 0).each());
    assertTrue(facts.of(odd, 1).failed());
    assertEquals(List.of(List.of(number)), facts.of(odd, 2).each());
    assertTrue(odd.fault().isPresent());
  }

  private static FieldValues thrown(Order order) {
    throw new IllegalStateException(order.placed().buyer().name());
  }

  @Test
  void nothingIsSaidOfEachLineAndNoCountHolds() {
    OrderField wrong = field(Scope.LINE, orders -> List.of());
    OrderLine line = ORDER.placed().lines().get(0);
    Order three = ORDER.with(e -> e.placed(ORDER.placed().withLines(List.of(line, line, line))));
    assertEquals(3, OrderFacts.of(List.of(three)).of(wrong, 0).each().size());
    for (Quantifier none : List.of(Quantifier.NONE, Quantifier.COUNT)) {
      Leaf leaf = new Leaf("a", Op.EQ, "0").of(none);
      assertFalse(set(wrong).criterion(leaf).holds(three), none::toString);
      assertFalse(set(wrong).criterion(leaf).holds(OrderPart.unstruck(three)), none::toString);
    }
  }

  @Test
  void whoCannotSayWhichFieldsThereAreKeepsNoOtherFieldAway() {
    OrderFields broken =
        () -> {
          throw new IllegalStateException(SECRET);
        };
    OrderFields holed = () -> Arrays.asList((OrderField) null);
    OrderField right = field(Scope.ORDER, Values.each(o -> FieldValues.of("x")));
    OrderFields whole = () -> List.of(right);
    FieldSet fields = new FieldSet(List.of(broken, holed, whole));
    assertEquals(List.of(right), fields.all());
    assertEquals(2, fields.faults().size());
    assertFalse(fields.faults().toString().contains(SECRET));
  }

  @Test
  void aFaultBeginsOnceAndIsWellSomeTimeAfterTheLast() {
    Instant[] now = {Instant.parse("2026-11-24T07:20:00Z")};
    Clock clock =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now[0];
          }
        };
    SafeValues values = new SafeValues("a", Type.TEXT, Scope.ORDER, orders -> List.of(), clock);
    values.of(List.of(ORDER));
    Instant since = values.fault().orElseThrow().since();
    now[0] = now[0].plus(Duration.ofMinutes(9));
    values.of(List.of(ORDER));
    now[0] = now[0].plus(Duration.ofMinutes(9));
    assertEquals(since, values.fault().orElseThrow().since());
    now[0] = now[0].plus(Duration.ofMinutes(2));
    assertEquals(Optional.empty(), values.fault());
  }
}
