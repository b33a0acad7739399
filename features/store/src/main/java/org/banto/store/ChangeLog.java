// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The versioned changes of one room's tables. What has run is kept in {@code
 * DATABASECHANGELOG<room>}, and the SHA-256 of a change log that has run whole in {@code
 * DATABASECHANGELOGDIGEST<room>}, so a start that brings nothing new needs no Liquibase at all.
 */
final class ChangeLog {
  private static final String LOG = "DATABASECHANGELOG";
  private static final String LOCK = "DATABASECHANGELOGLOCK";
  private static final String DIGEST = "DATABASECHANGELOGDIGEST";

  private final String room;

  /** The room's name as a part of names of tables; Liquibase would not find one with a low line. */
  private final String suffix;

  private final ClassLoader bundle;
  private final String path;
  private final List<String> former;
  private boolean dropped;

  ChangeLog(String room, ClassLoader bundle, String path, String... former) {
    this.room = room;
    this.suffix = suffix(room);
    this.bundle = bundle;
    this.path = path;
    this.former = List.of(former);
  }

  /** The same of a program that was dropped in, which keeps to its own tables. */
  ChangeLog ofProgram() {
    dropped = true;
    return this;
  }

  private static String suffix(String room) {
    return room.toUpperCase(Locale.ROOT).replace("-", "");
  }

  /**
   * Runs what has not run yet.
   *
   * @throws FailedChange when the database refuses a change
   */
  void run(DataSource data) throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Connection connection = data.getConnection()) {
      String digest = digest();
      if (isKept(connection, digest)) {
        return;
      }
      if (dropped && !stands(connection, LOG + suffix) && OwnTables.stand(connection, room)) {
        throw FailedChange.refused(room, "another room has tables of this name already");
      }
      thread.setContextClassLoader(Liquibase.class.getClassLoader());
      boolean embedded = connection.getMetaData().getURL().startsWith("jdbc:derby:");
      try (MigrationTurn turn = MigrationTurn.of(connection, embedded, room)) {
        takeOver(connection, embedded);
        lock(connection, embedded);
        ChangeConnection changing =
            new ChangeConnection(dropped ? OwnTables.of(room, connection) : connection);
        Database database =
            DatabaseFactory.getInstance().findCorrectDatabaseImplementation(changing);
        database.setDatabaseChangeLogTableName(LOG + suffix);
        database.setDatabaseChangeLogLockTableName(LOCK + suffix);
        try (Liquibase liquibase = liquibase(database);
            turn) { // given back before Liquibase closes the connection that holds it
          liquibase.setChangeExecListener(changing.changeSets());
          // without this it also writes to the standard output
          Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(liquibase, connection));
          keep(connection, embedded, digest);
        }
      }
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException("tables of " + room + ": " + e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void update(Liquibase liquibase, Connection connection) throws SQLException {
    try {
      // it keeps for the life of the process that nothing is left to run, by the name of the file
      Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
      liquibase.update(new Contexts());
    } catch (LiquibaseException e) {
      throw FailedChange.of(room, connection, e);
    }
  }

  private String digest() throws IOException, NoSuchAlgorithmException {
    try (InputStream file = bundle.getResourceAsStream(path)) {
      if (file == null) {
        throw new IOException("no " + path + " in its bundle");
      }
      byte[] text = file.readAllBytes();
      String says = new String(text, StandardCharsets.UTF_8);
      if (says.contains("<include")) {
        throw new IOException(path + " includes another file; a change log stands in one");
      }
      if (dropped && (says.contains("<customChange") || says.contains("<executeCommand"))) {
        throw new IOException(path + " runs code; a program's changes are SQL alone");
      }
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    }
  }

  private boolean isKept(Connection connection, String digest) throws SQLException {
    if (!stands(connection, DIGEST + suffix)) {
      return false;
    }
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT DIGEST FROM " + DIGEST + suffix)) {
      return found.next() && found.getString(1).equals(digest);
    } finally {
      commit(connection);
    }
  }

  private void keep(Connection connection, boolean embedded, String digest) throws SQLException {
    create(connection, embedded, DIGEST + suffix, "DIGEST CHAR(64) NOT NULL");
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM " + DIGEST + suffix);
      statement.executeUpdate("INSERT INTO " + DIGEST + suffix + " VALUES ('" + digest + "')");
    }
    commit(connection);
  }

  /**
   * Takes over what is kept under a name the room had before. One table after the other, each by
   * itself: a house that dies between two of them goes on with the rest.
   */
  private void takeOver(Connection connection, boolean embedded) throws SQLException {
    for (String name : former) {
      for (String kind : List.of(LOG, LOCK, DIGEST)) {
        String before = kind + suffix(name);
        if (stands(connection, before) && !stands(connection, kind + suffix)) {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                embedded
                    ? "RENAME TABLE " + before + " TO " + kind + suffix
                    : "ALTER TABLE " + before + " RENAME TO " + kind + suffix);
          }
          commit(connection);
        }
      }
    }
  }

  /**
   * Makes the table of Liquibase's lock, which Liquibase would look for by a failing statement: the
   * house's pool gives up a connection on any failure. And frees the lock: it is this house's turn,
   * so whoever holds it died holding it.
   */
  private void lock(Connection connection, boolean embedded) throws SQLException {
    String table = LOCK + suffix;
    create(
        connection,
        embedded,
        table,
        "ID INT NOT NULL PRIMARY KEY, LOCKED BOOLEAN NOT NULL, LOCKGRANTED TIMESTAMP,"
            + " LOCKEDBY VARCHAR(255)");
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE " + table + " SET LOCKED = FALSE");
    }
    commit(connection);
  }

  private static void create(Connection connection, boolean embedded, String table, String columns)
      throws SQLException {
    if (!embedded || !stands(connection, table)) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            "CREATE TABLE " + (embedded ? "" : "IF NOT EXISTS ") + table + " (" + columns + ")");
      }
    }
  }

  /** PostgreSQL keeps names in small letters. */
  private static boolean stands(Connection connection, String table) throws SQLException {
    boolean small = connection.getMetaData().storesLowerCaseIdentifiers();
    String name = small ? table.toLowerCase(Locale.ROOT) : table;
    try (ResultSet found = connection.getMetaData().getTables(null, null, name, null)) {
      return found.next();
    }
  }

  private static void commit(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private Liquibase liquibase(Database database) {
    Liquibase liquibase = new Liquibase(path, new ClassLoaderResourceAccessor(bundle), database);
    liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
    if (database instanceof DerbyDatabase derby) {
      derby.setShutdownEmbeddedDerby(false);
    }
    return liquibase;
  }
}
