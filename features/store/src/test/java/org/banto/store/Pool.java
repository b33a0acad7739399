// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;

/** Keeps connections open for the next one, as the house's pool does. */
final class Pool extends WrappedSource implements AutoCloseable {
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

  Pool(DataSource from) {
    super(from);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection kept = idle.pollFirst();
    Connection real = kept == null ? real() : kept;
    real.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return wrapped(real, this::made);
  }

  private Object made(Connection real, Method method, Object[] arguments) throws Throwable {
    if (!method.getName().equals("close")) {
      return usual(real, method, arguments);
    }
    if (!real.getAutoCommit()) {
      real.rollback();
      real.setAutoCommit(true);
    }
    idle.addFirst(real);
    return null;
  }

  /** Gives up those that nobody uses: a server has room for some dozens. */
  @Override
  public void close() {
    for (Connection c = idle.pollFirst(); c != null; c = idle.pollFirst()) {
      try {
        c.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
