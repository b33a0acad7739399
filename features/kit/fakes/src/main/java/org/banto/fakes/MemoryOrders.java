// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.AuditEntry;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.HourCount;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderQuery;
import org.banto.order.Pile;

/** Orders in memory, with revisions; found by desk, ship date, order number, waybill number and buyer. */
public final class MemoryOrders implements OrderService {
  private final Map<OrderId, Order> all = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  /** Orders as they were before a job, by its id. */
  private final Map<String, Map<OrderId, Order>> befores = new HashMap<>();

  /** The revisions that jobs left. */
  private final Map<OrderId, Long> touched = new HashMap<>();

  /** Keeps an order as it is, with the next revision. */
  public Order put(Order order) {
    Order kept = order.with(e -> e.revision(order.revision() + 1));
    all.put(kept.id(), kept);
    return kept;
  }

  /** Takes an order out, as its time is over. */
  public void remove(Order order) {
    all.remove(order.id());
  }

  /** Every change applied, oldest first. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public Optional<Order> find(AccountId account, OrderId id) {
    return Optional.ofNullable(all.get(id)).filter(o -> o.account().equals(account));
  }

  @Override
  public List<Order> find(AccountId account, Collection<OrderId> ids) {
    return ids.stream().flatMap(id -> find(account, id).stream()).toList();
  }

  /** In the order of their ids. */
  @Override
  public Slice<Order> search(
      AccountId account, OrderQuery query, Optional<String> from, int limit) {
    long after = from.map(Long::parseLong).orElse(0L);
    List<Order> found =
        matching(account, query).filter(o -> o.id().value() > after).limit(limit + 1L).toList();
    if (found.size() <= limit) {
      return new Slice<>(found, Optional.empty());
    }
    Order last = found.get(limit - 1);
    return new Slice<>(found.subList(0, limit), Optional.of(Long.toString(last.id().value())));
  }

  @Override
  public List<OrderId> searchIds(AccountId account, OrderQuery query, int limit) {
    return matching(account, query).map(Order::id).limit(limit).toList();
  }

  private Stream<Order> matching(AccountId account, OrderQuery query) {
    return all.values().stream()
        .filter(o -> o.account().equals(account))
        .filter(o -> query.desks().isEmpty() || query.desks().contains(o.desk()))
        .filter(o -> ships(o, query.shipFrom(), query.shipTo()))
        .filter(o -> query.text().isEmpty() || says(o, query.text()));
  }

  private static boolean ships(Order o, Optional<LocalDate> from, Optional<LocalDate> to) {
    return (from.isEmpty() || o.shipDate().filter(d -> !d.isBefore(from.get())).isPresent())
        && (to.isEmpty() || o.shipDate().filter(d -> !d.isAfter(to.get())).isPresent());
  }

  private static boolean says(Order o, String text) {
    return o.key().number().endsWith(text)
        || o.placed().buyer().mail().equalsIgnoreCase(text)
        || o.placed().buyer().phone().replaceAll("[^0-9]", "").equals(text)
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
      return new Outcome(
          order.id(), Outcome.Result.STALE, order.revision(), new Text("古い", "stale"));
    }
    changes.add(change);
    if (!change.job().isEmpty()) {
      befores
          .computeIfAbsent(change.job(), j -> new LinkedHashMap<>())
          .putIfAbsent(order.id(), all.get(order.id()));
      touched.put(order.id(), order.revision() + 1);
    }
    return new Outcome(order.id(), Outcome.Result.APPLIED, put(order).revision());
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
  public List<DeskCount> counts(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DueCount> due(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<HourCount> arrivals(AccountId account, Instant since) {
    Map<Instant, Map<String, List<Order>>> placed =
        all.values().stream()
            .filter(o -> o.account().equals(account) && !o.placed().orderedAt().isBefore(since))
            .collect(
                Collectors.groupingBy(
                    o -> o.placed().orderedAt().truncatedTo(ChronoUnit.HOURS),
                    TreeMap::new,
                    Collectors.groupingBy(
                        o -> o.key().shop().toString(), TreeMap::new, Collectors.toList())));
    return placed.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().entrySet().stream()
                    .map(s -> arrival(e.getKey(), s.getKey(), s.getValue())))
        .toList();
  }

  private static HourCount arrival(Instant hour, String shop, List<Order> orders) {
    List<Order> sold = orders.stream().filter(o -> o.desk() != Desk.CANCELLED).toList();
    boolean known = sold.stream().allMatch(o -> o.placed().amounts().total().isPresent());
    long sum =
        sold.stream().mapToLong(o -> o.placed().amounts().total().map(Yen::value).orElse(0L)).sum();
    return new HourCount(
        hour, shop, orders.size(), known ? Optional.of(new Yen(sum)) : Optional.empty());
  }

  @Override
  public List<Pile> piles(AccountId account, OrderQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Outcome> undo(AccountId account, String job, Actor by) {
    Map<OrderId, Order> gone = befores.getOrDefault(job, Map.of());
    befores.remove(job);
    return gone.entrySet().stream().map(e -> back(e.getKey(), e.getValue())).toList();
  }

  @Override
  public Set<OrderId> changedBy(AccountId account, String job) {
    return Set.copyOf(befores.getOrDefault(job, Map.of()).keySet());
  }

  private Outcome back(OrderId id, Order before) {
    long now = all.get(id).revision();
    if (touched.get(id) != now) {
      return new Outcome(
          id, Outcome.Result.STALE, now, new Text("その後に変更されています", "It was changed since"));
    }
    Order again = before.with(e -> e.revision(now));
    return new Outcome(id, Outcome.Result.APPLIED, put(again).revision());
  }

  @Override
  public List<AuditEntry> history(AccountId account, OrderId id) {
    throw new UnsupportedOperationException();
  }
}
