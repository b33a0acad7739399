// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.conductor.fake.Samples;
import org.banto.house.WithdrawnDesk;
import org.banto.order.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeskRemovalTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final DriveHouse house = new DriveHouse();

  @AfterEach
  void end() {
    house.crew.close();
  }

  private void withdraw() {
    house.desks.postpay(false);
    house.clock.go(LONG);
    house.withdrawal.tick();
  }

  @Test
  void ordersOfAWithdrawnDeskStandOnTheNextAreListedAndComeBackWithIt() {
    List<OrderId> waiting = IntStream.range(0, 450).mapToObj(i -> house.desks.unpaid()).toList();
    OrderId early = house.accepted();
    Order before = house.desks.get(waiting.get(0));
    assertEquals(Desk.POSTPAY_WAIT, before.desk());
    withdraw();
    waiting.forEach(id -> assertEquals(Desk.DONE, house.desks.desk(id)));
    assertEquals(
        List.of(new WithdrawnDesk(Desk.POSTPAY_WAIT, Desk.DONE, "発送後入金待ちから移動", 450)),
        house.desks.flow.withdrawn(Samples.MAIN));
    assertEquals(before.payment(), house.desks.get(waiting.get(0)).payment(), "still owed");
    assertEquals(1, house.lines.events.alarms().size());
    assertEquals(Desk.SHIP_WAIT, house.desks.desk(early));

    house.desks.postpay(true);
    house.withdrawal.tick();
    Order back = house.desks.get(waiting.get(0));
    assertEquals(Desk.POSTPAY_WAIT, back.desk());
    assertEquals(before.route(), back.route());
    assertEquals(before.tags(), back.tags());
    assertEquals(List.of(), house.desks.flow.withdrawn(Samples.MAIN));
  }

  @Test
  void aRoomThatIsUpgradedIsNotWithdrawn() {
    OrderId id = house.desks.unpaid();
    long revision = house.desks.get(id).revision();
    house.desks.postpay(false);
    house.clock.go(Duration.ofSeconds(2));
    house.withdrawal.tick();
    house.desks.postpay(true);
    house.clock.go(LONG);
    house.withdrawal.tick();
    assertEquals(revision, house.desks.get(id).revision());
    assertEquals(Desk.POSTPAY_WAIT, house.desks.desk(id));
  }

  @Test
  void aRouteWithoutItsRoomPassesTheDeskBy() {
    OrderId id = house.printed();
    withdraw();
    OrderId late = house.desks.unpaid();
    assertEquals(Desk.DONE, house.desks.desk(late));
    assertFalse(house.desks.flow.desks().contains(Desk.POSTPAY_WAIT));
    assertFalse(house.desks.flow.reachable(house.desks.get(id)).contains(Desk.POSTPAY_WAIT));
    house.desks.postpay(true);
    house.withdrawal.tick();
    assertEquals(Desk.POSTPAY_WAIT, house.desks.desk(late));
    assertTrue(house.desks.flow.desks().contains(Desk.POSTPAY_WAIT));
  }

  @Test
  void aHouseThatStartsWithoutTheRoomLeavesItsOrdersWhereTheyStand() {
    OrderId id = house.desks.unpaid();
    withdraw();
    long revision = house.desks.get(id).revision();
    DeskRemoval restarted =
        new DeskRemoval(
            house.lines.accounts,
            house.desks.orders,
            house.desks.flow,
            house.desks.stations,
            house.lines.standings,
            house.clock);
    restarted.tick();
    assertEquals(revision, house.desks.get(id).revision());
  }
}
