// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.base.CommandId;
import org.banto.flow.Command;
import org.banto.house.OutboxEntry.State;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** Puts commands into the outbox, each id once for ever. */
final class Queue {
  /**
   * A command and the job it belongs to.
   *
   * @param command the command
   * @param job the job, or empty
   * @param held how long it waits, so that its job can be taken back
   */
  record Item(Command command, String job, Duration held) {}

  private Queue() {}

  /**
   * Queues commands of one account. Ids already there are left out, except those that were struck:
   * they never left the house, so they wait again. Nothing waits while the account only looks on.
   */
  static void add(EntityManager em, String account, List<Item> items, Instant now) {
    if (items.isEmpty()) {
      return;
    }
    Map<String, Item> byId = new LinkedHashMap<>();
    items.forEach(i -> byId.putIfAbsent(i.command().id().value(), i));
    Map<String, String> states = states(em, account, byId.keySet());
    List<Item> fresh = new ArrayList<>();
    byId.forEach(
        (id, item) -> {
          String state = states.get(id);
          if (state == null) {
            fresh.add(item);
          } else if (state.equals(State.STRUCK.name())) {
            revive(em, account, item, now);
          }
        });
    if (!fresh.isEmpty()) {
      keep(em, account, fresh, now);
    }
    if (JpaObservation.on(em, account)) {
      em.flush();
      unsend(em, account);
    }
  }

  private static void keep(EntityManager em, String account, List<Item> fresh, Instant now) {
    long unsure = UncertainOrders.last(em, account, now.toEpochMilli());
    long seq = ChainHeads.take(em, account, ChainHeads.OUTBOX, fresh.size()).seq();
    for (Item item : fresh) {
      OutboxRow row = row(account, item, ++seq, now);
      if (row.order != 0 && row.order <= unsure) {
        row.state = State.UNKNOWN.name();
      }
      em.persist(row);
    }
  }

  /** What a job has queued before waits as long as what it queues now: it ends as one. */
  static void hold(EntityManager em, String account, Set<String> jobs, Instant now, Duration held) {
    RowBatch hold =
        new RowBatch(
            em,
            "UPDATE outbox SET next_at = ? WHERE account = ? AND job = ? AND state = 'WAITING'"
                + " AND tries = 0 AND next_at > ?");
    for (String job : jobs) {
      hold.row(now.plus(held).toEpochMilli(), account, job, now.toEpochMilli());
    }
    hold.run();
  }

  /**
   * Lets go what waits to be taken back, of orders that something else has happened to: it cannot
   * be taken back any more, and nothing may overtake it.
   */
  static void release(EntityManager em, String account, Collection<Long> orders, Instant now) {
    RowBatch release =
        new RowBatch(
            em,
            "UPDATE outbox SET next_at = ? WHERE account = ? AND order_id = ? AND "
                + IndexedTables.OUTBOX_STATE
                + " = 'WAITING' AND tries = 0 AND next_at > ?");
    long at = now.toEpochMilli();
    orders.forEach(id -> release.row(at, account, id, at));
    release.run();
  }

  /**
   * Strikes what still waits to be taken back, of an order that somebody sends back himself. It
   * belongs to that change from now on: taken back itself, it leaves after all.
   */
  static void strike(
      EntityManager em, String account, StoredChange back, String kind, Instant now) {
    new Sql()
        .add("UPDATE outbox SET state = ?, job = ?", State.STRUCK.name(), back.change().job())
        .add(" WHERE account = ? AND order_id = ?", account, back.id())
        .add(" AND " + IndexedTables.OUTBOX_STATE + " = ?", State.WAITING.name())
        .add(" AND kind LIKE ?", kind + "%")
        .add(" AND tries = 0 AND next_at > ?", now.toEpochMilli())
        .update(em);
  }

  /** Settles what waits: it never leaves the house, and says why. */
  static void unsend(EntityManager em, String account) {
    List<String> waiting =
        new Sql()
                .add("SELECT command FROM " + IndexedTables.OUTBOX_DUE)
                .add(" WHERE state = ? AND account = ?", State.WAITING.name(), account)
                .column(em)
                .stream()
                .map(String.class::cast)
                .toList();
    new KeyedStatement(
            em,
            "UPDATE outbox SET state = ?, message = ?, message_en = ?"
                + " WHERE account = ? AND state = ?",
            State.UNSENT.name(),
            JpaObservation.UNSENT.ja(),
            JpaObservation.UNSENT.en(),
            account,
            State.WAITING.name())
        .run("command", waiting);
  }

  /** Those of these ids that {@link #add} would leave out. */
  static Set<CommandId> known(EntityManager em, String account, Collection<CommandId> ids) {
    return states(em, account, ids.stream().map(CommandId::value).toList()).entrySet().stream()
        .filter(e -> !e.getValue().equals(State.STRUCK.name()))
        .map(e -> new CommandId(e.getKey()))
        .collect(Collectors.toSet());
  }

  /** Those of these ids that {@link #add} would queue. */
  static Set<CommandId> fresh(EntityManager em, String account, Collection<CommandId> ids) {
    Set<CommandId> fresh = new HashSet<>(ids);
    fresh.removeAll(known(em, account, ids));
    return fresh;
  }

  private static Map<String, String> states(
      EntityManager em, String account, Collection<String> all) {
    Map<String, String> states = new HashMap<>();
    for (List<String> ids : InClause.parts(all)) {
      new Sql()
          .add("SELECT command, state FROM outbox WHERE account = ? AND ", account)
          .in("command", ids)
          .rows(em)
          .forEach(r -> states.put((String) r[0], (String) r[1]));
    }
    return states;
  }

  private static void revive(EntityManager em, String account, Item item, Instant now) {
    new Sql()
        .add(
            "UPDATE outbox SET state = ?, job = ?, argument = ?",
            State.WAITING.name(),
            item.job(),
            item.command().argument())
        .add(", next_at = ?, message = '', message_en = ''", now.plus(item.held()).toEpochMilli())
        .add(" WHERE account = ? AND command = ?", account, item.command().id().value())
        .add(" AND state = ?", State.STRUCK.name())
        .update(em);
  }

  private static OutboxRow row(String account, Item item, long seq, Instant now) {
    Command command = item.command();
    OutboxRow row = new OutboxRow();
    row.account = account;
    row.command = command.id().value();
    row.seq = seq;
    row.kind = command.kind();
    row.target = command.target();
    row.order = command.order().value();
    row.argument = command.argument();
    row.job = item.job();
    row.state = State.WAITING.name();
    row.queuedAt = now.toEpochMilli();
    row.nextAt = now.plus(item.held()).toEpochMilli();
    row.reference = "";
    row.message = "";
    row.messageEn = "";
    return row;
  }
}
