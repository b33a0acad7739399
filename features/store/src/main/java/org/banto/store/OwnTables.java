// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection for the changes of a program that was dropped in: a statement names no table but the
 * program's own, and ends after a minute. It keeps mistakes from the house's tables; a program that
 * means harm has other ways.
 */
final class OwnTables {
  /** How long a statement may take, in seconds. */
  static final int LONGEST = 60;

  /** A name of a table, where SQL names one; quoted or with its schema before it. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:TABLE(?:\\s+IF(?:\\s+NOT)?\\s+EXISTS)?|INTO|(?<!\\bON\\s)UPDATE|FROM|JOIN|REFERENCES|VIEW|SEQUENCE|TRUNCATE"
              + "|INDEX\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?\\S+\\s+ON)\\s+(?:ONLY\\s+)?([\\w.\"]+)",
          Pattern.CASE_INSENSITIVE);

  /** What reaches beyond tables: procedures, rights, code that runs at a change. */
  private static final Pattern BARRED =
      Pattern.compile(
          "(?:^|;)\\s*(?:CALL|GRANT|REVOKE|(?:CREATE|ALTER|DROP)\\s+(?:OR\\s+REPLACE\\s+)?"
              + "(?:PROCEDURE|FUNCTION|TRIGGER|SCHEMA))\\b",
          Pattern.CASE_INSENSITIVE);

  /** What a database says of itself. */
  private static final Pattern ANYBODYS =
      Pattern.compile("(?:sys|sysibm|information_schema|pg_catalog)\\..*|pg_.*");

  private static final Pattern SAID = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|(?s:/\\*.*?\\*/)");

  private final String prefix;

  private OwnTables(String room) {
    this.prefix = room.replace('-', '_') + "_";
  }

  /** The connection, for changes of this room. */
  static Connection of(String room, Connection connection) {
    OwnTables own = new OwnTables(room);
    return proxy(
        Connection.class,
        (p, method, given) -> own.made(method.invoke(connection, own.judged(given))));
  }

  /** Whether there are tables of this room. */
  static boolean stand(Connection connection, String room) throws SQLException {
    String prefix = new OwnTables(room).prefix;
    try (ResultSet all = connection.getMetaData().getTables(null, null, null, null)) {
      boolean found = false;
      while (!found && all.next()) {
        found = all.getString("TABLE_NAME").toLowerCase(Locale.ROOT).startsWith(prefix);
      }
      return found;
    }
  }

  private Object made(Object answer) throws SQLException {
    if (!(answer instanceof Statement statement)) {
      return answer;
    }
    statement.setQueryTimeout(LONGEST);
    Class<?> type = kind(statement);
    return proxy(type, (p, method, given) -> method.invoke(statement, judged(given)));
  }

  private static Class<?> kind(Statement statement) {
    return statement instanceof CallableStatement
        ? CallableStatement.class
        : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
  }

  /** SQL is the first that a method is given, and a value never is. */
  private Object[] judged(Object[] given) throws SQLException {
    if (given != null && given.length > 0 && given[0] instanceof String sql) {
      judge(sql);
    }
    return given;
  }

  private void judge(String sql) throws SQLException {
    String bare = SAID.matcher(sql).replaceAll(" ");
    Matcher barred = BARRED.matcher(bare);
    if (barred.find()) {
      throw new SQLException(
          barred.group().replace(";", "").strip() + ": a program changes tables of its own only");
    }
    Matcher named = NAMED.matcher(bare);
    while (named.find()) {
      String table = named.group(1).replace("\"", "").toLowerCase(Locale.ROOT);
      String name = table.substring(table.lastIndexOf('.') + 1);
      if (!name.startsWith(prefix)
          && !name.startsWith("databasechangelog")
          && !ANYBODYS.matcher(table).matches()) {
        throw new SQLException(
            "table " + name + ": a program changes tables of its own only, " + prefix + "…");
      }
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler does) {
    InvocationHandler told =
        (p, method, given) -> {
          try {
            return does.invoke(p, method, given);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, told));
  }
}
