// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.flow.AlarmKind;
import org.banto.flow.engine.Stations;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/**
 * Moves the orders of a desk whose room was taken away to the next one, and back when the room is
 * there again. What is owed for them stays owed meanwhile.
 */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-flow-desks",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class DeskRemoval implements Runnable {
  private static final Actor HOUSE = Actor.system("flow");

  /** As the conductor offers it: who asked to be told of these goes on being told. */
  private static final AlarmKind NOTICE =
      new AlarmKind("conductor.notice", new Text("接続からのお知らせ", "Notices of connections"), false);

  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;

  private record Seen(List<Desk> withdrawn, List<Desk> manned) {}

  private final Accounts accounts;
  private final OrderService orders;
  private final Flow flow;
  private final Stations stations;
  private final EventAdmin events;
  private final Rounds rounds;
  private final Clock clock;
  private final DueTime due = new DueTime(AGAIN);
  private Seen settled = new Seen(List.of(), List.of());

  /** Remembers. */
  @Activate
  public DeskRemoval(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Stations stations,
      @Reference EventAdmin events,
      @Reference Rounds rounds) {
    this(accounts, orders, flow, stations, events, rounds, new HouseClock());
  }

  DeskRemoval(
      Accounts accounts,
      OrderService orders,
      Flow flow,
      Stations stations,
      EventAdmin events,
      Rounds rounds,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.stations = stations;
    this.events = events;
    this.rounds = rounds;
    this.clock = clock;
  }

  @Override
  public void run() {
    rounds.attempt("Moving orders off desks that were withdrawn", this::tick);
  }

  /** Moves what stands wrong since desks have come or gone. */
  void tick() {
    Seen now = new Seen(stations.withdrawn(), stations.manned());
    if (now.equals(settled) || !due.come(clock.instant())) {
      return;
    }
    boolean all = true;
    for (Account account : accounts.all()) {
      for (Desk desk : now.withdrawn()) {
        all &= leave(account.id(), desk);
      }
      for (Desk desk : now.manned()) {
        all &= comeBack(account.id(), desk);
      }
    }
    if (all) {
      settled = now;
      due.atOnce();
    }
  }

  private boolean leave(AccountId account, Desk desk) {
    Desk to = Stations.instead(desk);
    Text text =
        new Text(
            "「" + desk.japanese() + "」は今のプランにないため「" + to.japanese() + "」へ移しました",
            "The plan does not hold \""
                + desk.words().en()
                + "\", so its orders are on \""
                + to.words().en()
                + "\" now");
    OrderQuery standing = OrderQuery.on(desk);
    return move(account, standing, stations::pass, "order.desk-withdrawn", text);
  }

  private boolean comeBack(AccountId account, Desk desk) {
    Text text =
        new Text(
            "「" + desk.japanese() + "」がまた使えるため、そこへ戻しました",
            "The plan holds \"" + desk.words().en() + "\" again, so its orders are back there");
    OrderQuery moved = OrderQuery.tagged(Stations.tag(desk));
    return move(account, moved, o -> Stations.back(o, desk), "order.desk-returned", text);
  }

  /** Whether none is left. */
  private boolean move(
      AccountId account, OrderQuery which, UnaryOperator<Order> how, String act, Text text) {
    long moved = 0;
    List<Order> found = some(account, which);
    boolean on = true;
    while (on && !found.isEmpty()) {
      List<Change> changes =
          found.stream().map(o -> new Change(how.apply(o), HOUSE, act, text.ja())).toList();
      long done = flow.submit(account, changes).stream().filter(Outcome::applied).count();
      moved += done;
      on = done > 0;
      found = some(account, which);
    }
    if (moved > 0) {
      alarm(
          account, new Text(text.ja() + "（" + moved + "件）", text.en() + " (" + moved + " orders)"));
    }
    return found.isEmpty();
  }

  private void alarm(AccountId account, Text text) {
    events.postEvent(new Event(Topics.ALARM, Topics.alarm(account, NOTICE, text)));
  }

  private List<Order> some(AccountId account, OrderQuery which) {
    return orders.search(account, which, Optional.empty(), AT_ONCE).items();
  }
}
