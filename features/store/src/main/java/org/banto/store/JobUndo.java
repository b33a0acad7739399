// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.flow.OutboxEntry.State;
import org.banto.order.Change;
import org.banto.order.Order;
import org.banto.order.Outcome;
import org.banto.order.Outcome.Result;

/** Takes a job back, order by order, inside one transaction. */
final class JobUndo {
  private final OrderSeal seal;
  private final OrderWriter writer;

  JobUndo(OrderSeal seal, OrderWriter writer) {
    this.seal = seal;
    this.writer = writer;
  }

  List<Outcome> run(EntityManager em, AccountId account, String job, Actor by) {
    Map<Long, Long> revisions = revisions(em, account, job);
    Map<Long, List<String>> waiting = new HashMap<>();
    Set<Long> left = new HashSet<>();
    commands(em, account, job, waiting, left);
    List<Outcome> kept = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Object[] row : befores(em, account, job)) {
      long id = ((Number) row[0]).longValue();
      Order before =
          seal.open(
              account.value(),
              id,
              new OrderSeal.Columns(
                  Sql.bytes(row[2]), Sql.bytes(row[3]), Sql.bytes(row[4]), Sql.bytes(row[5])));
      long now = revisions.getOrDefault(id, 0L);
      if (now != ((Number) row[1]).longValue()) {
        kept.add(new Outcome(before.id(), Result.STALE, now, "その後に変更されているため、元に戻せません"));
      } else if (left.contains(id)) {
        kept.add(new Outcome(before.id(), Result.STOPPED, now, "既に送信されたものがあるため、元に戻せません"));
      } else {
        changes.add(new Change(before.with(e -> e.revision(now)), by, "order.undone", "元に戻しました"));
      }
    }
    List<Outcome> outcomes = new ArrayList<>(writer.write(em, account, changes));
    outcomes.stream()
        .filter(Outcome::applied)
        .map(o -> o.order().value())
        .forEach(id -> settle(em, account, job, id, waiting.getOrDefault(id, List.of())));
    outcomes.addAll(kept);
    return outcomes;
  }

  private static void settle(
      EntityManager em, AccountId account, String job, long id, List<String> commands) {
    Batch strike =
        new Batch(
            em,
            "UPDATE outbox SET state = 'STRUCK' WHERE account = ? AND command = ?"
                + " AND state = 'WAITING'");
    commands.forEach(c -> strike.row(account.value(), c));
    for (int struck : strike.run()) {
      if (struck == 0) {
        throw new Transactions.Collision(); // it left the house just now
      }
    }
    new Batch(em, "DELETE FROM order_before WHERE account = ? AND job = ? AND order_id = ?")
        .row(account.value(), job, id)
        .run();
  }

  private static List<Object[]> befores(EntityManager em, AccountId account, String job) {
    return new Sql()
        .add("SELECT order_id, after_revision, buyer_name, buyer, places, body FROM order_before")
        .add(" WHERE account = ? AND job = ? ORDER BY order_id", account.value(), job)
        .rows(em);
  }

  private static Map<Long, Long> revisions(EntityManager em, AccountId account, String job) {
    Map<Long, Long> revisions = new HashMap<>();
    new Sql()
        .add(
            "SELECT o.id, o.revision FROM order_before b, orders o WHERE b.account = ?",
            account.value())
        .add(" AND b.job = ? AND o.account = b.account AND o.id = b.order_id", job)
        .rows(em)
        .forEach(r -> revisions.put(((Number) r[0]).longValue(), ((Number) r[1]).longValue()));
    return revisions;
  }

  /** The job's commands that wait, by order, and the orders of those that do not wait any more. */
  private static void commands(
      EntityManager em,
      AccountId account,
      String job,
      Map<Long, List<String>> waiting,
      Set<Long> left) {
    new Sql()
        .add("SELECT x.order_id, x.command, x.state FROM order_before b, outbox x")
        .add(" WHERE b.account = ? AND b.job = ?", account.value(), job)
        .add(" AND x.account = b.account AND x.order_id = b.order_id AND x.job = b.job")
        .rows(em)
        .forEach(
            r -> {
              long order = ((Number) r[0]).longValue();
              if (r[2].equals(State.WAITING.name())) {
                waiting.computeIfAbsent(order, o -> new ArrayList<>()).add((String) r[1]);
              } else if (!r[2].equals(State.STRUCK.name())) {
                left.add(order);
              }
            });
  }
}
