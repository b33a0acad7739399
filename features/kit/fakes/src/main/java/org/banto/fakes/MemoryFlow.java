// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.flow.Check;
import org.banto.flow.Command;
import org.banto.flow.OrderAction;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.Outcome;
import org.banto.house.Preview;
import org.banto.house.WithdrawnDesk;
import org.banto.order.Finding;
import org.banto.order.Order;

/**
 * Stores what is submitted; can let something happen first, and hands on what is to leave. It does the
 * deeds it is taught.
 */
public final class MemoryFlow implements Flow {
  /** What the flow makes of a deed. */
  @FunctionalInterface
  public interface Deeds {
    /** The order after it; empty when it is refused. */
    Optional<Order> after(Order order, ActRequest deed, Actor by);
  }

  /** Who is asked when an order is judged. */
  public final List<Check> checks = new ArrayList<>();

  private final MemoryOrders orders;
  private final Consumer<List<Command>> leaving;
  private final Set<OrderId> torn = new HashSet<>();
  private Runnable first = () -> {};
  private Function<Change, List<Command>> foretold = change -> List.of();
  private Deeds deeds =
      (order, deed, by) -> {
        throw new UnsupportedOperationException();
      };

  /** One whose orders send nothing. */
  public MemoryFlow(MemoryOrders orders) {
    this(orders, commands -> {});
  }

  /** One that hands on the commands of what it has stored. */
  public MemoryFlow(MemoryOrders orders, Consumer<List<Command>> leaving) {
    this.orders = orders;
    this.leaving = leaving;
  }

  /** Lets this happen, once, before the next changes are stored. */
  public void before(Runnable act) {
    first = act;
  }

  /** From now on the store takes no change of this order, and the flow stops it. */
  public void tear(OrderId order) {
    torn.add(order);
  }

  /** Does deeds so. */
  public void does(Deeds taught) {
    deeds = taught;
  }

  /** Says of a change that this would leave with it. */
  public void foretells(Function<Change, List<Command>> commands) {
    foretold = commands;
  }

  @Override
  public List<Outcome> submit(AccountId account, List<Change> changes) {
    Runnable once = first;
    first = () -> {};
    once.run();
    List<Outcome> outcomes = stored(account, changes);
    for (int i = 0; i < changes.size(); i++) {
      if (outcomes.get(i).applied()) {
        leaving.accept(changes.get(i).commands());
      }
    }
    return outcomes;
  }

  private List<Outcome> stored(AccountId account, List<Change> changes) {
    if (changes.stream().noneMatch(c -> torn.contains(c.order().id()))) {
      return orders.apply(account, changes);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Change c : changes) {
      Order o = c.order();
      outcomes.addAll(
          torn.contains(o.id())
              ? List.of(
                  new Outcome(
                      o.id(),
                      Outcome.Result.STOPPED,
                      o.revision(),
                      new Text("保存できません", "it cannot be stored")))
              : orders.apply(account, List.of(c)));
    }
    return outcomes;
  }

  /** By these checks, on the desk where it stands. */
  @Override
  public Order judge(Order order) {
    List<Finding> findings =
        checks.stream().flatMap(c -> c.check(order, order.desk()).stream()).toList();
    return order.with(e -> e.findings(findings));
  }

  @Override
  public List<OrderAction.Description> actions(AccountId account) {
    return List.of();
  }

  @Override
  public List<Outcome> act(
      AccountId account, List<OrderId> ids, ActRequest deed, String job, String reason, Actor by) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Order order : orders.find(account, ids)) {
      Optional<Order> after = deeds.after(order, deed, by);
      if (after.isEmpty()) {
        outcomes.add(
            new Outcome(
                order.id(),
                Outcome.Result.STOPPED,
                order.revision(),
                new Text("いまはできません", "not now")));
      } else {
        Change change = new Change(judge(after.get()), by, "a", "");
        outcomes.addAll(orders.apply(account, List.of(change)));
      }
    }
    return outcomes;
  }

  @Override
  public List<Preview> rehearse(
      AccountId account, List<OrderId> ids, ActRequest deed, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Command> leaving(AccountId account, List<Change> changes) {
    return changes.stream().flatMap(c -> foretold.apply(c).stream()).toList();
  }

  @Override
  public List<Desk> reachable(Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Desk> desks() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<WithdrawnDesk> withdrawn(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> boxNames(AccountId account) {
    throw new UnsupportedOperationException();
  }
}
