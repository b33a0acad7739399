// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import javax.persistence.EntityManager;
import org.banto.base.Desk;
import org.banto.order.DueCount.Due;
import org.banto.order.Hold;
import org.banto.order.Order;

/**
 * How many orders stand where and are due when, kept in the transaction that moves them; gathered,
 * written once, always in the same order, so that two transactions cannot wait in a circle.
 */
final class Counters {
  private record Place(String desk, String shop, int box) {}

  private record Day(Due due, int day) {}

  private final Map<Place, Long> places =
      new TreeMap<>(
          Comparator.comparing(Place::desk).thenComparing(Place::shop).thenComparing(Place::box));
  private final Map<Day, Long> days =
      new TreeMap<>(Comparator.comparing(Day::due).thenComparing(Day::day));

  void leave(Order order) {
    count(order, -1L);
  }

  void enter(Order order) {
    count(order, 1L);
  }

  private void count(Order order, long by) {
    places.merge(
        new Place(order.desk().name(), order.key().shop().toString(), box(order)), by, Long::sum);
    if (order.desk().beforeTruck()) {
      day(Due.SHIP, order.shipDate(), by);
      day(Due.WISH, order.placed().wish().date(), by);
    }
  }

  private void day(Due due, Optional<LocalDate> day, long by) {
    day.ifPresent(d -> days.merge(new Day(due, OrderWriter.dayNumber(d)), by, Long::sum));
  }

  void write(EntityManager em, String account) {
    write(
        em,
        places,
        "UPDATE order_count SET orders = orders + ?"
            + " WHERE account = ? AND desk = ? AND shop = ? AND box = ?",
        "INSERT INTO order_count (orders, account, desk, shop, box) VALUES (?, ?, ?, ?, ?)",
        (p, n) -> new Object[] {n, account, p.desk, p.shop, p.box});
    write(
        em,
        days,
        "UPDATE order_due SET orders = orders + ? WHERE account = ? AND due = ? AND day_no = ?",
        "INSERT INTO order_due (orders, account, due, day_no) VALUES (?, ?, ?, ?)",
        (d, n) -> new Object[] {n, account, d.due.name(), d.day});
  }

  private static <K> void write(
      EntityManager em,
      Map<K, Long> changes,
      String update,
      String insert,
      BiFunction<K, Long, Object[]> row) {
    changes.values().removeIf(n -> n == 0);
    RowBatch updates = new RowBatch(em, update);
    List<Object[]> rows = new ArrayList<>();
    changes.forEach((k, n) -> rows.add(row.apply(k, n)));
    rows.forEach(updates::row);
    int[] found = updates.run();
    RowBatch inserts = new RowBatch(em, insert);
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 0) {
        inserts.row(rows.get(i));
      }
    }
    inserts.run();
  }

  /** The hold box of an order that stands on the hold desk, else 0. */
  static int box(Order order) {
    return order.desk() == Desk.HOLD ? order.hold().map(Hold::box).orElse(0) : 0;
  }
}
