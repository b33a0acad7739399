// SPDX-License-Identifier: Apache-2.0
package org.banto.products;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** One statement for many rows, in the transaction of the entity manager. Nothing is sent before {@link #run}. */
final class RowWrites {
  private final EntityManager em;
  private final String sql;
  private final List<Object[]> rows = new ArrayList<>();

  RowWrites(EntityManager em, String sql) {
    this.em = em;
    this.sql = sql;
  }

  /** The values of one more row. */
  RowWrites row(Object... values) {
    rows.add(values);
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Runs the statement for all rows. */
  void run() {
    if (rows.isEmpty()) {
      return;
    }
    em.flush();
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new PersistenceException("SQL state " + e.getSQLState(), e);
    }
  }
}
