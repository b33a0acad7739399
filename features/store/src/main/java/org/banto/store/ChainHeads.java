// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.banto.sql.Sql;

/**
 * Numbers without gaps, per account: whoever takes some holds the row until the transaction ends,
 * so the numbers are also the order of the commits. Taken last in a transaction and always in the
 * order audit, outbox, ledger, so that nobody waits in a circle.
 */
final class ChainHeads {
  static final String AUDIT = "audit";
  static final String OUTBOX = "outbox";
  static final String LEDGER = "ledger";

  private ChainHeads() {}

  /**
   * Takes {@code n} numbers.
   *
   * @return the last number taken before, and the hash kept with it
   */
  static Head take(EntityManager em, String account, String name, int n) {
    int found =
        new Sql()
            .add("UPDATE head SET seq = seq + ? WHERE account = ? AND name = ?", n, account, name)
            .update(em);
    if (found == 0) {
      new Sql()
          .add("INSERT INTO head (account, name, seq, hash) VALUES (?, ?, ?, '')", account, name, n)
          .update(em);
      return new Head(0, "");
    }
    List<Object[]> rows =
        new Sql()
            .add("SELECT seq, hash FROM head WHERE account = ? AND name = ?", account, name)
            .rows(em);
    return new Head(((Number) rows.get(0)[0]).longValue() - n, (String) rows.get(0)[1]);
  }

  /** The number that was taken last; 0 before the first. */
  static long last(EntityManager em, String account, String name) {
    return new Sql()
            .add("SELECT seq FROM head WHERE account = ? AND name = ?", account, name)
            .column(em)
            .stream()
            .mapToLong(n -> ((Number) n).longValue())
            .findFirst()
            .orElse(0);
  }

  /** How far the history of each account is. */
  static Map<String, Head> histories(EntityManager em) {
    Map<String, Head> all = new TreeMap<>();
    new Sql()
        .add("SELECT account, seq, hash FROM head WHERE name = ?", AUDIT)
        .rows(em)
        .forEach(r -> all.put((String) r[0], new Head(((Number) r[1]).longValue(), (String) r[2])));
    return all;
  }

  /** How far the history of an account is; before its first line, 0 and empty. */
  static Head history(EntityManager em, String account) {
    return new Sql()
            .add("SELECT seq, hash FROM head WHERE account = ? AND name = ?", account, AUDIT)
            .rows(em)
            .stream()
            .map(r -> new Head(((Number) r[0]).longValue(), (String) r[1]))
            .findFirst()
            .orElse(new Head(0, ""));
  }

  /**
   * Where a series stands.
   *
   * @param seq the last number
   * @param hash what is kept with it, or empty
   */
  record Head(long seq, String hash) {}
}
