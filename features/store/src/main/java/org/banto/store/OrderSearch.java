// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.banto.account.AccountId;
import org.banto.order.Desk;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;

/**
 * Turns a query into statements that each walk one index from where the page starts, and merges
 * what they find: one statement per desk, or per meaning of a search text. So a page costs the same
 * however many orders there are.
 */
final class OrderSearch {
  private static final String TERMS = "SELECT t.order_id, -t.newness FROM order_term t";

  /** Derby, which trusts no index it has no statistics of, is told to start at the term. */
  private static final String TERMS_AND_ORDERS =
      "SELECT o.id, KEY FROM --DERBY-PROPERTIES joinOrder=FIXED\n order_term t, orders o";

  /** Derby is told which index: it would walk the whole desk. */
  private static final String BY_BOX = "orders o --DERBY-PROPERTIES index=orders_box_newest\n";

  /** So deep one looks into a term to see how rare it is. */
  private static final int DEPTH = 200;

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final EntityManager em;
  private final AccountId account;
  private final OrderQuery query;
  private final Blinder blinder;

  OrderSearch(EntityManager em, AccountId account, OrderQuery query, Blinder blinder) {
    this.em = em;
    this.account = account;
    this.query = query;
    this.blinder = blinder;
  }

  /** The first {@code limit} orders after a position. */
  List<Position> page(Optional<Position> from, int limit) {
    Map<Long, Position> found = new LinkedHashMap<>();
    for (Sql sql : branches(from, limit)) {
      for (Object[] row : sql.rows(em)) {
        long id = ((Number) row[0]).longValue();
        found.put(id, new Position(query.sort(), ((Number) row[1]).longValue(), id));
      }
    }
    return found.values().stream().sorted(order()).limit(limit).toList();
  }

  boolean byText() {
    return !query.text().isBlank();
  }

  List<Long> ids(int limit) {
    return page(Optional.empty(), limit).stream().map(Position::id).toList();
  }

  /** The query without its text as a condition on {@code o}. */
  Sql where() {
    Sql sql = new Sql().add(Sql.PLAIN);
    desks(sql);
    conditions(sql);
    return sql;
  }

  private void desks(Sql sql) {
    if (!query.desks().isEmpty()) {
      sql.add(" AND ").in("o.desk", query.desks().stream().map(Desk::name).sorted().toList());
    }
  }

  private Comparator<Position> order() {
    Comparator<Position> byKey = Comparator.comparingLong(Position::key);
    return (query.sort() == Sort.NEWEST ? byKey.reversed() : byKey).thenComparingLong(Position::id);
  }

  private List<Sql> branches(Optional<Position> from, int limit) {
    List<Sql> branches = new ArrayList<>();
    if (byText()) {
      for (List<Term> meaning : Term.alternatives(query.text())) {
        branches.add(byText(meaning, from, limit));
      }
      return branches;
    }
    if (query.desks().isEmpty()
        && query.boxes().isEmpty()
        && query.sort() != Sort.SHIP_DATE
        && query.sort() != Sort.WISH_DATE) {
      return List.of(byDesk(Optional.empty(), from, limit));
    }
    if (!query.boxes().isEmpty()) {
      for (int box : query.boxes()) {
        branches.add(inBox(box, from, limit));
      }
      return branches;
    }
    for (Desk desk : query.desks().isEmpty() ? Set.of(Desk.values()) : query.desks()) {
      branches.add(byDesk(Optional.of(desk), from, limit));
    }
    return branches;
  }

  private Sql byDesk(Optional<Desk> desk, Optional<Position> from, int limit) {
    Sql sql =
        new Sql()
            .add("SELECT o.id, " + key() + " FROM orders o WHERE o.account = ?", account.value());
    desk.ifPresent(d -> sql.add(" AND o.desk = ?", d.name()));
    return rest(sql, from, limit);
  }

  /** An order is in a box only while it stands on the hold desk, so the box alone leads to it. */
  private Sql inBox(int box, Optional<Position> from, int limit) {
    Sql sql =
        new Sql()
            .add("SELECT o.id, " + key() + " FROM " + BY_BOX)
            .add(" WHERE o.account = ? AND o.box = ?", account.value(), box);
    desks(sql);
    return rest(sql, from, limit);
  }

