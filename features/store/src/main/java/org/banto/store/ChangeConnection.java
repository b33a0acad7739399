// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Connection;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * A connection that keeps a change set and the line that says it has run in one transaction.
 * Liquibase commits the one before it writes the other: a house that died between them would find
 * its own table in the way. Both databases undo definitions, too.
 */
final class ChangeConnection extends JdbcConnection {
  private boolean amidChangeSet;

  ChangeConnection(Connection connection) {
    super(connection);
  }

  @Override
  public void commit() throws DatabaseException {
    if (!amidChangeSet) {
      super.commit();
    }
  }

  /** Says where a change set begins and ends; after its end Liquibase commits once more. */
  ChangeExecListener changeSets() {
    return new AbstractChangeExecListener() {
      @Override
      public void willRun(ChangeSet set, DatabaseChangeLog log, Database data, RunStatus status) {
        amidChangeSet = true;
      }

      @Override
      public void ran(ChangeSet set, DatabaseChangeLog log, Database data, ExecType type) {
        amidChangeSet = false;
      }

      @Override
      public void runFailed(ChangeSet set, DatabaseChangeLog log, Database data, Exception why) {
        amidChangeSet = false;
      }
    };
  }
}
