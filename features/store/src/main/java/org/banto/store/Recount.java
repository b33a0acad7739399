// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.base.Desk;
import org.banto.sql.Sql;

/**
 * Counts again what is kept as counters. To be sure of it, inside a transaction that holds the
 * account's history: every change takes that before it counts.
 */
final class Recount {
  /** A counter that is off: its key, and by how much. */
  record Off(List<Object> key, long by) {}

  private static final String BEFORE_TRUCK =
      Arrays.stream(Desk.values())
          .filter(Desk::beforeTruck)
          .map(d -> "'" + d.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** Milliseconds of a day, and by how many the Japanese day begins earlier. */
  private static final long DAY = 86_400_000L;

  private static final long JAPAN = 32_400_000L;

  private final EntityManager em;
  private final String account;

  Recount(EntityManager em, String account) {
    this.em = em;
    this.account = account;
  }

  /** Orders by desk, shop and box. */
  List<Off> places() {
    return off(
        "SELECT desk, shop, box, SUM(n) FROM ("
            + "SELECT desk, shop, box, orders AS n FROM order_count WHERE account = ?"
            + " UNION ALL SELECT desk, shop, box, -COUNT(*) AS n FROM orders WHERE account = ?"
            + " GROUP BY desk, shop, box) x GROUP BY desk, shop, box HAVING SUM(n) <> 0"
            + " ORDER BY desk, shop, box",
        2);
  }

  /** Orders before the truck by day. */
  List<Off> days() {
    return off(
        "SELECT due, day_no, SUM(n) FROM ("
            + "SELECT due, day_no, orders AS n FROM order_due WHERE account = ?"
            + day("SHIP", "ship_day")
            + day("WISH", "wish_day")
            + ") x GROUP BY due, day_no HAVING SUM(n) <> 0 ORDER BY due, day_no",
        3);
  }

  private static String day(String due, String column) {
    return (" UNION ALL SELECT '%s' AS due, %s AS day_no, -COUNT(*) AS n FROM orders WHERE account"
            + " = ? AND desk IN "
            + BEFORE_TRUCK
            + " AND %s < "
            + OrderRow.NO_DAY
            + " GROUP BY %s")
        .formatted(due, column, column, column);
  }

  /** Entries of the ledger that were dealt with, by connection and day. */
  List<Off> ledger() {
    String days =
        "SELECT far_side, (received_at + "
            + JAPAN
            + ") / "
            + DAY
            + " AS day_at FROM ledger"
            + " WHERE account = ? AND done IN (1, 3)";
    List<Off> all = new ArrayList<>();
    List<Object[]> counted =
        new Sql()
            .add("SELECT far_side, day_at, COUNT(*) FROM (" + days + ") x", account)
            .add(" GROUP BY far_side, day_at")
            .rows(em);
    List<Object[]> kept =
        new Sql()
            .add("SELECT far_side, day_no, done FROM ledger_day WHERE account = ?", account)
            .add(" ORDER BY far_side, day_no")
            .rows(em);
    var truth =
        counted.stream()
            .collect(
                Collectors.toMap(
                    r -> List.of(r[0], dayNumber(((Number) r[1]).longValue())),
                    r -> ((Number) r[2]).longValue()));
    for (Object[] r : kept) {
      List<Object> key = List.of(r[0], ((Number) r[1]).intValue());
      long by = ((Number) r[2]).longValue() - truth.getOrDefault(key, 0L);
      if (by != 0) {
        all.add(new Off(key, by));
      }
    }
    return all;
  }

  private static int dayNumber(long epochDay) {
    return OrderWriter.dayNumber(LocalDate.ofEpochDay(epochDay));
  }

  private List<Off> off(String sql, int accounts) {
    Object[] values = new Object[accounts];
    Arrays.fill(values, account);
    return new Sql()
        .add(sql, values).rows(em).stream()
            .map(
                r ->
                    new Off(
                        List.of(Arrays.copyOf(r, r.length - 1)),
                        ((Number) r[r.length - 1]).longValue()))
            .toList();
  }

  void mendPlaces(List<Off> off) {
    mend(
        off,
        "UPDATE order_count SET orders = orders - ?"
            + " WHERE account = ? AND desk = ? AND shop = ? AND box = ?",
        "INSERT INTO order_count (orders, account, desk, shop, box) VALUES (?, ?, ?, ?, ?)");
  }

  void mendDays(List<Off> off) {
    mend(
        off,
        "UPDATE order_due SET orders = orders - ? WHERE account = ? AND due = ? AND day_no = ?",
        "INSERT INTO order_due (orders, account, due, day_no) VALUES (?, ?, ?, ?)");
  }

  void mendLedger(List<Off> off) {
    RowBatch update =
        new RowBatch(
            em,
            "UPDATE ledger_day SET done = done - ?"
                + " WHERE account = ? AND far_side = ? AND day_no = ?");
    off.forEach(o -> update.row(row(o)));
    update.run();
  }

  private void mend(List<Off> off, String update, String insert) {
    RowBatch updates = new RowBatch(em, update);
    off.forEach(o -> updates.row(row(o)));
    int[] found = updates.run();
    RowBatch inserts = new RowBatch(em, insert);
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 0) {
        Object[] row = row(off.get(i));
        row[0] = -off.get(i).by();
        inserts.row(row);
      }
    }
    inserts.run();
  }

  private Object[] row(Off off) {
    List<Object> row = new ArrayList<>(List.of(off.by(), account));
    off.key().forEach(k -> row.add(k instanceof Number n ? (Object) n.intValue() : k));
    return row.toArray();
  }
}
