// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;

/** A statement and its values, put together piece by piece. */
final class Sql {
  /** A condition that everything meets, to which others are added. */
  static final String PLAIN = "1 = 1";

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

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

  /** Adds {@code column IN (…)} for one or more values. */
  Sql in(String column, List<?> wanted) {
    List<?> filled = In.fill(wanted);
    text.append(column).append(" IN ").append(In.marks(filled.size()));
    values.addAll(filled);
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
    return filled(em.createNativeQuery(text.toString(), entity));
  }

  /** The rows of a statement that selects one column. */
  List<?> column(EntityManager em) {
    return query(em).getResultList();
  }

  int update(EntityManager em) {
    return query(em).executeUpdate();
  }

  private Query query(EntityManager em) {
    return filled(em.createNativeQuery(text.toString()));
  }

  private Query filled(Query query) {
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
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
