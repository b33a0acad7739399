// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What a database said of a failure, however deep it lies. */
final class SqlStates {
  private SqlStates() {}

  /** Whether one of the SQL states of a failure is like that. */
  static boolean any(Throwable failure, Predicate<String> like) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      for (Throwable s = t; s instanceof SQLException sql; s = sql.getNextException()) {
        if (like.test(String.valueOf(sql.getSQLState()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether somebody else was faster: the same key, a deadlock, a lock that was waited for in vain. */
  static boolean collision(Throwable failure) {
    return any(failure, s -> s.equals("23505") || s.startsWith("40") || s.equals("55P03"));
  }
}
