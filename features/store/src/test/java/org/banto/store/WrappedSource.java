// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Another data source's connections, some calls of which are taken over. */
abstract class WrappedSource implements DataSource {
  private final DataSource from;

  WrappedSource(DataSource from) {
    this.from = from;
  }

  /** What becomes of a call; {@link #usual} makes it. */
  interface Call {
    Object made(Connection real, Method method, Object[] arguments) throws Throwable;
  }

  static Connection wrapped(Connection real, Call call) {
    return (Connection)
        Proxy.newProxyInstance(
            WrappedSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> call.made(real, method, arguments));
  }

  static Object usual(Connection real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A connection of the other one. */
  Connection real() throws SQLException {
    return from.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return from.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return from.isWrapperFor(type);
  }
}
