// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract lets right fields pass, and each wrong one fail by the rule it breaks. */
class OrderFieldContractTest {
  private static OrderField field(Type type, Scope scope, boolean personal, Values values) {
    return new OrderField("a", new Text("あ", "a"), type, scope, personal, false, Map.of(), values);
  }

  private static OrderField field(Type type, Values values) {
    return field(type, Scope.ORDER, true, values);
  }

  private static Values each(Function<Order, Object> of) {
    return Values.each(o -> FieldValues.of(of.apply(o)));
  }

  @Test
  void rightFieldsPass() {
    List<OrderField> right =
        List.of(
            field(Type.YEN, each(o -> o.placed().amounts().due())),
            new OrderField(
                "b",
                new Text("い", "b"),
                Type.TEXT,
                Scope.LINE,
                false,
                false,
                Map.of(),
                Values.ofLines(l -> l.sku())));
    assertEquals(List.of(), OrderFieldContract.faults(right, List.of(Orders.fortyLines(9))));
  }

  @TestFactory
  Stream<DynamicTest> aWrongFieldFailsByTheRuleItBreaks() {
    AtomicLong asked = new AtomicLong();
    return Stream.of(
        wrong("is asked again", field(Type.NUMBER, each(o -> 1 + asked.incrementAndGet()))),
        wrong("among others", field(Type.NUMBER, all -> constant(all, (long) all.size()))),
        wrong("order in which it is asked", field(Type.NUMBER, OrderFieldContractTest::firstAlone)),
        wrong("other than the orders", field(Type.TEXT, all -> List.of())),
        wrong("other than the orders", field(Type.TEXT, OrderFieldContractTest::always)),
        wrong("fails with", field(Type.NUMBER, OrderFieldContractTest::sorting)),
        wrong("is NUMBER", field(Type.NUMBER, each(o -> o.key().number()))),
        wrong("is YEN", field(Type.YEN, each(o -> 5L))),
        wrong("several values", field(Type.TEXT, each(o -> List.of("x", "y")))),
        wrong("a value twice", field(Type.SET, raw("x", "x"))),
        wrong("blank", field(Type.TEXT, raw(" "))),
        wrong("not known", field(Type.YEN, each(o -> o.placed().amounts().due().orElse(Yen.ZERO)))),
        wrong("not known", field(Type.FLAG, each(o -> !o.tags().isEmpty() && o.id().value() == 1))),
        wrong(
            "each LINE",
            field(
                Type.TEXT,
                Scope.LINE,
                true,
                Values.each(
                    o ->
                        FieldValues.each(
                            o.placed().lines().stream()
                                .map(l -> FieldValues.of(l.sku()))
                                .toList())))),
        wrong("each DESTINATION", field(Type.TEXT, Scope.DESTINATION, true, each(o -> "x"))),
        wrong(
            "personal data",
            field(Type.TEXT, Scope.ORDER, false, each(o -> o.placed().buyer().name()))),
        wrong(
            "none of its choices",
            new OrderField(
                "a",
                new Text("あ", "a"),
                Type.TEXT,
                Scope.ORDER,
                false,
                false,
                Map.of("OTHER", new Text("他", "other")),
                each(o -> o.placed().payment().kind().name()))));
  }

  @Test
  void twoFieldsOfOneIdOrNameAreSeen() {
    OrderField one = field(Type.TEXT, each(o -> "x"));
    assertEquals(3, OrderFieldContract.faults(List.of(one, one), List.of()).size());
  }

  private static DynamicTest wrong(String rule, OrderField field) {
    return DynamicTest.dynamicTest(
        rule,
        () -> {
          List<String> faults = OrderFieldContract.faults(List.of(field), List.of());
          assertTrue(faults.stream().anyMatch(f -> f.contains(rule)), faults::toString);
        });
  }

  private static List<FieldValues> constant(List<Order> all, Object value) {
    return all.stream().map(o -> FieldValues.of(value)).toList();
  }

  /** Counts only what comes first. */
  private static List<FieldValues> firstAlone(List<Order> all) {
    List<FieldValues> said = new ArrayList<>(constant(all, 2L));
    if (!all.isEmpty()) {
      said.set(0, FieldValues.of(1L));
    }
    return said;
  }

  private static List<FieldValues> always(List<Order> all) {
    return all.isEmpty() ? List.of(FieldValues.NONE) : constant(all, "x");
  }

  /** Changes what it was handed. */
  private static List<FieldValues> sorting(List<Order> all) {
    all.sort((a, b) -> Long.compare(a.id().value(), b.id().value()));
    return constant(all, 1L);
  }

  private static Values raw(Object... values) {
    return Values.each(o -> new FieldValues(List.of(List.of(values))));
  }
}
