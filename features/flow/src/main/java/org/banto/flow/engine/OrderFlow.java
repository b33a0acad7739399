// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Amendment;
import org.banto.flow.Check;
import org.banto.flow.Command;
import org.banto.flow.Decision;
import org.banto.flow.Follower;
import org.banto.flow.OrderAction;
import org.banto.flow.OrderAction.Request;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Outcome;
import org.banto.house.Preview;
import org.banto.house.Settings;
import org.banto.house.WithdrawnDesk;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The flow by the table of transitions. It is there only with whoever speaks for malls, and asks that
 * one to the end of what it has begun: no order moves without its mall being told.
 */
@Component(service = Flow.class)
public final class OrderFlow implements Flow {
  private static final String MALLS = "(" + Follower.NAME + "=" + Follower.MALLS + ")";
  private static final int MOST_COUNTED = 100_000;

  @Reference(service = Check.class)
  private volatile List<ServiceReference<Check>> checks = List.of();

  @Reference(service = Follower.class, target = "(!" + MALLS + ")")
  private volatile List<ServiceReference<Follower>> followers = List.of();

  @Reference(service = OrderAction.class)
  private volatile List<ServiceReference<OrderAction>> acting = List.of();

  @Reference(service = Amendment.class)
  private volatile List<ServiceReference<Amendment>> amending = List.of();

  private final OrderService orders;
  private final Stations stations;
  private final CheckRunner judge;
  private final Submission submission;
  private final Bulk bulk;
  private final Moves moves;
  private final Holds holds;
  private final ActionList actions;
  private final PreviewRun rehearsing;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public OrderFlow(
      BundleContext context,
      @Reference OrderService orders,
      @Reference Outbox outbox,
      @Reference Settings settings,
      @Reference UnstoredOrder unstored,
      @Reference Stations stations,
      @Reference Tellings tellings,
      @Reference(target = MALLS) Follower malls) {
    this.clock = new HouseClock();
    this.orders = orders;
    this.stations = stations;
    this.judge = new CheckRunner(new ServiceList<>(context, () -> checks), stations);
    ServiceList<Follower> others = new ServiceList<>(context, () -> followers);
    Followers all =
        new Followers(() -> Stream.concat(Stream.of(malls), others.get().stream()).toList());
    AmendmentRunner amendments =
        new AmendmentRunner(new ServiceList<>(context, () -> amending), clock);
    this.submission = new Submission(orders, amendments, judge, all, unstored, clock);
    this.bulk = new Bulk(orders, submission, judge);
    this.moves = new Moves(judge, amendments);
    this.holds = new Holds(judge, settings);
    this.actions =
        new ActionList(
            HouseActions.of(moves, holds, new StepBack(outbox, tellings)),
            new ServiceList<>(context, () -> acting));
    this.rehearsing = new PreviewRun(orders, submission, judge, outbox);
  }

  OrderFlow(
      OrderService orders,
      Outbox outbox,
      Settings settings,
      UnstoredOrder unstored,
      Stations stations,
      Tellings tellings,
      Supplier<List<Check>> checks,
      Supplier<List<Follower>> followers,
      Supplier<List<Amendment>> amending,
      Supplier<List<OrderAction>> acting,
      Clock clock) {
    this.clock = clock;
    this.orders = orders;
    this.stations = stations;
    this.judge = new CheckRunner(checks, stations);
    AmendmentRunner amendments = new AmendmentRunner(amending, clock);
    this.submission =
        new Submission(orders, amendments, judge, new Followers(followers), unstored, clock);
    this.bulk = new Bulk(orders, submission, judge);
    this.moves = new Moves(judge, amendments);
    this.holds = new Holds(judge, settings);
    this.actions =
        new ActionList(HouseActions.of(moves, holds, new StepBack(outbox, tellings)), acting);
    this.rehearsing = new PreviewRun(orders, submission, judge, outbox);
  }

  @Override
  public Order judge(Order order) {
    return judge.judge(order);
  }

  @Override
  public List<Outcome> submit(AccountId account, List<Change> changes) {
    return submission.submit(account, changes, List.of());
  }

  @Override
  public List<Outcome> submit(AccountId account, List<Change> changes, Collection<Order> befores) {
    return submission.submit(account, changes, befores);
  }

  @Override
  public List<Outcome> act(
      AccountId account,
      List<OrderId> orders,
      ActRequest deed,
      String job,
      String reason,
      Actor by) {
    return bulk.run(account, orders, job, by, decide(account, deed, by, reason));
  }

  @Override
  public List<Preview> rehearse(
      AccountId account, List<OrderId> orders, ActRequest deed, String reason, Actor by) {
    return rehearsing.run(account, orders, by, decide(account, deed, by, reason));
  }

  @Override
  public List<OrderAction.Description> actions(AccountId account) {
    return actions.list(account);
  }

  @Override
  public List<Command> leaving(AccountId account, List<Change> changes) {
    return rehearsing.leaving(account, changes);
  }

  private Function<Order, Decision> decide(
      AccountId account, ActRequest deed, Actor by, String reason) {
    Instant now = clock.instant();
    if (deed instanceof ActRequest.Named named) {
      return actions.decide(account, named, new Request(named.arguments(), by, reason, now));
    }
    Request ask = new Request(by, reason, now);
    if (deed instanceof ActRequest.Split split) {
      return o -> Splits.split(o, split, ask);
    }
    if (deed instanceof ActRequest.Join join) {
      return o -> Splits.join(o, join, ask);
    }
    if (deed instanceof ActRequest.Carry carry) {
      return o -> ParcelSharing.carry(o, carry);
    }
    if (deed instanceof ActRequest.Travel travel) {
      return o -> ParcelSharing.travel(o, travel);
    }
    if (deed instanceof ActRequest.Part part) {
      return o -> ParcelSharing.part(o, part, ask);
    }
    if (deed instanceof ActRequest.Lapse) {
      return o -> moves.lapse(o, ask);
    }
    throw new IllegalArgumentException("nobody does " + deed);
  }

  @Override
  public List<Desk> reachable(Order order) {
    List<Desk> here = desks();
    return Moves.reachable(judge.seat(order)).stream().filter(here::contains).toList();
  }

  @Override
  public List<Desk> desks() {
    return stations.desks();
  }

  @Override
  public List<WithdrawnDesk> withdrawn(AccountId account) {
    return stations.withdrawn().stream().map(desk -> withdrawn(account, desk)).toList();
  }

  private WithdrawnDesk withdrawn(AccountId account, Desk desk) {
    OrderQuery moved = OrderQuery.tagged(Stations.tag(desk));
    return new WithdrawnDesk(
        desk,
        Stations.instead(desk),
        Stations.tag(desk),
        orders.searchIds(account, moved, MOST_COUNTED).size());
  }

  @Override
  public List<String> boxNames(AccountId account) {
    return holds.names(account);
  }
}
