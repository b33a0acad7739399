// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.engine.ShippedQueue;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finishes shipped orders of which everybody who must be told has been told. */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-flow-shipped",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class ShippedFinisher implements Runnable {
  private static final Set<State> SETTLED = EnumSet.of(State.DONE, State.STRUCK);

  /** A warehouse is asked, not told: what it refused is no news to anybody. */
  private static final Set<String> ASKED = Set.of("warehouse.request", "warehouse.cancel");

  private static final Actor HOUSE = Actor.system("flow");
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final int MOST = 20_000;

  private final Accounts accounts;
  private final OrderService orders;
  private final Outbox outbox;
  private final Flow flow;
  private final ShippedQueue queue;
  private final Rounds rounds;
  private final Clock clock;
  private final DueTime sweep = new DueTime(SWEEP);

  /** Remembers. */
  @Activate
  public ShippedFinisher(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Outbox outbox,
      @Reference Flow flow,
      @Reference ShippedQueue queue,
      @Reference Rounds rounds) {
    this(accounts, orders, outbox, flow, queue, rounds, new HouseClock());
  }

  ShippedFinisher(
      Accounts accounts,
      OrderService orders,
      Outbox outbox,
      Flow flow,
      ShippedQueue queue,
      Rounds rounds,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.outbox = outbox;
    this.flow = flow;
    this.queue = queue;
    this.rounds = rounds;
    this.clock = clock;
  }

  @Override
  public void run() {
    rounds.attempt("Finishing shipped orders", this::finish);
  }

  /** At the start, and now and then, at all; else at what was noted. */
  private void finish() {
    tick();
    if (sweep.come(clock.instant())) {
      sweep();
    }
  }

  /** Looks at what was noted. */
  public void tick() {
    Map<AccountId, List<OrderId>> noted =
        queue.drain().stream()
            .collect(
                Collectors.groupingBy(
                    ShippedQueue.Item::account,
                    Collectors.mapping(ShippedQueue.Item::order, Collectors.toList())));
    noted.forEach(this::look);
  }

  /** Looks at every shipped order; for what was noted before a crash. */
  void sweep() {
    for (Account account : accounts.all()) {
      look(account.id(), orders.searchIds(account.id(), OrderQuery.on(Desk.SHIPPED), MOST));
    }
  }

  private void look(AccountId account, List<OrderId> ids) {
    List<Order> shipped =
        orders.find(account, ids).stream().filter(o -> o.desk() == Desk.SHIPPED).toList();
    Map<OrderId, List<OutboxEntry>> leaving =
        outbox.of(account, shipped.stream().map(Order::id).toList());
    List<Change> changes = new ArrayList<>();
    for (Order order : shipped) {
      if (told(leaving.getOrDefault(order.id(), List.of()))) {
        changes.add(
            new Change(
                order.with(e -> e.stage(Stage.TOLD)), HOUSE, "order.told", "モール通知とメールが済みました"));
      }
    }
    if (!changes.isEmpty()) {
      flow.submit(account, changes, shipped);
    }
  }

  private static boolean told(List<OutboxEntry> leaving) {
    return leaving.stream()
        .filter(e -> !ASKED.contains(e.command().kind()))
        .allMatch(e -> SETTLED.contains(e.state()));
  }
}
