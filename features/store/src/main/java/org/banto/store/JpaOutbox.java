// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.house.OutboxEntry.State;
import org.banto.sql.InClause;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The outbox in the database: every step is one conditional update, so two nodes never share one. */
@Component
public final class JpaOutbox implements Outbox {
  /** When a command whose result comes later is asked about, unless it is postponed. */
  private static final Duration PENDING = Duration.ofMinutes(1);

  private static final int LONGEST_MESSAGE = 2000;
  private static final int LONGEST_REFERENCE = 200;
  private static final String DUE = "('WAITING', 'PENDING', 'UNKNOWN')";
  private static final String FINAL = "('DONE', 'REFUSED', 'STRUCK', 'UNSENT')";

  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final Clock clock;
  private final BooleanSupplier holds;

  /** For the service component runtime. */
  @Activate
  public JpaOutbox(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference HighWater mark) {
    this(jpa, new HouseClock(), mark::holds);
  }

  JpaOutbox(JpaTemplate jpa, Clock clock, BooleanSupplier holds) {
    this.jpa = jpa;
    this.holds = holds;
    this.transactions = new Transactions(jpa);
    this.clock = clock;
  }

  @Override
  public void add(List<Command> commands) {
    Map<String, List<Queue.Item>> byAccount = new TreeMap<>();
    for (Command c : commands) {
      byAccount
          .computeIfAbsent(c.account().value(), a -> new ArrayList<>())
          .add(new Queue.Item(c, "", Duration.ZERO));
    }
    transactions.run(
        em -> {
          byAccount.forEach((account, items) -> Queue.add(em, account, items, clock.instant()));
          em.flush();
          return byAccount.size();
        });
  }

  @Override
  public Set<CommandId> known(AccountId account, Collection<CommandId> ids) {
    return jpa.txExpr(TransactionType.Required, em -> Queue.known(em, account.value(), ids));
  }

  @Override
  public Set<CommandId> leaving(AccountId account, Collection<CommandId> ids) {
    return read(
        em ->
            JpaObservation.on(em, account.value())
                ? Set.of()
                : Queue.fresh(em, account.value(), ids));
  }

  @Override
  public List<Lane> due(Instant now) {
    if (holds.getAsBoolean()) {
      return List.of();
    }
    return transactions.run(
        em -> {
          expire(em, now);
          return new Sql()
                  .add("SELECT DISTINCT account, kind, target, state FROM ")
                  .add(IndexedTables.OUTBOX_DUE)
                  .add(" WHERE state IN " + DUE + " AND next_at <= ?", now.toEpochMilli())
                  .rows(em)
                  .stream()
                  .map(
                      r ->
                          new Lane(
                              new AccountId((String) r[0]),
                              (String) r[1],
                              (String) r[2],
                              State.valueOf((String) r[3])))
                  .toList();
        });
  }

  /** A node that had it went away without a receipt: nobody knows whether it was done. */
  private static void expire(EntityManager em, Instant now) {
    long at = now.toEpochMilli();
    List<Object[]> lost =
        new Sql()
            .add("SELECT account, command FROM outbox WHERE state = 'RUNNING'")
            .add(" AND lease_until <= ?", at)
            .rows(em);
    RowBatch unknown =
        new RowBatch(
            em,
            "UPDATE outbox SET state = 'UNKNOWN', next_at = ? WHERE account = ? AND command = ?"
                + " AND state = 'RUNNING' AND lease_until <= ?");
    lost.forEach(r -> unknown.row(at, r[0], r[1], at));
    unknown.run();
  }

  @Override
  public List<Command> claim(Lane lane, Instant now, int max, Duration lease) {
    return transactions.run(
        em -> {
          if (lane.state() == State.WAITING && JpaObservation.on(em, lane.account().value())) {
            Queue.unsend(em, lane.account().value());
            return List.of();
          }
          List<OutboxRow> due = due(em, lane, now, max);
          int taken =
              new KeyedStatement(
                      em,
                      "UPDATE outbox SET state = 'RUNNING', lease_until = ?, tries = tries + 1"
                          + " WHERE account = ? AND state = ? AND next_at <= ?",
                      now.plus(lease).toEpochMilli(),
                      lane.account().value(),
                      lane.state().name(),
                      now.toEpochMilli())
                  .run("command", due.stream().map(r -> r.command).toList());
          if (taken != due.size()) {
            throw new Transactions.Collision(); // another node was at the same lane
          }
          return due.stream().map(OutboxRow::toCommand).toList();
        });
  }

