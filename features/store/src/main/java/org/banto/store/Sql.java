// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.lang.reflect.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** A statement and its values, put together piece by piece. */
final class Sql {
  /** A condition that everything meets, to which others are added. */
  static final String PLAIN = "1 = 1";

  /** Stands in the text where one of the {@link AnyOf} values are asked for. */
  private static final char LIST = '\u0001';

  private static final String POSTGRES = "PostgreSQL";

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Values of which a column has one. */
  private record AnyOf(List<?> values) {}

  Sql add(String piece, Object... with) {
    text.append(piece);
    values.addAll(List.of(with));
    return this;
  }

  Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /** Whether nothing was added to {@link #PLAIN}. */
  boolean isPlain() {
    return text.length() == PLAIN.length();
  }

  /** Adds that a column has one of these values, all of one type. */
  Sql in(String column, List<?> wanted) {
    text.append(column).append(LIST);
    values.add(new AnyOf(List.copyOf(wanted)));
    return this;
  }

  @SuppressWarnings("unchecked")
  List<Object[]> rows(EntityManager em) {
    return query(em).getResultList();
  }

  /** The rows of a statement that selects all columns of an entity; none of them is kept track of. */
  @SuppressWarnings("unchecked")
  <T> List<T> rows(EntityManager em, Class<T> entity) {
    return entities(em, entity).setHint("eclipselink.read-only", "true").getResultList();
  }

  private Query entities(EntityManager em, Class<?> entity) {
    Spelled spelled = spelled(em);
    return spelled.filled(em.createNativeQuery(spelled.text, entity));
  }

  /** The rows of a statement that selects one column. */
  List<?> column(EntityManager em) {
    return query(em).getResultList();
  }

  int update(EntityManager em) {
    return query(em).executeUpdate();
  }

  private Query query(EntityManager em) {
    Spelled spelled = spelled(em);
    return spelled.filled(em.createNativeQuery(spelled.text));
  }

  /** A statement as a database reads it. */
  private record Spelled(String text, List<Object> values) {
    Query filled(Query query) {
      for (int i = 0; i < values.size(); i++) {
        query.setParameter(i + 1, values.get(i));
      }
      return query;
    }
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
    List<?> filled = In.fill(any.values);
    all.addAll(filled);
    return " IN " + In.marks(filled.size());
  }

  /** Whether the database is PostgreSQL; inside a transaction. */
  static boolean isPostgres(EntityManager em) {
    try {
      return em.unwrap(Connection.class).getMetaData().getDatabaseProductName().equals(POSTGRES);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The bytes of a column, however the database hands them out. */
  static byte[] bytes(Object column) {
    try {
      return column instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) column;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
