// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.order.Order;

/**
 * Takes finished orders out of the house for good: the order with all that hangs on it, and the
 * contents of the ledger entries it came from. The entries themselves stay as fingerprints, so that
 * a mall that shows the old order again does not bring it back; and so does the history, which names
 * nobody.
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
   * Takes out up to {@code most} orders of each kind that have not changed since a moment and wait
   * for nothing.
   *
   * @param why for the history
   * @return how many
   */
  int run(Instant since, int most, Instant now, String why) {
    List<Order> gone = new ArrayList<>();
    for (String desk : FINISHED) {
      gone.addAll(remove(rows(due(desk, since, most))));
    }
    if (!gone.isEmpty()) {
      forget(gone, now, why);
    }
    return gone.size();
  }

  private List<Long> due(String desk, Instant since, int most) {
    return new Sql()
            .add(
                "SELECT o.id FROM orders o WHERE o.account = ? AND o.desk = ?",
                account.value(),
                desk)
            .add(
                " AND o.ordered_at < ? AND o.changed_at < ?",
                since.toEpochMilli(),
                since.toEpochMilli())
            .add(" AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.account = o.account")
            .add(" AND x.order_id = o.id AND x.state NOT IN ('DONE', 'STRUCK'))")
            .add(" ORDER BY o.ordered_at DESC FETCH FIRST " + most + " ROWS ONLY")
            .column(em)
            .stream()
            .map(id -> ((Number) id).longValue())
            .sorted()
            .toList();
  }

  private List<OrderRow> rows(List<Long> ids) {
    List<OrderRow> rows = new ArrayList<>();
    for (List<Long> part : In.parts(ids)) {
      rows.addAll(
          em.createQuery(
                  "SELECT o FROM OrderRow o WHERE o.account = :account AND o.id IN :ids",
                  OrderRow.class)
              .setParameter("account", account.value())
              .setParameter("ids", part)
              .setHint("eclipselink.read-only", "true")
              .getResultList());
    }
    return rows;
  }

  /** One that is changed at the same moment stays. */
  private List<Order> remove(List<OrderRow> rows) {
    Batch delete =
        new Batch(em, "DELETE FROM orders WHERE account = ? AND id = ? AND revision = ?");
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
    Batch outbox = new Batch(em, "DELETE FROM outbox WHERE account = ? AND order_id = ?");
    gone.forEach(o -> outbox.row(account.value(), o.id().value()));
    outbox.run();
    gone.stream()
        .collect(Collectors.groupingBy(o -> o.key().shop().toString()))
        .forEach(this::empty);
    Counters counters = new Counters();
    gone.forEach(counters::leave);
    String detail = why + "（" + gone.size() + "件）";
    Chain.append(
        em,
        account.value(),
        List.of(Chain.line(account.value(), now, HOUSE, "orders.purged", detail, 0, "")));
    em.flush();
    counters.write(em, account.value());
    em.clear();
  }

  private void empty(String shop, List<Order> orders) {
    Batch update = new Batch(em, "UPDATE ledger SET payload = ? WHERE account = ? AND seq = ?");
    for (List<String> part : In.parts(orders.stream().map(o -> o.key().number()).toList())) {
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

  private void empty(Batch update, long seq) {
    byte[] nothing = vault.seal(account, JpaLedger.context(seq), new byte[0]);
    update.row(nothing, account.value(), seq);
  }
}
