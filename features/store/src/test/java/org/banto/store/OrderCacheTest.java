// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class OrderCacheTest {
  private final Order order = order(1);

  @Test
  void anOrderIsGivenBackForTheVeryBytesItWasReadFrom() {
    OrderCache opened = new OrderCache(2);
    opened.keep(order, sealed(7));
    assertSame(order, find(opened, 1, sealed(7)).orElseThrow());
    assertEquals(Optional.empty(), find(opened, 1, sealed(8)), "sealed anew");
    assertEquals(Optional.empty(), find(opened, 2, sealed(7)), "another order");
  }

  @Test
  void theOneAskedForLongestAgoMakesRoom() {
    OrderCache opened = new OrderCache(2);
    opened.keep(order(1), sealed(1));
    opened.keep(order(2), sealed(2));
    find(opened, 1, sealed(1)).orElseThrow();
    opened.keep(order(3), sealed(3));
    assertEquals(Optional.empty(), find(opened, 2, sealed(2)));
    assertNotSame(Optional.empty(), find(opened, 1, sealed(1)));
  }

  private Optional<Order> find(OrderCache opened, long id, OrderSeal.Columns sealed) {
    return opened.find(order.account().value(), id, sealed);
  }

  private static Order order(int n) {
    return Orders.fresh(new OrderId(n), n);
  }

  private static OrderSeal.Columns sealed(int n) {
    byte[] bytes = {(byte) n};
    return new OrderSeal.Columns(bytes, bytes.clone(), bytes.clone(), bytes.clone());
  }
}
