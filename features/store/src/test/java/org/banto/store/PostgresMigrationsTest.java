// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Houses that begin at the same time, or where another one died, on one server. */
@Timeout(120)
final class PostgresMigrationsTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private static EmbeddedPostgres server;
  private DataSource data;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
    // what comes first loads a library, which is not to be measured
    migrate(server.getPostgresDatabase(), "room");
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void open() throws Exception {
    data = fresh(false);
  }

  @Test
  @Tag("house.lock")
  void aLockThatADeadHouseLeftKeepsTheNextOneNotWaiting() throws Exception {
    number(
        "CREATE TABLE DATABASECHANGELOGLOCKROOM (ID INT NOT NULL PRIMARY KEY, LOCKED BOOLEAN NOT"
            + " NULL, LOCKGRANTED TIMESTAMP, LOCKEDBY VARCHAR(255))");
    number("INSERT INTO DATABASECHANGELOGLOCKROOM VALUES (1, TRUE, now(), 'a dead house')");
    long began = System.nanoTime();
    migrate("room");
    assertSoon(began);
    assertEquals(0, number("SELECT COUNT(*) FROM some_room"));
  }

  @Test
  @Tag("house.lock")
  void aHouseThatDiesWhileItMigratesIsFollowedByTheNext() throws Exception {
    CompletableFuture<Void> dying = migrating();
    assertEquals(
        1,
        number(
            "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active'"));
    Exception died = assertThrows(ExecutionException.class, dying::get);
    assertFalse(died.getCause().getCause() instanceof FailedChange, "it is tried again");
    assertTrue(locked(), "it left the lock behind");
    long began = System.nanoTime();
    migrate("slow");
    assertSoon(began);
    assertEquals(1, number("SELECT COUNT(*) FROM DATABASECHANGELOGSLOW"));
  }

  @Test
  @Tag("house.lock")
  void aHouseThatMigratesIsWaitedFor() throws Exception {
    CompletableFuture<Void> first = migrating();
    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> migrate("slow"));
    Thread.sleep(1500);
    assertFalse(first.isDone(), "still at it");
    assertFalse(second.isDone(), "waits");
    assertTrue(locked(), "nobody robbed it");
    second.get();
    assertTrue(first.isDone());
    first.get();
    assertEquals(1, number("SELECT COUNT(*) FROM DATABASECHANGELOGSLOW"));
  }

  @Test
  void aStartThatBringsNothingNewRunsNothing() throws Exception {
    for (DataSource each : List.of(fresh(true), data)) {
      data = each;
      migrate("room");
      number("DELETE FROM DATABASECHANGELOGROOM"); // whoever runs it now finds a table in its way
      migrate("room");
      number("UPDATE DATABASECHANGELOGDIGESTROOM SET DIGEST = 'of an earlier edition'");
      Exception failed = assertThrows(IllegalStateException.class, () -> migrate("room"));
      assertInstanceOf(FailedChange.class, failed.getCause(), "to try again comes to the same");
    }
  }

  /** A house dies at its first commit, another at its second, and so on; the next one goes on. */
  @Test
  @Tag("house.lock")
  void aHouseThatDiesBeforeAnyCommitOfItsChangesIsFollowedByTheNext() throws Exception {
    for (boolean embedded : List.of(true, false)) {
      int commits = 0;
      for (boolean died = true; died; commits++) {
        data = fresh(embedded);
        died = dies(commits, dying -> migrate(dying, "room"));
        migrate("room");
        assertEquals(1, number("SELECT COUNT(*) FROM DATABASECHANGELOGROOM"));
        assertEquals(0, number("SELECT COUNT(*) FROM some_room"));
      }
      assertTrue(commits > 3, "it has several steps");
      assertTrue(stuckWithoutUs(embedded) > 0, "there is a step that gets Liquibase alone stuck");
    }
  }

  /** At how many of its commits Liquibase by itself may die so that its next run fails. */
  private int stuckWithoutUs(boolean embedded) throws Exception {
    int stuck = 0;
    int commits = 0;
    for (boolean died = true; died; commits++) {
      data = fresh(embedded);
      died = dies(commits, PostgresMigrationsTest::alone);
      try {
        alone(data);
      } catch (IllegalStateException e) {
        stuck++;
      }
    }
    return stuck;
  }

  private static void alone(DataSource data) {
    try (Connection connection = data.getConnection();
        Liquibase liquibase =
            new Liquibase(
                "db/room.xml",
                new ClassLoaderResourceAccessor(PostgresMigrationsTest.class.getClassLoader()),
                new JdbcConnection(connection))) {
      if (liquibase.getDatabase() instanceof DerbyDatabase derby) {
        derby.setShutdownEmbeddedDerby(false);
      }
      liquibase.forceReleaseLocks();
      liquibase.update(new Contexts());
    } catch (SQLException | LiquibaseException | UnexpectedLiquibaseException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a house that lives for so many commits died before it was ready. */
  private boolean dies(int commits, Consumer<DataSource> house) {
    AtomicInteger left = new AtomicInteger(commits);
    try {
      house.accept(new MortalSource(data, left));
    } catch (IllegalStateException e) {
      assertTrue(left.get() < 0, () -> "it failed of itself: " + e);
    }
    return left.get() < 0;
  }

  private DataSource fresh(boolean embedded) throws SQLException {
    if (embedded) {
      EmbeddedDataSource derby = new EmbeddedDataSource();
      derby.setDatabaseName("memory:" + UUID.randomUUID());
      derby.setCreateDatabase("create");
      return derby;
    }
    String name = "m" + UUID.randomUUID().toString().replace("-", "");
    data = server.getPostgresDatabase();
    number("CREATE DATABASE " + name);
    return server.getDatabase("postgres", name);
  }

  /** Without its former name a room would be made a second time, and finds a table in its way. */
  @Test
  void aRoomThatWasRenamedGoesOnWithWhatItHas() throws Exception {
    for (DataSource each : List.of(fresh(true), data)) {
      data = each;
      migrate("room");
      assertThrows(IllegalStateException.class, () -> renamed());
      number("DROP TABLE DATABASECHANGELOGNEWROOM");
      number("DROP TABLE DATABASECHANGELOGLOCKNEWROOM");
      number("DROP TABLE DATABASECHANGELOGLOCKROOM"); // as a kill between two tables leaves it
      renamed("room");
      renamed("room");
      assertEquals(1, number("SELECT COUNT(*) FROM DATABASECHANGELOGNEWROOM"));
      assertEquals(1, number("SELECT COUNT(*) FROM DATABASECHANGELOGDIGESTNEWROOM"));
    }
  }

  private void renamed(String... former) {
    try {
      new ChangeLog("new-room", getClass().getClassLoader(), "db/room.xml", former).run(data);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A house in the middle of a migration that lasts some seconds. */
  private CompletableFuture<Void> migrating() throws Exception {
    CompletableFuture<Void> at = CompletableFuture.runAsync(() -> migrate("slow"));
    String sleeping = "SELECT COUNT(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'";
    while (number(sleeping + " AND state = 'active'") == 0) {
      assertFalse(at.isDone());
      Thread.sleep(20);
    }
    return at;
  }

  private void migrate(String room) {
    migrate(data, room);
  }

  private static void migrate(DataSource data, String room) {
    try {
      new ChangeLog(room, PostgresMigrationsTest.class.getClassLoader(), "db/" + room + ".xml")
          .run(data);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean locked() throws SQLException {
    return number("SELECT COUNT(*) FROM DATABASECHANGELOGLOCKSLOW WHERE LOCKED") == 1;
  }

  private static void assertSoon(long began) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    assertTrue(took.compareTo(SOON) < 0, () -> "took " + took);
  }

  /** Runs a statement; the number in its answer, if it has one. */
  private int number(String sql) throws SQLException {
    try (var c = data.getConnection();
        var s = c.createStatement()) {
      if (!s.execute(sql)) {
        return 0;
      }
      try (var r = s.getResultSet()) {
        r.next();
        return r.getInt(1);
      }
    }
  }
}
