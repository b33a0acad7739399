// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Connection;
import java.sql.SQLException;

/** A change of the tables that the database refuses: to try it again would come to the same. */
final class FailedChange extends SQLException {
  private static final long serialVersionUID = 1L;

  /** How long the database may take to say that it is there, in seconds. */
  private static final int PATIENCE = 5;

  private FailedChange(String words, Throwable why) {
    super(words, why);
  }

  /** What came of a change that did not go through: it failed, or the database went away in its middle. */
  static SQLException of(String room, Connection connection, Exception why) {
    String words = "tables of " + room + ": " + why.getMessage();
    return answers(connection) ? new FailedChange(words, why) : new SQLException(words, why);
  }

  /** A change that does not even reach the database. */
  static FailedChange refused(String room, String words) {
    return new FailedChange("tables of " + room + ": " + words, null);
  }

  private static boolean answers(Connection connection) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      return connection.isValid(PATIENCE);
    } catch (SQLException e) {
      return false;
    }
  }
}