  private Sql rest(Sql sql, Optional<Position> from, int limit) {
    conditions(sql);
    from.ifPresent(f -> after(sql, f));
    boolean down = query.sort() == Sort.NEWEST;
    return sql.add(" ORDER BY " + key() + (down ? " DESC" : "") + ", o.id").add(first(limit));
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
    List<?> found =
        new Sql()
            .add("SELECT newness FROM order_term WHERE account = ?", account.value())
            .add(" AND term = ? ORDER BY newness", term)
            .add(" OFFSET " + DEPTH + " ROWS FETCH FIRST 1 ROWS ONLY")
            .column(em);
    return found.isEmpty() ? Long.MAX_VALUE : ((Number) found.get(0)).longValue();
  }

  private Sql byText(List<Term> meaning, Optional<Position> from, int limit) {
    List<Long> terms = rarestFirst(meaning);
    boolean newest = query.sort() == Sort.NEWEST;
    Sql rest = where();
    boolean termsAlone = newest && rest.isPlain();
    Sql sql = new Sql().add(termsAlone ? TERMS : TERMS_AND_ORDERS.replace("KEY", key()));
    sql.add(" WHERE t.account = ? AND t.term = ?", account.value(), terms.get(0));
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
      from.ifPresent(
          f ->
              sql.add(
                  " AND t.newness >= ? AND (t.newness > ? OR t.order_id > ?)",
                  -f.key(),
                  -f.key(),
                  f.id()));
      return sql.add(" ORDER BY t.newness, t.order_id").add(first(limit));
    }
    from.ifPresent(f -> after(sql, f));
    return sql.add(" ORDER BY " + key() + ", o.id").add(first(limit));
  }

  private static String first(int limit) {
    return " FETCH FIRST " + limit + " ROWS ONLY";
  }

  private void after(Sql sql, Position from) {
    boolean down = query.sort() == Sort.NEWEST;
    sql.add(
        " AND "
            + key()
            + (down ? " <= ?" : " >= ?")
            + " AND ("
            + key()
            + (down ? " < ?" : " > ?")
            + " OR o.id > ?)",
        from.key(),
        from.key(),
        from.id());
  }

  private String key() {
    return switch (query.sort()) {
      case NEWEST, OLDEST -> "o.ordered_at";
      case SHIP_DATE -> "o.ship_day";
      case WISH_DATE -> "o.wish_day";
    };
  }

  /** Everything but desks and text. */
  private void conditions(Sql sql) {
    if (!query.boxes().isEmpty()) {
      sql.add(" AND ").in("o.box", query.boxes().stream().sorted().toList());
    }
    if (!query.shops().isEmpty()) {
      sql.add(" AND ").in("o.shop", query.shops().stream().sorted().toList());
    }
    if (!query.payments().isEmpty()) {
      sql.add(" AND ").in("o.payment", query.payments().stream().map(Enum::name).sorted().toList());
    }
    marks(sql, Mark.FINDING, query.findings());
    marks(sql, Mark.TAG, query.tags());
    marks(sql, Mark.CARRIER, query.carriers());
    marks(sql, Mark.BATCH, query.batch().map(Set::of).orElse(Set.of()));
    query.orderedFrom().ifPresent(d -> sql.add(" AND o.ordered_at >= ?", start(d)));
    query.orderedTo().ifPresent(d -> sql.add(" AND o.ordered_at < ?", start(d.plusDays(1))));
    days(sql, "o.ship_day", query.shipFrom(), query.shipTo());
    days(sql, "o.wish_day", query.wishFrom(), query.wishTo());
  }

  private void marks(Sql sql, String kind, Set<String> wanted) {
    if (!wanted.isEmpty()) {
      List<String> cut = wanted.stream().map(v -> new Mark(kind, v).value()).sorted().toList();
      sql.add(
              " AND EXISTS (SELECT 1 FROM order_mark m WHERE m.account = o.account"
                  + " AND m.order_id = o.id AND m.kind = ? AND ",
              kind)
          .in("m.mark", cut)
          .add(")");
    }
  }

  private static void days(
      Sql sql, String column, Optional<LocalDate> from, Optional<LocalDate> to) {
    from.ifPresent(d -> sql.add(" AND " + column + " >= ?", OrderWriter.dayNumber(d)));
    to.ifPresent(d -> sql.add(" AND " + column + " <= ?", OrderWriter.dayNumber(d)));
    if (from.isPresent() && to.isEmpty()) {
      sql.add(" AND " + column + " < ?", OrderRow.NO_DAY);
    }
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(TOKYO).toInstant().toEpochMilli();
  }
}
