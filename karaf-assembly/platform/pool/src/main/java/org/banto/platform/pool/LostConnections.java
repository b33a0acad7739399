// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import org.ops4j.pax.transx.connection.ExceptionSorter;

/** Tells a line that is lost from a statement that was refused. */
final class LostConnections implements ExceptionSorter {
  @Override
  public boolean isExceptionFatal(Exception e) {
    return e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || e instanceof SQLException s && lost(String.valueOf(s.getSQLState()));
  }

  // 08: connection; 57P: PostgreSQL shuts down; 53300: too many connections
  private static boolean lost(String state) {
    return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
  }

  @Override
  public boolean rollbackOnFatalException() {
    return true;
  }
}
