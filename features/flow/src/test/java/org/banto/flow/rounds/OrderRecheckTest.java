// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.flow.Check;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.house.Change;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

class OrderRecheckTest {
  private final FlowHouse house = new FlowHouse();
  private final AtomicReference<Map<?, String>> present = new AtomicReference<>(Map.of(1, "a 1"));
  private final OrderRecheck rejudging = rejudging();

  private OrderRecheck rejudging() {
    return new OrderRecheck(
        house.accounts,
        house.orders,
        house.flow,
        house.settings,
        present::get,
        new Rounds(() -> Instant.EPOCH),
        house.clock);
  }

  private static Check warning(String code) {
    return warning(code, "test");
  }

  private static Check warning(String code, String bundle) {
    return (order, leaving) ->
        List.of(new Finding(Finding.Level.WARN, code, "", bundle, code, code, Finding.Fix.NONE));
  }

  private void settle() {
    rejudging.tick();
    house.clock.go(Duration.ofSeconds(11));
    rejudging.tick();
  }

  @Test
  void aCheckThatHasMovedToAnotherBundleChangesNoOrder() {
    house.checks.add(warning("moved", "before"));
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    int changes = house.orders.changes().size();
    house.checks.clear();
    house.checks.add(warning("moved", "now"));
    present.set(Map.of(1, "a 1", 2, "b 1"));
    rejudging.tick();
    settle();
    assertEquals("before", house.get(id).findings().get(0).check());
    assertEquals(changes, house.orders.changes().size());
  }

  @Test
  void anotherSetOfChecksIsAskedOnceItHasSettled() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    house.checks.add(warning("new"));
    present.set(Map.of(1, "a 1", 2, "b 1"));
    rejudging.tick();
    assertEquals(List.of(), house.get(id).findings());
    settle();
    assertEquals("new", house.get(id).findings().get(0).code());
    assertEquals("order.judged", house.orders.changes().get(1).act());
  }

  @Test
  void whatACheckSaidThatWasHereForAMomentIsJudgedAgain() {
    settle();
    house.checks.add(warning("passing"));
    present.set(Map.of(1, "a 1", 2, "b 1"));
    rejudging.tick();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertEquals("passing", house.get(id).findings().get(0).code());
    house.checks.clear();
    present.set(Map.of(1, "a 1"));
    settle();
    assertEquals(List.of(), house.get(id).findings());
  }

  @Test
  void aCheckThatHasTakenThePlaceOfItselfIsAsked() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    house.checks.add(warning("better"));
    present.set(Map.of(3, "a 1"));
    settle();
    assertEquals("better", house.get(id).findings().get(0).code());
  }

  @Test
  void whatSomebodyElseChangesAtTheSameTimeIsJudgedAllTheSame() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    AtomicInteger overtakes = new AtomicInteger(2);
    house.checks.add(
        (order, leaving) -> {
          if (overtakes.getAndDecrement() > 0) {
            Order now = house.get(id);
            house.orders.apply(
                Samples.MAIN, List.of(new Change(now, Actor.system("other"), "order.noted", "")));
          }
          return warning("new").check(order, leaving);
        });
    present.set(Map.of(1, "a 1", 2, "b 1"));
    settle();
    assertEquals("new", house.get(id).findings().get(0).code());
  }

  @Test
  void aPassedDayJudgesAgainAndOrdersThatStandTheSameAreLeftAlone() {
    house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    int before = house.orders.changes().size();
    house.clock.go(Duration.ofDays(1));
    settle();
    assertEquals(before, house.orders.changes().size());
    house.checks.add(warning("late"));
    house.clock.go(Duration.ofDays(1));
    settle();
    assertEquals(before + 1, house.orders.changes().size());
  }

  @Test
  void aRestartWithTheSameChecksOnTheSameDaySweepsNothing() {
    house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    house.checks.add(warning("unasked"));
    OrderRecheck restarted = rejudging();
    restarted.tick();
    house.clock.go(Duration.ofSeconds(11));
    restarted.tick();
    assertEquals(1, house.orders.changes().size());
    assertEquals(1, house.settings.read(Samples.MAIN, OrderRecheck.SECTION).size());
  }
}
