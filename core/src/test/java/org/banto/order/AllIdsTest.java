// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.stream.LongStream;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.OrderService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks for all that match gets all or is told: papers, labels and lists of some of them deceive. */
@Tag("data.D4")
class AllIdsTest {
  private static final AccountId MAIN = new AccountId("main");

  /** An order service in which so many match. */
  private static OrderService holding(int all) {
    return (OrderService)
        Proxy.newProxyInstance(
            OrderService.class.getClassLoader(),
            new Class<?>[] {OrderService.class},
            (proxy, method, in) ->
                method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, in)
                    : LongStream.rangeClosed(1, Math.min(all, (int) in[2]))
                        .mapToObj(OrderId::new)
                        .toList());
  }

  @Test
  void asManyAsAreAllowedAreGiven() {
    assertEquals(5000, holding(5000).allIds(MAIN, OrderQuery.ALL, 5000).size());
  }

  @Test
  void oneMoreIsRefusedInsteadOfLeftOut() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> holding(5001).allIds(MAIN, OrderQuery.ALL, 5000));
    assertTrue(refused.getMessage().contains("5000件を超えています"), refused.getMessage());
  }
}
