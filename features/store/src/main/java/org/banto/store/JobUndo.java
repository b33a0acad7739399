// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.order.Order;
import org.banto.sql.Sql;

/** Takes a job back, order by order, inside one transaction. */
final class JobUndo {
  private final OrderSeal seal;
  private final OrderWriter writer;
  private final Clock clock;

  /**
   * What a job has to do with the outbox.
   *
   * @param waiting its commands that wait, by order
   * @param struck commands that it kept from leaving, by order
   * @param left orders of which something has left
   */
  private record Sent(
      Map<Long, List<String>> waiting, Map<Long, List<String>> struck, Set<Long> left) {
    /** For the history. */
    String told(long order) {
      int stays = waiting.getOrDefault(order, List.of()).size();
      int leaves = struck.getOrDefault(order, List.of()).size();
      return "元に戻しました"
          + (stays == 0 ? "" : "。送信を待っていた" + stays + "件は送りません")
          + (leaves == 0 ? "" : "。止めていた送信" + leaves + "件を送ります");
    }
  }

  JobUndo(OrderSeal seal, OrderWriter writer, Clock clock) {
    this.seal = seal;
    this.writer = writer;
    this.clock = clock;
  }

  List<Outcome> run(EntityManager em, AccountId account, String job, Actor by) {
    Map<Long, Long> revisions = revisions(em, account, job);
    Sent sent = sent(em, account, job);
    List<Outcome> kept = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    for (Object[] row : befores(em, account, job)) {
      long id = ((Number) row[0]).longValue();
      OrderId order = new OrderId(id);
      long now = revisions.getOrDefault(id, 0L);
      if (now != ((Number) row[1]).longValue()) {
        kept.add(
            new Outcome(
                order,
                Result.STALE,
                now,
                new Text("その後に変更されているため、元に戻せません", "It was changed since, so it cannot be undone")));
      } else if (sent.left().contains(id)) {
        kept.add(
            new Outcome(
                order,
                Result.STOPPED,
                now,
                new Text(
                    "既に送信されたものがあるため、元に戻せません",
                    "Something has been sent already, so it cannot be undone")));
      } else {
        Order before = seal.open(account.value(), id, columns(row));
        Order again = before.with(e -> e.revision(now));
        changes.add(new Change(again, by, "order.undone", sent.told(id)));
      }
    }
    List<Outcome> outcomes = new ArrayList<>(writer.write(em, account, changes));
    outcomes.stream()
        .filter(Outcome::applied)
        .map(o -> o.order().value())
        .forEach(id -> settle(em, account, job, id, sent));
    outcomes.addAll(kept);
    return outcomes;
  }

  private void settle(EntityManager em, AccountId account, String job, long id, Sent sent) {
    RowBatch strike =
        new RowBatch(
            em,
            "UPDATE outbox SET state = 'STRUCK' WHERE account = ? AND command = ?"
                + " AND state = 'WAITING'");
    sent.waiting().getOrDefault(id, List.of()).forEach(c -> strike.row(account.value(), c));
    for (int struck : strike.run()) {
      if (struck == 0) {
        throw new Transactions.Collision(); // it left the house just now
      }
    }
    RowBatch release =
        new RowBatch(
            em,
            "UPDATE outbox SET state = 'WAITING', next_at = ? WHERE account = ? AND command = ?"
                + " AND state = 'STRUCK'");
    sent.struck()
        .getOrDefault(id, List.of())
        .forEach(c -> release.row(clock.millis(), account.value(), c));
    release.run();
    new RowBatch(em, "DELETE FROM order_before WHERE account = ? AND job = ? AND order_id = ?")
        .row(account.value(), job, id)
        .run();
  }

  /** Those that it has changed and that were not taken back. */
  static Set<OrderId> orders(EntityManager em, AccountId account, String job) {
    return new Sql()
            .add("SELECT order_id FROM order_before WHERE account = ?", account.value())
            .add(" AND job = ?", job)
            .column(em)
            .stream()
            .map(id -> new OrderId(Sql.number(id)))
            .collect(Collectors.toSet());
  }

  /** With what the order says now of what the job has not touched. */
  private static List<Object[]> befores(EntityManager em, AccountId account, String job) {
    return new Sql()
        .add("SELECT b.order_id, b.after_revision, b.buyer_name, b.buyer, b.places, b.body,")
        .add(" o.buyer_name AS now_name, o.buyer AS now_buyer, o.places AS now_places")
        .add(" FROM order_before b LEFT JOIN orders o")
        .add(" ON o.account = b.account AND o.id = b.order_id")
        .add(" WHERE b.account = ? AND b.job = ? ORDER BY b.order_id", account.value(), job)
        .rows(em);
  }

  private static OrderSeal.Columns columns(Object[] row) {
    return new OrderSeal.Columns(
        before(row[2], row[6]), before(row[3], row[7]), before(row[4], row[8]), Sql.bytes(row[5]));
  }

  private static byte[] before(Object picture, Object now) {
    byte[] bytes = Sql.bytes(picture);
    return Arrays.equals(bytes, SideTables.UNTOUCHED) ? Sql.bytes(now) : bytes;
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

  private static Sent sent(EntityManager em, AccountId account, String job) {
    Sent sent = new Sent(new HashMap<>(), new HashMap<>(), new HashSet<>());
    new Sql()
        .add("SELECT x.order_id, x.command, x.state FROM order_before b, outbox x")
        .add(" WHERE b.account = ? AND b.job = ?", account.value(), job)
        .add(" AND x.account = b.account AND x.order_id = b.order_id AND x.job = b.job")
        .rows(em)
        .forEach(
            r -> {
              long order = ((Number) r[0]).longValue();
              if (r[2].equals(State.WAITING.name())) {
                sent.waiting.computeIfAbsent(order, o -> new ArrayList<>()).add((String) r[1]);
              } else if (r[2].equals(State.STRUCK.name())) {
                sent.struck.computeIfAbsent(order, o -> new ArrayList<>()).add((String) r[1]);
              } else if (!r[2].equals(State.UNSENT.name())) {
                sent.left.add(order);
              }
            });
    return sent;
  }
}
