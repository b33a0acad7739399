// SPDX-License-Identifier: Apache-2.0
package org.banto.sql;

import java.lang.reflect.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.Query;

/**
 * A statement and its values, put together piece by piece. Question marks stand for values in their order, or are numbered
 * ({@code ?1} …) where there is no list of values.
 */
public final class Sql {
  /** A condition that everything meets, to which others are added. */
  public static final String PLAIN = "1 = 1";

  /** Stands in the text where one of the {@link AnyOf} values are asked for. */
  private static final char LIST = '\u0001';

  private static final String POSTGRES = "PostgreSQL";

  private static final Pattern NUMBERED = Pattern.compile("\\?([0-9]+)");

  /** As JDBC says that all rows are wanted. */
  private static final int ALL = 0;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Values of which a column has one. */
  private record AnyOf(List<?> values) {}

  /** An empty statement. */
  public Sql() {}

  /** Runs a statement; how many rows it changed. */
  public static int run(EntityManager em, String sql, Object... values) {
    return new Sql().add(sql, values).update(em);
  }

  /** The rows that a statement of several columns finds. */
  public static List<Object[]> rows(EntityManager em, String sql, Object... values) {
    return new Sql().add(sql, values).rows(em);
  }

  /** The first rows it finds, at most so many. */
  public static List<Object[]> first(EntityManager em, int limit, String sql, Object... values) {
    return new Sql().add(sql, values).read(em, limit);
  }

  /** A cell that is a number. */
  public static long number(Object cell) {
    return ((Number) cell).longValue();
  }

  /**
   * A table with the way Derby picks rows out of it. Left to itself it goes by statistics: those may be of a time when
   * the table was empty, or there are none, and then it walks all that an account has. To PostgreSQL the words are a comment.
   *
   * @param way {@code index=NAME} or {@code constraint=NAME}
   */
  public static String keyed(String table, String way) {
    return table + " --DERBY-PROPERTIES " + way + "\n";
  }

  /** Adds a piece of text, and a value for each of its question marks. */
  public Sql add(String piece, Object... with) {
    text.append(piece);
    values.addAll(Arrays.asList(with));
    return this;
  }

  /** Adds another statement. */
  public Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /** Whether nothing was added to {@link #PLAIN}. */
  public boolean isPlain() {
    return text.length() == PLAIN.length();
  }

  /** Adds that a column has one of these values, all of one type. */
  public Sql in(String column, List<?> wanted) {
    text.append(column).append(LIST);
    values.add(new AnyOf(List.copyOf(wanted)));
    return this;
  }

  /** The rows it finds, of several columns each; inside a transaction. */
  public List<Object[]> rows(EntityManager em) {
    return read(em, ALL);
  }

  private List<Object[]> read(EntityManager em, int limit) {
    em.flush();
    return spelled(em).rows(em.unwrap(Connection.class), limit);
  }

  /** The rows of a statement that selects all columns of an entity; none of them is kept track of. */
  @SuppressWarnings("unchecked")
  public <T> List<T> rows(EntityManager em, Class<T> entity) {
    return entities(em, entity).setHint("eclipselink.read-only", "true").getResultList();
  }

  /** The same rows, each of which is written back when it is changed. */
  @SuppressWarnings("unchecked")
  public <T> List<T> managed(EntityManager em, Class<T> entity) {
    return entities(em, entity).getResultList();
  }

  private Query entities(EntityManager em, Class<?> entity) {
    Spelled spelled = spelled(em);
    return spelled.filled(em.createNativeQuery(spelled.text, entity));
  }

  /** The rows of a statement that selects one column. */
  public List<?> column(EntityManager em) {
    return rows(em).stream().map(row -> row[0]).toList();
  }

  /** Runs it; how many rows it changed. */
  public int update(EntityManager em) {
    Spelled spelled = spelled(em);
    return spelled.filled(em.createNativeQuery(spelled.text)).executeUpdate();
  }

  /** A statement as a database reads it. */
  private record Spelled(String text, List<Object> values) {
    Query filled(Query query) {
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i));
      }
      return query;
    }

    /** By JDBC itself: the provider of JPA looks up each cell of a row by the name of its column. */
    List<Object[]> rows(Connection connection, int limit) {
      if (text.contains("?1")) {
        return inOrder().rows(connection, limit);
      }
      try (PreparedStatement statement = connection.prepareStatement(text)) {
        statement.setMaxRows(limit);
        for (int i = 0; i < values.size(); i++) {
          statement.setObject(i + 1, values.get(i));
        }
        try (ResultSet found = statement.executeQuery()) {
          List<Object[]> rows = new ArrayList<>();
          int width = found.getMetaData().getColumnCount();
          while (found.next()) {
            rows.add(row(found, width));
          }
          return rows;
        }
      } catch (SQLException e) {
        throw refused(e);
      }
    }

    /** The same with its numbers taken out, which JDBC does not know. */
    private Spelled inOrder() {
      List<Object> given = new ArrayList<>();
      String plain =
          NUMBERED
              .matcher(text)
              .replaceAll(
                  mark -> {
                    given.add(values.get(Integer.parseInt(mark.group(1)) - 1));
                    return "?";
                  });
      return new Spelled(plain, given);
    }
  }

  private static Object[] row(ResultSet found, int width) throws SQLException {
    Object[] row = new Object[width];
    for (int i = 0; i < width; i++) {
      row[i] = cell(found.getObject(i + 1));
    }
    return row;
  }

  /** Long ones while their row is at hand. */
  private static Object cell(Object column) throws SQLException {
    if (column instanceof Clob clob) {
      return clob.getSubString(1, (int) clob.length());
    }
    return column instanceof Blob ? bytes(column) : column;
  }

  private Spelled spelled(EntityManager em) {
    if (text.indexOf(String.valueOf(LIST)) < 0) {
      return new Spelled(text.toString(), values);
    }
    boolean postgres = isPostgres(em);
    StringBuilder spelled = new StringBuilder(text);
    List<Object> all = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof AnyOf any) {
        int at = spelled.indexOf(String.valueOf(LIST));
        spelled.replace(at, at + 1, postgres ? array(any, all) : list(any, all));
      } else {
        all.add(value);
      }
    }
    return new Spelled(spelled.toString(), all);
  }

  /** One value, and one statement for any number of them, which is planned in a moment. */
  private static String array(AnyOf any, List<Object> all) {
    Object array = Array.newInstance(any.values.get(0).getClass(), 0);
    all.add(any.values.toArray((Object[]) array));
    return " = ANY (?)";
  }

  private static String list(AnyOf any, List<Object> all) {
    List<?> filled = InClause.fill(any.values);
    all.addAll(filled);
    return " IN " + InClause.marks(filled.size());
  }

  /** Whether the database is PostgreSQL; inside a transaction. */
  public static boolean isPostgres(EntityManager em) {
    try {
      return em.unwrap(Connection.class).getMetaData().getDatabaseProductName().equals(POSTGRES);
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  /** The bytes of a column, however the database hands them out. */
  public static byte[] bytes(Object column) {
    try {
      return column instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) column;
    } catch (SQLException e) {
      throw refused(e);
    }
  }

  private static PersistenceException refused(SQLException e) {
    return new PersistenceException("SQL state " + e.getSQLState(), e);
  }
}
