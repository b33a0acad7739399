// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.flow.Command;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps agents of deferred payments in step with orders: what has changed since they were asked, that
 * an order is off, which parcels left. What has to be said is seen by what was said, so it is said
 * once. What changes after parcels were reported is a new payment: an agent changes none of which it
 * claims the money. One that was refused is asked for again when what was refused has changed.
 */
@Component(property = ChangeConsumer.NAME + "=payments.agents")
public final class DeferredWatch implements ChangeConsumer {
  private static final int AT_ONCE = 200;

  /** The orders that agents were asked about by files. */
  interface Files {
    /** Which of these are in a file. */
    Set<OrderId> among(AccountId account, Collection<OrderId> some);

    /** Tells staff of what has changed of these since. */
    void look(AccountId account, Collection<Order> some);
  }

  private final OrderService orders;
  private final Outbox outbox;
  private final Files files;

  /** Remembers. */
  @Activate
  public DeferredWatch(
      @Reference OrderService orders, @Reference Outbox outbox, @Reference FileRequests files) {
    this(orders, outbox, (Files) files);
  }

  DeferredWatch(OrderService orders, Outbox outbox, Files files) {
    this.orders = orders;
    this.outbox = outbox;
    this.files = files;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    if (batch.anew()) {
      lookAll(account);
    }
    for (List<OrderId> some : Parts.of(batch.orders(), AT_ONCE)) {
      look(account, some);
    }
  }

  private void lookAll(AccountId account) {
    OrderQuery deferred = OrderQuery.paidBy(PaymentMethod.Kind.DEFERRED);
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, deferred, from, AT_ONCE);
      look(account, slice.items().stream().map(Order::id).toList());
      from = slice.next();
    } while (from.isPresent());
  }

  /** Only those are opened of which an agent was asked: most shops have none. */
  private void look(AccountId account, Collection<OrderId> changed) {
    Set<OrderId> some = orders.paidBy(account, PaymentMethod.Kind.DEFERRED, changed);
    if (some.isEmpty()) {
      return;
    }
    Map<OrderId, List<OutboxEntry>> said = outbox.of(account, some);
    Set<OrderId> asked = new HashSet<>(files.among(account, some));
    said.forEach(
        (id, all) -> {
          if (new AgentRecord(all).asked()) {
            asked.add(id);
          }
        });
    if (asked.isEmpty()) {
      return;
    }
    List<Order> deferred =
        orders.find(account, asked).stream()
            .filter(o -> o.placed().payment().kind() == PaymentMethod.Kind.DEFERRED)
            .toList();
    List<Command> due = new ArrayList<>();
    deferred.forEach(
        o -> due.addAll(due(o, new AgentRecord(said.getOrDefault(o.id(), List.of())))));
    if (!due.isEmpty()) {
      outbox.add(due);
    }
    files.look(account, deferred);
  }

  /** What the agent is told next; what follows from its answer comes with that. */
  static List<Command> due(Order order, AgentRecord said) {
    if (!said.asked() || said.former()) {
      return List.of();
    }
    if (order.stage() == Stage.CANCELLED) {
      boolean off = said.calledOff() || !said.held();
      return off ? List.of() : List.of(said.next(order, AgentRecord.CANCEL, ""));
    }
    String contents = AgentContents.version(order);
    boolean mended = DeferredFollower.refused(order) && said.refusedOther(contents);
    if (mended || (said.free() && DeferredFollower.unasked(order))) {
      return List.of(said.next(order, AgentRecord.REQUEST, contents));
    }
    if (!said.held()) {
      return List.of();
    }
    boolean changed = !said.contents().isEmpty() && !contents.equals(said.contents());
    if (changed && !said.parcels().isEmpty()) {
      return List.of(said.next(order, AgentRecord.CANCEL, contents));
    }
    List<Command> due = new ArrayList<>();
    if (changed) {
      due.add(said.next(order, AgentRecord.CHANGE, contents));
    }
    String parcels = AgentContents.parcels(order);
    if (!parcels.equals(said.parcels())) {
      due.add(said.next(order, AgentRecord.REPORT, parcels));
    }
    return due;
  }
}
