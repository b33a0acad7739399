// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.CommandId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.flow.Command;
import org.banto.house.Change;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.order.Stage;

/** A store on whatever database, and what is done with it time and again. */
interface OnAStore {
  /** The house with it. */
  House house();

  default int count(OrderQuery query) {
    return house().orders.searchIds(House.MAIN, query, 100).size();
  }

  /** The query with one component replaced. */
  static OrderQuery q(OrderQuery query, String name, Object value) {
    try {
      var components = OrderQuery.class.getRecordComponents();
      Object[] values = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals(name)
                ? value
                : components[i].getAccessor().invoke(query);
      }
      return OrderQuery.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  default void change(Order order, UnaryOperator<OrderEdit> edit, String job) {
    Change change =
        new Change(
            order.with(edit), Orders.CLERK, "order.moved", "", job, List.of(), Optional.empty());
    assertTrue(house().orders.apply(House.MAIN, List.of(change)).get(0).applied());
  }

  default Order latest(Order order) {
    return house().orders.find(House.MAIN, order.id()).orElseThrow();
  }

  static Page<IncomingOrder> page(String next, String... numbers) {
    return new Page<>(
        Arrays.stream(numbers)
            .map(
                n ->
                    new IncomingOrder(
                        n, new Payload("text/plain", n.getBytes(StandardCharsets.UTF_8))))
            .toList(),
        new Cursor(next),
        false);
  }

  static Change tag(Order order, String tag) {
    return new Change(order.with(e -> e.tag(tag)), Orders.CLERK, "order.tagged", "");
  }

  static Change confirm(Order order, String job) {
    Command command =
        new Command(
            new CommandId("confirm:" + order.id()),
            House.MAIN,
            "mall.confirm",
            "rakuten~tokyo",
            order.id(),
            "");
    return new Change(
        order.with(e -> e.stage(Stage.ACCEPTED)),
        Orders.CLERK,
        "order.moved",
        "",
        job,
        List.of(command),
        Optional.empty());
  }

  static OrderQuery query(String text, Sort sort) {
    return q(q(OrderQuery.ALL, "text", text), "sort", sort);
  }

  default void sql(String statement) throws Exception {
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement()) {
      assertEquals(1, s.executeUpdate(statement));
    }
  }
}
