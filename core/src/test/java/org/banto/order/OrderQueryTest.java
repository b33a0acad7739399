// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.ShopId;
import org.banto.base.Slice;
import org.banto.house.OrderService;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class OrderQueryTest {
  private static OrderQuery filter(String name, String value) {
    return OrderFilter.of(Map.of(name, List.of(value))).toQuery();
  }

  @Test
  void aQueryOfOneConditionIsTheFilterOfThatCondition() {
    assertEquals(filter("desk", "SHIP_WAIT"), OrderQuery.on(Desk.SHIP_WAIT));
    assertEquals(filter("tag", "急ぎ"), OrderQuery.tagged("急ぎ"));
    assertEquals(filter("q", "0001"), OrderQuery.saying("0001"));
  }

  @Test
  void aQueryOfADayOrOfABoxIsTheFilterOfItsConditions() {
    List<String> day = List.of("2026-07-01");
    assertEquals(
        OrderFilter.of(Map.of("shipFrom", day, "shipTo", day)).toQuery(),
        OrderQuery.shipping(LocalDate.of(2026, 7, 1)));
    Map<String, List<String>> box =
        Map.of("box", List.of("27"), "shop", List.of("rakuten~demo"), "sort", List.of("OLDEST"));
    assertEquals(OrderFilter.of(box).toQuery(), OrderQuery.held(27, ShopId.of("rakuten~demo")));
  }

  @Test
  void allThatMatchAreReadSliceBySlice() {
    Order order = Orders.fresh(Route.STANDARD, PaymentState.PAID);
    AccountId account = order.account();
    Map<Optional<String>, Slice<Order>> slices =
        Map.of(
            Optional.empty(), new Slice<>(List.of(order, order), Optional.of("a")),
            Optional.of("a"), new Slice<>(List.of(), Optional.of("b")),
            Optional.of("b"), new Slice<>(List.of(order), Optional.empty()));
    InvocationHandler store =
        (self, method, args) -> {
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(self, method, args);
          }
          assertEquals(List.of(account, OrderQuery.saying("1")), List.of(args[0], args[1]));
          return slices.get(args[2]);
        };
    OrderService orders =
        (OrderService)
            Proxy.newProxyInstance(
                OrderService.class.getClassLoader(), new Class<?>[] {OrderService.class}, store);
    assertEquals(List.of(order, order, order), orders.all(account, OrderQuery.saying("1")));
  }
}
