// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.banto.order.Order;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** Keeps what orders are found and narrowed by in step with the orders. */
final class SideTables {
  private static final String KEYS = " WHERE account = ? AND ";
  private static final String TERM_GONE =
      "DELETE FROM order_term" + KEYS + "term = ? AND newness = ? AND order_id = ?";

  /** A column of a picture for undo that the job has not changed. */
  static final byte[] UNTOUCHED = {};

  private final EntityManager em;
  private final String account;
  private final Blinder blinder;

  SideTables(EntityManager em, String account, Blinder blinder) {
    this.em = em;
    this.account = account;
    this.blinder = blinder;
  }

  void write(List<StoredChange> all) {
    terms(all);
    marks(all);
    befores(all);
  }

  /** Nothing is left of these orders. */
  void remove(List<Order> gone) {
    List<long[]> leaving = new ArrayList<>();
    gone.forEach(o -> placed(o, Term::of).forEach(t -> leaving.add(key(t, o.id().value()))));
    leaving.sort(SideTables::byKey);
    RowBatch terms = batch(TERM_GONE);
    leaving.forEach(k -> terms.row(account, k[0], k[1], k[2]));
    terms.run();
    for (String table : List.of("order_mark", "order_before", "order_correction")) {
      RowBatch rows = batch("DELETE FROM " + table + " WHERE account = ? AND order_id = ?");
      gone.forEach(o -> rows.row(account, o.id().value()));
      rows.run();
    }
  }

  private record Placed(long newness, Term term) {}

  private void terms(List<StoredChange> all) {
    RowBatch gone = batch(TERM_GONE);
    RowBatch come =
        batch("INSERT INTO order_term (account, term, newness, order_id) VALUES (?, ?, ?, ?)");
    List<long[]> leaving = new ArrayList<>();
    List<long[]> coming = new ArrayList<>();
    for (StoredChange w : all) {
      Function<Order, Set<Term>> terms = asPlaced(w) ? Term::ofShipments : Term::of;
      Set<Placed> old = before(w, o -> placed(o, terms));
      Set<Placed> now = placed(w.after(), terms);
      old.stream().filter(t -> !now.contains(t)).forEach(t -> leaving.add(key(t, w.id())));
      now.stream().filter(t -> !old.contains(t)).forEach(t -> coming.add(key(t, w.id())));
    }
    // in the order of the index: neighbours share pages
    leaving.sort(SideTables::byKey);
    coming.sort(SideTables::byKey);
    leaving.forEach(k -> gone.row(account, k[0], k[1], k[2]));
    coming.forEach(k -> come.row(account, k[0], k[1], k[2]));
    gone.run();
    come.run();
  }

  /** Whether an order is still what its buyer placed, so that only its shipments may differ. */
  private static boolean asPlaced(StoredChange w) {
    return w.before().filter(b -> b.order().placed().equals(w.after().placed())).isPresent();
  }

  private static Set<Placed> placed(Order order, Function<Order, Set<Term>> terms) {
    long newness = -order.placed().orderedAt().toEpochMilli();
    Set<Placed> placed = new HashSet<>();
    terms.apply(order).forEach(t -> placed.add(new Placed(newness, t)));
    return placed;
  }

  private long[] key(Placed placed, long order) {
    return new long[] {blinder.blind(placed.term), placed.newness, order};
  }

  private static int byKey(long[] a, long[] b) {
    int term = Long.compare(a[0], b[0]);
    return term != 0 ? term : a[1] != b[1] ? Long.compare(a[1], b[1]) : Long.compare(a[2], b[2]);
  }

