// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.sql.Sql;

/** Finds the orders that have all terms of a meaning, over the index of terms. */
final class TermSearch {
  private static final String TERMS = "SELECT t.order_id, -t.newness FROM ";

  /** Derby, which trusts no index it has no statistics of, is told to start at the term. */
  private static final String TERMS_AND_ORDERS =
      "SELECT o.id, KEY FROM --DERBY-PROPERTIES joinOrder=FIXED\n ";

  /** So many of a term's newest orders are looked at for each that is wanted; then as many times more. */
  private static final int STEP = 8;

  /** So deep one looks into a term to see how rare it is. */
  private static final int DEPTH = 200;

  /** A term of so many orders is too common to be sorted by anything but their age. */
  private static final int COMMON = 5000;

  /** Terms sought by one statement. */
  private static final int AT_ONCE = 16;

  private final EntityManager em;
  private final AccountId account;
  private final OrderSearch search;
  private final Blinder blinder;

  TermSearch(EntityManager em, AccountId account, OrderSearch search, Blinder blinder) {
    this.em = em;
    this.account = account;
    this.search = search;
    this.blinder = blinder;
  }

  /**
   * The blinded terms, the rarest first: it leads, and the others are only looked up. How rare a
   * term is shows in how far back its newest orders reach.
   */
  private List<Long> rarestFirst(List<Term> terms) {
    List<Long> blind = terms.stream().map(blinder::blind).toList();
    if (blind.size() == 1) {
      return blind;
    }
    Map<Long, Long> reach = new HashMap<>();
    blind.forEach(t -> reach.put(t, reach(t)));
    return blind.stream().sorted(Comparator.comparing(reach::get).reversed()).toList();
  }

  private long reach(long term) {
    return newness(term, Optional.empty(), DEPTH).orElse(Long.MAX_VALUE);
  }

  /**
   * The orders that have any of these terms. Each is sought for itself: Derby would walk all terms of
   * the account for a list of them.
   */
  static Set<Long> having(EntityManager em, AccountId account, List<Long> terms) {
    Set<Long> orders = new LinkedHashSet<>();
    for (int at = 0; at < terms.size(); at += AT_ONCE) {
      Sql sql = new Sql();
      for (int i = at; i < Math.min(terms.size(), at + AT_ONCE); i++) {
        sql.add(i > at ? " UNION ALL SELECT order_id FROM " : "SELECT order_id FROM ")
            .add(IndexedTables.TERMS)
            .add(" WHERE account = ? AND term = ?", account.value(), terms.get(i));
      }
      sql.column(em).forEach(id -> orders.add(((Number) id).longValue()));
    }
    return orders;
  }

  /** Whether so few orders have a term that all of them can be sorted. */
  boolean few(Term term) {
    return newness(blinder.blind(term), Optional.empty(), COMMON).isEmpty();
  }

  /**
   * Adds that {@code o} has one of these terms; for who walks an index of the orders themselves.
   */
  void oneOf(List<Term> terms, Sql sql) {
    sql.add(
            " AND EXISTS (SELECT 1 FROM order_term x --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
                + " WHERE x.account = o.account AND ")
        .in("x.term", terms.stream().map(blinder::blind).toList())
        .add(" AND x.newness = -o.ordered_at AND x.order_id = o.id)");
  }

  /** How new the order is that stands this deep in a term; empty where fewer stand in it. */
  private Optional<Long> newness(long term, Optional<Position> from, int depth) {
    Sql sql =
        new Sql()
            .add("SELECT t.newness FROM order_term t WHERE t.account = ?", account.value())
            .add(" AND t.term = ?", term);
    from.ifPresent(f -> afterTerm(sql, f));
    List<?> found =
        sql.add(" ORDER BY t.newness, t.order_id OFFSET " + depth + " ROWS")
            .add(" FETCH FIRST 1 ROWS ONLY")
            .column(em);
    return found.stream().findFirst().map(n -> ((Number) n).longValue());
  }

  /**
   * The orders that have all terms. The newest first are found from the first term's newest on, step
   * by step deeper: a database that is asked at once reads the whole term before it sorts.
   */
  List<Object[]> rows(List<Term> meaning, Optional<Position> from, int limit) {
    List<Long> terms = rarestFirst(meaning);
    if (!search.newestFirst()) {
      return statement(terms, from, limit, Optional.empty()).rows(em);
    }
    int depth = limit;
    List<Object[]> found;
    do {
      depth = Math.multiplyExact(depth, STEP);
      found = statement(terms, from, limit, Optional.of(depth)).rows(em);
    } while (found.size() < limit && newness(terms.get(0), from, depth).isPresent());
    return found;
  }

  private Sql statement(
      List<Long> terms, Optional<Position> from, int limit, Optional<Integer> depth) {
    boolean newest = search.newestFirst();
    Sql rest = search.besideTerms();
    boolean termsAlone = newest && rest.isPlain();
    Sql sql = new Sql().add(termsAlone ? TERMS : TERMS_AND_ORDERS.replace("KEY", search.key()));
    sql.add(
            "(SELECT t.account, t.newness, t.order_id FROM order_term t WHERE t.account = ?",
            account.value())
        .add(" AND t.term = ?", terms.get(0));
    if (newest) {
      from.ifPresent(f -> afterTerm(sql, f));
    }
    depth.ifPresent(d -> sql.add(" ORDER BY t.newness, t.order_id").add(OrderSearch.first(d)));
    sql.add(") t").add(termsAlone ? "" : ", orders o").add(" WHERE ").add(Sql.PLAIN);
    for (long term : terms.subList(1, terms.size())) {
      sql.add(
          " AND EXISTS (SELECT 1 FROM order_term x --DERBY-PROPERTIES joinStrategy=NESTEDLOOP\n"
              + " WHERE x.account = t.account AND x.term = ?"
              + " AND x.newness = t.newness AND x.order_id = t.order_id)",
          term);
    }
    if (!termsAlone) {
      sql.add(" AND o.account = t.account AND o.id = t.order_id AND ").add(rest);
    }
    if (newest) {
      return sql.add(" ORDER BY t.newness, t.order_id").add(OrderSearch.first(limit));
    }
    from.ifPresent(f -> search.after(sql, f));
    return sql.add(" ORDER BY " + search.key() + ", o.id").add(OrderSearch.first(limit));
  }

  private static void afterTerm(Sql sql, Position from) {
    sql.add(
        " AND t.newness >= ? AND (t.newness > ? OR t.order_id > ?)",
        -from.key(),
        -from.key(),
        from.id());
  }
}
