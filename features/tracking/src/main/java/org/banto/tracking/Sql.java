// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
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

  /** {@code (?2, ?3 …)} for so many values from the second place on. */
  static String places(int count) {
    return IntStream.range(2, 2 + count)
        .mapToObj(i -> "?" + i)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Query query(EntityManager em, String sql, Object... values) {
    Query query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
