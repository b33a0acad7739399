// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.base.OrderId;
import org.banto.conductor.fake.Samples;
import org.banto.flow.Check;
import org.banto.order.Finding;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderRecheckTest {
  private final DriveHouse house = new DriveHouse();
  private final AtomicReference<String> present = new AtomicReference<>("a 1");
  private final OrderRecheck rejudging = rejudging();

  private OrderRecheck rejudging() {
    return new OrderRecheck(
        house.lines.accounts,
        house.desks.orders,
        house.desks.flow,
        house.desks.settings,
        present::get,
        house.clock);
  }

  @AfterEach
  void end() {
    house.crew.close();
  }

  private static Check warning(String code) {
    return (order, leaving) ->
        List.of(new Finding(Finding.Level.WARN, code, "", "test", code, code, Finding.Fix.NONE));
  }

  private void settle() {
    rejudging.tick();
    house.clock.go(Duration.ofSeconds(11));
    rejudging.tick();
  }

  @Test
  void anotherSetOfChecksIsAskedOnceItHasSettled() {
    OrderId id = house.desks.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    house.desks.checks.add(warning("new"));
    present.set("a 1,b 1");
    rejudging.tick();
    assertEquals(List.of(), house.desks.get(id).findings());
    settle();
    assertEquals("new", house.desks.get(id).findings().get(0).code());
    assertEquals("order.judged", house.desks.orders.changes().get(1).act());
  }

  @Test
  void aPassedDayJudgesAgainAndOrdersThatStandTheSameAreLeftAlone() {
    house.desks.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    int before = house.desks.orders.changes().size();
    house.clock.go(Duration.ofDays(1));
    settle();
    assertEquals(before, house.desks.orders.changes().size());
    house.desks.checks.add(warning("late"));
    house.clock.go(Duration.ofDays(1));
    settle();
    assertEquals(before + 1, house.desks.orders.changes().size());
  }

  @Test
  void aRestartWithTheSameChecksOnTheSameDaySweepsNothing() {
    house.desks.receive(Route.STANDARD, PaymentState.AUTHORISED);
    settle();
    house.desks.checks.add(warning("unasked"));
    OrderRecheck restarted = rejudging();
    restarted.tick();
    house.clock.go(Duration.ofSeconds(11));
    restarted.tick();
    assertEquals(1, house.desks.orders.changes().size());
    assertEquals(1, house.desks.settings.read(Samples.MAIN, OrderRecheck.SECTION).size());
  }
}
