// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.sql.Sql;

/**
 * Turns a query into statements that each walk one index from where the page starts, and merges
 * what they find: one statement per desk, or per meaning of a search text, or per state of a parcel.
 * So a page costs the same however many orders there are.
 */
final class OrderSearch {
  /** Derby is told which index: it would walk the whole desk. */
  private static final String BY_BOX = Sql.keyed("orders o", "index=orders_box_newest");

  private final EntityManager em;
  private final AccountId account;
  private final OrderQuery query;
  private final List<Term> seen;
  private final TermSearch terms;

  OrderSearch(EntityManager em, AccountId account, OrderQuery query, Blinder blinder) {
    this.em = em;
    this.account = account;
    this.query = query;
    this.seen = query.parcels().stream().sorted().map(Term::seen).toList();
    this.terms = new TermSearch(em, account, this, blinder);
  }

  /** The first {@code limit} orders after a position. */
  List<Position> page(Optional<Position> from, int limit) {
    Map<Long, Position> found = new LinkedHashMap<>();
    if (byText() || bySeen()) {
      meanings().forEach(meaning -> collect(terms.rows(meaning, from, limit), found));
    } else {
      branches(from, limit).forEach(sql -> collect(sql.rows(em), found));
    }
    return found.values().stream().sorted(order()).limit(limit).toList();
  }

  /**
   * Whether the states of parcels lead to the orders; else those of the desks are looked through. A
   * state that most orders have leads far past those of one desk.
   */
  private boolean bySeen() {
    boolean anywhere = query.desks().isEmpty() && query.boxes().isEmpty();
    return !seen.isEmpty() && (newestFirst() && anywhere || seen.stream().allMatch(terms::few));
  }

  /** What an order can be found by: it has all terms of one of the lists. */
  private List<List<Term>> meanings() {
    List<List<Term>> texts = byText() ? Term.alternatives(query.text()) : List.of(List.of());
    if (seen.isEmpty()) {
      return texts;
    }
    return texts.stream()
        .flatMap(
            text -> seen.stream().map(s -> Stream.concat(text.stream(), Stream.of(s)).toList()))
        .toList();
  }

  private void collect(List<Object[]> rows, Map<Long, Position> to) {
    for (Object[] row : rows) {
      long id = ((Number) row[0]).longValue();
      to.put(id, new Position(query.sort(), ((Number) row[1]).longValue(), id));
    }
  }

  boolean newestFirst() {
    return query.sort() == Sort.NEWEST;
  }

  boolean byText() {
    return !query.text().isBlank();
  }

  List<Long> ids(int limit) {
    return page(Optional.empty(), limit).stream().map(Position::id).toList();
  }

  /** The query without its text as a condition on {@code o}. */
  Sql where() {
    Sql sql = besideTerms();
    seen(sql);
    return sql;
  }

  /** The query without its text and the states of parcels. */
  Sql besideTerms() {
    Sql sql = new Sql().add(Sql.PLAIN);
    desks(sql);
    conditions(sql);
    return sql;
  }

  private void seen(Sql sql) {
    if (!seen.isEmpty()) {
      terms.oneOf(seen, sql);
    }
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
    String orders = desk.isPresent() ? Sql.keyed("orders o", "index=" + ofDesk()) : "orders o";
    Sql sql =
        new Sql()
            .add("SELECT o.id, " + key() + " FROM " + orders)
            .add(" WHERE o.account = ?", account.value());
    desk.ifPresent(d -> sql.add(" AND o.desk = ?", d.name()));
    return rest(sql, from, limit);
  }

  /**
   * What leads to the orders of a desk: their days, where days are asked for, else their order. Derby
   * is told, as it would rather walk all orders than sort those of a desk.
   */
  private String ofDesk() {
    if (query.shipFrom().isPresent() || query.shipTo().isPresent()) {
      return "orders_desk_ship";
    }
    if (query.wishFrom().isPresent() || query.wishTo().isPresent()) {
      return "orders_desk_wish";
    }
    return switch (query.sort()) {
      case NEWEST, OLDEST -> "orders_desk_newest";
      case SHIP_DATE -> "orders_desk_ship";
      case WISH_DATE -> "orders_desk_wish";
    };
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
    seen(sql);
    from.ifPresent(f -> after(sql, f));
    boolean down = query.sort() == Sort.NEWEST;
    return sql.add(" ORDER BY " + key() + (down ? " DESC" : "") + ", o.id").add(first(limit));
  }

  static String first(int limit) {
    return " FETCH FIRST " + limit + " ROWS ONLY";
  }

  void after(Sql sql, Position from) {
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

  /** What the query sorts by. */
  String key() {
    return switch (query.sort()) {
      case NEWEST, OLDEST -> "o.ordered_at";
      case SHIP_DATE -> "o.ship_day";
      case WISH_DATE -> "o.wish_day";
    };
  }

  /** Everything but desks, text and the states of parcels. */
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
    marks(sql, SearchMark.FINDING, query.findings());
    marks(sql, SearchMark.TAG, query.tags());
    marks(sql, SearchMark.ASSIGNEE, query.assignees());
    marks(sql, SearchMark.CARRIER, query.carriers());
    marks(sql, SearchMark.BATCH, query.batch().map(Set::of).orElse(Set.of()));
    query.orderedFrom().ifPresent(d -> sql.add(" AND o.ordered_at >= ?", start(d)));
    query.orderedTo().ifPresent(d -> sql.add(" AND o.ordered_at < ?", start(d.plusDays(1))));
    days(sql, "o.ship_day", query.shipFrom(), query.shipTo());
    days(sql, "o.wish_day", query.wishFrom(), query.wishTo());
  }

  /** One of these marks; the empty one stands for orders that have none. */
  private void marks(Sql sql, String kind, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return;
    }
    String some =
        "EXISTS (SELECT 1 FROM order_mark m WHERE m.account = o.account"
            + " AND m.order_id = o.id AND m.kind = ?";
    List<String> cut =
        wanted.stream()
            .filter(v -> !v.isEmpty())
            .map(v -> new SearchMark(kind, v).value())
            .sorted()
            .toList();
    sql.add(" AND (");
    if (wanted.contains("")) {
      sql.add("NOT " + some + ")", kind).add(cut.isEmpty() ? "" : " OR ");
    }
    if (!cut.isEmpty()) {
      sql.add(some + " AND ", kind).in("m.mark", cut).add(")");
    }
    sql.add(")");
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
    return day.atStartOfDay(Japan.ZONE).toInstant().toEpochMilli();
  }
}
