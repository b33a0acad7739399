// SPDX-License-Identifier: Apache-2.0
package org.banto.partner;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.banto.base.Text;
import org.banto.house.OrderService;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderField.Scope;
import org.banto.order.OrderField.Type;
import org.banto.order.OrderField.Values;
import org.banto.order.OrderFields;

/** A partner's fields: right ones, one that fails and one that never answers. */
public final class Partner implements OrderFields {
  private final List<OrderField> fields =
      List.of(
          field("acme.name", Values.each(o -> FieldValues.of(o.placed().buyer().name()))),
          field("acme.phone", Values.each(o -> FieldValues.of(o.placed().buyer().phone()))),
          field("acme.read-name", orders -> read(orders, false)),
          field("acme.read-phone", orders -> read(orders, true)),
          field(
              "acme.broken",
              orders -> {
                throw new IllegalStateException(orders.get(0).placed().buyer().name());
              }),
          field("acme.endless", orders -> endless()));

  private volatile OrderService orders;

  private static OrderField field(String id, Values values) {
    return new OrderField(
        id, Text.same("Acme " + id), Type.TEXT, Scope.ORDER, true, false, Map.of(), values);
  }

  private List<FieldValues> read(List<Order> some, boolean phone) {
    return some.stream()
        .map(o -> orders.find(o.account(), o.id()).orElseThrow().placed().buyer())
        .map(b -> FieldValues.of(phone ? b.phone() : b.name()))
        .toList();
  }

  private static List<FieldValues> endless() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return List.of();
  }

  @Override
  public List<OrderField> fields() {
    return fields;
  }
}
