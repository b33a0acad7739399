// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Slice;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The orders as each partner's bundle sees them, to be read only: what a partner changes it changes
 * through an act or an amendment, where it is told what was changed unseen.
 */
@Component(service = SeenOrders.class, immediate = true)
public final class SeenOrders {
  /** What tells no more of an order than how it stands. */
  private static final Set<String> READING =
      Set.of(
          "find",
          "findByKey",
          "withWaybills",
          "search",
          "all",
          "searchIds",
          "allIds",
          "desks",
          "counts",
          "due",
          "undoFor",
          "undoEnds");

  private final ServiceRegistration<OrderService> shown;

  /**
   * Shows them.
   *
   * @param door keeps them from all but partners
   */
  @Activate
  public SeenOrders(
      BundleContext context, @Reference PartnerDoor door, @Reference OrderService orders) {
    shown = PartnerDoor.offer(context, OrderService.class, view -> of(orders, view));
  }

  /** Shows them no more. */
  @Deactivate
  public void close() {
    shown.unregister();
  }

  /** Orders as somebody sees them. */
  static OrderService of(OrderService orders, OrderView view) {
    return (OrderService)
        Proxy.newProxyInstance(
            OrderService.class.getClassLoader(),
            new Class<?>[] {OrderService.class},
            (proxy, method, args) -> answer(orders, view, method, args));
  }

  private static Object answer(OrderService orders, OrderView view, Method method, Object[] args)
      throws Throwable {
    boolean ofObject = method.getDeclaringClass() == Object.class;
    if (!ofObject && !READING.contains(method.getName())) {
      throw new UnsupportedOperationException(
          "orders are not changed, nor their history read, from here: " + method.getName());
    }
    try {
      return seen(view, method.invoke(orders, args));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object seen(OrderView view, Object answer) {
    if (answer instanceof Order order) {
      return view.of(order);
    }
    if (answer instanceof Optional<?> one) {
      return one.map(o -> seen(view, o));
    }
    if (answer instanceof List<?> all) {
      return all.stream().map(o -> seen(view, o)).toList();
    }
    return answer instanceof Slice<?> slice
        ? new Slice<>(slice.items().stream().map(o -> seen(view, o)).toList(), slice.next())
        : answer;
  }
}
