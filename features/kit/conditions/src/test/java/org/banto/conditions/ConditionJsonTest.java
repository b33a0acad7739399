// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.fakes.Orders;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.FieldSet;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderFields;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConditionJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void whatIsWrittenIsReadAgainAsItWas() {
    List<Condition> leaves =
        List.of(
            new Leaf("due", Op.BETWEEN, "1", "9"),
            new Leaf("line.sku", Op.IN, List.of("a\"b", "ｃ"), Quantifier.ALL, true),
            new Leaf("tag", Op.IN, "one"),
            new Leaf("remarks", Op.NOT_EMPTY),
            new Leaf("line.qty", Op.GE, "10").of(Quantifier.SUM));
    Condition all =
        new Condition.All(
            List.of(new Condition.Any(leaves), new Condition.Not(leaves.get(0)), Condition.ALWAYS));
    assertEquals(all, ConditionJson.read(ConditionJson.write(all)));
    assertEquals(
        "{\"f\":\"line.qty\",\"op\":\"ge\",\"v\":\"10\",\"q\":\"SUM\"}",
        ConditionJson.write(leaves.get(4)));
  }

  @Test
  void numbersAndFlagsMayStandWithoutQuotes() {
    assertEquals(
        new Leaf("due", Op.GE, "5000"),
        ConditionJson.read("{\"f\":\"due\",\"op\":\"ge\",\"v\":5000}"));
    assertEquals(
        new Leaf("destination.other", Op.EQ, "true"),
        ConditionJson.read("{\"f\":\"destination.other\",\"op\":\"eq\",\"v\":true}"));
  }

  @Test
  void whatIsNoConditionIsRefusedAndNothingIsLeftOutUnseen() {
    for (String wrong :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "{\"all\":{}}",
            "{\"all\":[],\"any\":[]}",
            "{\"not\":[]}",
            "{\"f\":\"due\",\"op\":\"ge\",\"v\":5000,\"quantifier\":\"SUM\"}",
            "{\"f\":\"due\",\"op\":\"ge\",\"v\":1.5}",
            "{\"f\":\"due\",\"op\":\"ge\",\"v\":null}",
            "{\"f\":\"due\",\"op\":\"ge\",\"v\":{}}",
            "{\"f\":\"due\",\"op\":\"ge\",\"v\":1,\"q\":\"SOME\"}",
            "{\"f\":\"due\",\"op\":\"matches\",\"v\":\"(a+)+\"}",
            "{\"f\":\"due\",\"v\":1}",
            "{\"all\":["
                + "{\"f\":\"due\",\"op\":\"empty\"},".repeat(50)
                + "{\"f\":\"due\",\"op\":\"empty\"}]}",
            "{\"not\":".repeat(400) + "{\"f\":\"due\",\"op\":\"empty\"}" + "}".repeat(400),
            " ".repeat(100_001))) {
      assertThrows(Rejection.class, () -> ConditionJson.read(wrong), wrong);
    }
  }

  /** Rows of the house's vectors: a rule stands in the trace when its condition holds. */
  @TestFactory
  Stream<DynamicTest> theVectorsOfRulesHoldAsFarAsTheyConcernConditions() throws IOException {
    List<String> rows;
    try (InputStream in = ConditionJsonTest.class.getResourceAsStream("rules.tsv")) {
      rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
    }
    assertTrue(rows.size() > 10);
    return rows.stream()
        .map(row -> row.split("\t", -1))
        .map(c -> DynamicTest.dynamicTest(c[0] + " " + c[c.length - 1], () -> holds(c)));
  }

  private static void holds(String[] c) throws IOException {
    JsonNode trace = JSON.readTree(c[c.length - 2]).get(0);
    FieldSet fields = said(JSON.readTree(c[2]));
    for (JsonNode rule : JSON.readTree(c[1])) {
      Condition condition = ConditionJson.read(rule.get("if"));
      fields.check(condition);
      boolean traced =
          StreamSupport.stream(trace.spliterator(), false)
              .anyMatch(id -> id.asText().equals(rule.get("id").asText()));
      Order order = withLines(JSON.readTree(c[2]).get("lines").size());
      assertEquals(traced, fields.criterion(condition).holds(order), rule.get("if")::toString);
    }
  }

  private static Order withLines(int count) {
    Order order = Orders.fortyLines(1);
    PlacedOrder placed = order.placed().withLines(order.placed().lines().subList(0, count));
    return order.with(e -> e.placed(placed));
  }

  private static FieldSet said(JsonNode order) {
    List<OrderField> fields = new ArrayList<>();
    fields.add(field("shop", Type.TEXT, Scope.ORDER, FieldValues.of(order.get("shop").asText())));
    fields.add(
        field("payment", Type.TEXT, Scope.ORDER, FieldValues.of(order.get("payment").asText())));
    fields.add(
        field(
            "prefecture",
            Type.TEXT,
            Scope.ORDER,
            FieldValues.of(order.get("prefecture").asText())));
    Optional<Yen> total =
        Optional.of(order.get("total")).filter(t -> !t.isNull()).map(t -> new Yen(t.asLong()));
    fields.add(field("total", Type.YEN, Scope.ORDER, FieldValues.of(total)));
    fields.add(line("line.sku", Type.TEXT, order, l -> l.get("sku").asText()));
    fields.add(line("line.temp", Type.TEXT, order, l -> l.get("temp").asText()));
    fields.add(line("line.qty", Type.NUMBER, order, l -> l.get("qty").asLong()));
    OrderFields all = () -> fields;
    return new FieldSet(List.of(all));
  }

  private static OrderField line(
      String id, Type type, JsonNode order, Function<JsonNode, Object> of) {
    List<FieldValues> each = new ArrayList<>();
    order.get("lines").forEach(l -> each.add(FieldValues.of(of.apply(l))));
    return field(id, type, Scope.LINE, FieldValues.each(each));
  }

  private static OrderField field(String id, Type type, Scope scope, FieldValues said) {
    return new OrderField(
        id, Text.same(id), type, scope, false, false, Map.of(), OrderField.Values.each(o -> said));
  }
}
