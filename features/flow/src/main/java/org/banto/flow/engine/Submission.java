// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Text;
import org.banto.failpoint.Failpoint;
import org.banto.flow.Command;
import org.banto.flow.Move;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.order.Unstorable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has changes amended, judged and followed, and stores all. */
final class Submission {
  /** Orders per transaction. */
  static final int CHUNK = 200;

  /** Why an order stays whose followers fail. */
  static final Text UNFOLLOWED =
      new Text(
          "送るもの（メール・モール通知）を決められませんでした。記録を確認してください",
          "What has to be sent (mails, notices to the mall) could not be settled. Look at the log of the house");

  private static final Logger LOG = LoggerFactory.getLogger(Submission.class);

  private static final int TRIES = 3;

  private final OrderService orders;
  private final SharedParcels companions;
  private final AmendmentRunner amendments;
  private final CheckRunner judge;
  private final Followers followers;
  private final UnstoredOrder unstored;
  private final Clock clock;

  Submission(
      OrderService orders,
      AmendmentRunner amendments,
      CheckRunner judge,
      Followers followers,
      UnstoredOrder unstored,
      Clock clock) {
    this.orders = orders;
    this.companions = new SharedParcels(orders);
    this.amendments = amendments;
    this.judge = judge;
    this.followers = followers;
    this.unstored = unstored;
    this.clock = clock;
  }

  /**
   * Submits changes, a transaction per chunk.
   *
   * @param read orders that the caller has read already
   */
  List<Outcome> submit(AccountId account, List<Change> changes, Collection<Order> read) {
    Map<OrderId, Order> known =
        read.stream().collect(Collectors.toMap(Order::id, Function.identity(), (a, b) -> b));
    List<Outcome> outcomes = new ArrayList<>();
    for (List<Change> chunk : Parts.of(changes, CHUNK)) {
      outcomes.addAll(chunk(account, chunk, befores(account, chunk, known)));
    }
    return outcomes;
  }

  /**
   * The orders that are about to change, as they are; none for a new one.
   *
   * @param read those that were read already; one of another revision is read again
   */
  Map<OrderId, Order> befores(AccountId account, List<Change> chunk, Map<OrderId, Order> read) {
    Map<OrderId, Order> befores = new HashMap<>();
    List<OrderId> missing = new ArrayList<>();
    for (Change change : chunk) {
      Order order = change.order();
      Order before = read.get(order.id());
      if (before != null && before.revision() == order.revision()) {
        befores.put(order.id(), before);
      } else if (order.revision() > 0) {
        missing.add(order.id());
      }
    }
    if (!missing.isEmpty()) {
      orders.find(account, missing).forEach(o -> befores.put(o.id(), o));
    }
    return befores;
  }

