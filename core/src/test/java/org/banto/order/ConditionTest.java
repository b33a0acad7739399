// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConditionTest {
  private static final Order ORDER = Orders.fresh(Route.STANDARD, PaymentState.AUTHORISED);

  /** A row of the table: what is said, what is asked, and whether it holds. */
  private record Case(
      Type type,
      Scope scope,
      String said,
      Op op,
      List<String> values,
      Quantifier quantifier,
      boolean exact,
      boolean holds,
      String why) {
    static Case of(String row) {
      String[] c = row.split("\t", -1);
      return new Case(
          Type.valueOf(c[0]),
          Scope.valueOf(c[1]),
          c[2],
          Op.of(c[3]),
          c[4].isEmpty() ? List.of() : List.of(c[4].split(",")),
          Quantifier.valueOf(c[5]),
          c[6].equals("exact"),
          c[7].equals("y"),
          c[8]);
    }

    Leaf leaf() {
      return new Leaf("a", op, values, quantifier, exact);
    }

    boolean isUnknown() {
      return said.equals("-");
    }

    FieldValues things() {
      return said.equals("none")
          ? new FieldValues(List.of())
          : FieldValues.each(
              Stream.of(said.split("/")).map(t -> FieldValues.of(values(t))).toList());
    }

    /** An order with as many lines and destinations as something is said of. */
    Order order() {
      PlacedOrder placed = ORDER.placed();
      int things = Math.max(1, things().each().size());
      List<OrderLine> lines = Collections.nCopies(things, placed.lines().get(0));
      List<Destination> places = Collections.nCopies(things, placed.destinations().get(0));
      return ORDER.with(e -> e.placed(placed.withLines(lines).withDestinations(places)));
    }

    private List<Object> values(String thing) {
      return thing.equals("-") ? List.of() : Stream.of(thing.split(",")).map(this::value).toList();
    }

    private Object value(String text) {
      return switch (type) {
        case TEXT, SET -> text;
        case NUMBER -> Long.valueOf(text);
        case YEN -> new Yen(Long.parseLong(text));
        case DATE -> LocalDate.parse(text);
        case TIME -> LocalTime.parse(text);
        case FLAG -> Boolean.valueOf(text);
      };
    }
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = ConditionTest.class.getResourceAsStream("conditions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(Case::of)
          .toList();
    }
  }

  private static OrderField field(String id, Type type, Scope scope, FieldValues said) {
    return new OrderField(
        id,
        new Text("項目" + id, "field " + id),
        type,
        scope,
        false,
        false,
        Map.of(),
        OrderField.Values.each(o -> said));
  }

  private static FieldSet set(OrderField... fields) {
    OrderFields all = () -> List.of(fields);
    return new FieldSet(List.of(all));
  }

  @TestFactory
  Stream<DynamicTest> theTableHolds() throws IOException {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.toString(),
                    () -> {
                      FieldSet fields = set(field("a", c.type(), c.scope(), c.things()));
                      Criterion asked = fields.criterion(c.leaf());
                      assertEquals(Set.of(), asked.missing());
                      assertEquals(c.holds(), asked.holds(c.order()));
                      Criterion not = fields.criterion(new Condition.Not(c.leaf()));
                      assertEquals(!c.holds(), not.holds(c.order()));
                    }));
  }

  @Test
  void theTableHasEachComparisonOfEachTypeThatHoldsThatDoesNotAndThatKnowsNothing()
      throws IOException {
    List<Case> cases = cases().stream().filter(c -> c.scope() == Scope.ORDER).toList();
    List<String> lacking = new ArrayList<>();
    for (Type type : Type.values()) {
      for (Op op : type.ops()) {
        List<Case> of = cases.stream().filter(c -> c.type() == type && c.op() == op).toList();
        boolean whole =
            of.stream().anyMatch(Case::holds)
                && of.stream().anyMatch(c -> !c.holds())
                && of.stream().anyMatch(Case::isUnknown);
        if (!whole) {
          lacking.add(type + " " + op);
        }
      }
    }
    assertEquals(List.of(), lacking);
    for (Quantifier quantifier : Quantifier.values()) {
      for (Scope scope : List.of(Scope.LINE, Scope.DESTINATION)) {
        List<Case> of =
            cases().stream()
                .filter(c -> c.scope() == scope && c.quantifier() == quantifier)
                .toList();
        assertTrue(of.stream().anyMatch(c -> c.holds() && !c.said().equals("none")));
        assertTrue(of.stream().anyMatch(c -> !c.holds()), quantifier + " " + scope);
        assertTrue(of.stream().anyMatch(c -> c.said().equals("none")), quantifier + " " + scope);
      }
    }
  }

  /** Whatever type a field has, it cannot be compared as another, and the field is named. */
  @Test
  void aComparisonThatDoesNotFitTheFieldIsRefusedAndNeverHolds() {
    FieldValues one = FieldValues.of("1");
    for (Type type : Type.values()) {
      for (Op op : Op.values()) {
        List<String> values =
            Collections.nCopies(
                op == Op.BETWEEN ? 2 : op == Op.EMPTY || op == Op.NOT_EMPTY ? 0 : 1, "1");
        Leaf leaf = new Leaf("a", op, values, Quantifier.ANY, false);
        FieldSet fields = set(field("a", type, Scope.ORDER, one));
        if (!type.fits(op)) {
          Rejection e = assertThrows(Rejection.class, () -> fields.check(leaf));
          assertTrue(e.sentence().en().contains("field a"), e.sentence()::en);
          Criterion criterion = fields.criterion(leaf);
          assertEquals(Set.of("a"), criterion.missing());
          assertFalse(criterion.holds(ORDER));
        }
      }
    }
    assertFalse(Type.YEN.fits(Op.CONTAINS));
    assertFalse(Type.TEXT.fits(Op.GE));
  }

  @Test
  void aValueThatTheFieldCannotHaveIsRefused() {
    FieldSet fields =
        set(
            field("due", Type.YEN, Scope.ORDER, FieldValues.NONE),
            field("day", Type.DATE, Scope.ORDER, FieldValues.NONE),
            field("time", Type.TIME, Scope.ORDER, FieldValues.NONE),
            field("gift", Type.FLAG, Scope.ORDER, FieldValues.NONE),
            field("sku", Type.TEXT, Scope.LINE, FieldValues.NONE));
    for (Leaf wrong :
        List.of(
            new Leaf("due", Op.GE, "5,000円"),
            new Leaf("day", Op.EQ, "2026-02-30"),
            new Leaf("time", Op.LT, "25:00"),
            new Leaf("gift", Op.EQ, "yes"),
            new Leaf("due", Op.GE, "1").of(Quantifier.SUM),
            new Leaf("sku", Op.GE, "1").of(Quantifier.SUM),
            new Leaf("sku", Op.GE, "a").of(Quantifier.COUNT),
            new Leaf("nobody", Op.EQ, "1"))) {
      assertThrows(Rejection.class, () -> fields.check(wrong), wrong::toString);
    }
    fields.check(new Leaf("due", Op.GE, "5000"));
  }

  @Test
  void aFieldThatIsAwayMakesItsLeafFalseAndIsReported() {
    FieldSet fields = set(field("a", Type.TEXT, Scope.ORDER, FieldValues.of("x")));
    Leaf here = new Leaf("a", Op.EQ, "x");
    Leaf away = new Leaf("gone.field", Op.NOT_EMPTY);
    Criterion any = fields.criterion(new Condition.Any(List.of(away, here)));
    assertTrue(any.holds(ORDER));
    assertEquals(Set.of("gone.field"), any.missing());
    assertFalse(fields.criterion(new Condition.All(List.of(away, here))).holds(ORDER));
    assertFalse(fields.criterion(away.of(Quantifier.NONE)).holds(ORDER));
    assertEquals(Set.of(), fields.criterion(here).missing());
  }

  @Test
  void allOfNothingHoldsAndAnyOfNothingDoesNot() {
    assertTrue(FieldSet.NONE.criterion(Condition.ALWAYS).holds(ORDER));
    assertFalse(FieldSet.NONE.criterion(new Condition.Any(List.of())).holds(ORDER));
  }

  @Test
  void aTreeHasFiveFloorsAndFiftyLeavesAtMost() {
    Condition deep = new Leaf("a", Op.NOT_EMPTY);
    for (int floor = 2; floor <= Condition.DEEPEST; floor++) {
      deep = floor % 2 == 0 ? new Condition.Not(deep) : new Condition.Any(List.of(deep));
    }
    Condition five = deep;
    assertEquals(5, five.depth());
    assertThrows(Rejection.class, () -> new Condition.Not(five));
    assertThrows(Rejection.class, () -> new Condition.All(List.of(five)));
    List<Condition> fifty = Collections.nCopies(50, new Leaf("a", Op.NOT_EMPTY));
    Condition wide = new Condition.All(fifty);
    assertEquals(50, wide.leaves().count());
    assertThrows(
        Rejection.class, () -> new Condition.Any(List.of(wide, new Leaf("a", Op.NOT_EMPTY))));
  }

  @Test
  void aLeafTakesAsManyValuesAsItsComparison() {
    assertThrows(Rejection.class, () -> new Leaf("a", Op.EQ));
    assertThrows(Rejection.class, () -> new Leaf("a", Op.EQ, "1", "2"));
    assertThrows(Rejection.class, () -> new Leaf("a", Op.BETWEEN, "1"));
    assertThrows(Rejection.class, () -> new Leaf("a", Op.EMPTY, "1"));
    assertThrows(Rejection.class, () -> new Leaf("a", Op.EQ, "x".repeat(1001)));
    assertThrows(Rejection.class, () -> new Leaf("A b", Op.EQ, "1"));
    assertThrows(Rejection.class, () -> new Leaf("a", Op.CONTAINS, "1").of(Quantifier.COUNT));
  }

  @Test
  void patternsAreRefusedInWordsUntilThereIsAnEngineThatNeverGoesBack() {
    Rejection e = assertThrows(Rejection.class, () -> Op.of("matches"));
    assertTrue(e.sentence().en().contains("cannot be used yet"), e.sentence()::en);
    assertThrows(Rejection.class, () -> Op.of("like"));
    for (Op op : Op.values()) {
      assertEquals(op, Op.of(op.word()));
    }
  }

  @Test
  void eachFieldIsAskedOnceForAllOrdersHoweverManyConditionsNeedIt() {
    AtomicInteger asked = new AtomicInteger();
    OrderField field =
        new OrderField(
            "a",
            new Text("あ", "a"),
            Type.TEXT,
            Scope.ORDER,
            false,
            false,
            Map.of(),
            orders -> {
              asked.incrementAndGet();
              return orders.stream().map(o -> FieldValues.of("x")).toList();
            });
    FieldSet fields = set(field);
    OrderFacts facts = OrderFacts.of(Collections.nCopies(100, ORDER));
    assertEquals(0, asked.get(), "nobody has asked yet");
    for (int n = 0; n < 100; n++) {
      Criterion criterion = fields.criterion(new Leaf("a", Op.STARTS, "x"));
      for (int i = 0; i < facts.size(); i++) {
        assertTrue(criterion.holds(facts, i));
      }
    }
    assertEquals(1, asked.get());
  }

  @Test
  void ofTwoFieldsWithOneIdTheFirstStays() {
    FieldSet fields =
        set(
            field("a", Type.TEXT, Scope.ORDER, FieldValues.of("first")),
            field("a", Type.TEXT, Scope.ORDER, FieldValues.of("second")));
    assertEquals(1, fields.all().size());
    assertTrue(fields.criterion(new Leaf("a", Op.EQ, "first")).holds(ORDER));
  }

  @Test
  void ofAPartOfAnOrderLinesAndPlacesAreAskedAloneAndTheRestOfTheWhole() {
    OrderField pieces =
        new OrderField(
            "line.qty",
            new Text("数", "pieces"),
            Type.NUMBER,
            Scope.LINE,
            false,
            false,
            Map.of(),
            OrderField.Values.ofLines(l -> l.quantity()));
    OrderField places =
        new OrderField(
            "places",
            new Text("先", "places"),
            Type.NUMBER,
            Scope.ORDER,
            false,
            false,
            Map.of(),
            OrderField.Values.each(o -> FieldValues.of(o.placed().destinations().size())));
    OrderField key =
        new OrderField(
            "key",
            new Text("鍵", "key"),
            Type.TEXT,
            Scope.DESTINATION,
            false,
            false,
            Map.of(),
            OrderField.Values.ofDestinations((o, i) -> o.placed().destinations().get(i).key()));
    FieldSet fields = set(pieces, places, key);
    Destination first = ORDER.placed().destinations().get(0);
    Destination second = new Destination("2", first.recipient(), "", "", "");
    Order two = ORDER.with(e -> e.placed(ORDER.placed().withDestinations(List.of(first, second))));
    OrderPart part =
        OrderPart.of(two, 1, List.of(two.placed().lines().get(0).packed(1)), List.of());
    assertTrue(fields.criterion(new Leaf("places", Op.EQ, "2")).holds(part));
    assertTrue(fields.criterion(new Leaf("line.qty", Op.EQ, "1")).holds(part));
    assertTrue(fields.criterion(new Leaf("key", Op.EQ, "2").of(Quantifier.ALL)).holds(part));
    assertFalse(fields.criterion(new Leaf("key", Op.EQ, "1")).holds(part));
    OrderPart line = part.only(two.placed().lines().get(0), 7);
    assertTrue(fields.criterion(new Leaf("line.qty", Op.EQ, "7")).holds(line));
    assertTrue(fields.criterion(new Leaf("key", Op.EQ, "1")).holds(two));
  }
}
