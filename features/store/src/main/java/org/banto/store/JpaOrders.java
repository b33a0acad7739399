// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.base.Yen;
import org.banto.house.AuditEntry;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Topics;
import org.banto.order.Correction;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.HourCount;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderQuery;
import org.banto.order.PaymentMethod;
import org.banto.order.Pile;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordinator;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Keeps the orders in the database. */
@Component(configurationPid = "banto.store")
public final class JpaOrders implements OrderService {
  private static final int MOST = 1000;

  /** Milliseconds. */
  private static final long HOUR = 3_600_000L;

  /** What a page needs to offer the undo, and a request to arrive. */
  private static final Duration ON_THE_WAY = Duration.ofSeconds(3);

  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final DatabaseVault vault;
  private final EventAdmin events;
  private final OrderSeal seal;
  private final OrderWriter writer;
  private final JobUndo undo;
  private final Corrections corrections;
  private final IdBlocks ids;
  private final Duration undoFor;

  /** For the service component runtime. */
  @Activate
  public JpaOrders(
      StoreSettings settings,
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference Coordinator coordinator,
      @Reference DatabaseVault vault,
      @Reference EventAdmin events) {
    this(
        new OwnTransactions(jpa, coordinator),
        vault,
        events,
        new HouseClock(),
        Duration.ofSeconds(Math.max(0, settings.undo_seconds())));
  }

  JpaOrders(
      JpaTemplate jpa, DatabaseVault vault, EventAdmin events, Clock clock, Duration undoFor) {
    this.undoFor = undoFor;
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.vault = vault;
    this.events = events;
    this.seal = new OrderSeal(vault);
    this.writer = new OrderWriter(seal, vault, clock, held(undoFor));
    this.undo = new JobUndo(seal, writer, clock);
    this.corrections = new Corrections(vault);
    this.ids = new IdBlocks(transactions);
  }

  private static Duration held(Duration undoFor) {
    return undoFor.isZero() ? Duration.ZERO : undoFor.plus(ON_THE_WAY);
  }

  @Override
  public Duration undoFor() {
    return undoFor;
  }

  @Override
  public Duration undoEnds() {
    return UndoEnds.KEPT;
  }

  @Override
  public List<OrderId> ids(int count) {
    return ids.take(count);
  }

  @Override
  public Optional<Order> find(AccountId account, OrderId id) {
    return find(account, List.of(id)).stream().findFirst();
  }

  @Override
  public List<Order> find(AccountId account, Collection<OrderId> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : read(em -> load(em, account, wanted.stream().map(OrderId::value).toList()));
  }

  @Override
  public Map<OrderId, Desk> desks(AccountId account, Collection<OrderId> ids) {
    return read(
        em -> {
          Map<OrderId, Desk> desks = new HashMap<>();
          for (List<Long> part : InClause.parts(ids.stream().map(OrderId::value).toList())) {
            new Sql()
                .add("SELECT id, desk FROM " + IndexedTables.ORDERS_BY_ID)
                .add(" WHERE account = ? AND ", account.value())
                .in("id", part)
                .rows(em)
                .forEach(
                    r ->
                        desks.put(
                            new OrderId(((Number) r[0]).longValue()), Desk.valueOf((String) r[1])));
          }
          return desks;
        });
  }

  @Override
  public Set<OrderId> paidBy(AccountId account, PaymentMethod.Kind kind, Collection<OrderId> ids) {
    return read(
        em -> {
          Set<OrderId> paid = new HashSet<>();
          for (List<Long> part : InClause.parts(ids.stream().map(OrderId::value).toList())) {
            new Sql()
                    .add("SELECT id, payment FROM " + IndexedTables.ORDERS_BY_ID)
                    .add(" WHERE account = ? AND ", account.value())
                    .in("id", part)
                    .rows(em)
                    .stream()
                    .filter(r -> kind.name().equals(r[1]))
                    .forEach(r -> paid.add(new OrderId(((Number) r[0]).longValue())));
          }
          return paid;
        });
  }

