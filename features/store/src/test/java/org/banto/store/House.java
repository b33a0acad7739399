// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.banto.base.AccountId;
import org.banto.fakes.Events;
import org.banto.fakes.LocalTemplate;
import org.banto.fakes.RoomDatabase;
import org.osgi.service.event.EventAdmin;

/** The room on a real database, without a container. */
final class House implements AutoCloseable {
  private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

  /** Of databases that have the tables and nothing in them: made once, every house gets a copy. */
  private static final String EMPTY = "empty";

  static final AccountId MAIN = new AccountId("main");

  /** How long what an undoable change sends waits. */
  static final Duration UNDO = Duration.ofSeconds(30);

  final DataSource data;
  final Path keyFile;
  final LocalTemplate jpa;
  final ThreadCallers callers = new ThreadCallers();
  final DatabaseVault vault;
  final JpaOrders orders;
  final HighWater mark;
  final JpaLedger ledger;
  final JpaOutbox outbox;
  final JpaObservation observation;
  final JpaAudit audit;
  final JpaChanges changes;
  final JpaSettings settings;
  final JpaAccounts accounts;
  final JpaRepair mending;
  final Events events = new Events();
  private final Pool pool;
  private final EntityManagerFactory factory;
  private final Runnable atEnd;

  private House(DataSource data, Path keyFile, Clock clock, Runnable atEnd) throws SQLException {
    this.data = data;
    this.keyFile = keyFile;
    this.atEnd = atEnd;
    LIQUIBASE.setLevel(Level.WARNING);
    new StoreTables().prepare(data);
    pool = new Pool(data);
    factory = RoomDatabase.factory(pool, "banto-store");
    jpa = new LocalTemplate(factory);
    vault = new DatabaseVault(jpa, keyFile, callers, clock);
    orders = new JpaOrders(jpa, vault, events, clock, UNDO);
    mark = new HighWater(jpa, vault.chain(), keyFile.getParent(), clock);
    ledger = new JpaLedger(jpa, vault, mark::lost);
    outbox = new JpaOutbox(jpa, clock, mark::holds);
    observation = new JpaObservation(jpa, vault.chain(), clock);
    audit = new JpaAudit(jpa, vault.chain(), mark.anchors(), clock);
    changes = new JpaChanges(jpa);
    settings = new JpaSettings(jpa, vault, clock);
    accounts = new JpaAccounts(jpa, vault);
    mending = new JpaRepair(jpa, vault, mark.anchors(), clock);
  }

  /** The folder of an empty Derby database that has been backed up. */
  private static final class Backup {
    private static final Path FOLDER = made();

    private static Path made() {
      try {
        Path folder = folder();
        EmbeddedDataSource derby = derby(folder.resolve(EMPTY), "create=true");
        new StoreTables().prepare(derby);
        run(derby, "CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE('" + folder.resolve("backup") + "')");
        stop(derby(folder.resolve(EMPTY), ""));
        return folder.resolve("backup").resolve(EMPTY);
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** On a fresh Derby database in this folder. */
  static House derby(Path folder, Clock clock) throws SQLException {
    derby(folder.resolve("derby"), "createFrom=" + Backup.FOLDER).getConnection().close();
    return derbyAgain(folder, clock);
  }

  /** On the Derby database that lies in this folder. */
  static House derbyAgain(Path folder, Clock clock) throws SQLException {
    EmbeddedDataSource derby = derby(folder.resolve("derby"), "");
    return new House(derby, folder.resolve("keys/banto.key"), clock, () -> stop(derby));
  }

  private static EmbeddedDataSource derby(Path at, String attributes) {
    EmbeddedDataSource derby = new EmbeddedDataSource();
    derby.setDatabaseName(at.toString());
    derby.setConnectionAttributes(attributes);
    return derby;
  }

  /** On a fresh database of this server. */
  static House postgres(EmbeddedPostgres server, Path folder, Clock clock) throws SQLException {
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    run(server.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + EMPTY);
    return postgres(server.getDatabase("postgres", name), folder, clock);
  }

  /** On this database; what is missing in it is made. */
  static House postgres(DataSource data, Path folder, Clock clock) throws SQLException {
    return new House(data, folder.resolve("keys/banto.key"), clock, () -> {});
  }

  static EmbeddedPostgres server() throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start();
    run(server.getPostgresDatabase(), "CREATE DATABASE " + EMPTY);
    new StoreTables().prepare(server.getDatabase("postgres", EMPTY));
    return server;
  }

  /** The nightly work of a plan that keeps orders so many months, at this time. */
  RetentionRun retention(int months, Clock clock) {
    return new RetentionRun(
        months, accounts, jpa, vault, kept(clock), audit, events, clock, Duration.ZERO);
  }

  /** What takes out the pictures of jobs, at this time. */
  UndoEnds undoEnds(Clock clock) {
    return new UndoEnds(jpa, clock);
  }

  /** How long orders are kept, at this time. */
  JpaRetention kept(Clock clock) {
    return new JpaRetention(jpa, archives(), clock);
  }

  /** The folder of the archives. */
  Path archives() {
    return keyFile.getParent().resolveSibling("archive");
  }

  private static void run(DataSource data, String sql) throws SQLException {
    try (var c = data.getConnection();
        var s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static void stop(EmbeddedDataSource derby) {
    derby.setShutdownDatabase("shutdown");
    try {
      derby.getConnection().close();
    } catch (SQLException e) {
      // 08006: this is how Derby says that it has stopped
    }
  }

  @Override
  public void close() {
    factory.close();
    pool.close();
    atEnd.run();
  }

  EventAdmin bus() {
    return events;
  }

  static Path folder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target", "folders")), "store")
        .toAbsolutePath();
  }
}
