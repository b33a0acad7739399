// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The connections of a house that dies: after so many commits the next is not made, and what it
 * would have kept is gone, as after a kill.
 */
final class MortalSource extends WrappedSource {
  private final AtomicInteger left;

  /**
   * Connections of a house.
   *
   * @param left how many commits it has before it; below zero once it is dead
   */
  MortalSource(DataSource from, AtomicInteger left) {
    super(from);
    this.left = left;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return wrapped(real(), this::made);
  }

  private Object made(Connection real, Method method, Object[] arguments) throws Throwable {
    boolean ends =
        method.getName().equals("commit")
            || method.getName().equals("setAutoCommit")
                && arguments[0].equals(true)
                && !real.getAutoCommit();
    if (ends && left.decrementAndGet() < 0) {
      real.rollback();
      real.close();
      throw new SQLException("dead");
    }
    return usual(real, method, arguments);
  }
}
