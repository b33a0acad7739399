// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Pile;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** Counts the orders of a query by what stops them. */
final class OrderPiles {
  /** A search text narrows so much that its orders are counted by their ids. */
  private static final int MOST_BY_TEXT = 10_000;

  private final EntityManager em;
  private final AccountId account;
  private final OrderSearch search;
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> samples = new HashMap<>();
  private long free;

  OrderPiles(EntityManager em, AccountId account, OrderSearch search) {
    this.em = em;
    this.account = account;
    this.search = search;
  }

  /**
   * The piles, largest first.
   *
   * @param load reads orders by id, for their sentences
   */
  List<Pile> read(Function<List<Long>, List<Order>> load) {
    if (search.byText()) {
      for (List<Long> ids : InClause.parts(search.ids(MOST_BY_TEXT))) {
        count(() -> new Sql().in("o.id", ids));
      }
    } else {
      count(search::where);
    }
    Map<Long, Order> orders = new HashMap<>();
    load.apply(List.copyOf(samples.values())).forEach(o -> orders.put(o.id().value(), o));
    List<Pile> piles = new ArrayList<>();
    counts.forEach((code, n) -> piles.add(pile(code, n, orders.get(samples.get(code)))));
    if (free > 0) {
      piles.add(new Pile("", Pile.FREE, free));
    }
    piles.sort(Comparator.comparingLong(Pile::orders).reversed().thenComparing(Pile::code));
    return piles;
  }

  private interface Where {
    Sql sql();
  }

  private void count(Where where) {
    new Sql()
        .add("SELECT m.mark, COUNT(*), MIN(o.id) FROM orders o, order_mark m")
        .add(
            " WHERE o.account = ? AND m.account = o.account AND m.order_id = o.id", account.value())
        .add(" AND m.kind = ? AND ", SearchMark.FINDING)
        .add(where.sql())
        .add(" GROUP BY m.mark")
        .rows(em)
        .forEach(
            r -> {
              counts.merge((String) r[0], ((Number) r[1]).longValue(), Long::sum);
              samples.putIfAbsent((String) r[0], ((Number) r[2]).longValue());
            });
    Object rest =
        new Sql()
            .add("SELECT COUNT(*) FROM orders o WHERE o.account = ? AND ", account.value())
            .add(where.sql())
            .add(" AND NOT EXISTS (SELECT 1 FROM order_mark m WHERE m.account = o.account")
            .add(" AND m.order_id = o.id AND m.kind = ?)", SearchMark.FINDING)
            .column(em)
            .get(0);
    free += ((Number) rest).longValue();
  }

  private static Pile pile(String code, long n, Order sample) {
    return sample.open().stream()
        .filter(f -> new SearchMark(SearchMark.FINDING, f.code()).value().equals(code))
        .findFirst()
        .map((Finding f) -> new Pile(code, f.sentence(), n))
        .orElse(new Pile(code, Text.same(code), n));
  }
}
