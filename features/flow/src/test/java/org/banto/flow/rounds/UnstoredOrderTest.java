// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.fakes.Events;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.order.Finding;
import org.banto.order.Route;
import org.banto.order.Unstorable;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One order of which nothing can be stored stops no other. */
@Tag("security.C1")
class UnstoredOrderTest {
  private final FlowHouse house = new FlowHouse();

  private List<OrderId> received(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> house.receive(Route.STANDARD, PaymentState.AUTHORISED))
        .toList();
  }

  /** Staff are told of this order, and of no other. */
  private void toldOf(OrderId id) {
    List<String> alarms = house.events.alarms();
    assertTrue(!alarms.isEmpty());
    Set<String> told = new TreeSet<>(alarms);
    assertEquals(1, told.size(), told.toString());
    assertTrue(alarms.get(0).contains("ORDER_MARK_PK (23505)"), alarms.get(0));
    assertTrue(alarms.get(0).contains("banto:mend-order " + id + " "), alarms.get(0));
  }

  @Test
  void aBulkActionLeavesOneOutAndNamesIt() {
    List<OrderId> ids = received(450);
    OrderId torn = ids.get(201);
    house.orders.tear(torn);
    List<Outcome> outcomes =
        house.flow.act(
            Samples.MAIN, ids, ActRequest.move(Desk.SHIP_WAIT), "job", "", Samples.CLERK);
    assertEquals(449, outcomes.stream().filter(Outcome::applied).count());
    Outcome one = outcomes.get(201);
    assertEquals(torn, one.order());
    assertEquals(Result.STOPPED, one.result());
    assertTrue(one.why().ja().contains("ORDER_MARK_PK (23505)"), one.why().ja());
    for (OrderId id : ids) {
      assertEquals(id.equals(torn) ? Desk.NEW : Desk.SHIP_WAIT, house.desk(id));
    }
    toldOf(torn);
  }

  @Test
  void theOthersAreJudgedAgain() {
    List<OrderId> ids = received(450);
    OrderRecheck rejudging =
        new OrderRecheck(
            house.accounts,
            house.orders,
            house.flow,
            house.settings,
            () -> Map.of(1, "a 1"),
            new Rounds(() -> Instant.EPOCH),
            house.clock);
    house.checks.add(
        (order, leaving) ->
            List.of(
                new Finding(
                    Finding.Level.WARN, "new", "", "test", "new", "new", Finding.Fix.NONE)));
    OrderId torn = ids.get(0);
    house.orders.tear(torn);
    rejudging.tick();
    house.clock.go(Duration.ofSeconds(11));
    rejudging.tick();
    ids.forEach(
        id -> assertEquals(id.equals(torn) ? 0 : 1, house.get(id).findings().size(), id + ""));
    toldOf(torn);
  }

  @Test
  void theOthersLeaveADeskThatIsWithdrawnAndComeBack() {
    DeskRemoval withdrawal =
        new DeskRemoval(
            house.accounts,
            house.orders,
            house.flow,
            house.stations,
            new Events(),
            new Rounds(() -> Instant.EPOCH),
            house.clock);
    List<OrderId> ids = IntStream.range(0, 250).mapToObj(i -> house.unpaid()).toList();
    OrderId torn = ids.get(3);
    house.orders.tear(torn);
    house.postpay(false);
    house.clock.go(Duration.ofSeconds(10));
    withdrawal.tick();
    ids.forEach(
        id -> assertEquals(id.equals(torn) ? Desk.POSTPAY_WAIT : Desk.DONE, house.desk(id)));
    toldOf(torn);
    house.postpay(true);
    house.clock.go(Duration.ofMinutes(1)); // with one left it is tried again each minute
    withdrawal.tick();
    ids.forEach(id -> assertEquals(Desk.POSTPAY_WAIT, house.desk(id)));
  }

  @Test
  void whatComesFromTheLedgerIsWhoseWhoBroughtIt() {
    List<OrderId> ids = received(3);
    house.orders.tear(ids.get(1));
    List<Change> changes =
        ids.stream()
            .map(
                id ->
                    new Change(
                        house.get(id),
                        Actor.mall("demo~one"),
                        "order.updated",
                        "",
                        "",
                        List.of(),
                        Optional.of(id.value())))
            .toList();
    assertThrows(Unstorable.class, () -> house.flow.submit(Samples.MAIN, changes));
    ids.forEach(id -> assertEquals(1, house.get(id).revision()));
    assertEquals(List.of(), house.events.alarms());
  }
}
