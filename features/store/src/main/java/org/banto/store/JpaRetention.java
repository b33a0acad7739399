// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.flow.OrderRetention;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Remembers how long each account keeps finished orders, and when that became shorter: what a lower
 * plan's number would take out waits, counted from the switch and over every restart. A house that
 * has never been switched waits for nothing.
 */
@Component(service = {OrderRetention.class, JpaRetention.class})
public final class JpaRetention implements OrderRetention {
  /** From when on the nightly work is done. */
  static final LocalTime NIGHT = LocalTime.of(3, 0);

  /** How long a switch waits. */
  static final Duration WAIT = Duration.ofDays(30);

  private final Transactions transactions;
  private final Path folder;
  private final Clock clock;

  /** For the service component runtime. */
  @Activate
  public JpaRetention(
      BundleContext context, @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa) {
    this(jpa, DatabaseVault.data(context).resolve("archive"), new HouseClock());
  }

  JpaRetention(JpaTemplate jpa, Path folder, Clock clock) {
    this.transactions = new Transactions(jpa);
    this.folder = folder;
    this.clock = clock;
  }

  /** The term as it lies in the database. */
  private record Row(int months, int before, long switched) {
    boolean waits(Instant now) {
      return switched > 0 && now.isBefore(Instant.ofEpochMilli(switched).plus(WAIT));
    }

    int monthsNow(Instant now) {
      return waits(now) ? before : months;
    }

    /** What becomes of it when the plan says another number. */
    Row switchedTo(int other, Instant now) {
      int held = monthsNow(now);
      boolean shorter = other > 0 && (held == 0 || other < held);
      return new Row(other, shorter ? held : other, shorter ? now.toEpochMilli() : 0);
    }

    Term term(Instant now) {
      Optional<Instant> at =
          switched > 0 ? Optional.of(Instant.ofEpochMilli(switched)) : Optional.empty();
      return new Term(months, at, at.map(s -> s.plus(WAIT)).filter(now::isBefore), monthsNow(now));
    }
  }

  @Override
  public Term term(AccountId account) {
    Instant now = clock.instant();
    return transactions
        .run(em -> row(em, account))
        .map(row -> row.term(now))
        .orElseGet(() -> new Row(0, 0, 0).term(now));
  }

  /** Takes note of the number that the plan says now; a shorter one is a switch at this moment. */
  Term observe(AccountId account, int months) {
    Instant now = clock.instant();
    return transactions.run(em -> observe(em, account, months, now)).term(now);
  }

  private static Row observe(EntityManager em, AccountId account, int months, Instant now) {
    Optional<Row> known = row(em, account);
    if (known.isEmpty()) {
      Row first = new Row(months, months, 0);
      new Sql()
          .add("INSERT INTO retention_term (account, months, months_before, switched_at)")
          .add(" VALUES (?, ?, ?, ?)", account.value(), months, months, 0L)
          .update(em);
      return first;
    }
    if (known.get().months == months) {
      return known.get();
    }
    Row next = known.get().switchedTo(months, now);
    new Sql()
        .add("UPDATE retention_term SET months = ?, months_before = ?", next.months, next.before)
        .add(", switched_at = ? WHERE account = ?", next.switched, account.value())
        .update(em);
    return next;
  }

  private static Optional<Row> row(EntityManager em, AccountId account) {
    return new Sql()
            .add("SELECT months, months_before, switched_at FROM retention_term")
            .add(" WHERE account = ?", account.value())
            .rows(em)
            .stream()
            .findFirst()
            .map(r -> new Row((int) number(r[0]), (int) number(r[1]), number(r[2])));
  }

  @Override
  public LocalDate firstNight(Instant switched) {
    Instant end = switched.plus(WAIT);
    LocalDate day = LocalDate.ofInstant(end, Japan.ZONE);
    boolean still = end.isBefore(day.plusDays(1).atStartOfDay(Japan.ZONE).toInstant());
    return still ? day : day.plusDays(1);
  }

  /** What has not changed since this moment is past the term. */
  static Instant since(LocalDate night, int months) {
    return night.minusMonths(months).atStartOfDay(Japan.ZONE).toInstant();
  }

  @Override
  public PastTerm pastTerm(AccountId account, int months, LocalDate night) {
    if (months < 1) {
      throw new IllegalArgumentException("months that orders are kept: " + months);
    }
    Instant since = since(night, months);
    return transactions.run(
        em -> {
          Object[] done = count(em, account, "DONE", since);
          Object[] cancelled = count(em, account, "CANCELLED", since);
          return new PastTerm(
              night,
              night.minusMonths(months),
              number(done[0]),
              number(cancelled[0]),
              days(done[1], cancelled[1]).min(LocalDate::compareTo),
              days(done[2], cancelled[2]).max(LocalDate::compareTo));
        });
  }

  private static Object[] count(EntityManager em, AccountId account, String desk, Instant since) {
    return new Sql()
        .add("SELECT COUNT(*), MIN(o.ordered_at), MAX(o.ordered_at)")
        .add(Purge.past(account, desk, since))
        .rows(em)
        .get(0);
  }

  private static Stream<LocalDate> days(Object... millis) {
    return Stream.of(millis)
        .filter(Number.class::isInstance)
        .map(m -> LocalDate.ofInstant(Instant.ofEpochMilli(number(m)), Japan.ZONE));
  }

  /** Keeps an archive that lies in the folder. */
  void keep(AccountId account, Archive a) {
    transactions.run(
        em ->
            new Sql()
                .add("INSERT INTO order_archive (account, id, file_name, at_ms, orders,")
                .add(" oldest_day, newest_day, bytes, sha256)")
                .add(" VALUES (?, ?, ?,", account.value(), a.id(), a.name())
                .add(" ?, ?,", a.at().toEpochMilli(), a.orders())
                .add(" ?, ?,", OrderWriter.dayNumber(a.oldest()), OrderWriter.dayNumber(a.newest()))
                .add(" ?, ?)", a.bytes(), a.sha256())
                .update(em));
  }

  @Override
  public List<Archive> archives(AccountId account) {
    return transactions.run(
        em ->
            new Sql()
                    .add(
                        "SELECT id, file_name, at_ms, orders, oldest_day, newest_day, bytes,"
                            + " sha256")
                    .add(" FROM order_archive WHERE account = ?", account.value())
                    .add(" ORDER BY at_ms DESC, id DESC")
                    .rows(em)
                    .stream()
                    .map(JpaRetention::archive)
                    .toList());
  }

  private static Archive archive(Object[] r) {
    return new Archive(
        (String) r[0],
        (String) r[1],
        Instant.ofEpochMilli(number(r[2])),
        number(r[3]),
        OrderWriter.dayOf((int) number(r[4])),
        OrderWriter.dayOf((int) number(r[5])),
        number(r[6]),
        (String) r[7]);
  }

  @Override
  public Optional<String> file(AccountId account, Archive archive) {
    Path file = folder(account).resolve(archive.name());
    return Files.isRegularFile(file) ? Optional.of(file.toString()) : Optional.empty();
  }

  /** Where the archives of an account lie. */
  Path folder(AccountId account) {
    return folder.resolve(account.value());
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
