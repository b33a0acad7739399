// SPDX-License-Identifier: Apache-2.0
package org.banto.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.ActRequest;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Order UNPAID =
      Orders.everyday(1).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
  private static final Order SHORT =
      Orders.everyday(2).with(e -> e.route(Route.PREPAID).payment(PaymentState.SHORT));

  private final MemorySettings settings = new MemorySettings();
  private final List<String> acts = new ArrayList<>();

  private void after(int days) {
    Instant now = UNPAID.placed().orderedAt().plus(Duration.ofDays(days));
    new Deadlines(
            fake(Accounts.class),
            fake(OrderService.class),
            fake(Flow.class),
            settings,
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  @Test
  void nothingIsCancelledUnlessTheShopSetsADay() {
    after(80);
    assertEquals(List.of(), acts);
  }

  @Test
  void whatIsUnpaidTheDayAfterTheLastDayLapsesByTheRobot() {
    settings.write(Orders.MAIN, "payments", Map.of("cancelAfterDays", "7"), Actor.staff("hanako"));
    after(7);
    assertEquals(List.of(), acts);
    after(8);
    assertEquals(List.of("[1] " + new ActRequest.Lapse() + " 入金期限切れ ROBOT"), acts);
  }

  private <T> T fake(Class<T> service) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, in) ->
                switch (method.getName()) {
                  case "all" -> List.of(new Account(Orders.MAIN, "本店"));
                  case "search" -> new Slice<>(List.of(UNPAID, SHORT), Optional.empty());
                  case "act" -> act(in);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private List<?> act(Object[] in) {
    List<Long> ids = ((List<?>) in[1]).stream().map(id -> ((OrderId) id).value()).toList();
    acts.add(ids + " " + in[2] + " " + in[4] + " " + ((Actor) in[5]).kind());
    return List.of();
  }
}
