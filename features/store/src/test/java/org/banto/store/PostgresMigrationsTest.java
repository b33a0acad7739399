// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
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
  /** Whoever holds it in a session of its own keeps a migration of slow.xml from its end. */
  private static final String GATE = "SELECT pg_advisory_lock(7)";

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
    // by itself Liquibase would wait for five minutes
    CompletableFuture.runAsync(() -> migrate("room")).get(60, TimeUnit.SECONDS);
    assertEquals(0, number("SELECT COUNT(*) FROM some_room"));
  }

  @Test
  @Tag("house.lock")
  void aHouseThatDiesWhileItMigratesIsFollowedByTheNext() throws Exception {
    try (Connection gate = gate()) {
      CompletableFuture<Void> dying = migrating();
      assertEquals(1, number("SELECT COUNT(pg_terminate_backend(pid))" + AT_THE_GATE));
      Exception died = assertThrows(ExecutionException.class, dying::get);
      assertFalse(died.getCause().getCause() instanceof FailedChange, "it is tried again");
      assertTrue(locked(), "it left the lock behind");
      assertFalse(gate.isClosed());
    }
    CompletableFuture.runAsync(() -> migrate("slow")).get(60, TimeUnit.SECONDS);
    assertEquals(1, number("SELECT COUNT(*) FROM DATABASECHANGELOGSLOW"));
  }

  @Test
  @Tag("house.lock")
  void aHouseThatMigratesIsWaitedFor() throws Exception {
    CompletableFuture<Void> first;
    CompletableFuture<Void> second;
    try (Connection gate = gate()) {
      first = migrating();
      second = CompletableFuture.runAsync(() -> migrate("slow"));
      Set<String> asked = new HashSet<>();
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> second.isDone() || asked.addAll(waiting()) && asked.size() > 1);
      assertFalse(first.isDone(), "still at it");
      assertFalse(second.isDone(), "waits");
      assertTrue(locked(), "nobody robbed it");
      assertFalse(gate.isClosed());
    }
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

  private static final String AT_THE_GATE =
      " FROM pg_stat_activity WHERE query LIKE 'SELECT pg_advisory_xact_lock%'"
          + " AND wait_event_type = 'Lock'";

  /** Shuts the gate; it is open again when this is closed. */
  private Connection gate() throws SQLException {
    Connection gate = data.getConnection();
    try (Statement statement = gate.createStatement()) {
      statement.execute(GATE);
    }
    return gate;
  }

  /** A house in the middle of a migration: it stands at the gate. */
  private CompletableFuture<Void> migrating() {
    CompletableFuture<Void> at = CompletableFuture.runAsync(() -> migrate("slow"));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> at.isDone() || number("SELECT COUNT(*)" + AT_THE_GATE) == 1);
    assertFalse(at.isDone());
    return at;
  }

  /** When somebody asked for the turn and has not got it: another moment each time. */
  private List<String> waiting() throws SQLException {
    List<String> asked = new ArrayList<>();
    try (Connection c = data.getConnection();
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT query_start FROM pg_stat_activity"
                    + " WHERE query LIKE 'SELECT pg_try_advisory_lock%'")) {
      while (r.next()) {
        asked.add(r.getString(1));
      }
    }
    return asked;
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
