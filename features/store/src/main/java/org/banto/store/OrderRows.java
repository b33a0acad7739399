// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;

/** Writes orders' rows: few statements, always the same, whatever has changed of an order. */
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

  /** In the order of their ids; people who are as they were are not written again. */
  private void update(List<OrderRow> rows, Map<Long, OrderRow> before) {
    Map<String, RowBatch> updates = new TreeMap<>();
    rows.stream()
        .sorted(Comparator.comparingLong(r -> r.id))
        .forEach(
            r -> {
              OrderRow old = before.get(r.id);
              StringBuilder people = new StringBuilder();
              List<Object> values =
                  new ArrayList<>(
                      List.of(
                          r.revision,
                          r.desk,
                          (int) r.box,
                          r.payment,
                          r.orderedAt,
                          r.changedAt,
                          r.shipDay,
                          r.wishDay,
                          r.sales,
                          r.body));
              if (!same(old.buyerName, r.buyerName) || !same(old.buyer, r.buyer)) {
                people.append(", buyer_name = ?, buyer = ?");
                values.addAll(List.of(r.buyerName, r.buyer));
              }
              if (!same(old.places, r.places)) {
                people.append(", places = ?");
                values.add(r.places);
              }
              values.addAll(List.of(r.account, r.id, old.revision));
              updates
                  .computeIfAbsent(people.toString(), p -> new RowBatch(em, update(p)))
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

  private static String update(String people) {
    return "UPDATE orders SET revision = ?, desk = ?, box = ?, payment = ?, ordered_at = ?,"
        + " changed_at = ?, ship_day = ?, wish_day = ?, sales = ?, body = ?"
        + people
        + KEY;
  }

  private static boolean same(byte[] a, byte[] b) {
    return Arrays.equals(a, b);
  }
}
