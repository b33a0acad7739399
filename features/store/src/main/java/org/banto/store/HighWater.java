// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.Actor;
import org.banto.base.Japan;
import org.banto.base.Text;
import org.banto.flow.Alarm;
import org.banto.flow.AlarmKind;
import org.banto.flow.Alarms;
import org.banto.sql.Sql;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows from a mark outside of the database how far it had come. A database whose log was damaged,
 * or that was put back from a copy, starts without a word and lacks what was done last. Where it is
 * behind the mark, nothing is taken in and nothing leaves until a person has accepted the loss; what
 * waits to leave is then asked about before it is sent. Beside the mark it keeps the {@link Anchors}
 * of the histories.
 */
@Component(
    service = {HighWater.class, Runnable.class},
    property = {
      "scheduler.name=banto-high-water",
      "scheduler.period:Long=1",
      "scheduler.concurrent:Boolean=false"
    })
public final class HighWater implements Runnable {
  static final AlarmKind LOST =
      new AlarmKind("store.lost", new Text("記録の欠け", "Records are missing"), true);

  private static final Logger LOG = LoggerFactory.getLogger(HighWater.class);
  private static final String AT = "at";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Japan.ZONE);

  /** So many ids of orders are left out: the lost ones may have been told outside. */
  private static final int LEFT_OUT = 100_000;

  @Reference private volatile List<Alarms> alarms = List.of();

  private final Transactions transactions;
  private final Chain chain;
  private final Path file;
  private final Anchors anchors;
  private final Clock clock;
  private volatile Optional<Loss> loss = Optional.empty();
  private volatile boolean well = true;
  private volatile Map<String, Long> marked = Map.of();

  /**
   * What is missing.
   *
   * @param from when the last line of the history that is there was written
   * @param to when the database was last seen with more
   */
  private record Loss(Instant from, Instant to) {
    Text words() {
      String since = TIME.format(from);
      String until = TIME.format(to);
      return new Text(
          "データベースから "
              + since
              + " より後（"
              + until
              + " まで）の記録が失われています。受注の取込と外への送信を止めています。"
              + "バックアップを確かめ、このまま続けるときはコンソールで banto:accept-loss を実行してください",
          "The database lacks what was done after "
              + since
              + " (until "
              + until
              + "). Nothing is taken in and nothing leaves. Look at the backup; to go on as it is,"
              + " run banto:accept-loss at the console");
    }
  }

  /** How far the database had come: the last number of each series. */
  private record Mark(Instant at, Map<String, Long> heads) {
    boolean ahead(Map<String, Long> now) {
      return heads.entrySet().stream()
          .anyMatch(e -> e.getValue() > now.getOrDefault(e.getKey(), 0L));
    }
  }

  /** Compares before anything is taken in. */
  @Activate
  public HighWater(
      BundleContext context,
      @Reference(target = "(osgi.unit.name=banto-store)") JpaTemplate jpa,
      @Reference DatabaseVault vault) {
    this(jpa, vault.chain(), DatabaseVault.data(context), new HouseClock());
  }

  /** With its files in that folder. */
  HighWater(JpaTemplate jpa, Chain chain, Path folder, Clock clock) {
    this.transactions = new Transactions(jpa);
    this.chain = chain;
    this.file = folder.resolve("high-water");
    this.anchors = new Anchors(folder.resolve("audit").resolve("anchors"));
    this.clock = clock;
    look();
  }

  /** Notes the end of each history. */
  @Deactivate
  public void close() {
    if (loss.isEmpty()) {
      anchors.close();
    }
  }

  /** What is noted outside of the database of how far each history has come. */
  Anchors anchors() {
    return anchors;
  }

  HighWater with(Alarms all) {
    alarms = List.of(all);
    return this;
  }

  /** What is missing and nobody has accepted yet, in words. */
  Optional<Text> lost() {
    return loss.map(Loss::words);
  }

  /** Whether something is missing and nobody has accepted it yet. */
  boolean holds() {
    return loss.isPresent();
  }

  /** Writes the mark where the database has gone on; while something is missing, says so. */
  @Override
  public void run() {
    try {
      if (loss.isEmpty()) {
        mark(transactions.run(HighWater::heads));
        Instant now = clock.instant();
        transactions
            .run(ChainHeads::histories)
            .forEach((account, head) -> anchors.look(account, head, now));
      }
      loss.ifPresent(l -> alarms.forEach(a -> a.raise(Alarm.ofHouse(LOST, "", l.words()))));
      well = true;
    } catch (RuntimeException e) {
      if (well) {
        LOG.warn("The high-water mark stays as it is until the database or the disk is back", e);
      }
      well = false;
    }
  }

  /**
   * A house that is up is never behind: what a database showed and could not write down, because
   * the disk was full, was told to nobody as saved.
   */
  private void look() {
    Map<String, Long> now = transactions.run(HighWater::heads);
    Optional<Mark> mark = read();
    if (mark.isPresent() && mark.get().ahead(now)) {
      loss = Optional.of(new Loss(transactions.run(HighWater::last), mark.get().at()));
      LOG.error("{}", loss.get().words().en());
      transactions.run(HighWater::leaveIdsOut);
    } else {
      mark(now);
    }
  }

  private void mark(Map<String, Long> now) {
    if (!now.equals(marked)) {
      write(new Mark(clock.instant(), now));
    }
  }

  /**
   * Goes on without what is missing.
   *
   * @return how many commands are asked about before they are sent
   */
  int accept(Actor by) {
    Optional<Loss> lost = loss;
    if (lost.isEmpty()) {
      return 0;
    }
    long at = clock.millis();
    int asked =
        transactions.run(
            em -> {
              int unknown =
                  new Sql()
                      .add("UPDATE outbox SET state = 'UNKNOWN', next_at = ?", at)
                      .add(" WHERE state IN ('WAITING', 'RUNNING', 'PENDING')")
                      .update(em);
              for (Object account : new Sql().add("SELECT id FROM account").column(em)) {
                UncertainOrders.from(em, (String) account, at);
                chain.write(
                    em,
                    (String) account,
                    clock.instant(),
                    by,
                    "loss.accepted",
                    TIME.format(lost.get().from()) + " – " + TIME.format(lost.get().to()));
              }
              em.flush();
              return unknown;
            });
    Instant now = clock.instant();
    write(new Mark(now, transactions.run(HighWater::heads)));
    transactions
        .run(ChainHeads::histories)
        .forEach((account, head) -> anchors.accept(account, head, now));
    loss = Optional.empty();
    alarms.forEach(a -> a.mend(LOST, Optional.empty(), ""));
    return asked;
  }

  private static Map<String, Long> heads(EntityManager em) {
    Map<String, Long> heads = new TreeMap<>();
    new Sql()
        .add("SELECT account, name, seq FROM head")
        .rows(em)
        .forEach(r -> heads.put(r[0] + "/" + r[1], ((Number) r[2]).longValue()));
    return heads;
  }

  /** When the last line of any history was written. */
  private static Instant last(EntityManager em) {
    return new Sql()
            .add("SELECT MAX(a.at_ms) FROM audit a, head h WHERE a.account = h.account")
            .add(" AND h.name = ? AND a.seq = h.seq", ChainHeads.AUDIT)
            .column(em)
            .stream()
            .filter(Number.class::isInstance)
            .map(at -> Instant.ofEpochMilli(((Number) at).longValue()))
            .findFirst()
            .orElse(Instant.EPOCH);
  }

  private static int leaveIdsOut(EntityManager em) {
    return new Sql()
        .add("UPDATE id_block SET next_id = next_id + ? WHERE name = 'order'", LEFT_OUT)
        .update(em);
  }

  private Optional<Mark> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("high-water mark " + file, e);
    }
    Map<String, Long> heads = new TreeMap<>();
    kept.stringPropertyNames().stream()
        .filter(name -> !name.equals(AT))
        .forEach(name -> heads.put(name, Long.parseLong(kept.getProperty(name))));
    return Optional.of(new Mark(Instant.parse(kept.getProperty(AT)), heads));
  }

  /** In the place of the old one at once: a house that dies here leaves one or the other. */
  private void write(Mark mark) {
    Properties kept = new Properties();
    kept.setProperty(AT, mark.at().toString());
    mark.heads().forEach((name, seq) -> kept.setProperty(name, Long.toString(seq)));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        kept.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      marked = mark.heads();
    } catch (IOException e) {
      throw new UncheckedIOException("high-water mark " + file, e);
    }
  }
}
