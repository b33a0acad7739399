// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.fakes.MemorySettings;
import org.banto.house.OrderService;
import org.banto.order.DeskCount;
import org.junit.jupiter.api.Test;

class WaitingInUseTest {
  private static final AccountId SHOP = new AccountId("main");

  private static OrderService counting(DeskCount... counts) {
    return (OrderService)
        Proxy.newProxyInstance(
            OrderService.class.getClassLoader(),
            new Class<?>[] {OrderService.class},
            (proxy, method, arguments) -> List.of(counts));
  }

  private static DeskCount count(Desk desk, String shop, long orders) {
    return new DeskCount(desk, shop, Optional.empty(), orders);
  }

  @Test
  void whatWaitsForItsMoneyAfterShippingIsCountedOverAllShops() {
    OrderService orders =
        counting(
            count(Desk.POSTPAY_WAIT, "a", 1_200),
            count(Desk.POSTPAY_WAIT, "b", 34),
            count(Desk.PAY_WAIT, "a", 9));
    assertEquals(
        Optional.of(
            new Text(
                "処理済みに移る発送後入金待ちの受注 1,234件",
                "orders that wait for money after shipping and would move to done: 1,234")),
        new WaitingInUse(orders).of(SHOP, new MemorySettings()));
    assertEquals(
        Optional.empty(),
        new WaitingInUse(counting(count(Desk.PAY_WAIT, "a", 9))).of(SHOP, new MemorySettings()));
  }
}
