// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.util.List;
import java.util.function.Consumer;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.flow.Command;
import org.banto.flow.Deed;
import org.banto.flow.Flow;
import org.banto.flow.Rehearsal;
import org.banto.flow.Withdrawn;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.Outcome;

/** Stores what is submitted; can let something happen first, and hands on what is to leave. */
public final class MemoryFlow implements Flow {
  private final MemoryOrders orders;
  private final Consumer<List<Command>> leaving;
  private Runnable first = () -> {};

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

  @Override
  public List<Outcome> submit(AccountId account, List<Change> changes) {
    Runnable once = first;
    first = () -> {};
    once.run();
    List<Outcome> outcomes = orders.apply(account, changes);
    for (int i = 0; i < changes.size(); i++) {
      if (outcomes.get(i).applied()) {
        leaving.accept(changes.get(i).commands());
      }
    }
    return outcomes;
  }

  @Override
  public Order judge(Order order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> act(
      AccountId account, List<OrderId> ids, Deed deed, String job, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Rehearsal> rehearse(
      AccountId account, List<OrderId> ids, Deed deed, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Command> leaving(AccountId account, List<Change> changes) {
    throw new UnsupportedOperationException();
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
  public List<Withdrawn> withdrawn(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> boxNames(AccountId account) {
    throw new UnsupportedOperationException();
  }
}