  private void marks(List<StoredChange> all) {
    RowBatch gone =
        batch("DELETE FROM order_mark" + KEYS + "order_id = ? AND kind = ? AND mark = ?");
    RowBatch come =
        batch("INSERT INTO order_mark (account, order_id, kind, mark) VALUES (?, ?, ?, ?)");
    for (StoredChange w : all) {
      Set<SearchMark> old = before(w, SearchMark::of);
      Set<SearchMark> now = SearchMark.of(w.after());
      old.stream()
          .filter(m -> !now.contains(m))
          .forEach(m -> gone.row(account, w.id(), m.kind(), m.value()));
      now.stream()
          .filter(m -> !old.contains(m))
          .forEach(m -> come.row(account, w.id(), m.kind(), m.value()));
    }
    gone.run();
    come.run();
  }

  private static <T> Set<T> before(StoredChange w, Function<Order, Set<T>> of) {
    return w.before().map(b -> of.apply(b.order())).orElse(Collections.emptySet());
  }

  /**
   * Remembers how an order was before its first change by a job. Of what the job has left as it was,
   * nothing is kept: {@link #UNTOUCHED} stands for what the order says now.
   */
  private void befores(List<StoredChange> all) {
    RowBatch insert =
        batch(
            "INSERT INTO order_before (account, job, order_id, after_revision, made_at,"
                + " buyer_name, buyer, places, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    RowBatch update =
        batch("UPDATE order_before SET after_revision = ?" + KEYS + "job = ? AND order_id = ?");
    Map<String, Map<Long, Long>> kept = new HashMap<>();
    for (StoredChange w : all) {
      String job = w.change().job();
      if (job.isEmpty() || w.before().isEmpty()) {
        continue;
      }
      Long lastOfJob = kept.computeIfAbsent(job, j -> kept(j, all)).get(w.id());
      long revision = w.after().revision();
      if (lastOfJob == null) {
        OrderSeal.Columns old = w.before().get().sealed();
        boolean buyer = touches(w, o -> o.placed().buyer());
        boolean places = touches(w, o -> o.placed().destinations());
        insert.row(
            account,
            job,
            w.id(),
            revision,
            w.after().changedAt().toEpochMilli(),
            buyer ? old.buyerName() : UNTOUCHED,
            buyer ? old.buyer() : UNTOUCHED,
            places ? old.places() : UNTOUCHED,
            old.body());
      } else {
        touched(job, w);
        // somebody else in between: the job cannot be taken back for this order any more
        update.row(lastOfJob == revision - 1 ? revision : -1L, account, job, w.id());
      }
    }
    insert.run();
    update.run();
  }

  private static boolean touches(StoredChange w, Function<Order, Object> part) {
    Order before = w.before().orElseThrow().order();
    return !part.apply(before).equals(part.apply(w.after()));
  }

  /** A later change of the same job: what it is the first to touch is kept as it was until now. */
  private void touched(String job, StoredChange w) {
    OrderSeal.Columns old = w.before().orElseThrow().sealed();
    if (touches(w, o -> o.placed().buyer())) {
      keep("buyer_name = ?, buyer = ?", "buyer", job, w.id(), old.buyerName(), old.buyer());
    }
    if (touches(w, o -> o.placed().destinations())) {
      keep("places = ?", "places", job, w.id(), old.places());
    }
  }

  private void keep(String set, String first, String job, long order, byte[]... columns) {
    List<Object> values = new ArrayList<>(List.of(columns));
    values.addAll(List.of(account, job, order));
    batch(
            "UPDATE order_before SET "
                + set
                + KEYS
                + "job = ? AND order_id = ? AND LENGTH("
                + first
                + ") = 0")
        .row(values.toArray())
        .run();
  }

  private Map<Long, Long> kept(String job, List<StoredChange> all) {
    Map<Long, Long> kept = new HashMap<>();
    for (List<Long> ids : InClause.parts(all.stream().map(StoredChange::id).toList())) {
      new Sql()
          .add("SELECT order_id, after_revision FROM order_before WHERE account = ?", account)
          .add(" AND job = ? AND ", job)
          .in("order_id", ids)
          .rows(em)
          .forEach(r -> kept.put(((Number) r[0]).longValue(), ((Number) r[1]).longValue()));
    }
    return kept;
  }

  private RowBatch batch(String sql) {
    return new RowBatch(em, sql);
  }
}
