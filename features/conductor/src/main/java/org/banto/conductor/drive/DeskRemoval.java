// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.conductor.flow.Stations;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Moves the orders of a desk whose room was taken away to the next one, and back when the room is
 * there again. What is owed for them stays owed meanwhile.
 */
@Component(service = DeskRemoval.class)
public final class DeskRemoval {
  private static final Actor HOUSE = Actor.system("conductor");
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;

  private record Seen(List<Desk> withdrawn, List<Desk> manned) {}

  private final Accounts accounts;
  private final OrderService orders;
  private final Flow flow;
  private final Stations stations;
  private final ConnectionStates standings;
  private final Clock clock;
  private Seen settled = new Seen(List.of(), List.of());
  private Instant next = Instant.MIN;

  /** Remembers. */
  @Activate
  public DeskRemoval(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Stations stations,
      @Reference ConnectionStates standings) {
    this(accounts, orders, flow, stations, standings, new HouseClock());
  }

  DeskRemoval(
      Accounts accounts,
      OrderService orders,
      Flow flow,
      Stations stations,
      ConnectionStates standings,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.stations = stations;
    this.standings = standings;
    this.clock = clock;
  }

  /** Moves what stands wrong since desks have come or gone. */
  void tick() {
    Seen now = new Seen(stations.withdrawn(), stations.manned());
    if (now.equals(settled) || !ConnectionState.come(next, clock.instant())) {
      return;
    }
    next = clock.instant().plus(AGAIN);
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
      next = Instant.MIN;
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
      standings.alarm(
          account, new Text(text.ja() + "（" + moved + "件）", text.en() + " (" + moved + " orders)"));
    }
    return found.isEmpty();
  }

  private List<Order> some(AccountId account, OrderQuery which) {
    return orders.search(account, which, Optional.empty(), AT_ONCE).items();
  }
}
