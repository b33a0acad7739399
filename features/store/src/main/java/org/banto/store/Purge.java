// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.order.Order;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/**
 * Takes finished orders out of the house for good: the order with all that hangs on it, and the
 * contents of the ledger entries it came from. The entries themselves stay as fingerprints, so that
 * a mall that shows the old order again does not bring it back; and so does the history, which
 * names nobody. What other rooms keep of them is cleared afterwards: who went is noted for that.
 */
final class Purge {
  private static final Actor HOUSE = Actor.system("store");
  private static final List<String> FINISHED = List.of("DONE", "CANCELLED");

  private final EntityManager em;
  private final AccountId account;
  private final DatabaseVault vault;
  private final OrderSeal seal;

  Purge(EntityManager em, AccountId account, DatabaseVault vault) {
    this.em = em;
    this.account = account;
    this.vault = vault;
    this.seal = new OrderSeal(vault);
  }

  /**
   * An order as it was when it was found.
   *
   * @param number its number at the mall
   */
  record Found(long id, long revision, String number) {}

  /**
   * Those that are as they were found.
   *
   * @param broken takes those that cannot be opened
   */
  List<Order> read(List<Found> found, List<Found> broken) {
    List<Order> read = new ArrayList<>();
    for (OrderRow row : same(found)) {
      try {
        read.add(seal.open(row));
      } catch (RuntimeException e) {
        if (StoreRefusal.ofDatabase(e)) {
          throw e;
        }
        broken.add(new Found(row.id, row.revision, row.number));
      }
    }
    return read;
  }

  /** Takes out those that are as they were found; one that has changed stays. How many went. */
  int run(List<Found> found, Instant now, String why) {
    List<Order> gone = remove(same(found));
    if (!gone.isEmpty()) {
      forget(gone, now, why);
    }
    return gone.size();
  }

  private List<OrderRow> same(List<Found> found) {
    Map<Long, Long> revisions = new HashMap<>();
    found.forEach(f -> revisions.put(f.id, f.revision));
    return rows(found.stream().map(Found::id).sorted().toList()).stream()
        .filter(row -> row.revision == revisions.get(row.id))
        .toList();
  }

  /** Orders that are gone while rooms may still keep something of them, at most so many. */
  static Set<OrderId> notCleared(EntityManager em, AccountId account, int most) {
    return new Sql()
            .add("SELECT order_id FROM order_gone WHERE account = ?", account.value())
            .add(" ORDER BY order_id FETCH FIRST " + most + " ROWS ONLY")
            .column(em)
            .stream()
            .map(id -> new OrderId(((Number) id).longValue()))
            .collect(Collectors.toSet());
  }

  /** Rooms keep nothing of these orders any more. */
  static int cleared(EntityManager em, AccountId account, Set<OrderId> orders) {
    RowBatch rows = new RowBatch(em, "DELETE FROM order_gone WHERE account = ? AND order_id = ?");
    orders.forEach(id -> rows.row(account.value(), id.value()));
    return rows.run().length;
  }

  /** Finished orders that have not changed since a moment and wait for nothing, at most so many. */
  List<Found> due(Instant since, int most) {
    List<Found> due = new ArrayList<>();
    for (String desk : FINISHED) {
      new Sql()
          .add("SELECT o.id, o.revision, o.mall_number")
          .add(past(account, desk, since))
          .add(" ORDER BY o.ordered_at DESC FETCH FIRST " + (most - due.size()) + " ROWS ONLY")
          .rows(em)
          .forEach(
              r ->
                  due.add(
                      new Found(
                          ((Number) r[0]).longValue(),
                          ((Number) r[1]).longValue(),
                          (String) r[2])));
      if (due.size() >= most) {
        break;
      }
    }
    return due;
  }

  /** The orders of a desk that have not changed since a moment and wait for nothing. */
  static Sql past(AccountId account, String desk, Instant since) {
    return new Sql()
        .add(" FROM orders o WHERE o.account = ? AND o.desk = ?", account.value(), desk)
        .add(
            " AND o.ordered_at < ? AND o.changed_at < ?",
            since.toEpochMilli(),
            since.toEpochMilli())
        .add(" AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.account = o.account")
        .add(" AND x.order_id = o.id AND x.state NOT IN ('DONE', 'STRUCK', 'UNSENT'))");
  }

  private List<OrderRow> rows(List<Long> ids) {
    List<OrderRow> rows = new ArrayList<>();
    for (List<Long> part : InClause.parts(ids)) {
      rows.addAll(JpaOrders.byId(account, part).rows(em, OrderRow.class));
    }
    return rows;
  }

  /** One that is changed at the same moment stays. */
  private List<Order> remove(List<OrderRow> rows) {
    RowBatch delete =
        new RowBatch(em, "DELETE FROM orders WHERE account = ? AND id = ? AND revision = ?");
    rows.forEach(row -> delete.row(account.value(), row.id, row.revision));
    int[] found = delete.run();
    List<Order> gone = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      if (found[i] == 1) {
        gone.add(seal.open(rows.get(i)));
      }
    }
    return gone;
  }

  private void forget(List<Order> gone, Instant now, String why) {
    new SideTables(em, account.value(), new Blinder(vault.keys(account))).remove(gone);
    RowBatch outbox = new RowBatch(em, "DELETE FROM outbox WHERE account = ? AND order_id = ?");
    gone.forEach(o -> outbox.row(account.value(), o.id().value()));
    outbox.run();
    RowBatch rooms = new RowBatch(em, "INSERT INTO order_gone (account, order_id) VALUES (?, ?)");
    gone.forEach(o -> rooms.row(account.value(), o.id().value()));
    rooms.run();
    gone.stream()
        .collect(Collectors.groupingBy(o -> o.key().shop().toString()))
        .forEach(this::empty);
    Counters counters = new Counters();
    gone.forEach(counters::leave);
    String detail = why + "（" + gone.size() + "件）";
    vault.chain().write(em, account.value(), now, HOUSE, "orders.purged", detail);
    em.flush();
    counters.write(em, account.value());
    em.clear();
  }

  private void empty(String shop, List<Order> orders) {
    RowBatch update =
        new RowBatch(em, "UPDATE ledger SET payload = ? WHERE account = ? AND seq = ?");
    for (List<String> part : InClause.parts(orders.stream().map(o -> o.key().number()).toList())) {
      new Sql()
          .add(
              "SELECT seq FROM ledger WHERE account = ? AND far_side = ? AND ",
              account.value(),
              shop)
          .in("mall_number", part)
          .column(em)
          .forEach(n -> empty(update, ((Number) n).longValue()));
    }
    update.run();
  }

  private void empty(RowBatch update, long seq) {
    byte[] nothing = vault.seal(account, JpaLedger.context(seq), new byte[0]);
    update.row(nothing, account.value(), seq);
  }
}
