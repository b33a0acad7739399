// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.banto.house.Audit;
import org.banto.sql.Sql;

/**
 * Walks the whole history of an account, line by line. Where a line of the history says that others
 * are missing, and which line comes after them, the walk goes on there.
 */
final class ChainWalk {
  /** What a line that acknowledges a gap has as its act. */
  static final String GAP = "history.gap";

  private static final Pattern GAP_WORDS =
      Pattern.compile("\\[(\\d+)-(\\d+) ([0-9a-f]{64}|end)\\]$");
  private static final int STEP = 1000;

  /** A line may hang on one some lines before it, where those between came without a head. */
  private static final int BACK = 2000;

  /** How the chain breaks. */
  enum How {
    /** Lines are not there. */
    MISSING,
    /** A line hangs on one before those that come before it. */
    PASSED,
    /** A line is not what it was. */
    ALTERED
  }

  /**
   * Where the chain breaks.
   *
   * @param first the first line missing, or that does not fit
   * @param last the last line missing; the one before {@code first} when none is
   * @param next the hash of the line after, or {@code end}
   */
  record Break(How how, long first, long last, String next) {
    long lines() {
      return last - first + 1;
    }

    /** In words, and so that a later walk can read it. */
    String words() {
      String what =
          how == How.MISSING
              ? "処理履歴の%d番から%d番まで（%d件）が失われています。".formatted(first, last, lines())
              : "処理履歴の%d番は、直前の行ではなく、その前の行に続いています。".formatted(first);
      return what + "書き込みが途中で切れたためです。ここから続きを確かめます [%d-%d %s]".formatted(first, last, next);
    }
  }

  private record Acknowledged(long last, String next, long line) {}

  private final JpaTemplate jpa;
  private final String account;
  private final Map<Long, Acknowledged> gaps = new HashMap<>();
  private final List<Break> breaks = new ArrayList<>();
  private final Deque<String> passed = new ArrayDeque<>();
  private final Chain chain;
  private final NavigableMap<Long, Anchor> anchors;
  private String before = "";
  private long expected = 1;
  private boolean keyed;

  /** Walks along what is noted outside of the database; that is read before the database is. */
  ChainWalk(JpaTemplate jpa, Chain chain, Anchors anchors, String account) {
    this.jpa = jpa;
    this.chain = chain;
    this.account = account;
    this.anchors = anchors.of(account);
  }

  /** The gaps that the history itself acknowledges, oldest first. */
  static List<Audit.Gap> gaps(EntityManager em, String account) {
    return acknowledged(em, account).entrySet().stream()
        .map(e -> new Audit.Gap(e.getKey(), e.getValue().last(), e.getValue().line()))
        .sorted((a, b) -> Long.compare(a.first(), b.first()))
        .toList();
  }

  private static Map<Long, Acknowledged> acknowledged(EntityManager em, String account) {
    Map<Long, Acknowledged> gaps = new HashMap<>();
    new Sql()
        .add("SELECT seq, detail FROM audit WHERE account = ? AND act = ?", account, GAP)
        .rows(em)
        .forEach(
            r -> {
              Matcher m = GAP_WORDS.matcher((String) r[1]);
              if (m.find()) {
                long line = ((Number) r[0]).longValue();
                gaps.put(
                    Long.parseLong(m.group(1)),
                    new Acknowledged(Long.parseLong(m.group(2)), m.group(3), line));
              }
            });
    return gaps;
  }

  /** Walks to the end; what breaks, or only the first break. */
  List<Break> run(boolean all) {
    gaps.putAll(jpa.txExpr(TransactionType.Required, em -> acknowledged(em, account)));
    ChainHeads.Head head =
        jpa.txExpr(TransactionType.Required, em -> ChainHeads.history(em, account));
    long end = Math.max(head.seq(), jpa.txExpr(TransactionType.Required, this::last));
    // whoever mends sets the head right in any case
    ChainHeads.Head told = all ? new ChainHeads.Head(0, "") : head;
    for (long at = 1; at <= end && (all || breaks.isEmpty()); at += STEP) {
      long first = at;
      long last = Math.min(end, at + STEP - 1);
      jpa.txExpr(TransactionType.Required, em -> JpaAudit.between(em, account, first, last))
          .forEach(row -> step(row, told));
    }
    boolean toTheEnd = all || breaks.isEmpty();
    if (toTheEnd && expected <= end && !known(end, "end", Optional.empty())) {
      breaks.add(new Break(How.MISSING, expected, end, "end"));
    }
    return breaks;
  }

  /** The number of the last line that is there or was noted. */
  private long last(EntityManager em) {
    Object last =
        new Sql().add("SELECT MAX(seq) FROM audit WHERE account = ?", account).column(em).get(0);
    return Math.max(
        anchors.isEmpty() ? 0 : anchors.lastKey(), last == null ? 0 : ((Number) last).longValue());
  }

  private void step(AuditRow row, ChainHeads.Head head) {
    boolean fits = follows(before, row);
    if (row.seq > expected) {
      if (!known(row.seq - 1, row.hash, fits ? Optional.of(row) : Optional.empty())) {
        breaks.add(new Break(How.MISSING, expected, row.seq - 1, row.hash));
      }
    } else if (!fits && !known(row.seq - 1, row.hash, Optional.empty())) {
      How how = passed.stream().anyMatch(h -> follows(h, row)) ? How.PASSED : How.ALTERED;
      breaks.add(new Break(how, row.seq, row.seq - 1, row.hash));
    } else if (!noted(row, head)) {
      breaks.add(new Break(How.ALTERED, row.seq, row.seq - 1, row.hash));
    }
    passed.addLast(before);
    if (passed.size() > BACK) {
      passed.removeFirst();
    }
    before = row.hash;
    expected = row.seq + 1;
  }

  /**
   * Whether a line is what comes after the one with that hash. A house that has the key always
   * writes by it: without it are only lines before the first that is by it, and none after the first
   * that was noted.
   */
  private boolean follows(String hash, AuditRow row) {
    if (row.hash.equals(chain.hash(hash, row))) {
      keyed = true;
      return true;
    }
    return !keyed
        && (anchors.isEmpty() || row.seq <= anchors.firstKey())
        && row.hash.equals(Chain.plain(hash, row));
  }

  /** Whether a line is as it was noted, outside of the database and as the last of all. */
  private boolean noted(AuditRow row, ChainHeads.Head head) {
    Anchor anchor = anchors.get(row.seq);
    return (anchor == null || anchor.hash().equals(row.hash))
        && (head.seq() != row.seq || head.hash().equals(row.hash));
  }

  /** Whether a line of the history says that it breaks here, and how it goes on. */
  private boolean known(long last, String next, Optional<AuditRow> fits) {
    Acknowledged gap = gaps.get(expected);
    return gap != null && gap.last() == last && (gap.next().equals(next) || fits.isPresent());
  }
}
