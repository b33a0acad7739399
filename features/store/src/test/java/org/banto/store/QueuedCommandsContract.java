// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.AuditEntry;
import org.banto.house.Change;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store promises of what has to leave the house. */
interface QueuedCommandsContract extends OnAStore {
  @Test
  default void aCommandIsQueuedOnceHoweverOftenItsChangeIsMade() {
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
  default void whatAFarSideSaidIsKeptInBothLanguages() throws Exception {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(order, "j1")));
    Command command = house().outbox.of(House.MAIN, order.id()).get(0).command();
    assertEquals(Optional.empty(), words(order));
    Instant now = Instant.now();
    Text later = new Text("順番を待っています", "It waits for its turn");
    house().outbox.postpone(List.of(command), State.WAITING, now, later);
    assertEquals(Optional.of(later), words(order));
    Text why = new Text("注文がありません", "There is no such order");
    house().outbox.settle(House.MAIN, List.of(Receipt.refused(command.id(), why)), now);
    assertEquals(Optional.of(why), words(order));
    // as an older house kept it
    sql("UPDATE outbox SET message_en = ''");
    assertEquals(Optional.of(Text.same("注文がありません")), words(order));
  }

  private Optional<Text> words(Order order) {
    return house().outbox.of(House.MAIN, order.id()).get(0).words();
  }

  @Test
  default void aJobIsTakenBackWithTheCommandsThatWait() {
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
    Set<OrderId> changedBy = Set.of(all.get(0).id(), all.get(1).id(), all.get(2).id());
    assertEquals(changedBy, house().orders.changedBy(House.MAIN, "click"));
    assertEquals(Set.of(), house().orders.changedBy(House.MAIN, "another"));
    List<Outcome> outcomes = house().orders.undo(House.MAIN, "click", Orders.CLERK);
    assertFalse(house().orders.changedBy(House.MAIN, "click").contains(all.get(1).id()));
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
  @Tag("page.5")
  default void whatAClerkSendsWaitsAndIsTakenBackWhole() {
    List<Order> all = Orders.store(house(), 0, 3);
    Outbox.Lane lane = new Outbox.Lane(House.MAIN, "mall.confirm", "rakuten~tokyo", State.WAITING);
    house().orders.apply(House.MAIN, all.stream().map(o -> undoable(o, "click")).toList());
    Instant soon = Instant.now().plus(House.UNDO);
    assertEquals(List.of(), house().outbox.due(soon));
    assertEquals(List.of(), house().outbox.claim(lane, soon, 9, Duration.ofMinutes(1)));
    List<Outcome> back = house().orders.undo(House.MAIN, "click", Orders.CLERK);
    assertEquals(3, back.stream().filter(Outcome::applied).count());
    Instant late = Instant.now().plusSeconds(3600);
    assertEquals(List.of(), house().outbox.claim(lane, late, 9, Duration.ofMinutes(1)));
    for (Order o : all) {
      assertEquals(Stage.NEW, house().orders.find(House.MAIN, o.id()).orElseThrow().stage());
      assertEquals(State.STRUCK, house().outbox.of(House.MAIN, o.id()).get(0).state());
      AuditEntry told = house().orders.history(House.MAIN, o.id()).get(0);
      assertEquals("order.undone", told.act());
      assertEquals("元に戻しました。送信を待っていた1件は送りません", told.detail());
    }
    // done again, each leaves once, after its time
    house().orders.apply(House.MAIN, latest(all).stream().map(o -> undoable(o, "again")).toList());
    assertEquals(List.of(), house().outbox.claim(lane, soon, 9, Duration.ofMinutes(1)));
    assertEquals(3, house().outbox.claim(lane, late, 9, Duration.ofMinutes(1)).size());
    assertEquals(List.of(), house().outbox.claim(lane, late, 9, Duration.ofMinutes(1)));
  }

  @Test
  @Tag("page.5")
  default void whatNoClerkCanTakeBackLeavesAtOnce() {
    List<Order> all = Orders.store(house(), 0, 1);
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(all.get(0), "robot")));
    assertEquals(1, house().outbox.due(Instant.now().plusSeconds(1)).size());
  }

  @Test
  @Tag("page.5")
  default void anOrderThatIsSentBackTakesAlongWhatStillWaits() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(undoable(order, "click")));
    Order on = latest(List.of(order)).get(0);
    Order back = on.with(e -> e.stage(Stage.NEW));
    house().orders.apply(House.MAIN, List.of(back(back, "back", Set.of("mall.", "mail."))));
    Instant late = Instant.now().plusSeconds(3600);
    assertEquals(State.STRUCK, house().outbox.of(House.MAIN, order.id()).get(0).state());
    assertEquals(List.of(), house().outbox.due(late));
    // and if that is taken back too, the order is as it was, and it leaves
    assertTrue(house().orders.undo(House.MAIN, "back", Orders.CLERK).get(0).applied());
    assertEquals(Stage.ACCEPTED, latest(order).stage());
    assertEquals(State.WAITING, house().outbox.of(House.MAIN, order.id()).get(0).state());
    assertEquals(1, house().outbox.due(late).size());
    assertEquals(
        "元に戻しました。止めていた送信1件を送ります", house().orders.history(House.MAIN, order.id()).get(0).detail());
  }

  @Test
  @Tag("page.5")
  default void oneDeskBackThatTakesNothingBackLetsTheRestLeave() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(undoable(order, "click")));
    house().orders.apply(House.MAIN, List.of(back(latest(order), "back", Set.of())));
    assertEquals(State.WAITING, house().outbox.of(House.MAIN, order.id()).get(0).state());
    assertEquals(1, house().outbox.due(Instant.now().plusSeconds(3600)).size());
  }

  @Test
  @Tag("page.5")
  default void whatCannotBeTakenBackAnyMoreWaitsNoLonger() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(undoable(order, "click")));
    Instant soon = Instant.now().plusSeconds(1);
    assertEquals(List.of(), house().outbox.due(soon));
    house().orders.apply(House.MAIN, List.of(OnAStore.tag(latest(List.of(order)).get(0), "later")));
    assertEquals(1, house().outbox.due(soon).size());
  }

  private List<Order> latest(List<Order> all) {
    return house().orders.find(House.MAIN, all.stream().map(Order::id).toList());
  }

  private static Change undoable(Order order, String job) {
    Change c = OnAStore.confirm(order, job);
    return new Change(
        c.order(), c.by(), c.act(), c.detail(), c.job(), c.commands(), c.entry(), true, Set.of());
  }

  private static Change back(Order order, String job, Set<String> recalls) {
    return new Change(
        order,
        Orders.CLERK,
        "order.back",
        "戻しました",
        job,
        List.of(),
        Optional.empty(),
        true,
        recalls);
  }

  @Test
  default void twoWorkersNeverClaimTheSameCommand() throws Exception {
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
    house()
        .outbox
        .settle(House.MAIN, List.of(Receipt.refused(done.command(), Text.same("late"))), later);
    List<OutboxEntry> entries = house().outbox.in(House.MAIN, List.of(State.DONE), 10);
    assertEquals(List.of("ref"), entries.stream().map(OutboxEntry::reference).toList());
  }
}
