// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Slice;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class RemindersTest {
  private final MemorySettings settings = new MemorySettings();
  private final List<Change> changes = new ArrayList<>();
  private final Set<CommandId> known = new HashSet<>();
  private List<Order> waiting = List.of(unpaid(1));

  private static Order unpaid(long id) {
    return Orders.everyday(id).with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
  }

  private void after(int days) {
    Instant now = waiting.get(0).placed().orderedAt().plus(Duration.ofDays(days));
    new Reminders(
            fake(Accounts.class),
            fake(OrderService.class),
            fake(Flow.class),
            fake(Outbox.class),
            new Writer(settings),
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  private void set(String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      settings.write(
          Orders.MAIN, "payments", Map.of(pairs[i], pairs[i + 1]), Actor.staff("hanako"));
    }
  }

  @Test
  void nobodyIsRemindedUnlessTheShopSetsADay() {
    after(30);
    assertEquals(List.of(), changes);
  }

  @Test
  void aBuyerIsRemindedOnceWhenTheDaysHavePassed() {
    set("remindAfterDays", "3", "cancelAfterDays", "7");
    after(2);
    assertEquals(List.of(), changes);
    after(3);
    after(4);
    assertEquals(
        List.of("mail/main/payment-reminder/1"),
        changes.stream().flatMap(c -> c.commands().stream()).map(c -> c.id().value()).toList());
    assertEquals(Actor.Kind.ROBOT, changes.get(0).by().kind());
  }

  @Test
  void nobodyIsRemindedWithoutAnAddressOrWhenTheMoneyIsInOrTheDeadlineHasPassed() {
    set("remindAfterDays", "3", "cancelAfterDays", "7");
    waiting = List.of(unpaid(1), Orders.everyday(2));
    after(8);
    Order mailless = Orders.mailless(3);
    waiting = List.of(mailless.with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID)));
    after(4);
    assertEquals(List.of(), changes);
  }

  private <T> T fake(Class<T> service) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, in) ->
                switch (method.getName()) {
                  case "all" -> List.of(new Account(Orders.MAIN, "本店"));
                  case "search" -> new Slice<>(waiting, Optional.empty());
                  case "known" ->
                      ((Collection<?>) in[1])
                          .stream().filter(known::contains).collect(Collectors.toSet());
                  case "submit" -> submit((List<?>) in[1]);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }

  private List<?> submit(List<?> all) {
    for (Object change : all) {
      changes.add((Change) change);
      ((Change) change).commands().forEach(c -> known.add(c.id()));
    }
    return List.of();
  }
}
