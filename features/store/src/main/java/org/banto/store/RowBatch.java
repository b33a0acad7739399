// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;

/**
 * One statement for many rows, in the transaction of the entity manager: for the side tables, which
 * nobody reads as objects. Nothing is sent before {@link #run}.
 */
final class RowBatch {
  private final EntityManager em;
  private final String sql;
  private final List<Object[]> rows = new ArrayList<>();

  RowBatch(EntityManager em, String sql) {
    this.em = em;
    this.sql = sql;
  }

  RowBatch row(Object... values) {
    rows.add(values);
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /**
   * Runs the statement for all rows.
   *
   * @return per row, how many rows of the table it touched
   */
  int[] run() {
    if (rows.isEmpty()) {
      return new int[0];
    }
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          set(statement, i + 1, row[i]);
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static void set(PreparedStatement s, int at, Object value) throws SQLException {
    if (value instanceof Long n) {
      s.setLong(at, n);
    } else if (value instanceof Integer n) {
      s.setInt(at, n);
    } else if (value instanceof byte[] bytes) {
      s.setBytes(at, bytes);
    } else {
      s.setString(at, (String) value);
    }
  }
}
