// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.core.DerbyDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The versioned changes of one room's tables. What has run is kept in {@code
 * DATABASECHANGELOG<room>}.
 */
final class ChangeLog {
  private static final String LOCK = "DATABASECHANGELOGLOCK";

  private final String room;

  /** The room's name as a part of names of tables; Liquibase would not find one with a low line. */
  private final String suffix;

  private final ClassLoader bundle;
  private final String path;

  ChangeLog(String room, ClassLoader bundle, String path) {
    this.room = room;
    this.suffix = room.toUpperCase(Locale.ROOT).replace("-", "");
    this.bundle = bundle;
    this.path = path;
  }

  /** Runs what has not run yet. */
  void run(DataSource data) throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Liquibase.class.getClassLoader());
    try (Connection connection = data.getConnection()) {
      boolean embedded = connection.getMetaData().getURL().startsWith("jdbc:derby:");
      try (MigrationTurn turn = MigrationTurn.of(connection, embedded, room)) {
        lock(connection, embedded);
        Database database =
            DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName("DATABASECHANGELOG" + suffix);
        database.setDatabaseChangeLogLockTableName(LOCK + suffix);
        run(database, turn);
      }
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException("tables of " + room + ": " + e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Makes the table of Liquibase's lock, which Liquibase would look for by a failing statement: the
   * house's pool gives up a connection on any failure. And frees the lock: it is this house's turn,
   * so whoever holds it died holding it.
   */
  private void lock(Connection connection, boolean embedded) throws SQLException {
    String table = LOCK + suffix;
    String columns =
        " (ID INT NOT NULL PRIMARY KEY, LOCKED BOOLEAN NOT NULL, LOCKGRANTED TIMESTAMP,"
            + " LOCKEDBY VARCHAR(255))";
    try (Statement statement = connection.createStatement();
        ResultSet found = connection.getMetaData().getTables(null, null, table, null)) {
      if (!embedded) {
        statement.executeUpdate("CREATE TABLE IF NOT EXISTS " + table + columns);
      } else if (!found.next()) {
        statement.executeUpdate("CREATE TABLE " + table + columns);
      }
      statement.executeUpdate("UPDATE " + table + " SET LOCKED = FALSE");
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  /** Gives the turn back before Liquibase closes the connection that holds it. */
  private void run(Database database, MigrationTurn turn) throws Exception {
    try (Liquibase liquibase =
            new Liquibase(path, new ClassLoaderResourceAccessor(bundle), database);
        turn) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      if (database instanceof DerbyDatabase derby) {
        derby.setShutdownEmbeddedDerby(false);
      }
      // without this it also writes to the standard output
      Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> liquibase.update(new Contexts()));
    }
  }
}
