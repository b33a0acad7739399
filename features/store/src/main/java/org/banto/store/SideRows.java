// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.order.Order;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/**
 * Compares what orders are found and narrowed by with what the orders say, and makes it anew. A
 * whole account is compared by sums, in one walk over each table.
 */
final class SideRows {
  /** Orders of one walk. */
  static final int PART = 20_000;

  private static final int PAGE = 500;
  private static final long PRIME = 1_000_003;

  private final AccountId account;
  private final DatabaseVault vault;
  private final OrderSeal seal;

  SideRows(AccountId account, DatabaseVault vault, OrderSeal seal) {
    this.account = account;
    this.vault = vault;
    this.seal = seal;
  }

  /** What stands beside an order, as sums. */
  private record Sums(long terms, long sum, long marks) {
    static final Sums NONE = new Sums(0, 0, 0);

    Sums plus(Sums other) {
      return new Sums(terms + other.terms, sum + other.sum, marks + other.marks);
    }
  }

  /**
   * What was wrong beside an order.
   *
   * @param order its id
   * @param left rows that do not belong to it
   * @param missing rows that it lacks
   */
  record Torn(long order, int left, int missing) {}

  /** Orders that may be torn: read without a lock, while others work. */
  List<Long> suspects(Transactions transactions, Breath breath) {
    TreeSet<Long> suspects = new TreeSet<>();
    OptionalLong from = OptionalLong.of(0);
    while (from.isPresent()) {
      long after = from.getAsLong();
      from = transactions.run(em -> partEnd(em, after));
      suspects.addAll(suspects(transactions, after, from.orElse(Long.MAX_VALUE), breath));
    }
    return List.copyOf(suspects);
  }

  /** The last order of the part that begins behind this one; empty when it is the last part. */
  private OptionalLong partEnd(EntityManager em, long after) {
    return new Sql()
            .add("SELECT id FROM orders WHERE account = ? AND id > ?", account.value(), after)
            .add(" ORDER BY id OFFSET " + (PART - 1) + " ROWS FETCH FIRST 1 ROWS ONLY")
            .column(em)
            .stream()
            .mapToLong(SideRows::n)
            .findFirst();
  }

  private Set<Long> suspects(Transactions transactions, long from, long to, Breath breath) {
    Map<Long, Sums> kept = transactions.run(em -> kept(em, from, to));
    breath.take();
    Set<Long> suspects = new HashSet<>();
    Blinder blinder = new Blinder(vault.keys(account));
    long last = from;
    for (List<OrderRow> page = page(transactions, last, to);
        !page.isEmpty();
        page = page(transactions, last, to)) {
      for (OrderRow row : page) {
        Sums found = Optional.ofNullable(kept.remove(row.id)).orElse(Sums.NONE);
        if (!found.equals(sums(seal.open(row), blinder))) {
          suspects.add(row.id);
        }
      }
      last = page.get(page.size() - 1).id;
      breath.take();
    }
    suspects.addAll(kept.keySet()); // rows of orders that are gone
    return suspects;
  }

  private Map<Long, Sums> kept(EntityManager em, long from, long to) {
    Map<Long, Sums> kept = new HashMap<>();
    new Sql()
        .add("SELECT order_id, COUNT(*), SUM(MOD(term, " + PRIME + ") + MOD(newness, " + PRIME)
        .add(")) FROM order_term WHERE account = ? AND order_id > ?", account.value(), from)
        .add(" AND order_id <= ? GROUP BY order_id", to)
        .rows(em)
        .forEach(r -> kept.merge(n(r[0]), new Sums(n(r[1]), n(r[2]), 0), Sums::plus));
    new Sql()
        .add("SELECT order_id, kind, mark FROM order_mark WHERE account = ?", account.value())
        .add(" AND order_id > ? AND order_id <= ?", from, to)
        .rows(em)
        .forEach(r -> kept.merge(n(r[0]), new Sums(0, 0, mark(r[1], r[2])), Sums::plus));
    return kept;
  }

  private static long n(Object number) {
    return ((Number) number).longValue();
  }

  private static long mark(Object kind, Object mark) {
    return (kind + " " + mark).hashCode();
  }

  private Sums sums(Order order, Blinder blinder) {
    long newness = newness(order);
    Set<Long> terms = terms(order, blinder);
    long sum = terms.stream().mapToLong(t -> t % PRIME + newness % PRIME).sum();
    long marks = SearchMark.of(order).stream().mapToLong(m -> mark(m.kind(), m.value())).sum();
    return new Sums(terms.size(), sum, marks);
  }

  private static long newness(Order order) {
    return -order.placed().orderedAt().toEpochMilli();
  }

  private static Set<Long> terms(Order order, Blinder blinder) {
    Set<Long> terms = new HashSet<>();
    Term.of(order).forEach(t -> terms.add(blinder.blind(t)));
    return terms;
  }

  private List<OrderRow> page(Transactions transactions, long after, long to) {
    return transactions.run(
        em ->
            em.createQuery(
                    "SELECT o FROM OrderRow o WHERE o.account = :account AND o.id > :after"
                        + " AND o.id <= :to ORDER BY o.id",
                    OrderRow.class)
                .setParameter("account", account.value())
                .setParameter("after", after)
                .setParameter("to", to)
                .setHint("eclipselink.read-only", "true")
                .setMaxResults(PAGE)
                .getResultList());
  }

