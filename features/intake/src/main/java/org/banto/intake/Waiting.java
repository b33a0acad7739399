// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.Ledger;
import org.banto.connect.Ledger.Entry;

/**
 * What waits in the ledger, but for what must hold up no other: orders that somebody else keeps
 * changing, and payloads whose reader is away.
 */
final class Waiting {
  private final Ledger ledger;
  private final Feed feed;
  private final Set<String> stuck = new HashSet<>();
  private int passed;

  Waiting(Ledger ledger, Feed feed) {
    this.ledger = ledger;
    this.feed = feed;
  }

  /** The oldest entries that can be worked now. */
  List<Entry> next(int max) {
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
