// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.banto.connect.CommandId;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.Outbox;
import org.banto.flow.OutboxEntry;
import org.banto.flow.OutboxEntry.State;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.Outcome;
import org.banto.order.Stage;
import org.junit.jupiter.api.Test;

/** What the store promises of what has to leave the house. */
interface QueuedCommandsContract extends OnAStore {
  @Test
  default void a_command_is_queued_once_however_often_its_change_is_made() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(order, "j1")));
    Order next = house().orders.find(House.MAIN, order.id()).orElseThrow();
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(next, "j2")));
    List<OutboxEntry> queued = house().outbox.of(House.MAIN, order.id());
    assertEquals(1, queued.size());
    CommandId id = queued.get(0).command().id();
    assertEquals(
        Set.of(id), house().outbox.known(House.MAIN, List.of(id, new CommandId("another"))));
  }

  @Test
  default void a_job_is_taken_back_with_the_commands_that_wait() {
    List<Order> all = Orders.store(house(), 0, 3);
    house().orders.apply(House.MAIN, all.stream().map(o -> OnAStore.confirm(o, "click")).toList());
    Command claimed =
        house()
            .outbox
            .claim(
                new Outbox.Lane(House.MAIN, "mall.confirm", "rakuten~tokyo", State.WAITING),
                Instant.now().plusSeconds(60),
                1,
                Duration.ofMinutes(1))
            .get(0);
    Order changed = house().orders.find(House.MAIN, all.get(2).id()).orElseThrow();
    house().orders.apply(House.MAIN, List.of(OnAStore.tag(changed, "later")));
    List<Outcome> outcomes = house().orders.undo(House.MAIN, "click", Orders.CLERK);
    Map<OrderId, Outcome.Result> results = new HashMap<>();
    outcomes.forEach(o -> results.put(o.order(), o.result()));
    assertEquals(
        Map.of(
            claimed.order(), Outcome.Result.STOPPED,
            all.get(1).id(), Outcome.Result.APPLIED,
            changed.id(), Outcome.Result.STALE),
        results);
    Order back = house().orders.find(House.MAIN, all.get(1).id()).orElseThrow();
    assertEquals(Stage.NEW, back.stage());
    assertEquals(3, back.revision());
    OutboxEntry struck = house().outbox.of(House.MAIN, back.id()).get(0);
    assertEquals(State.STRUCK, struck.state());
    assertEquals(Set.of(), house().outbox.known(House.MAIN, List.of(struck.command().id())));
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(back, "again")));
    assertEquals(State.WAITING, house().outbox.of(House.MAIN, back.id()).get(0).state());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  @Test
  default void two_workers_never_claim_the_same_command() throws Exception {
    List<Order> all = Orders.store(house(), 0, 60);
    house().orders.apply(House.MAIN, all.stream().map(o -> OnAStore.confirm(o, "")).toList());
    Outbox.Lane lane = new Outbox.Lane(House.MAIN, "mall.confirm", "rakuten~tokyo", State.WAITING);
    Instant now = Instant.now().plusSeconds(5);
    assertEquals(List.of(lane), house().outbox.due(now));
    ExecutorService workers = Executors.newFixedThreadPool(3);
    List<Future<List<Command>>> claims = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      claims.add(workers.submit(() -> house().outbox.claim(lane, now, 10, Duration.ofMinutes(1))));
    }
    List<String> claimed = new ArrayList<>();
    for (Future<List<Command>> one : claims) {
      one.get().forEach(c -> claimed.add(c.id().value()));
    }
    workers.shutdown();
    assertEquals(claimed.size(), new HashSet<>(claimed).size());
    Instant later = now.plusSeconds(120);
    assertEquals(
        Set.of(State.UNKNOWN),
        house().outbox.due(later).stream()
            .map(Outbox.Lane::state)
            .filter(s -> s != State.WAITING)
            .collect(Collectors.toSet()));
    Receipt done = Receipt.accepted(new CommandId(claimed.get(0)), "ref");
    house().outbox.settle(House.MAIN, List.of(done), later);
    house().outbox.settle(House.MAIN, List.of(Receipt.refused(done.command(), "late")), later);
    List<OutboxEntry> entries = house().outbox.in(House.MAIN, List.of(State.DONE), 10);
    assertEquals(List.of("ref"), entries.stream().map(OutboxEntry::reference).toList());
  }
}
