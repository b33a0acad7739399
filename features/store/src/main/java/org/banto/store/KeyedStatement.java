// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/**
 * A statement that does the same to rows picked out by the last column of their key. PostgreSQL
 * plans every statement for the tables as they are, so there it is one for all of them; Derby keeps
 * its plan, and there each row is found alone. It goes by the key only where the conditions name the
 * whole of whichever index Derby might take: by a part of one it walks all that part has.
 */
final class KeyedStatement {
  private final EntityManager em;
  private final String sql;
  private final List<Object> values;

  /**
   * Prepares.
   *
   * @param sql up to the last condition, without it
   */
  KeyedStatement(EntityManager em, String sql, Object... values) {
    this.em = em;
    this.sql = sql;
    this.values = Arrays.asList(values);
  }

  /**
   * Runs it.
   *
   * @param column the last of the key
   * @return how many rows it touched
   */
  int run(String column, List<?> keys) {
    int touched = 0;
    if (Sql.isPostgres(em)) {
      for (List<?> part : InClause.parts(keys)) {
        touched += new Sql().add(sql + " AND ", values.toArray()).in(column, part).update(em);
      }
      return touched;
    }
    RowBatch each = new RowBatch(em, sql + " AND " + column + " = ?");
    for (Object key : keys) {
      List<Object> row = new ArrayList<>(values);
      row.add(key);
      each.row(row.toArray());
    }
    return Arrays.stream(each.run()).sum();
  }
}