  /**
   * Submits up to {@link #CHUNK} changes in one transaction; where the store takes one of them under
   * no circumstances, that one is stopped and the others are stored.
   */
  List<Outcome> chunk(AccountId account, List<Change> chunk, Map<OrderId, Order> befores) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Change> whole = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (Change change : chunk) {
      Completed complete = complete(change, befores);
      outcomes.add(complete.stop().map(why -> stopped(change, why)).orElse(null));
      if (complete.stop().isEmpty()) {
        places.add(outcomes.size() - 1);
        whole.add(complete.change());
      }
    }
    Set<OrderId> own = ids(whole);
    List<Outcome> stored = store(account, whole, some -> along(account, some, befores, own));
    for (int i = 0; i < whole.size(); i++) {
      outcomes.set(places.get(i), stored.get(i));
    }
    inStep(account, whole, stored, befores);
    return outcomes;
  }

  /** Stores changes and what goes along with them; by halves where one cannot be stored. */
  private List<Outcome> store(
      AccountId account, List<Change> some, UnaryOperator<List<Change>> along) {
    List<Change> all = new ArrayList<>(some);
    all.addAll(along.apply(some));
    try {
      return apply(account, all).subList(0, some.size());
    } catch (Unstorable e) {
      if (some.stream().anyMatch(c -> c.entry().isPresent())) {
        throw e; // whoever brought it sets it aside, and keeps what came
      }
      if (some.size() == 1) {
        return List.of(unstored.told(account, some.get(0), e));
      }
      int half = some.size() / 2;
      List<Outcome> outcomes = new ArrayList<>(store(account, some.subList(0, half), along));
      outcomes.addAll(store(account, some.subList(half, some.size()), along));
      return outcomes;
    }
  }

  private List<Outcome> apply(AccountId account, List<Change> all) {
    Failpoint.pass("before-apply");
    List<Outcome> stored = all.isEmpty() ? List.of() : orders.apply(account, all);
    Failpoint.pass("after-apply");
    return stored;
  }

  /** What orders that share parcels with these have to do; they are stored together. */
  List<Change> along(AccountId account, List<Change> whole, Map<OrderId, Order> befores) {
    return along(account, whole, befores, ids(whole));
  }

  private static Set<OrderId> ids(List<Change> some) {
    return some.stream().map(c -> c.order().id()).collect(Collectors.toSet());
  }

  private List<Change> along(
      AccountId account, List<Change> whole, Map<OrderId, Order> befores, Set<OrderId> but) {
    Map<OrderId, Order> known = new HashMap<>(befores);
    return companions.along(account, whole, known, but).stream()
        .flatMap(c -> complete(c, known).whole())
        .toList();
  }

  /** Those that were changed at the same time, by us or by others, are brought in step now. */
  private void inStep(
      AccountId account, List<Change> whole, List<Outcome> stored, Map<OrderId, Order> befores) {
    if (!SharedParcels.concerns(whole, befores)) {
      return;
    }
    List<Change> applied =
        IntStream.range(0, whole.size())
            .filter(i -> stored.get(i).applied())
            .mapToObj(whole::get)
            .toList();
    List<Change> late = along(account, applied, befores, Set.of());
    for (int tried = 0; tried < TRIES && !late.isEmpty(); tried++) {
      store(account, late, some -> List.of());
      late = along(account, applied, befores, Set.of());
    }
  }

  /**
   * What a change comes to.
   *
   * @param change with the order as it will be and all that leaves because of it
   * @param stop why it cannot be made; empty when it can
   */
  record Completed(Change change, Optional<Text> stop) {
    /** The change, where it can be made. */
    Stream<Change> whole() {
      return stop.isEmpty() ? Stream.of(change) : Stream.empty();
    }
  }

  /**
   * The change with what rooms make of its order, the findings about it, and all that leaves because
   * of it. One of an order that is here already stops where one of these cannot be said; a new order
   * comes in all the same.
   */
  Completed complete(Change change, Map<OrderId, Order> befores) {
    Order before = befores.getOrDefault(change.order().id(), unborn(change.order()));
    boolean here = change.order().revision() > 0;
    Order amended;
    try {
      amended = amendments.amend(before, change.order(), change.by());
    } catch (AmendmentRunner.Failed e) {
      Text name = e.amendment().name();
      LOG.warn("Amendment {} failed on order {}", e.amendment().id(), change.order().id(), e);
      if (here) {
        return new Completed(change, Optional.of(unamended(name)));
      }
      amended = aside(change.order(), unamended(name));
    }
    Order after = judge.judge(amended.with(e -> e.changedAt(clock.instant())));
    List<Command> commands = new ArrayList<>(change.commands());
    try {
      commands.addAll(followers.follow(new Move(before, after, change.by())));
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A follower failed on order {}", after.id(), e);
      if (here) {
        return new Completed(change, Optional.of(UNFOLLOWED));
      }
    }
    Change whole =
        new Change(
            after,
            change.by(),
            change.act(),
            change.detail(),
            change.job(),
            commands,
            change.entry(),
            change.undoable(),
            change.recalls());
    return new Completed(whole, Optional.empty());
  }

  /** A new order comes from the first desk with revision 0. */
  private static Order unborn(Order after) {
    return after.with(e -> e.stage(Stage.NEW).release().revision(0));
  }

  private static Text unamended(Text name) {
    return new Text(
        "「" + name.ja() + "」が動きませんでした。記録を確認してください",
        "\"" + name.en() + "\" failed. Look at the log of the house");
  }

  /** A new order is kept, and stays where somebody looks at it. */
  private Order aside(Order order, Text why) {
    Hold hold = new Hold(Hold.BOX_OTHER, why.ja(), Actor.system("flow"), clock.instant());
    return order.hold().isPresent() ? order : order.with(e -> e.hold(hold));
  }

  private static Outcome stopped(Change change, Text why) {
    return new Outcome(change.order().id(), Outcome.Result.STOPPED, change.order().revision(), why);
  }
}
