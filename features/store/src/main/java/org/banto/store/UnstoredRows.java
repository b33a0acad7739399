// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.house.Ledger.Unstored;
import org.banto.order.Unstorable;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** Ledger entries that are set aside because they cannot be stored, inside a transaction. */
final class UnstoredRows {
  /** {@code ledger.done} of an entry that waits, that is set aside, and that was passed over. */
  static final short WAITS = 0;

  static final short ASIDE = 2;
  static final short PASSED = 3;

  private static final int LONGEST = 500;

  private UnstoredRows() {}

  /** Sets one aside; whether it was not before. One that was dealt with meanwhile stays so. */
  static boolean keep(
      EntityManager em,
      AccountId account,
      ConnectionId connection,
      long seq,
      String number,
      Unstorable why,
      Instant now) {
    int again =
        new Sql()
            .add("UPDATE ledger_unstored SET times = times + 1, last_at = ?", now.toEpochMilli())
            .add(", fault = ?, detail = ?", why.fault().name(), shortened(why.detail()))
            .add(" WHERE account = ? AND seq = ?", account.value(), seq)
            .update(em);
    if (again > 0) {
      return false;
    }
    int found =
        new Sql()
            .add("UPDATE ledger SET done = " + ASIDE + " WHERE account = ?", account.value())
            .add(" AND seq = ? AND done = " + WAITS, seq)
            .update(em);
    if (found == 0) {
      return false;
    }
    new Sql()
        .add("INSERT INTO ledger_unstored (account, seq, far_side, mall_number, first_at, last_at,")
        .add(
            " times, fault, detail) VALUES (?, ?, ?, ", account.value(), seq, connection.toString())
        .add("?, ?, ?, 1, ", number, now.toEpochMilli(), now.toEpochMilli())
        .add("?, ?)", why.fault().name(), shortened(why.detail()))
        .update(em);
    return true;
  }

  private static String shortened(String detail) {
    return detail.length() > LONGEST ? detail.substring(0, LONGEST) : detail;
  }

  static List<Unstored> list(
      EntityManager em, AccountId account, ConnectionId connection, int limit) {
    return new Sql()
            .add("SELECT seq, mall_number, first_at, last_at, times, fault, detail")
            .add(" FROM ledger_unstored WHERE account = ?", account.value())
            .add(" AND far_side = ? ORDER BY seq", connection.toString())
            .add(" FETCH FIRST " + limit + " ROWS ONLY")
            .rows(em)
            .stream()
            .map(UnstoredRows::unstored)
            .toList();
  }

  private static Unstored unstored(Object[] r) {
    return new Unstored(
        ((Number) r[0]).longValue(),
        (String) r[1],
        Instant.ofEpochMilli(((Number) r[2]).longValue()),
        Instant.ofEpochMilli(((Number) r[3]).longValue()),
        ((Number) r[4]).longValue(),
        Unstorable.Fault.valueOf((String) r[5]),
        (String) r[6]);
  }

  /** Those of whose orders something newer that came by the same way was dealt with. */
  static List<Long> outdated(EntityManager em, AccountId account, ConnectionId connection) {
    List<Object[]> aside =
        new Sql()
            .add("SELECT l.mall_number, l.media_type, l.seq FROM ledger_unstored u, ledger l")
            .add(" WHERE u.account = ? AND u.far_side = ?", account.value(), connection.toString())
            .add(" AND l.account = u.account AND l.seq = u.seq")
            .rows(em);
    Map<PayloadTrail, Long> newest = new HashMap<>();
    for (List<Object> part : InClause.parts(aside.stream().map(r -> r[0]).distinct().toList())) {
      new Sql()
          .add("SELECT mall_number, media_type, seq FROM " + IndexedTables.LEDGER_BY_NUMBER)
          .add(" WHERE account = ?", account.value())
          .add(" AND far_side = ? AND done = 1 AND ", connection.toString())
          .in("mall_number", part)
          .rows(em)
          .forEach(r -> newest.merge(story(r), ((Number) r[2]).longValue(), Math::max));
    }
    return aside.stream()
        .filter(r -> newest.getOrDefault(story(r), 0L) > ((Number) r[2]).longValue())
        .map(r -> ((Number) r[2]).longValue())
        .toList();
  }

  private static PayloadTrail story(Object[] r) {
    return PayloadTrail.of((String) r[0], (String) r[1]);
  }

  /** A connection of an account, and of how many orders. */
  record Count(AccountId account, ConnectionId connection, long orders) {}

  /** Of all accounts. */
  static List<Count> counts(EntityManager em) {
    return new Sql()
            .add(
                "SELECT account, far_side, COUNT(*) FROM ledger_unstored GROUP BY account, far_side")
            .rows(em)
            .stream()
            .map(
                r ->
                    new Count(
                        new AccountId((String) r[0]),
                        ConnectionId.of((String) r[1]),
                        ((Number) r[2]).longValue()))
            .toList();
  }

  static Map<ConnectionId, Long> counts(EntityManager em, AccountId account) {
    return new Sql()
            .add(
                "SELECT far_side, COUNT(*) FROM ledger_unstored WHERE account = ?", account.value())
            .add(" GROUP BY far_side")
            .rows(em)
            .stream()
            .collect(
                Collectors.toMap(
                    r -> ConnectionId.of((String) r[0]), r -> ((Number) r[1]).longValue()));
  }

  /** They are dealt with: nothing of them stays but the entry. */
  static void forget(EntityManager em, String account, List<Long> seqs) {
    RowBatch gone = new RowBatch(em, "DELETE FROM ledger_unstored WHERE account = ? AND seq = ?");
    seqs.forEach(seq -> gone.row(account, seq));
    gone.run();
  }
}