  /** Where the database can, what another worker is just taking is left to it; elsewhere the two collide. */
  private static List<OutboxRow> due(EntityManager em, Lane lane, Instant now, int max) {
    return new Sql()
        .add("SELECT * FROM " + IndexedTables.OUTBOX_DUE)
        .add(" WHERE state = ? AND account = ?", lane.state().name(), lane.account().value())
        .add(" AND kind = ? AND target = ?", lane.kind(), lane.target())
        .add(" AND next_at <= ? ORDER BY seq", now.toEpochMilli())
        .add(" FETCH FIRST " + max + " ROWS ONLY")
        .add(Sql.isPostgres(em) ? " FOR UPDATE SKIP LOCKED" : "")
        .rows(em, OutboxRow.class);
  }

  @Override
  public void settle(AccountId account, List<Receipt> receipts, Instant now) {
    work(
        em -> {
          RowBatch settle =
              new RowBatch(
                  em,
                  "UPDATE outbox SET state = ?, reference = ?, message = ?, message_en = ?,"
                      + " next_at = ?"
                      + " WHERE account = ? AND command = ? AND state NOT IN "
                      + FINAL);
          for (Receipt r : receipts) {
            State state = state(r.status());
            Instant next = state == State.PENDING ? now.plus(PENDING) : now;
            settle.row(
                state.name(),
                cut(r.reference(), LONGEST_REFERENCE),
                cut(r.words().map(Text::ja).orElse(""), LONGEST_MESSAGE),
                cut(r.words().map(Text::en).orElse(""), LONGEST_MESSAGE),
                next.toEpochMilli(),
                account.value(),
                r.command().value());
          }
          return settle;
        });
  }

  private static State state(Receipt.Status status) {
    return switch (status) {
      case ACCEPTED -> State.DONE;
      case PENDING -> State.PENDING;
      case REFUSED -> State.REFUSED;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  @Override
  public void postpone(List<Command> commands, State as, Instant until, Text why) {
    Map<String, List<String>> byAccount =
        commands.stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.account().value(),
                    TreeMap::new,
                    Collectors.mapping(c -> c.id().value(), Collectors.toList())));
    transactions.run(
        em -> {
          byAccount.forEach(
              (account, ids) ->
                  new KeyedStatement(
                          em,
                          "UPDATE outbox SET state = ?, next_at = ?, message = ?, message_en = ?"
                              + " WHERE account = ? AND state NOT IN "
                              + FINAL,
                          as.name(),
                          until.toEpochMilli(),
                          cut(why.ja(), LONGEST_MESSAGE),
                          cut(why.en(), LONGEST_MESSAGE),
                          account)
                      .run("command", ids));
          return byAccount.size();
        });
  }

  @Override
  public Map<OrderId, List<OutboxEntry>> of(AccountId account, Collection<OrderId> orders) {
    if (orders.isEmpty()) {
      return Map.of();
    }
    List<List<Long>> parts = InClause.parts(orders.stream().map(OrderId::value).sorted().toList());
    return read(
        em ->
            parts.stream()
                .flatMap(part -> about(em, account, part).stream())
                .map(OutboxRow::entry)
                .collect(Collectors.groupingBy(e -> e.command().order())));
  }

  private static List<OutboxRow> about(EntityManager em, AccountId account, List<Long> orders) {
    return new Sql()
        .add(
            "SELECT * FROM " + IndexedTables.OUTBOX_BY_ORDER + " WHERE account = ? AND ",
            account.value())
        .in("order_id", orders)
        .add(" ORDER BY seq DESC")
        .rows(em, OutboxRow.class);
  }

  @Override
  public List<OutboxEntry> in(AccountId account, List<State> states, int limit) {
    if (states.isEmpty()) {
      return List.of();
    }
    return read(
        em ->
            em
                .createQuery(
                    "SELECT o FROM OutboxRow o WHERE o.account = :account AND o.state IN :states"
                        + " ORDER BY o.seq",
                    OutboxRow.class)
                .setParameter("account", account.value())
                .setParameter("states", states.stream().map(Enum::name).toList())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(OutboxRow::entry)
                .toList());
  }

  @Override
  public Set<AccountId> accountsWith(State state) {
    return read(
        em ->
            new Sql()
                    .add("SELECT DISTINCT account FROM outbox WHERE state = ?", state.name())
                    .column(em)
                    .stream()
                    .map(account -> new AccountId((String) account))
                    .collect(Collectors.toSet()));
  }

  @Override
  public void retry(AccountId account, String commandId) {
    long now = clock.millis();
    work(
        em -> {
          new RowBatch(
                  em,
                  "UPDATE outbox SET state = 'WAITING', next_at = ? WHERE account = ?"
                      + " AND command = ? AND state = 'REFUSED'")
              .row(now, account.value(), commandId)
              .run();
          return new RowBatch(
                  em,
                  "UPDATE outbox SET next_at = ? WHERE account = ? AND command = ?"
                      + " AND state IN "
                      + DUE)
              .row(now, account.value(), commandId);
        });
  }

  private void work(EmFunction<RowBatch> work) {
    transactions.run(em -> work.apply(em).run());
  }

  private <R> R read(EmFunction<R> work) {
    return jpa.txExpr(TransactionType.Required, work);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
