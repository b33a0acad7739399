// SPDX-License-Identifier: Apache-2.0
package org.banto.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.fakes.Orders;
import org.banto.flow.Alarm;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Test;

class FieldWatchTest {
  private static OrderField field(String id, String ja, Values values) {
    return new OrderField(
        id, new Text(ja, id), Type.TEXT, Scope.ORDER, false, false, Map.of(), values);
  }

  private static FieldValues fails(Order order) {
    throw new IllegalStateException(order.placed().buyer().name());
  }

  @Test
  void aFieldThatFailsIsSeenByStaffWithoutWhatStandsInOrders() {
    OrderField broken = field("partner.colour", "色", Values.each(FieldWatchTest::fails));
    OrderField right = field("partner.size", "大きさ", Values.each(o -> FieldValues.of("L")));
    OrderFields brought = () -> List.of(broken, right);
    OrderFields away =
        () -> {
          throw new IllegalStateException();
        };
    FieldWatch watch = new FieldWatch(List.of(new HouseFields(), brought));
    FieldsResource resource = new FieldsResource(List.of(new HouseFields(), brought), List.of());
    assertEquals(List.of(), watch.look(Orders.NOW), "not asked yet");
    Order order = Orders.everyday(1);
    OrderFacts facts = OrderFacts.of(List.of(order));
    facts.of(broken, 0);
    facts.of(right, 0);

    List<Alarm> alarms = watch.look(Orders.NOW);
    assertEquals(List.of("partner.colour"), alarms.stream().map(Alarm::subject).toList());
    assertEquals(watch.kinds(), alarms.stream().map(Alarm::kind).toList());
    String words = alarms.toString();
    assertTrue(words.contains("「色」") && words.contains("IllegalStateException"), words);
    assertFalse(words.contains(order.placed().buyer().name()), words);
    List<FieldsResource.Row> wrong =
        resource.fields(new AccountId("main")).stream().filter(f -> f.fault().isPresent()).toList();
    assertEquals(List.of("partner.colour"), wrong.stream().map(FieldsResource.Row::id).toList());
    assertFalse(wrong.toString().contains(order.placed().buyer().name()));

    Optional<Alarm> silent = new FieldWatch(List.of(away)).look(Orders.NOW).stream().findFirst();
    assertTrue(silent.orElseThrow().subject().contains("FieldWatchTest"), silent::toString);
  }
}
