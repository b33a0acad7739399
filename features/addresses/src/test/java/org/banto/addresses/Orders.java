// SPDX-License-Identifier: Apache-2.0
package org.banto.addresses;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;

/** New orders of one buyer to their own place; every name and number is invented. */
final class Orders {
  static final Address GOOD = new Address("1000001", "東京都", "千代田区", "千代田1-1-5", "");

  private Address address = GOOD;
  private String phone = "03-0000-0000";
  private Set<OrderFlag> flags = Set.of();

  private Orders() {}

  static Order order(UnaryOperator<Orders> edit) {
    return edit.apply(new Orders()).whole();
  }

  Orders to(Address value) {
    address = value;
    return this;
  }

  Orders phone(String value) {
    phone = value;
    return this;
  }

  Orders flags(OrderFlag... value) {
    flags = Set.of(value);
    return this;
  }

  private Order whole() {
    Order order = org.banto.fakes.Orders.everyday(1);
    Person person = new Person("番頭 花子", "バントウ ハナコ", "", address, phone, "hanako@example.jp");
    PlacedOrder p = order.placed();
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            person,
            List.of(new Destination("D1", person, "", "", "")),
            p.lines(),
            p.amounts(),
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            "",
            flags);
    return order.with(e -> e.placed(placed).stage(Stage.NEW).shipments(List.of()));
  }
}
