// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where reading stands, in the database: all nodes see it, and one of them takes the turn. */
@Component(service = MailboxStates.class)
public final class MailboxStates {
  private final JpaTemplate jpa;

  /** Remembers; the tables are ready. */
  @Activate
  public MailboxStates(
      @Reference(target = "(osgi.unit.name=banto-mail-in)") JpaTemplate jpa,
      @Reference MailInTables tables) {
    this(jpa);
  }

  MailboxStates(JpaTemplate jpa) {
    this.jpa = jpa;
  }

  /** Where it stands. */
  MailboxState of(AccountId account, String box) {
    return jpa.txExpr(TransactionType.Required, em -> find(em, account, box))
        .orElse(MailboxState.STARTING);
  }

  private static Optional<MailboxState> find(EntityManager em, AccountId account, String box) {
    List<?> rows =
        query(
                em,
                "SELECT state, words, field, last_ms, next_ms, failures FROM post_box"
                    + " WHERE account = ?1 AND box = ?2",
                account.value(),
                box)
            .getResultList();
    return rows.stream().findFirst().map(r -> standing((Object[]) r));
  }

  private static MailboxState standing(Object[] r) {
    long last = ((Number) r[3]).longValue();
    return new MailboxState(
        MailboxState.State.valueOf((String) r[0]),
        (String) r[1],
        (String) r[2],
        last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last)),
        Instant.ofEpochMilli(((Number) r[4]).longValue()),
        ((Number) r[5]).intValue());
  }

  /** Keeps where it stands. */
  void keep(AccountId account, String box, MailboxState s) {
    jpa.tx(
        TransactionType.Required,
        em -> {
          int found =
              query(
                      em,
                      "UPDATE post_box SET state = ?1, words = ?2, field = ?3, last_ms = ?4,"
                          + " next_ms = ?5, failures = ?6 WHERE account = ?7 AND box = ?8",
                      values(account, box, s))
                  .executeUpdate();
          if (found == 0) {
            insert(em, account, box, s);
          }
        });
  }

  private static void insert(EntityManager em, AccountId account, String box, MailboxState s) {
    query(
            em,
            "INSERT INTO post_box (state, words, field, last_ms, next_ms, failures, account, box)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            values(account, box, s))
        .executeUpdate();
  }

  private static Object[] values(AccountId account, String box, MailboxState s) {
    return new Object[] {
      s.state().name(),
      s.words(),
      s.field(),
      s.lastRead().map(Instant::toEpochMilli).orElse(0L),
      s.next().toEpochMilli(),
      s.failures(),
      account.value(),
      box
    };
  }

  /**
   * Takes the turn to read a mailbox that is due.
   *
   * @param until nobody else reads it before then
   * @return whether it was taken; not when it is stopped, not yet due, or another node was faster
   */
  boolean take(AccountId account, String box, Instant now, Instant until) {
    return jpa.txExpr(
        TransactionType.Required,
        em -> {
          int taken =
              query(
                      em,
                      "UPDATE post_box SET next_ms = ?1 WHERE account = ?2 AND box = ?3"
                          + " AND next_ms <= ?4 AND state <> 'STOPPED'",
                      until.toEpochMilli(),
                      account.value(),
                      box,
                      now.toEpochMilli())
                  .executeUpdate();
          if (taken == 0 && find(em, account, box).isEmpty()) {
            MailboxState first = MailboxState.STARTING;
            insert(
                em,
                account,
                box,
                new MailboxState(first.state(), "", "", first.lastRead(), until, 0));
            return true;
          }
          return taken == 1;
        });
  }

  /** Forgets a mailbox that was taken away. */
  void forget(AccountId account, String box) {
    jpa.tx(
        TransactionType.Required,
        em ->
            query(em, "DELETE FROM post_box WHERE account = ?1 AND box = ?2", account.value(), box)
                .executeUpdate());
  }

  private static Query query(EntityManager em, String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
