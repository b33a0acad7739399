// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.house.AuditEntry;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.HourCount;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderQuery;
import org.banto.order.Pile;
import org.banto.order.Unstorable;

/** Orders in memory, with the store's rules: revisions, unique numbers, commands with the change. */
public final class MemoryOrders implements OrderService {
  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final AtomicLong ids = new AtomicLong();
  private final MemoryOutbox outbox;
  private final Set<OrderId> torn = new HashSet<>();
  private int applies;
  private int finds;

  public MemoryOrders(MemoryOutbox outbox) {
    this.outbox = outbox;
  }

  /** How often many orders were asked for. */
  public int finds() {
    return finds;
  }

  @Override
  public List<OrderId> ids(int count) {
    List<OrderId> given = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      given.add(new OrderId(ids.incrementAndGet()));
    }
    return given;
  }

  @Override
  public synchronized Optional<Order> find(AccountId account, OrderId id) {
    return Optional.ofNullable(orders.get(id)).filter(o -> o.account().equals(account));
  }

  @Override
  public synchronized List<Order> find(AccountId account, Collection<OrderId> wanted) {
    finds++;
    return wanted.stream()
        .map(orders::get)
        .filter(Objects::nonNull)
        .filter(o -> o.account().equals(account))
        .toList();
  }

  @Override
  public synchronized List<Order> findByKey(AccountId account, Collection<OrderKey> keys) {
    return orders.values().stream().filter(o -> keys.contains(o.key())).toList();
  }

  @Override
  public synchronized Slice<Order> search(
      AccountId account, OrderQuery query, Optional<String> from, int limit) {
    List<Order> all =
        orders.values().stream()
            .filter(o -> o.account().equals(account))
            .filter(o -> query.desks().isEmpty() || query.desks().contains(o.desk()))
            .filter(o -> o.tags().containsAll(query.tags()))
            .filter(o -> o.key().number().endsWith(query.text()))
            .filter(o -> o.id().value() > from.map(Long::parseLong).orElse(0L))
            .limit(limit + 1L)
            .toList();
    boolean more = all.size() > limit;
    List<Order> slice = more ? all.subList(0, limit) : all;
    return new Slice<>(
        slice, more ? Optional.of(slice.get(slice.size() - 1).id().toString()) : Optional.empty());
  }

  @Override
  public List<OrderId> searchIds(AccountId account, OrderQuery query, int limit) {
    return search(account, query, Optional.empty(), limit).items().stream().map(Order::id).toList();
  }

  @Override
  public synchronized List<Outcome> apply(AccountId account, List<Change> all) {
    applies++;
    if (all.stream().anyMatch(c -> torn.contains(c.order().id()))) {
      throw new Unstorable(
          Unstorable.Fault.LEFT_OVERS, "ORDER_MARK_PK (23505)", new IllegalStateException("test"));
    }
    return all.stream().map(this::apply).toList();
  }

  private Outcome apply(Change change) {
    Order after = change.order();
    Order before = orders.get(after.id());
    long seen = before == null ? 0 : before.revision();
    if (seen != after.revision()) {
      return new Outcome(after.id(), Result.STALE, seen);
    }
    boolean here =
        orders.values().stream()
            .anyMatch(o -> o.key().equals(after.key()) && !o.id().equals(after.id()));
    if (here) {
      return new Outcome(after.id(), Result.DUPLICATE, seen);
    }
    orders.put(after.id(), after.with(e -> e.revision(seen + 1)));
    changes.add(change);
    outbox.add(change.commands());
    return new Outcome(after.id(), Result.APPLIED, seen + 1);
  }

  /** From now on no transaction is stored that changes this order. */
  public void tear(OrderId id) {
    torn.add(id);
  }

  /** The order as it is now. */
  public synchronized Order get(long id) {
    return orders.get(new OrderId(id));
  }

  /** Somebody else changes an order. */
  public synchronized void put(Order order) {
    orders.put(order.id(), order.with(e -> e.revision(order.revision() + 1)));
  }

  /** Every change applied, oldest first. */
  public synchronized List<Change> changes() {
    return List.copyOf(changes);
  }

  /** How many transactions there were. */
  public synchronized int applies() {
    return applies;
  }

  @Override
  public List<DeskCount> counts(AccountId account) {
    return List.of();
  }

  @Override
  public List<DueCount> due(AccountId account) {
    return List.of();
  }

  @Override
  public List<HourCount> arrivals(AccountId account, Instant since) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Pile> piles(AccountId account, OrderQuery query) {
    return List.of();
  }

  @Override
  public List<Outcome> undo(AccountId account, String job, Actor by) {
    return List.of();
  }

  @Override
  public Set<OrderId> changedBy(AccountId account, String job) {
    return Set.of();
  }

  @Override
  public List<AuditEntry> history(AccountId account, OrderId id) {
    return List.of();
  }
}
