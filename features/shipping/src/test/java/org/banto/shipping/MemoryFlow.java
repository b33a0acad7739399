// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.fakes.MemoryOrders;
import org.banto.flow.Check;
import org.banto.flow.Command;
import org.banto.flow.Deed;
import org.banto.flow.Flow;
import org.banto.flow.Rehearsal;
import org.banto.flow.Withdrawn;
import org.banto.order.Acknowledgement;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.Outcome;
import org.banto.shipment.Shipment;

/** Stores what is submitted; can do something first, or break. */
final class MemoryFlow implements Flow {
  private final MemoryOrders orders;
  final List<Check> checks = new ArrayList<>();
  Predicate<Deed> refuses = deed -> false;
  Runnable before = () -> {};
  Function<Change, List<Command>> leaving = change -> List.of();

  MemoryFlow(MemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public List<Outcome> submit(AccountId account, List<Change> changes) {
    Runnable once = before;
    before = () -> {};
    once.run();
    return orders.apply(account, changes);
  }

  @Override
  public Order judge(Order order) {
    List<Finding> findings =
        checks.stream().flatMap(c -> c.check(order, order.desk()).stream()).toList();
    return order.with(e -> e.findings(findings));
  }

  @Override
  public List<Outcome> act(
      AccountId account, List<OrderId> ids, Deed deed, String job, String reason, Actor by) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Order order : orders.find(account, ids)) {
      if (refuses.test(deed)) {
        outcomes.add(new Outcome(order.id(), Outcome.Result.STOPPED, order.revision(), "いまはできません"));
      } else {
        outcomes.addAll(
            orders.apply(account, List.of(new Change(judge(after(order, deed, by)), by, "a", ""))));
      }
    }
    return outcomes;
  }

  /** What the flow makes of the deeds of this room. */
  private Order after(Order order, Deed deed, Actor by) {
    if (deed instanceof Deed.Carry c) {
      Shipment lead = order.shipment(c.shipment()).orElseThrow();
      return order.with(e -> e.shipment(lead.carrying(c.companions())));
    }
    if (deed instanceof Deed.Travel t) {
      Shipment own = order.shipment(t.shipment()).orElseThrow();
      return order.with(e -> e.shipment(own.inParcelsOf(t.lead().number()).following(t.lead())));
    }
    Order seen = judge(order);
    for (Finding f : seen.open()) {
      Order before = seen;
      seen = before.with(e -> e.acknowledge(new Acknowledgement(f.key(), by, House.NOW)));
    }
    return seen;
  }

  @Override
  public List<Rehearsal> rehearse(
      AccountId account, List<OrderId> ids, Deed deed, String reason, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Command> leaving(AccountId account, List<Change> changes) {
    return changes.stream().flatMap(c -> leaving.apply(c).stream()).toList();
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
