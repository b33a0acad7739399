// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.banto.base.Japan;
import org.banto.sql.InClause;
import org.banto.sql.Sql;

/** Marks ledger entries as dealt with, inside a transaction, and counts them to their days. */
final class LedgerMarks {
  private record Day(String connection, int day) {}

  /** Entries that are marked alike. */
  private record Lot(String connection, int done) {}

  private final EntityManager em;
  private final String account;
  private final Map<Day, Long> counts =
      new TreeMap<>(Comparator.comparing(Day::connection).thenComparing(Day::day));

  LedgerMarks(EntityManager em, String account) {
    this.em = em;
    this.account = account;
  }

  /** Marks entries that wait or are set aside; those marked before change nothing. */
  void done(List<Long> seqs) {
    all(1, seqs);
  }

  /** Marks entries that are set aside as passed over by something newer. */
  void passed(List<Long> seqs) {
    all(UnstoredRows.PASSED, seqs);
  }

  private void all(int how, List<Long> seqs) {
    List<Long> aside = new ArrayList<>();
    for (List<Long> part : InClause.parts(seqs.stream().distinct().sorted().toList())) {
      Map<Lot, List<Long>> open = new HashMap<>();
      for (Object[] r : open(part)) {
        long seq = ((Number) r[0]).longValue();
        int done = ((Number) r[3]).intValue();
        open.computeIfAbsent(new Lot((String) r[1], done), lot -> new ArrayList<>()).add(seq);
        if (done == UnstoredRows.ASIDE) {
          aside.add(seq);
        }
        Instant at = Instant.ofEpochMilli(((Number) r[2]).longValue());
        counts.merge(new Day((String) r[1], day(at)), 1L, Long::sum);
      }
      open.forEach((lot, of) -> mark(how, lot, of));
    }
    UnstoredRows.forget(em, account, aside);
  }

  /** Names the whole key of whichever index Derby takes: by a part of one it walks all that an account has. */
  private void mark(int how, Lot lot, List<Long> open) {
    KeyedStatement mark =
        new KeyedStatement(
            em,
            "UPDATE ledger SET done = ? WHERE account = ? AND far_side = ? AND done = ?",
            how,
            account,
            lot.connection,
            lot.done);
    if (mark.run("seq", open) != open.size()) {
      throw new Transactions.Collision(); // another worker marked one meanwhile
    }
  }

  /** Writes the days' counters; last, because other workers wait for them. */
  void count() {
    RowBatch update =
        new RowBatch(
            em,
            "UPDATE ledger_day SET done = done + ?"
                + " WHERE account = ? AND far_side = ? AND day_no = ?");
    counts.forEach((d, n) -> update.row(n, account, d.connection, d.day));
    update.run();
  }

  static int day(Instant at) {
    return OrderWriter.dayNumber(LocalDate.ofInstant(at, Japan.ZONE));
  }

  private List<Object[]> open(List<Long> seqs) {
    return new Sql()
        .add("SELECT seq, far_side, received_at, done FROM " + IndexedTables.LEDGER_BY_SEQ)
        .add(" WHERE account = ?", account)
        .add(" AND done IN (0, 2) AND ")
        .in("seq", seqs)
        .rows(em);
  }
}
