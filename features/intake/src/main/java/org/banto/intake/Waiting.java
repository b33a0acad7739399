// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.Ledger;
import org.banto.connect.Ledger.Entry;

/**
 * What waits in the ledger: the newest and the oldest in turn, so that new orders do not wait for
 * the many of an outage, and these come in too. Left out is what must hold up no other: orders that
 * somebody else keeps changing, and payloads whose reader is away.
 */
final class Waiting {
  private final Ledger ledger;
  private final Feed feed;
  private final Set<String> stuck = new HashSet<>();
  private int passed;
  private boolean newest;

  Waiting(Ledger ledger, Feed feed) {
    this.ledger = ledger;
    this.feed = feed;
  }

  /** Entries that can be worked now, those of one order oldest first; none when there are no more. */
  List<Entry> next(int max) {
    newest = !newest;
    List<Entry> first = newest ? newest(max) : List.of();
    return first.isEmpty() ? oldest(max) : first;
  }

  private List<Entry> newest(int max) {
    return ledger.newest(feed.account(), feed.connection(), max).stream()
        .map(Reading::numbered)
        .filter(this::free)
        .toList();
  }

  private List<Entry> oldest(int max) {
    while (true) {
      List<Entry> seen = ledger.waiting(feed.account(), feed.connection(), max + passed);
      List<Entry> free = seen.stream().map(Reading::numbered).filter(this::free).toList();
      if (!free.isEmpty() || seen.size() < max + passed) {
        passed = seen.size() - free.size();
        return free.subList(0, Math.min(max, free.size()));
      }
      passed = seen.size();
    }
  }

  /** The numbers of orders that somebody else keeps changing. */
  Set<String> stuck() {
    return stuck;
  }

  private boolean free(Entry entry) {
    return !stuck.contains(entry.order().number()) && feed.reader(entry).isPresent();
  }
}
