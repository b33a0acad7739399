// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/**
 * Stores changes inside a transaction: first the orders, then what hangs on them, and last what all
 * changes of an account share (history, counters), so that it is held shortly.
 */
final class OrderWriter {
  private final OrderSeal seal;
  private final DatabaseVault vault;
  private final Clock clock;
  private final Duration held;
  private final Corrections corrections;

  /**
   * Remembers.
   *
   * @param held how long what leaves because of an undoable change waits
   */
  OrderWriter(OrderSeal seal, DatabaseVault vault, Clock clock, Duration held) {
    this.held = held;
    this.corrections = new Corrections(vault);
    this.seal = seal;
    this.vault = vault;
    this.clock = clock;
  }

  List<Outcome> write(EntityManager em, AccountId account, List<Change> changes) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Outcome[] outcomes = new Outcome[changes.size()];
    List<Taken> taken = new ArrayList<>();
    Map<OrderKey, Long> numbers = numbers(em, account, changes);
    Map<Long, OrderRow> rows = rows(em, account, changes);
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < outcomes.length; i++) {
      Change change = changes.get(i);
      Order order = change.order();
      if (!order.account().equals(account)) {
        throw new IllegalArgumentException("order " + order.id() + " is not of " + account);
      }
      Optional<OrderRow> row = Optional.ofNullable(rows.get(order.id().value()));
      Optional<Outcome> refused =
          order.revision() == 0 ? duplicate(order, numbers) : stale(order, row, seen);
      if (refused.isEmpty()) {
        Order after = order.with(e -> e.revision(order.revision() + 1).changedAt(now));
        taken.add(new Taken(change, after, row));
        numbers.put(order.key(), order.id().value());
      }
      seen.add(order.id().value());
      outcomes[i] = refused.orElse(new Outcome(order.id(), Result.APPLIED, order.revision() + 1));
    }
    if (!taken.isEmpty()) {
      vault.keys(account); // read here, before other threads ask for them
      List<Sealed> sealed = taken.parallelStream().map(this::seal).toList();
      new OrderRows(em).write(sealed.stream().map(Sealed::row).toList(), rows);
      List<StoredChange> written =
          sealed.stream()
              .map(Sealed::written)
              .sorted(Comparator.comparingLong(StoredChange::id))
              .toList();
      follow(em, account, written, now);
    }
    return Arrays.asList(outcomes);
  }

  /** A change that can be stored, and the row it is about; none for a new order. */
  private record Taken(Change change, Order after, Optional<OrderRow> found) {}

  /** What is told of it beside the row, and the row to come. */
  private record Sealed(StoredChange written, OrderRow row) {}

  private Optional<Outcome> duplicate(Order order, Map<OrderKey, Long> numbers) {
    Long other = numbers.get(order.key());
    return other == null
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                order.id(),
                Result.DUPLICATE,
                0,
                new Text(
                    "この受注番号は既に取り込まれています（" + other + "）",
                    "This order number is taken in already (" + other + ")")));
  }

  private Optional<Outcome> stale(Order order, Optional<OrderRow> row, Set<Long> seen) {
    if (row.isEmpty()) {
      return Optional.of(
          new Outcome(
              order.id(), Result.STALE, 0, new Text("この受注は見つかりません", "There is no such order")));
    }
    boolean fits = row.get().revision == order.revision() && !seen.contains(order.id().value());
    return fits
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                order.id(),
                Result.STALE,
                row.get().revision,
                new Text("他の変更が先に保存されています", "Another change was stored first")));
  }

  private Sealed seal(Taken taken) {
    Order after = taken.after();
    Optional<StoredChange.Before> before =
        taken.found().map(r -> new StoredChange.Before(seal.open(r), OrderSeal.columns(r)));
    OrderRow row = new OrderRow();
    row.account = after.account().value();
    row.id = after.id().value();
    row.revision = after.revision();
    row.shop = after.key().shop().toString();
    row.number = after.key().number();
    row.desk = after.desk().name();
    row.box = (short) Counters.box(after);
    row.payment = after.placed().payment().kind().name();
    row.orderedAt = after.placed().orderedAt().toEpochMilli();
    row.changedAt = after.changedAt().toEpochMilli();
    row.shipDay = day(after.shipDate());
    row.wishDay = day(after.placed().wish().date());
    row.sales = sales(after);
    OrderSeal.Columns sealed = seal.close(after, before);
    row.buyerName = sealed.buyerName();
    row.buyer = sealed.buyer();
    row.places = sealed.places();
    row.body = sealed.body();
    return new Sealed(new StoredChange(taken.change(), before, after), row);
  }

  private static long sales(Order order) {
    return order.desk() == Desk.CANCELLED
        ? 0
        : order.placed().amounts().total().map(Yen::value).orElse(OrderRow.NO_SALES);
  }

  private void follow(EntityManager em, AccountId owner, List<StoredChange> all, Instant now) {
    String account = owner.value();
    new SideTables(em, account, new Blinder(vault.keys(owner))).write(all);
    LedgerMarks marks = new LedgerMarks(em, account);
    marks.done(all.stream().flatMap(w -> w.change().entry().stream()).toList());
    Counters counters = new Counters();
    List<AuditRow> lines = new ArrayList<>();
    List<Queue.Item> commands = new ArrayList<>();
    Set<CommandId> unsent =
        JpaObservation.unsent(
            em, account, all.stream().flatMap(w -> w.change().commands().stream()).toList());
    for (StoredChange w : all) {
      Change c = w.change();
      w.before().ifPresent(b -> counters.leave(b.order()));
      counters.enter(w.after());
      String detail = JpaObservation.told(c, unsent);
      lines.add(vault.chain().line(account, now, c.by(), c.act(), detail, w.id(), c.job()));
      Duration wait = c.undoable() ? held : Duration.ZERO;
      c.commands().forEach(command -> commands.add(new Queue.Item(command, c.job(), wait)));
    }
    vault.chain().append(em, account, lines);
    corrections.write(em, owner, all, lines);
    if (!held.isZero()) {
      hold(em, account, all, now);
    }
    Queue.add(em, account, commands, now);
    em.flush();
    counters.write(em, account);
    marks.count();
    em.clear();
  }

  /** Before what these changes queue themselves. */
  private void hold(EntityManager em, String account, List<StoredChange> all, Instant now) {
    Set<String> jobs =
        all.stream()
            .map(StoredChange::change)
            .filter(Change::undoable)
            .map(Change::job)
            .collect(Collectors.toSet());
    Queue.hold(em, account, jobs, now, held);
    for (StoredChange w : all) {
      w.change().recalls().forEach(kind -> Queue.strike(em, account, w, kind, now));
    }
    List<Long> other =
        all.stream()
            .filter(w -> !w.change().undoable() && w.before().isPresent())
            .map(StoredChange::id)
            .toList();
    Queue.release(em, account, other, now);
  }

  private static int day(Optional<LocalDate> day) {
    return day.map(OrderWriter::dayNumber).orElse(OrderRow.NO_DAY);
  }

  /** {@code yyyymmdd}. */
  static int dayNumber(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  /** The day of a {@link #dayNumber}. */
  static LocalDate dayOf(int n) {
    return LocalDate.of(n / 10_000, n / 100 % 100, n % 100);
  }

  private Map<OrderKey, Long> numbers(EntityManager em, AccountId account, List<Change> changes) {
    Map<String, List<OrderKey>> byShop = new TreeMap<>();
    for (Change change : changes) {
      if (change.order().revision() == 0) {
        OrderKey key = change.order().key();
        byShop.computeIfAbsent(key.shop().toString(), s -> new ArrayList<>()).add(key);
      }
    }
    Map<OrderKey, Long> numbers = new HashMap<>();
    byShop.forEach((shop, keys) -> numbers(em, account, shop, keys, numbers));
    return numbers;
  }

  private static void numbers(
      EntityManager em,
      AccountId account,
      String shop,
      List<OrderKey> keys,
      Map<OrderKey, Long> known) {
    for (List<String> numbers : InClause.parts(keys.stream().map(OrderKey::number).toList())) {
      new Sql()
          .add("SELECT mall_number, id FROM " + IndexedTables.ORDERS_BY_NUMBER)
          .add(" WHERE account = ? AND shop = ? AND ", account.value(), shop)
          .in("mall_number", numbers)
          .rows(em)
          .forEach(
              r ->
                  known.put(
                      new OrderKey(keys.get(0).shop(), (String) r[0]),
                      ((Number) r[1]).longValue()));
    }
  }

  private static Map<Long, OrderRow> rows(
      EntityManager em, AccountId account, List<Change> changes) {
    List<Long> ids =
        changes.stream()
            .map(Change::order)
            .filter(o -> o.revision() > 0)
            .map(o -> o.id().value())
            .sorted()
            .toList();
    Map<Long, OrderRow> rows = new HashMap<>();
    for (List<Long> part : InClause.parts(ids)) {
      JpaOrders.byId(account, part).rows(em, OrderRow.class).forEach(r -> rows.put(r.id, r));
    }
    return rows;
  }
}
