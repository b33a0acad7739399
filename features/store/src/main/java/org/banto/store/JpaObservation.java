// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Text;
import org.banto.flow.Command;
import org.banto.house.Change;
import org.banto.house.CommandCount;
import org.banto.house.Observation;
import org.banto.house.OutboxEntry.State;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A row for each account that looks on or has; it is asked in the transaction that would send something. */
@Component
public final class JpaObservation implements Observation {
  /** Why something has not left. */
  static final Text UNSENT = new Text("見学モードのため送っていません", "Not sent: the shop only looked on");

  private static final String CARRIED = "これまでに入った注文の受注メールは送りません";

  /** Milliseconds for which what was read holds. */
  private static final long LOOK = 2_000;

  /** How an account went live. */
  private record Ended(Instant at, boolean carried) {}

  private record Look(long at, Optional<Ended> ended) {}

  private final Map<AccountId, Look> ended = new ConcurrentHashMap<>();
  private final JpaTemplate jpa;
  private final Transactions transactions;
  private final Chain chain;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public JpaObservation(
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault) {
    this(jpa, vault.chain(), new HouseClock());
  }

  JpaObservation(JpaTemplate jpa, Chain chain, Clock clock) {
    this.chain = chain;
    this.jpa = jpa;
    this.transactions = new Transactions(jpa);
    this.clock = clock;
  }

  /** Whether the account only looks on. */
  static boolean on(EntityManager em, String account) {
    return since(em, account).isPresent();
  }

  /** Those of these commands that are new here and do not leave because the account only looks on. */
  static Set<CommandId> unsent(EntityManager em, String account, Collection<Command> commands) {
    return commands.isEmpty() || !on(em, account)
        ? Set.of()
        : Queue.fresh(em, account, commands.stream().map(Command::id).toList());
  }

  /** What the history says of a change of which these do not leave. */
  static String told(Change change, Set<CommandId> unsent) {
    long count = change.commands().stream().filter(c -> unsent.contains(c.id())).count();
    String detail = change.detail();
    return count == 0
        ? detail
        : detail + (detail.isEmpty() ? "" : "。") + UNSENT.ja() + "（" + count + "件）";
  }

  private static Optional<Instant> since(EntityManager em, String account) {
    return new Sql()
            .add("SELECT since FROM observation WHERE account = ? AND live IS NULL", account)
            .column(em)
            .stream()
            .map(JpaObservation::moment)
            .findFirst();
  }

  private static Instant moment(Object millis) {
    return Instant.ofEpochMilli(((Number) millis).longValue());
  }

  @Override
  public Optional<Instant> since(AccountId account) {
    return jpa.txExpr(TransactionType.Required, em -> since(em, account.value()));
  }

  @Override
  public void begin(AccountId account, Actor by) {
    transactions.run(
        em -> {
          if (on(em, account.value())) {
            return 0;
          }
          new Sql().add("DELETE FROM observation WHERE account = ?", account.value()).update(em);
          new Sql()
              .add(
                  "INSERT INTO observation (account, since) VALUES (?, ?)",
                  account.value(),
                  clock.millis())
              .update(em);
          return change(em, account, by, "observation.begun", "");
        });
    ended.remove(account);
  }

  @Override
  public void goLive(AccountId account, boolean carried, Actor by) {
    transactions.run(
        em ->
            new Sql()
                        .add("UPDATE observation SET live = ?", clock.millis())
                        .add(", carried = ?", carried ? 1 : 0)
                        .add(" WHERE account = ? AND live IS NULL", account.value())
                        .update(em)
                    == 0
                ? 0
                : change(em, account, by, "observation.live", carried ? CARRIED : ""));
    ended.remove(account);
  }

  @Override
  public Optional<Instant> live(AccountId account) {
    return ended(account).map(Ended::at);
  }

  @Override
  public Optional<Instant> carriedBefore(AccountId account) {
    return ended(account).filter(Ended::carried).map(Ended::at);
  }

  /** Asked for each order that moves: looked at once in a while, as another house may have gone live. */
  private Optional<Ended> ended(AccountId account) {
    long now = clock.millis();
    return ended
        .compute(
            account,
            (a, before) -> before == null || now - before.at() > LOOK ? look(a, now) : before)
        .ended();
  }

  private Look look(AccountId account, long now) {
    return new Look(
        now,
        jpa.txExpr(
            TransactionType.Required,
            em ->
                new Sql()
                        .add(
                            "SELECT live, carried FROM observation WHERE account = ?",
                            account.value())
                        .add(" AND live IS NOT NULL")
                        .rows(em)
                        .stream()
                        .map(r -> new Ended(moment(r[0]), ((Number) r[1]).intValue() == 1))
                        .findFirst()));
  }

  /** Whatever waits was queued before this moment, and does not leave after it. */
  private int change(EntityManager em, AccountId account, Actor by, String act, String detail) {
    Queue.unsend(em, account.value());
    chain.write(em, account.value(), clock.instant(), by, act, detail);
    return 1;
  }

  @Override
  public List<CommandCount> unsent(AccountId account) {
    return jpa.txExpr(
        TransactionType.Required,
        em ->
            new Sql()
                    .add("SELECT kind, COUNT(*) FROM " + IndexedTables.OUTBOX_DUE)
                    .add(" WHERE state = ? AND account = ?", State.UNSENT.name(), account.value())
                    .add(" GROUP BY kind ORDER BY 2 DESC, 1")
                    .rows(em)
                    .stream()
                    .map(r -> new CommandCount((String) r[0], Sql.number(r[1])))
                    .toList());
  }
}
