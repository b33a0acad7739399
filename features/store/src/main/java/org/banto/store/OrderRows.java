// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;

/** Writes orders' rows: few statements, as what changes of one order mostly changes of the others, too. */
final class OrderRows {
  private static final String KEY = " WHERE account = ? AND id = ? AND revision = ?";

  private final EntityManager em;

  OrderRows(EntityManager em) {
    this.em = em;
  }

  /**
   * Inserts and updates.
   *
   * @param rows as they are to be, with their new revision
   * @param before as they were read, by id; a row that is not among them is new
   * @throws Transactions.Collision when somebody else has written one of them since
   */
  void write(List<OrderRow> rows, Map<Long, OrderRow> before) {
    insert(rows.stream().filter(r -> !before.containsKey(r.id)).toList());
    update(rows.stream().filter(r -> before.containsKey(r.id)).toList(), before);
  }

  /**
   * Inserts in the order of the unique key: two workers that store the same orders wait for each
   * other in one direction only.
   */
  private void insert(List<OrderRow> rows) {
    RowBatch insert =
        new RowBatch(
            em,
            "INSERT INTO orders (account, id, revision, shop, mall_number, desk, box, payment,"
                + " ordered_at, changed_at, ship_day, wish_day, sales, buyer_name, buyer, places, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    rows.stream()
        .sorted(Comparator.comparing((OrderRow r) -> r.shop).thenComparing(r -> r.number))
        .forEach(
            r ->
                insert.row(
                    r.account,
                    r.id,
                    r.revision,
                    r.shop,
                    r.number,
                    r.desk,
                    (int) r.box,
                    r.payment,
                    r.orderedAt,
                    r.changedAt,
                    r.shipDay,
                    r.wishDay,
                    r.sales,
                    r.buyerName,
                    r.buyer,
                    r.places,
                    r.body));
    insert.run();
  }

  /** In the order of their ids; what is as it was is not written again, and no index is looked at for it. */
  private void update(List<OrderRow> rows, Map<Long, OrderRow> before) {
    Map<String, RowBatch> updates = new TreeMap<>();
    rows.stream()
        .sorted(Comparator.comparingLong(r -> r.id))
        .forEach(
            r -> {
              OrderRow old = before.get(r.id);
              List<Cell> changed = changed(old, r);
              List<Object> values = new ArrayList<>(changed.stream().map(Cell::value).toList());
              values.addAll(List.of(r.account, r.id, old.revision));
              updates
                  .computeIfAbsent(update(changed), sql -> new RowBatch(em, sql))
                  .row(values.toArray());
            });
    for (RowBatch update : updates.values()) {
      for (int touched : update.run()) {
        if (touched == 0) {
          throw new Transactions.Collision();
        }
      }
    }
  }

  private static String update(List<Cell> changed) {
    return changed.stream()
        .map(cell -> cell.column() + " = ?")
        .collect(Collectors.joining(", ", "UPDATE orders SET ", KEY));
  }

  /** A column and what stands in it. */
  private record Cell(String column, Object value) {}

  private static List<Cell> changed(OrderRow old, OrderRow r) {
    List<Cell> was = cells(old);
    List<Cell> is = cells(r);
    return IntStream.range(0, is.size())
        .filter(i -> !Objects.deepEquals(was.get(i).value(), is.get(i).value()))
        .mapToObj(is::get)
        .toList();
  }

  /** All that may change of an order. */
  private static List<Cell> cells(OrderRow r) {
    return List.of(
        new Cell("revision", r.revision),
        new Cell("desk", r.desk),
        new Cell("box", (int) r.box),
        new Cell("payment", r.payment),
        new Cell("ordered_at", r.orderedAt),
        new Cell("changed_at", r.changedAt),
        new Cell("ship_day", r.shipDay),
        new Cell("wish_day", r.wishDay),
        new Cell("sales", r.sales),
        new Cell("buyer_name", r.buyerName),
        new Cell("buyer", r.buyer),
        new Cell("places", r.places),
        new Cell("body", r.body));
  }
}
