// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Connection;
import java.sql.SQLException;
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
 * DATABASECHANGELOG_<room>}.
 */
final class ChangeLog {
  private final String room;
  private final ClassLoader bundle;
  private final String path;

  ChangeLog(String room, ClassLoader bundle, String path) {
    this.room = room;
    this.bundle = bundle;
    this.path = path;
  }

  /** Runs what has not run yet. */
  void run(DataSource data) throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Liquibase.class.getClassLoader());
    try (Connection connection = data.getConnection()) {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      database.setDatabaseChangeLogTableName("DATABASECHANGELOG_" + room.toUpperCase(Locale.ROOT));
      database.setDatabaseChangeLogLockTableName(
          "DATABASECHANGELOGLOCK_" + room.toUpperCase(Locale.ROOT));
      run(database);
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException("tables of " + room + ": " + e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void run(Database database) throws Exception {
    try (Liquibase liquibase =
        new Liquibase(path, new ClassLoaderResourceAccessor(bundle), database)) {
      liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
      if (database instanceof DerbyDatabase derby) {
        derby.setShutdownEmbeddedDerby(false);
        // embedded, so whoever held the lock is gone
        Scope.child(Scope.Attr.ui, new LoggerUIService(), liquibase::forceReleaseLocks);
      }
      // without this it also writes to the standard output
      Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> liquibase.update(new Contexts()));
    }
  }
}
