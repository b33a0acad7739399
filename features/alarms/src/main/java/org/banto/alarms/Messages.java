// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;

/** Messages about alarms in the database: each of an alarm to a target is there once. */
final class Messages {
  /** A message that is being sent is nobody else's for so long. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration GIVEN_UP = Duration.ofDays(1);
  private static final int LONGEST_WHY = 500;

  private final JpaTemplate jpa;
  private final Clock clock;

  Messages(JpaTemplate jpa, Clock clock) {
    this.jpa = jpa;
    this.clock = clock;
  }

  /** Queued in the transaction of the alarm. */
  void raised(EntityManager em, AlarmRow alarm, List<Targets.Of> to) {
    to.forEach(
        of -> em.persist(row(alarm, of.account().value(), of.target().id(), MessageRow.RAISED)));
  }

  /**
   * The alarm has ended: who has been told, or may have been, is told that too; who has not, is
   * told nothing any more.
   */
  void ended(EntityManager em, AlarmRow alarm) {
    for (MessageRow told : of(em, alarm.id)) {
      boolean waits = told.state.equals(MessageRow.WAITING);
      if (waits && (told.tries == 0 || alarm.fault == 0)) {
        told.state = MessageRow.DROPPED;
      } else if (alarm.fault == 1 && (waits || told.state.equals(MessageRow.SENT))) {
        em.persist(row(alarm, told.account, told.target, MessageRow.MENDED));
      }
    }
  }

  private MessageRow row(AlarmRow alarm, String account, String target, String what) {
    MessageRow row = new MessageRow();
    row.account = account;
    row.id = UUID.randomUUID().toString();
    row.alarmAccount = alarm.account;
    row.alarm = alarm.id;
    row.target = target;
    row.what = what;
    row.state = MessageRow.WAITING;
    row.made = clock.millis();
    row.due = row.made;
    row.why = "";
    return row;
  }

  private static List<MessageRow> of(EntityManager em, String alarm) {
    return em.createQuery(
            "select m from MessageRow m where m.alarm = :alarm and m.what = 'RAISED'",
            MessageRow.class)
        .setParameter("alarm", alarm)
        .getResultList();
  }

  /** Those to be sent now, oldest first. */
  List<MessageRow> due(int limit) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            em.createQuery(
                    "select m from MessageRow m where m.state = 'WAITING' and m.due <= :now"
                        + " order by m.made, m.what desc, m.id",
                    MessageRow.class)
                .setParameter("now", clock.millis())
                .setMaxResults(limit)
                .getResultList());
  }

  /** Takes one to send it; false when somebody else has. */
  boolean claim(MessageRow message) {
    long until = clock.instant().plus(LEASE).toEpochMilli();
    return jpa.txExpr(
            TransactionType.RequiresNew,
            em ->
                em.createQuery(
                        "update MessageRow m set m.due = :until, m.tries = m.tries + 1"
                            + " where m.account = :account and m.id = :id"
                            + " and m.state = 'WAITING' and m.due = :due")
                    .setParameter("until", until)
                    .setParameter("account", message.account)
                    .setParameter("id", message.id)
                    .setParameter("due", message.due)
                    .executeUpdate())
        == 1;
  }

  /** What was said of the alarm to the same target before. */
  Optional<MessageRow> first(MessageRow message) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            of(em, message.alarm).stream()
                .filter(m -> m.target.equals(message.target))
                .findFirst());
  }

  Optional<AlarmRow> alarm(MessageRow message) {
    RowKey key = new RowKey(message.alarmAccount, message.alarm);
    return jpa.txExpr(
        TransactionType.RequiresNew, em -> Optional.ofNullable(em.find(AlarmRow.class, key)));
  }

  /** It was sent, or is of no use any more. */
  void end(MessageRow message, String state) {
    change(message, state, message.due, "");
  }

  /** It is not to be sent before this moment; that is no failure. */
  void later(MessageRow message, Instant due) {
    jpa.tx(
        TransactionType.RequiresNew,
        em -> em.find(MessageRow.class, key(message)).due = due.toEpochMilli());
  }

  /** It could not be sent: again after a while, each time longer, for a day. */
  void failed(MessageRow message, String why) {
    int tries = message.tries + 1;
    Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, 7));
    Instant next = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    boolean over = Instant.ofEpochMilli(message.made).plus(GIVEN_UP).isBefore(next);
    change(message, over ? MessageRow.FAILED : MessageRow.WAITING, next.toEpochMilli(), why);
  }

  private void change(MessageRow message, String state, long due, String why) {
    jpa.tx(
        TransactionType.RequiresNew,
        em -> {
          MessageRow row = em.find(MessageRow.class, key(message));
          row.state = state;
          row.due = due;
          row.why = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
        });
  }

  private static RowKey key(MessageRow message) {
    return new RowKey(message.account, message.id);
  }

  /** The last message to a target. */
  Optional<MessageRow> last(AccountId account, String target) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            em
                .createQuery(
                    "select m from MessageRow m where m.account = :account"
                        + " and m.target = :target and m.state <> 'DROPPED'"
                        + " order by m.made desc, m.what",
                    MessageRow.class)
                .setParameter("account", account.value())
                .setParameter("target", target)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst());
  }

  /** Forgets what was over before this moment. */
  void sweep(Instant before) {
    jpa.tx(
        TransactionType.RequiresNew,
        em ->
            em.createQuery(
                    "delete from MessageRow m where m.state <> 'WAITING' and m.made < :before"
                        + " and not exists (select a.id from AlarmRow a where a.id = m.alarm"
                        + " and a.ended = 0)")
                .setParameter("before", before.toEpochMilli())
                .executeUpdate());
  }
}
