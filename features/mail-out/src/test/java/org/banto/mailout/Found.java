// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.banto.base.OrderId;
import org.banto.house.OrderService;
import org.banto.order.Order;

/** An order service that only finds orders. */
final class Found {
  private Found() {}

  static OrderService in(Map<OrderId, Order> orders) {
    return (OrderService)
        Proxy.newProxyInstance(
            OrderService.class.getClassLoader(),
            new Class<?>[] {OrderService.class},
            (proxy, method, in) -> {
              if (method.getName().equals("find") && in[1] instanceof Collection<?> ids) {
                return ids.stream().map(orders::get).filter(Objects::nonNull).toList();
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
