// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.flow.AuditEntry;
import org.banto.order.Change;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderKey;
import org.banto.order.OrderQuery;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.banto.order.Pile;
import org.banto.order.Slice;

/** Orders in memory, with revisions. */
final class MemoryOrders implements OrderService {
  final Map<OrderId, Order> all = new TreeMap<>();
  final List<Change> changes = new ArrayList<>();

  Order put(Order order) {
    Order kept = order.with(e -> e.revision(order.revision() + 1));
    all.put(kept.id(), kept);
    return kept;
  }

  @Override
  public Optional<Order> find(AccountId account, OrderId id) {
    return Optional.ofNullable(all.get(id)).filter(o -> o.account().equals(account));
  }

  @Override
  public List<Order> find(AccountId account, Collection<OrderId> ids) {
    return ids.stream().flatMap(id -> find(account, id).stream()).toList();
  }

  /** By desk, ship date, and the whole order or waybill number. */
  @Override
  public Slice<Order> search(
      AccountId account, OrderQuery query, Optional<String> from, int limit) {
    return new Slice<>(
        all.values().stream()
            .filter(o -> o.account().equals(account))
            .filter(o -> query.desks().isEmpty() || query.desks().contains(o.desk()))
            .filter(
                o ->
                    query.shipFrom().isEmpty()
                        || o.shipDate()
                            .filter(d -> !d.isBefore(query.shipFrom().get()))
                            .isPresent())
            .filter(
                o ->
                    query.shipTo().isEmpty()
                        || o.shipDate().filter(d -> !d.isAfter(query.shipTo().get())).isPresent())
            .filter(o -> query.text().isEmpty() || says(o, query.text()))
            .toList(),
        Optional.empty());
  }

  private static boolean says(Order o, String text) {
    return o.key().number().endsWith(text)
        || o.shipments().stream()
            .flatMap(s -> s.parcels().stream())
            .flatMap(p -> p.waybill().stream())
            .anyMatch(w -> w.number().equals(text));
  }

  @Override
  public List<Outcome> apply(AccountId account, List<Change> some) {
    return some.stream().map(this::apply).toList();
  }

  private Outcome apply(Change change) {
    Order order = change.order();
    if (all.get(order.id()).revision() != order.revision()) {
      return new Outcome(order.id(), Outcome.Result.STALE, order.revision(), "古い");
    }
    changes.add(change);
    return new Outcome(order.id(), Outcome.Result.APPLIED, put(order).revision(), "");
  }

  @Override
  public List<OrderId> ids(int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Order> findByKey(AccountId account, Collection<OrderKey> keys) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<OrderId> searchIds(AccountId account, OrderQuery query, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DeskCount> counts(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DueCount> due(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Pile> piles(AccountId account, OrderQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> undo(AccountId account, String job, Actor by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<AuditEntry> history(AccountId account, OrderId id) {
    throw new UnsupportedOperationException();
  }
}
