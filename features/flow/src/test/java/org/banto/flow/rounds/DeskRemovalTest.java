// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.Samples;
import org.banto.house.WithdrawnDesk;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

class DeskRemovalTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final FlowHouse house = new FlowHouse();
  private final DeskRemoval withdrawal = withdrawal();

  private DeskRemoval withdrawal() {
    return new DeskRemoval(
        house.accounts,
        house.orders,
        house.flow,
        house.stations,
        house.events,
        new Rounds(() -> Instant.EPOCH),
        house.clock);
  }

  private void withdraw() {
    house.postpay(false);
    house.clock.go(LONG);
    withdrawal.tick();
  }

  @Test
  void ordersOfAWithdrawnDeskStandOnTheNextAreListedAndComeBackWithIt() {
    List<OrderId> waiting = IntStream.range(0, 450).mapToObj(i -> house.unpaid()).toList();
    OrderId early = house.accepted();
    Order before = house.get(waiting.get(0));
    assertEquals(Desk.POSTPAY_WAIT, before.desk());
    withdraw();
    waiting.forEach(id -> assertEquals(Desk.DONE, house.desk(id)));
    assertEquals(
        List.of(new WithdrawnDesk(Desk.POSTPAY_WAIT, Desk.DONE, "発送後入金待ちから移動", 450)),
        house.flow.withdrawn(Samples.MAIN));
    assertEquals(before.payment(), house.get(waiting.get(0)).payment(), "still owed");
    assertEquals(1, house.events.alarms().size());
    assertEquals(Desk.SHIP_WAIT, house.desk(early));

    house.postpay(true);
    withdrawal.tick();
    Order back = house.get(waiting.get(0));
    assertEquals(Desk.POSTPAY_WAIT, back.desk());
    assertEquals(before.route(), back.route());
    assertEquals(before.tags(), back.tags());
    assertEquals(List.of(), house.flow.withdrawn(Samples.MAIN));
  }

  @Test
  void aRoomThatIsUpgradedIsNotWithdrawn() {
    OrderId id = house.unpaid();
    long revision = house.get(id).revision();
    house.postpay(false);
    house.clock.go(Duration.ofSeconds(2));
    withdrawal.tick();
    house.postpay(true);
    house.clock.go(LONG);
    withdrawal.tick();
    assertEquals(revision, house.get(id).revision());
    assertEquals(Desk.POSTPAY_WAIT, house.desk(id));
  }

  @Test
  void aRouteWithoutItsRoomPassesTheDeskBy() {
    OrderId id = house.printed();
    withdraw();
    OrderId late = house.unpaid();
    assertEquals(Desk.DONE, house.desk(late));
    assertFalse(house.flow.desks().contains(Desk.POSTPAY_WAIT));
    assertFalse(house.flow.reachable(house.get(id)).contains(Desk.POSTPAY_WAIT));
    house.postpay(true);
    withdrawal.tick();
    assertEquals(Desk.POSTPAY_WAIT, house.desk(late));
    assertTrue(house.flow.desks().contains(Desk.POSTPAY_WAIT));
  }

  @Test
  void aHouseThatStartsWithoutTheRoomLeavesItsOrdersWhereTheyStand() {
    OrderId id = house.unpaid();
    withdraw();
    long revision = house.get(id).revision();
    withdrawal().tick();
    assertEquals(revision, house.get(id).revision());
  }
}
