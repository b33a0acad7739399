// SPDX-License-Identifier: Apache-2.0
package org.banto.fulfilment;

import java.sql.Blob;
import java.sql.SQLException;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.Query;

/** Statements of this room, with the values in the order of their question marks ({@code ?1} …). */
final class Sql {
  private Sql() {}

  /** Runs a statement; how many rows it changed. */
  static int run(EntityManager em, String sql, Object... values) {
    return query(em, sql, values).executeUpdate();
  }

  /** The rows it finds. */
  static List<Object[]> rows(EntityManager em, String sql, Object... values) {
    List<?> found = query(em, sql, values).getResultList();
    return found.stream().map(Object[].class::cast).toList();
  }

  /** The newest rows it finds, at most so many. */
  static List<Object[]> first(EntityManager em, int limit, String sql, Object... values) {
    List<?> found = query(em, sql, values).setMaxResults(limit).getResultList();
    return found.stream().map(Object[].class::cast).toList();
  }

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** The bytes of a cell, which a database may hand out as a large object. */
  static byte[] bytes(Object value) {
    if (value instanceof Blob blob) {
      try {
        return blob.getBytes(1, (int) blob.length());
      } catch (SQLException e) {
        throw new PersistenceException(e);
      }
    }
    return (byte[]) value;
  }

  private static Query query(EntityManager em, String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
