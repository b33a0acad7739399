// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.banto.base.Actor;
import org.banto.base.Text;
import org.banto.flow.Repair.Book;
import org.banto.flow.Repair.Damage;
import org.banto.sql.Sql;

/** Whether the history has all its lines, and what is said in it where some are missing. */
final class History {
  private History() {}

  /** At a glance: as many lines as numbers, the head is the hash of the last, the anchor holds. */
  static boolean sound(EntityManager em, String account, Optional<Anchor> anchor) {
    Object[] lines =
        new Sql()
            .add("SELECT COUNT(*), MAX(seq) FROM audit WHERE account = ?", account)
            .rows(em)
            .get(0);
    long count = ((Number) lines[0]).longValue();
    long highest = lines[1] == null ? 0 : ((Number) lines[1]).longValue();
    ChainHeads.Head head = ChainHeads.history(em, account);
    long known =
        count == head.seq()
            ? 0
            : ChainWalk.gaps(em, account).stream().mapToLong(g -> g.last() - g.first() + 1).sum();
    return highest == head.seq()
        && count + known == head.seq()
        && head.hash().equals(tail(em, account))
        && anchor.filter(a -> !hash(em, account, a.seq()).equals(a.hash())).isEmpty();
  }

  private static String hash(EntityManager em, String account, long seq) {
    return new Sql()
            .add("SELECT hash FROM audit WHERE account = ? AND seq = ?", account, seq)
            .column(em)
            .stream()
            .map(String.class::cast)
            .findFirst()
            .orElse("");
  }

  /** The hash of the last line that is there. */
  private static String tail(EntityManager em, String account) {
    return new Sql()
            .add("SELECT hash FROM audit WHERE account = ? AND seq =", account)
            .add(" (SELECT MAX(seq) FROM audit WHERE account = ?)", account)
            .column(em)
            .stream()
            .map(String.class::cast)
            .findFirst()
            .orElse("");
  }

  static List<Damage> told(List<ChainWalk.Break> breaks) {
    List<Damage> all = new ArrayList<>();
    for (ChainWalk.Break b : breaks) {
      all.add(
          switch (b.how()) {
            case MISSING ->
                new Damage(
                    Book.HISTORY,
                    b.lines(),
                    new Text(
                        "処理履歴の%d番から%d番まで（%d件）が失われています".formatted(b.first(), b.last(), b.lines()),
                        "Lines %d to %d of the history are missing"
                            .formatted(b.first(), b.last())));
            case PASSED ->
                new Damage(
                    Book.HISTORY,
                    1,
                    new Text(
                        "処理履歴の%d番が、直前の行に続いていません".formatted(b.first()),
                        "Line %d of the history hangs on an earlier one".formatted(b.first())));
            case ALTERED ->
                new Damage(
                    Book.HISTORY,
                    1,
                    new Text(
                        "処理履歴の%d番が書き換えられています。直せません。調べてください".formatted(b.first()),
                        "Line %d of the history was altered; that cannot be mended"
                            .formatted(b.first())));
          });
    }
    return all;
  }

  /**
   * Hangs the next line on the last that is there, and says in a line each what is missing. What
   * was altered is nobody's accident: it stays broken.
   */
  static int mend(
      EntityManager em,
      Chain chain,
      String account,
      List<ChainWalk.Break> breaks,
      Instant now,
      Actor by) {
    ChainHeads.take(em, account, ChainHeads.AUDIT, 0);
    new Sql()
        .add("UPDATE head SET hash = ? WHERE account = ?", tail(em, account), account)
        .add(" AND name = ?", ChainHeads.AUDIT)
        .update(em);
    List<AuditRow> lines =
        breaks.stream()
            .filter(b -> b.how() != ChainWalk.How.ALTERED)
            .map(b -> chain.line(account, now, by, ChainWalk.GAP, b.words(), 0, ""))
            .toList();
    chain.append(em, account, lines);
    em.flush();
    return lines.size();
  }
}
