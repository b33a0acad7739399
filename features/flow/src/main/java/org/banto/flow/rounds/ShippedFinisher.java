// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.flow.Tidings;
import org.banto.flow.engine.Tellings;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;

/**
 * Finishes shipped orders of which everybody who must be told has been told: when an order has been
 * shipped, and when something of it has left the house. The latter is no change of an order, so what
 * is said of it is lost with a house that ends, and no other house hears it: for that it looks, at
 * the start and now and then, at all that are shipped.
 */
@Component(
    service = {ChangeConsumer.class, EventHandler.class, Runnable.class},
    property = {
      ChangeConsumer.NAME + "=flow.shipped",
      "scheduler.name=banto-flow-shipped",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
@EventTopics(Topics.COMMANDS_DONE)
public final class ShippedFinisher implements ChangeConsumer, EventHandler, Runnable {
  private static final Actor HOUSE = Actor.system("flow");
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int MOST = 20_000;

  private final Accounts accounts;
  private final OrderService orders;
  private final Outbox outbox;
  private final Flow flow;
  private final Tellings tellings;
  private final Rounds rounds;
  private final Clock clock;
  private final DueTime sweep = new DueTime(SWEEP);
  private final Map<AccountId, Set<OrderId>> left = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public ShippedFinisher(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Outbox outbox,
      @Reference Flow flow,
      @Reference Tellings tellings,
      @Reference Rounds rounds) {
    this(accounts, orders, outbox, flow, tellings, rounds, new HouseClock());
  }

  ShippedFinisher(
      Accounts accounts,
      OrderService orders,
      Outbox outbox,
      Flow flow,
      Tellings tellings,
      Rounds rounds,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.outbox = outbox;
    this.flow = flow;
    this.tellings = tellings;
    this.rounds = rounds;
    this.clock = clock;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    if (batch.anew()) {
      sweep(account);
    }
    List<OrderId> changed = batch.orders();
    Map<OrderId, Desk> desks = orders.desks(account, changed);
    look(account, changed.stream().filter(o -> desks.get(o) == Desk.SHIPPED).toList());
  }

  /** Notes the orders of which something has left. */
  @Override
  public void handleEvent(Event event) {
    if (event.getProperty(Topics.ACCOUNT) instanceof String account
        && event.getProperty(Topics.ORDERS) instanceof long[] ids) {
      Set<OrderId> noted =
          left.computeIfAbsent(new AccountId(account), a -> ConcurrentHashMap.newKeySet());
      LongStream.of(ids).forEach(id -> noted.add(new OrderId(id)));
    }
  }

  @Override
  public void run() {
    rounds.attempt("Finishing shipped orders", this::finish);
  }

  private void finish() {
    tick();
    if (sweep.come(clock.instant())) {
      accounts.all().forEach(account -> sweep(account.id()));
    }
  }

  /** Looks at what was noted. */
  public void tick() {
    left.forEach(
        (account, noted) -> {
          List<OrderId> some = List.copyOf(noted);
          some.forEach(noted::remove);
          look(account, some);
        });
  }

  private void sweep(AccountId account) {
    look(account, orders.searchIds(account, OrderQuery.on(Desk.SHIPPED), MOST));
  }

  private void look(AccountId account, List<OrderId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    List<Order> shipped =
        orders.find(account, ids).stream().filter(o -> o.desk() == Desk.SHIPPED).toList();
    Map<OrderId, List<OutboxEntry>> leaving =
        outbox.of(account, shipped.stream().map(Order::id).toList());
    List<Change> changes = new ArrayList<>();
    for (Order order : shipped) {
      List<OutboxEntry> tidings = tidings(leaving.getOrDefault(order.id(), List.of()));
      if (tidings.stream().map(OutboxEntry::state).allMatch(s -> s == State.DONE || s.stays())) {
        changes.add(
            new Change(order.with(e -> e.stage(Stage.TOLD)), HOUSE, "order.told", words(tidings)));
      }
    }
    if (!changes.isEmpty()) {
      flow.submit(account, changes, shipped);
    }
  }

  private List<OutboxEntry> tidings(List<OutboxEntry> leaving) {
    return leaving.stream().filter(e -> tellings.of(e.command().kind()) != Tidings.NONE).toList();
  }

  /** What was told, and what was not: a house that told nothing does not say that it did. */
  private static String words(List<OutboxEntry> tidings) {
    // one that is done and has something to say was kept, or left to staff
    long told =
        tidings.stream().filter(e -> e.state() == State.DONE && e.words().isEmpty()).count();
    long not = tidings.size() - told;
    if (not == 0) {
      return told == 0 ? "知らせるものはありませんでした" : "モール通知とメールが済みました";
    }
    String done = told == 0 ? "" : "知らせたもの" + told + "件、";
    return "お知らせを終えました（" + done + "送っていないもの" + not + "件）";
  }
}