  @Override
  public List<Order> findByKey(AccountId account, Collection<OrderKey> keys) {
    Map<String, List<String>> byShop = new TreeMap<>();
    keys.forEach(
        k -> byShop.computeIfAbsent(k.shop().toString(), s -> new ArrayList<>()).add(k.number()));
    return read(
        em -> {
          List<Order> found = new ArrayList<>();
          byShop.forEach((shop, numbers) -> found.addAll(byNumber(em, account, shop, numbers)));
          return found;
        });
  }

  @Override
  public Slice<Order> search(
      AccountId account, OrderQuery query, Optional<String> from, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit: " + limit);
    }
    Optional<Position> start = Position.of(from, query.sort());
    return read(
        em -> {
          List<Position> page = searching(em, account, query).page(start, limit + 1);
          List<Position> shown = page.size() > limit ? page.subList(0, limit) : page;
          Optional<String> next =
              page.size() > limit ? Optional.of(page.get(limit - 1).text()) : Optional.empty();
          return new Slice<>(load(em, account, shown.stream().map(Position::id).toList()), next);
        });
  }

  @Override
  public List<OrderId> searchIds(AccountId account, OrderQuery query, int limit) {
    return read(
        em ->
            searching(em, account, query).page(Optional.empty(), limit).stream()
                .map(p -> new OrderId(p.id()))
                .toList());
  }

  @Override
  public List<DeskCount> counts(AccountId account) {
    return read(
        em ->
            new Sql()
                    .add("SELECT desk, shop, box, orders FROM order_count")
                    .add(
                        " WHERE account = ? AND orders > 0 ORDER BY desk, shop, box",
                        account.value())
                    .rows(em)
                    .stream()
                    .map(JpaOrders::count)
                    .toList());
  }

  @Override
  public List<DueCount> due(AccountId account) {
    return read(
        em ->
            new Sql()
                    .add("SELECT due, day_no, orders FROM order_due")
                    .add(" WHERE account = ? AND orders > 0 ORDER BY due, day_no", account.value())
                    .rows(em)
                    .stream()
                    .map(
                        r ->
                            new DueCount(
                                DueCount.Due.valueOf((String) r[0]),
                                OrderWriter.dayOf(((Number) r[1]).intValue()),
                                ((Number) r[2]).longValue()))
                    .toList());
  }

  @Override
  public List<HourCount> arrivals(AccountId account, Instant since) {
    return read(
        em ->
            new Sql()
                    .add("SELECT hour_no, shop, COUNT(*), SUM(sales), MIN(sales) FROM (")
                    .add("SELECT ordered_at / " + HOUR + " AS hour_no, shop, sales FROM ")
                    .add(IndexedTables.ORDERS_BY_TIME)
                    .add(
                        " WHERE account = ? AND ordered_at >= ?",
                        account.value(),
                        since.toEpochMilli())
                    .add(") x GROUP BY hour_no, shop ORDER BY hour_no, shop")
                    .rows(em)
                    .stream()
                    .map(JpaOrders::arrival)
                    .toList());
  }

  private static HourCount arrival(Object[] row) {
    boolean known = Sql.number(row[4]) != OrderRow.NO_SALES;
    return new HourCount(
        Instant.ofEpochMilli(Sql.number(row[0]) * HOUR),
        (String) row[1],
        Sql.number(row[2]),
        known ? Optional.of(new Yen(Sql.number(row[3]))) : Optional.empty());
  }

  private static DeskCount count(Object[] row) {
    int box = ((Number) row[2]).intValue();
    return new DeskCount(
        Desk.valueOf((String) row[0]),
        (String) row[1],
        box == 0 ? Optional.empty() : Optional.of(box),
        ((Number) row[3]).longValue());
  }

  @Override
  public List<Pile> piles(AccountId account, OrderQuery query) {
    return read(
        em ->
            new OrderPiles(em, account, searching(em, account, query))
                .read(ids -> load(em, account, ids)));
  }

  @Override
  public List<Outcome> apply(AccountId account, List<Change> changes) {
    if (changes.isEmpty()) {
      return List.of();
    }
    List<Outcome> outcomes = written(account, changes);
    announce(account, outcomes);
    return outcomes;
  }

  private List<Outcome> written(AccountId account, List<Change> changes) {
    try {
      return transactions.run(em -> writer.write(em, account, changes));
    } catch (RuntimeException e) {
      throw StoreRefusal.told(e);
    }
  }

  @Override
  public List<Outcome> undo(AccountId account, String job, Actor by) {
    List<Outcome> outcomes = transactions.run(em -> undo.run(em, account, job, by));
    announce(account, outcomes);
    return outcomes;
  }

  @Override
  public Set<OrderId> changedBy(AccountId account, String job) {
    return read(em -> JobUndo.orders(em, account, job));
  }

  @Override
  public List<AuditEntry> history(AccountId account, OrderId id) {
    return read(
        em ->
            em
                .createQuery(
                    "SELECT a FROM AuditRow a WHERE a.account = :account AND a.order = :order"
                        + " ORDER BY a.seq DESC",
                    AuditRow.class)
                .setParameter("account", account.value())
                .setParameter("order", id.value())
                .getResultList()
                .stream()
                .map(AuditRow::entry)
                .toList());
  }

  @Override
  public Map<Long, List<Correction>> corrections(AccountId account, OrderId id) {
    return read(em -> corrections.read(em, account, id.value()));
  }

  private OrderSearch searching(EntityManager em, AccountId account, OrderQuery query) {
    return new OrderSearch(em, account, query, new Blinder(vault.keys(account)));
  }

  private List<Order> load(EntityManager em, AccountId account, List<Long> wanted) {
    Map<Long, Order> found = new HashMap<>();
    for (List<Long> part : InClause.parts(wanted)) {
      byId(account, part).rows(em, OrderRow.class).forEach(r -> found.put(r.id, seal.open(r)));
    }
    return wanted.stream().filter(found::containsKey).map(found::get).toList();
  }

  @Override
  public List<Order> withWaybills(AccountId account, Collection<String> numbers) {
    Blinder blinder = new Blinder(vault.keys(account));
    List<Long> terms = numbers.stream().map(n -> blinder.blind(Term.waybill(n))).toList();
    return read(em -> load(em, account, List.copyOf(TermSearch.having(em, account, terms))));
  }

  /** The rows of these orders. */
  static Sql byId(AccountId account, List<Long> ids) {
    return new Sql()
        .add("SELECT * FROM " + IndexedTables.ORDERS_BY_ID)
        .add(" WHERE account = ? AND ", account.value())
        .in("id", ids);
  }

  private List<Order> byNumber(
      EntityManager em, AccountId account, String shop, List<String> numbers) {
    List<Order> found = new ArrayList<>();
    for (List<String> part : InClause.parts(numbers)) {
      new Sql()
          .add("SELECT * FROM " + IndexedTables.ORDERS_BY_NUMBER)
          .add(" WHERE account = ? AND shop = ? AND ", account.value(), shop)
          .in("mall_number", part)
          .rows(em, OrderRow.class)
          .forEach(r -> found.add(seal.open(r)));
    }
    return found;
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }

  private void announce(AccountId account, List<Outcome> outcomes) {
    long[] changed =
        outcomes.stream().filter(Outcome::applied).mapToLong(o -> o.order().value()).toArray();
    if (changed.length > 0) {
      events.postEvent(
          new Event(
              Topics.ORDERS_CHANGED,
              Map.of(Topics.ACCOUNT, account.value(), Topics.ORDERS, changed)));
    }
  }
}
