// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A driver's connections that keep a transaction whole or not at all. JDBC commits what is open when
 * automatic commit is turned on, and the pool turns it on for each connection it closes, also for one
 * that is in use by another thread: half a transaction would be kept. These connections abort instead
 * (a mere roll-back would let the other thread write between the two calls): only the thread that has
 * just committed or rolled back may turn automatic commit on.
 */
final class AtomicConnections implements DataSource {
  private final DataSource driver;

  AtomicConnections(DataSource driver) {
    this.driver = driver;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return atomic(driver.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return atomic(driver.getConnection(user, password));
  }

  private static Connection atomic(Connection physical) {
    return (Connection)
        Proxy.newProxyInstance(
            AtomicConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Guard(physical));
  }

  /** Knows whether the work of a connection has been settled, and by whom. */
  private static final class Guard implements InvocationHandler {
    /** Calls that begin no work. */
    private static final Set<String> LOOKS =
        Set.of("getAutoCommit", "isClosed", "isValid", "abort", "hashCode", "toString");

    private static final long NOBODY = -1;

    private final Connection physical;
    private volatile long settledBy = NOBODY;

    Guard(Connection physical) {
      this.physical = physical;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
      String name = method.getName();
      long me = Thread.currentThread().getId();
      boolean turnsOn = name.equals("setAutoCommit") && (Boolean) args[0];
      if ((turnsOn || name.equals("close")) && settledBy != me) {
        abortWhatIsOpen();
        // it is on: to say it again could meet a transaction that begins just now
        return turnsOn ? null : call(method, args);
      }
      if (name.equals("equals")) {
        return proxy == args[0];
      }
      if (!turnsOn && !LOOKS.contains(name)) {
        settledBy = NOBODY;
      }
      Object result = call(method, args);
      if (name.equals("commit") || name.equals("rollback") && args == null) {
        settledBy = me;
      }
      return result;
    }

    private void abortWhatIsOpen() throws SQLException {
      if (!physical.isClosed() && !physical.getAutoCommit()) {
        physical.abort(Runnable::run);
        throw new SQLNonTransientConnectionException(
            "the connection was taken from an open transaction; nothing of it is kept", "08003");
      }
    }

    private Object call(Method method, Object[] args) throws Throwable {
      try {
        return method.invoke(physical, args);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return driver.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    driver.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    driver.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return driver.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return driver.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return driver.isWrapperFor(type);
  }
}
