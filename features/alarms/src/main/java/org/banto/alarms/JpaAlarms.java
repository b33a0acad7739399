// SPDX-License-Identifier: Apache-2.0
package org.banto.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.base.AccountId;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Alarms;
import org.banto.house.Topics;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alarms in the database: those that stand, and those that have ended for some days. */
@Component(service = {Alarms.class, JpaAlarms.class})
public final class JpaAlarms implements Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(JpaAlarms.class);

  /** How many of one account stand at most that a person has not looked at. */
  static final int HAPPENINGS = 100;

  private static final Duration KEPT = Duration.ofDays(14);
  private static final Duration BLIND = Duration.ofSeconds(60);
  private static final AlarmKind UNWATCHED =
      new AlarmKind("alarms.watch", new Text("見張りの停止", "Watch stands still"), true);
  private static final String OF =
      "select a from AlarmRow a where (a.account = :account or a.account = '')";

  private final JpaTemplate jpa;
  private final EventAdmin events;
  private final Targets targets;
  private final Messages messages;
  private final Clock clock;
  private volatile List<Standing> faults = List.of();
  private volatile Instant looked;

  /** Remembers; the tables are ready. */
  @Activate
  public JpaAlarms(
      @Reference(target = "(osgi.unit.name=banto-alarms)") JpaTemplate jpa,
      @Reference EventAdmin events,
      @Reference Targets targets,
      @Reference AlarmTables tables) {
    this(jpa, events, targets, new HouseClock());
  }

  JpaAlarms(JpaTemplate jpa, EventAdmin events, Targets targets, Clock clock) {
    this.jpa = jpa;
    this.events = events;
    this.targets = targets;
    this.messages = new Messages(jpa, clock);
    this.clock = clock;
    this.looked = clock.instant();
  }

  @Override
  public void raise(Alarm alarm) {
    if (standing(alarm.kind(), alarm.account(), alarm.subject()).isPresent()) {
      return;
    }
    AlarmRow row = AlarmRow.of(alarm, UUID.randomUUID().toString(), clock.instant());
    List<Targets.Of> told = told(alarm);
    try {
      jpa.tx(
          TransactionType.RequiresNew,
          em -> {
            em.persist(row);
            messages.raised(em, row, told);
          });
    } catch (RuntimeException e) {
      // another house was faster
      if (standing(alarm.kind(), alarm.account(), alarm.subject()).isPresent()) {
        return;
      }
      throw e;
    }
    changed(row);
  }

  /** An alarm stands also where nobody knows whom to tell. */
  private List<Targets.Of> told(Alarm alarm) {
    try {
      return targets.of(alarm);
    } catch (RuntimeException e) {
      LOG.warn("whom to tell of an alarm cannot be read", e);
      return List.of();
    }
  }

  @Override
  public void mend(AlarmKind kind, Optional<AccountId> account, String subject) {
    standing(kind, account, subject).ifPresent(row -> end(row.account, row.id));
  }

  @Override
  public void forget(AccountId account, String name) {
    seen(account).stream()
        .filter(row -> row.account.equals(account.value()))
        .filter(row -> row.subject.equals(name) || row.ja.contains("「" + name + "」"))
        .forEach(row -> end(row.account, row.id));
  }

  @Override
  public List<Standing> faults() {
    Instant since = looked;
    if (since.plus(BLIND).isAfter(clock.instant())) {
      return faults;
    }
    Text sentence =
        new Text(
            "見張りが動いていません。サーバーの管理者に伝えてください", "The watch itself stands still; tell the operator");
    return List.of(new Standing(Alarm.ofHouse(UNWATCHED, "", sentence), since));
  }

  /** Reads anew which faults stand: the watcher has looked. */
  void looked() {
    faults = rows().stream().map(AlarmRow::standing).toList();
    looked = clock.instant();
  }

  /** The faults that stand. */
  List<Alarm> standing() {
    return rows().stream().map(AlarmRow::alarm).toList();
  }

  private List<AlarmRow> rows() {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            em.createQuery(
                    "select a from AlarmRow a where a.ended = 0 and a.fault = 1"
                        + " order by a.raised, a.id",
                    AlarmRow.class)
                .getResultList());
  }

  /**
   * The alarms that an account's staff sees, newest first: its own and those of the whole house.
   */
  List<AlarmRow> seen(AccountId account) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            em.createQuery(OF + " and a.ended = 0 order by a.raised desc, a.id", AlarmRow.class)
                .setParameter("account", account.value())
                .setMaxResults(2 * HAPPENINGS)
                .getResultList());
  }

  /**
   * Somebody has looked at what has happened. A fault stands on: it ends when it is mended.
   *
   * @return whether there was such an alarm
   */
  boolean dismiss(AccountId account, String id) {
    Optional<AlarmRow> found = seen(account).stream().filter(a -> a.id.equals(id)).findFirst();
    found.filter(a -> a.fault == 0).ifPresent(a -> end(a.account, a.id));
    return found.filter(a -> a.fault == 0).isPresent();
  }

  /** Ends happenings nobody has looked at beyond the newest, and forgets what ended long ago. */
  void sweep() {
    messages.sweep(clock.instant().minus(KEPT));
    long before = clock.instant().minus(KEPT).toEpochMilli();
    jpa.tx(
        TransactionType.RequiresNew,
        em ->
            em.createQuery("delete from AlarmRow a where a.ended > 0 and a.ended < :before")
                .setParameter("before", before)
                .executeUpdate());
    List<AlarmRow> open =
        jpa.txExpr(
            TransactionType.RequiresNew,
            em ->
                em.createQuery(
                        "select a from AlarmRow a where a.ended = 0 and a.fault = 0"
                            + " order by a.account, a.raised desc",
                        AlarmRow.class)
                    .getResultList());
    Map<String, List<AlarmRow>> each = open.stream().collect(Collectors.groupingBy(a -> a.account));
    each.values().forEach(l -> l.stream().skip(HAPPENINGS).forEach(a -> end(a.account, a.id)));
  }

  private void end(String account, String id) {
    Optional<AlarmRow> ended =
        jpa.txExpr(TransactionType.RequiresNew, em -> ended(em, new RowKey(account, id)));
    ended.ifPresent(this::changed);
  }

  private Optional<AlarmRow> ended(EntityManager em, RowKey key) {
    AlarmRow row = em.find(AlarmRow.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (row == null || row.ended > 0) {
      return Optional.empty();
    }
    row.ended = clock.instant().toEpochMilli();
    row.place = row.id;
    messages.ended(em, row);
    return Optional.of(row);
  }

  private Optional<AlarmRow> standing(AlarmKind kind, Optional<AccountId> account, String subject) {
    return jpa.txExpr(
        TransactionType.RequiresNew,
        em ->
            em
                .createQuery(
                    "select a from AlarmRow a where a.account = :account and a.place = :place",
                    AlarmRow.class)
                .setParameter("account", AlarmRow.account(account))
                .setParameter("place", AlarmRow.place(kind.id(), subject))
                .getResultList()
                .stream()
                .findFirst());
  }

  private void changed(AlarmRow row) {
    boolean stands = row.ended == 0;
    Map<String, ?> properties =
        Map.of(
            Topics.ACCOUNT,
            row.account,
            Topics.TEXT,
            stands ? row.ja : "",
            Topics.TEXT_EN,
            stands ? row.en : "");
    events.postEvent(new Event(Topics.ALARMS_CHANGED, properties));
  }
}