  /**
   * Looks closely at some orders, held meanwhile, and makes what is kept beside them anew.
   *
   * @param mend whether to change anything
   * @return those that were torn
   */
  List<Torn> look(EntityManager em, List<Long> orders, boolean mend) {
    RowBatch hold = new RowBatch(em, "UPDATE orders SET shop = shop WHERE account = ? AND id = ?");
    orders.stream().sorted().forEach(id -> hold.row(account.value(), id));
    hold.run();
    Blinder blinder = new Blinder(vault.keys(account));
    Map<Long, Set<List<Long>>> terms = new HashMap<>();
    Map<Long, Set<SearchMark>> marks = new HashMap<>();
    Map<Long, Order> here = new HashMap<>();
    for (List<Long> part : InClause.parts(orders)) {
      read(em, part, terms, marks, here);
    }
    List<Torn> torn = new ArrayList<>();
    Changes changes = new Changes(em, account.value());
    for (long id : orders) {
      Set<List<Long>> wanted = new HashSet<>();
      Optional<Order> order = Optional.ofNullable(here.get(id));
      order.ifPresent(
          o -> terms(o, blinder).forEach(term -> wanted.add(List.of(term, newness(o)))));
      changes.terms(id, terms.getOrDefault(id, Set.of()), wanted);
      changes.marks(
          id, marks.getOrDefault(id, Set.of()), order.map(SearchMark::of).orElse(Set.of()));
      changes.torn(id).ifPresent(torn::add);
    }
    if (mend) {
      changes.write();
    }
    return torn;
  }

  private void read(
      EntityManager em,
      List<Long> part,
      Map<Long, Set<List<Long>>> terms,
      Map<Long, Set<SearchMark>> marks,
      Map<Long, Order> here) {
    new Sql()
        .add("SELECT order_id, term, newness FROM order_term WHERE account = ?", account.value())
        .add(" AND ")
        .in("order_id", part)
        .rows(em)
        .forEach(
            r ->
                terms
                    .computeIfAbsent(n(r[0]), id -> new HashSet<>())
                    .add(List.of(n(r[1]), n(r[2]))));
    new Sql()
        .add("SELECT order_id, kind, mark FROM order_mark WHERE account = ? AND ", account.value())
        .in("order_id", part)
        .rows(em)
        .forEach(
            r ->
                marks
                    .computeIfAbsent(n(r[0]), id -> new HashSet<>())
                    .add(new SearchMark(r[1].toString(), (String) r[2])));
    new Sql()
        .add("SELECT id, buyer_name, buyer, places, body FROM orders")
        .add(" WHERE account = ? AND ", account.value())
        .in("id", part)
        .rows(em)
        .forEach(r -> here.put(n(r[0]), seal.open(account.value(), n(r[0]), columns(r))));
  }

  private static OrderSeal.Columns columns(Object[] r) {
    return new OrderSeal.Columns(
        Sql.bytes(r[1]), Sql.bytes(r[2]), Sql.bytes(r[3]), Sql.bytes(r[4]));
  }

  /** Rows that go and rows that come. */
  private static final class Changes {
    private final String account;
    private final List<RowBatch> all;
    private int left;
    private int missing;

    Changes(EntityManager em, String account) {
      this.account = account;
      this.all =
          List.of(
              new RowBatch(
                  em,
                  "DELETE FROM order_term WHERE account = ? AND term = ? AND newness = ?"
                      + " AND order_id = ?"),
              new RowBatch(
                  em,
                  "INSERT INTO order_term (account, term, newness, order_id) VALUES (?, ?, ?, ?)"),
              new RowBatch(
                  em,
                  "DELETE FROM order_mark WHERE account = ? AND order_id = ? AND kind = ?"
                      + " AND mark = ?"),
              new RowBatch(
                  em,
                  "INSERT INTO order_mark (account, order_id, kind, mark) VALUES (?, ?, ?, ?)"));
    }

    void terms(long order, Set<List<Long>> found, Set<List<Long>> wanted) {
      differences(
          found,
          wanted,
          t -> all.get(0).row(account, t.get(0), t.get(1), order),
          t -> all.get(1).row(account, t.get(0), t.get(1), order));
    }

    void marks(long order, Set<SearchMark> found, Set<SearchMark> wanted) {
      differences(
          found,
          wanted,
          m -> all.get(2).row(account, order, m.kind(), m.value()),
          m -> all.get(3).row(account, order, m.kind(), m.value()));
    }

    private <T> void differences(Set<T> found, Set<T> wanted, Consumer<T> goes, Consumer<T> comes) {
      List<T> leaving = found.stream().filter(t -> !wanted.contains(t)).toList();
      List<T> coming = wanted.stream().filter(t -> !found.contains(t)).toList();
      leaving.forEach(goes);
      coming.forEach(comes);
      left += leaving.size();
      missing += coming.size();
    }

    /** What was wrong with the order whose rows were compared last. */
    Optional<Torn> torn(long order) {
      Torn torn = new Torn(order, left, missing);
      left = 0;
      missing = 0;
      return torn.left() + torn.missing() == 0 ? Optional.empty() : Optional.of(torn);
    }

    void write() {
      all.forEach(RowBatch::run);
    }
  }
}
