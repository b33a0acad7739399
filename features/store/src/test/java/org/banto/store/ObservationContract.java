// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.flow.Command;
import org.banto.house.CommandCount;
import org.banto.house.Observation;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.junit.jupiter.api.Test;

/** What the store promises of an account that only looks on. */
interface ObservationContract extends OnAStore {
  Outbox.Lane LANE = new Outbox.Lane(House.MAIN, "mall.confirm", "rakuten~tokyo", State.WAITING);

  private OutboxEntry entry(Order order) {
    return house().outbox.of(House.MAIN, order.id()).get(0);
  }

  private List<Command> taken() {
    Instant late = Instant.now().plusSeconds(3600);
    return house().outbox.claim(LANE, late, 9, Duration.ofMinutes(1));
  }

  @Test
  default void nothingLeavesWhileAnAccountOnlyLooksOnNorAfterwards() {
    List<Order> all = Orders.store(house(), 0, 2);
    Order order = all.get(0);
    CommandId other = new CommandId("another");
    assertEquals(Set.of(other), house().outbox.leaving(House.MAIN, List.of(other)));
    house().observation.begin(House.MAIN, Orders.CLERK);
    assertTrue(house().observation.since(House.MAIN).isPresent());
    assertEquals(Set.of(), house().outbox.leaving(House.MAIN, List.of(other)));

    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(order, "click")));
    assertEquals(State.UNSENT, entry(order).state());
    assertEquals(Optional.of(JpaObservation.UNSENT), entry(order).words());
    assertEquals(
        "見学モードのため送っていません（1件）", house().orders.history(House.MAIN, order.id()).get(0).detail());
    assertEquals(List.of(), house().outbox.due(Instant.now().plusSeconds(3600)));
    assertEquals(List.of(), taken());

    // nothing has left, so it can be taken back; done again, it does not leave either
    List<Outcome> back = house().orders.undo(House.MAIN, "click", Orders.CLERK);
    assertTrue(back.get(0).applied(), back.toString());
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(latest(order), "again")));
    assertEquals(
        List.of(new CommandCount("mall.confirm", 1)), house().observation.unsent(House.MAIN));

    house().observation.goLive(House.MAIN, false, Orders.CLERK);
    assertEquals(Optional.empty(), house().observation.since(House.MAIN));
    assertEquals(List.of(), taken());
    assertEquals(Set.of(other), house().outbox.leaving(House.MAIN, List.of(other)));
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(all.get(1), "live")));
    assertEquals("", house().orders.history(House.MAIN, all.get(1).id()).get(0).detail());
    assertEquals(List.of(entry(all.get(1)).command()), taken());
    assertEquals(State.UNSENT, entry(order).state());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  @Test
  default void whatWaitedWhenItBeganDoesNotLeave() {
    List<Order> all = Orders.store(house(), 0, 2);
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(all.get(0), "before")));
    List<Command> underWay = taken();
    assertEquals(1, underWay.size());
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(all.get(1), "before")));
    house().observation.begin(House.MAIN, Orders.CLERK);
    assertEquals(State.UNSENT, entry(all.get(1)).state());
    // what was under way comes back without having arrived
    assertEquals(State.RUNNING, entry(all.get(0)).state());
    house().outbox.postpone(underWay, State.WAITING, Instant.now(), JpaObservation.UNSENT);
    assertEquals(List.of(), taken());
    assertEquals(State.UNSENT, entry(all.get(0)).state());
    house().observation.goLive(House.MAIN, false, Orders.CLERK);
    assertEquals(List.of(), taken());
  }

  @Test
  default void anotherAccountSendsAsBefore() {
    house().observation.begin(new AccountId("second"), Orders.CLERK);
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(order, "click")));
    assertEquals(1, taken().size());
    assertEquals(List.of(), house().observation.unsent(House.MAIN));
  }

  @Test
  default void whatBelongsToNoChangeDoesNotLeaveEither() {
    CommandId id = new CommandId("reminder");
    house().observation.begin(House.MAIN, Orders.CLERK);
    house().observation.begin(House.MAIN, Orders.CLERK);
    house()
        .outbox
        .add(List.of(new Command(id, House.MAIN, "mail.send", "", new OrderId(7), "reminder")));
    assertEquals(1, house().outbox.in(House.MAIN, List.of(State.UNSENT), 9).size());
    assertEquals(Set.of(id), house().outbox.known(House.MAIN, List.of(id)));
    house().observation.goLive(House.MAIN, false, Orders.CLERK);
    house().observation.goLive(House.MAIN, false, Orders.CLERK);
    assertEquals(
        2, house().audit.read(House.MAIN, "", "observation.", Optional.empty(), 9).items().size());
  }

  @Test
  default void whenItWentLiveIsKnownAndWhetherOrdersWereCarriedOver() {
    Observation observation = house().observation;
    assertEquals(Optional.empty(), observation.live(House.MAIN));
    observation.begin(House.MAIN, Orders.CLERK);
    assertEquals(Optional.empty(), observation.live(House.MAIN));
    observation.goLive(House.MAIN, true, Orders.CLERK);
    Optional<Instant> live = observation.live(House.MAIN);
    assertTrue(live.isPresent());
    assertEquals(live, observation.carriedBefore(House.MAIN));
    assertEquals(Optional.empty(), observation.carriedBefore(new AccountId("second")));
    // live is live: the second time changes nothing
    observation.goLive(House.MAIN, false, Orders.CLERK);
    assertEquals(live, observation.carriedBefore(House.MAIN));
    observation.begin(House.MAIN, Orders.CLERK);
    assertTrue(observation.since(House.MAIN).isPresent());
    assertEquals(Optional.empty(), observation.live(House.MAIN));
    observation.goLive(House.MAIN, false, Orders.CLERK);
    assertTrue(observation.live(House.MAIN).isPresent());
    assertEquals(Optional.empty(), observation.carriedBefore(House.MAIN));
  }
}
