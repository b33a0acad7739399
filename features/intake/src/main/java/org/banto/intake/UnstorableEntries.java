// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.banto.house.Ledger;
import org.banto.house.Ledger.Entry;
import org.banto.order.Unstorable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes entries out of the way that cannot be stored; the ledger's watch says so while some are. */
final class UnstorableEntries {
  private static final Logger LOG = LoggerFactory.getLogger(UnstorableEntries.class);

  private final Ledger ledger;
  private final IntakeAlarms alarms;
  private final Clock clock;

  UnstorableEntries(Ledger ledger, IntakeAlarms alarms, Clock clock) {
    this.ledger = ledger;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * What a failure says of one order: the store's own word, or that a program failed on it.
   *
   * @throws RuntimeException the failure itself, where it is the database's and not the order's
   */
  static Unstorable of(RuntimeException failure) {
    if (failure instanceof EntrySource.Gone) {
      throw failure;
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Unstorable known) {
        return known;
      }
      if (t instanceof SQLException) {
        throw failure;
      }
    }
    return new Unstorable(Unstorable.Fault.PROGRAM, place(failure), failure);
  }

  /** The kind of failure and the line of ours it came from; its message may name a buyer. */
  private static String place(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String kind = root.getClass().getSimpleName();
    return Arrays.stream(root.getStackTrace())
        .filter(f -> f.getClassName().startsWith("org.banto."))
        .findFirst()
        .map(f -> kind + " (" + f.getFileName() + ":" + f.getLineNumber() + ")")
        .orElse(kind);
  }

  /** Sets it aside; when that fails too, the store is away, and that goes to the caller. */
  void put(EntrySource feed, Entry entry, Unstorable why) {
    boolean first = ledger.setAside(feed.account(), feed.connection(), entry, why, clock.instant());
    alarms.changed(feed.account(), feed.connection());
    if (first) {
      String number = entry.order().number();
      // not its causes: what a database says may quote a row
      LOG.warn("order {} cannot be stored and is set aside: {}", number, why.getMessage());
    }
  }

  /** Those that are set aside, oldest first, but for what something newer has made needless. */
  List<Entry> open(EntrySource feed, int max) {
    if (ledger.passOver(feed.account(), feed.connection()) > 0) {
      alarms.changed(feed.account(), feed.connection());
    }
    return ledger.setAside(feed.account(), feed.connection(), max);
  }
}
