// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * That a list of values is picked out of a table on Derby without a walk through all that the account has: by the rows the
 * database says it visited, and once more with an index that begins with the account, through which it does walk.
 */
public final class IndexPicks {
  private static final Pattern VISITED = Pattern.compile("Number of rows visited=(\\d+)");

  private static final AtomicLong visited = new AtomicLong();
  private static volatile boolean watching;

  private IndexPicks() {}

  /** Puts so many rows into a table. */
  public static void fill(DataSource data, String insert, int rows, IntFunction<Object[]> row)
      throws SQLException {
    try (Connection c = data.getConnection();
        PreparedStatement s = c.prepareStatement(insert)) {
      for (int i = 0; i < rows; i++) {
        Object[] values = row.apply(i);
        for (int v = 0; v < values.length; v++) {
          s.setObject(v + 1, values[v]);
        }
        s.addBatch();
      }
      s.executeBatch();
    }
  }

  /**
   * Fails where the question visits more than a few rows for each value it asks for, or where it would not walk with the
   * other index: then nothing is proven.
   *
   * @param index of the table, that begins with the column
   * @param asked how many values, far fewer than the table has
   * @param question one statement
   */
  public static void proves(
      DataSource data, String index, String column, int asked, Runnable question)
      throws SQLException {
    long picked = visited(question);
    if (picked == 0 || picked > 4L * asked) {
      throw new AssertionError(asked + " values are picked out of " + picked + " rows");
    }
    long all = begunWithTheAccount(data, index, column);
    long walked = visited(question);
    if (walked < all) {
      throw new AssertionError("proves nothing: " + walked + " of " + all + " rows are visited");
    }
    System.out.printf(
        "%s: %d values, %d rows visited; %d of %d by account first%n",
        index, asked, picked, walked, all);
  }

  /** Makes the index anew, the account first; how many rows its table has. */
  private static long begunWithTheAccount(DataSource data, String index, String column)
      throws SQLException {
    try (Connection c = data.getConnection();
        Statement s = c.createStatement()) {
      String table;
      try (ResultSet r =
          s.executeQuery(
              "SELECT t.tablename FROM sys.systables t JOIN sys.sysconglomerates g"
                  + " ON g.tableid = t.tableid WHERE g.conglomeratename = '"
                  + index.toUpperCase(Locale.ROOT)
                  + "'")) {
        r.next();
        table = r.getString(1);
      }
      s.execute("DROP INDEX " + index);
      s.execute("CREATE INDEX " + index + " ON " + table + " (account, " + column + " DESC)");
      try (ResultSet r = s.executeQuery("SELECT COUNT(*) FROM " + table)) {
        r.next();
        return r.getLong(1);
      }
    }
  }

  /** How many rows Derby visits for this question of one statement in each transaction. */
  public static long visited(Runnable question) {
    visited.set(0);
    watching = true;
    try {
      question.run();
    } finally {
      watching = false;
    }
    return visited.get();
  }

  /** A way to Derby that adds up what is visited while somebody watches. */
  static DataSource watched(DataSource data) {
    return like(
        DataSource.class,
        (method, arguments) -> {
          Object answer = method.invoke(data, arguments);
          return answer instanceof Connection c ? watched(c) : answer;
        });
  }

  private static Connection watched(Connection connection) throws SQLException {
    if (!watching) {
      return connection;
    }
    try (Statement s = connection.createStatement()) {
      s.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
    }
    return like(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            look(connection);
          }
          return method.invoke(connection, arguments);
        });
  }

  /** What the last statement visited. */
  private static void look(Connection connection) throws SQLException {
    try (Statement s = connection.createStatement();
        ResultSet r = s.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
      r.next();
      Matcher rows = VISITED.matcher(String.valueOf(r.getString(1)));
      while (rows.find()) {
        visited.addAndGet(Long.parseLong(rows.group(1)));
      }
    }
  }

  @FunctionalInterface
  private interface Call {
    Object of(Method method, Object... arguments) throws ReflectiveOperationException, SQLException;
  }

  private static <T> T like(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            IndexPicks.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return call.of(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
