// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.sql.Sql;

/** How far the sources of connections are read that bring no orders. */
final class SourceBookmark {
  private SourceBookmark() {}

  static Optional<Cursor> find(
      EntityManager em, AccountId account, ConnectionId connection, String source) {
    return new Sql()
            .add("SELECT bookmark FROM source_bookmark WHERE account = ?", account.value())
            .add(" AND far_side = ? AND source = ?", connection.toString(), source)
            .column(em)
            .stream()
            .map(String.class::cast)
            .map(Cursor::new)
            .findFirst();
  }

  /** Moves it if it is still where it was seen. */
  static boolean move(
      EntityManager em,
      AccountId account,
      ConnectionId connection,
      String source,
      Cursor seen,
      Cursor next) {
    int moved =
        new Sql()
            .add(
                "UPDATE source_bookmark SET bookmark = ? WHERE account = ?",
                next.value(),
                account.value())
            .add(" AND far_side = ? AND source = ?", connection.toString(), source)
            .add(" AND bookmark = ?", seen.value())
            .update(em);
    if (moved == 0
        && seen.equals(Cursor.START)
        && find(em, account, connection, source).isEmpty()) {
      return new Sql()
              .add("INSERT INTO source_bookmark (account, far_side, source, bookmark)")
              .add(
                  " VALUES (?, ?, ?, ?)",
                  account.value(),
                  connection.toString(),
                  source,
                  next.value())
              .update(em)
          == 1;
    }
    return moved == 1;
  }
}
