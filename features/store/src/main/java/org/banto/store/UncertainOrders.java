// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Duration;
import java.util.List;
import javax.persistence.EntityManager;
import org.banto.sql.Sql;

/**
 * Orders of which the house does not know what it has told: those that were there when a loss was
 * accepted. What is to be told of them in the days after is asked about first. Kept as a series whose
 * number is the last such order, beside it until when.
 */
final class UncertainOrders {
  private static final String SERIES = "unsure";
  private static final Duration DAYS = Duration.ofDays(7);

  private UncertainOrders() {}

  /** All orders that the account has now are unsure. */
  static void from(EntityManager em, String account, long now) {
    ChainHeads.take(em, account, SERIES, 0);
    new Sql()
        .add("UPDATE head SET seq = (SELECT COALESCE(MAX(id), 0) FROM orders")
        .add(" WHERE account = ?), hash = ?", account, Long.toString(now + DAYS.toMillis()))
        .add(" WHERE account = ? AND name = ?", account, SERIES)
        .update(em);
  }

  /** The last order of the account that is unsure at this time; 0 for none. */
  static long last(EntityManager em, String account, long now) {
    List<Object[]> rows =
        new Sql()
            .add("SELECT seq, hash FROM head WHERE account = ? AND name = ?", account, SERIES)
            .rows(em);
    return rows.isEmpty() || Long.parseLong((String) rows.get(0)[1]) < now
        ? 0
        : ((Number) rows.get(0)[0]).longValue();
  }
}
