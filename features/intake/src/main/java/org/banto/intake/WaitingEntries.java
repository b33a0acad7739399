// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.house.Ledger;
import org.banto.house.Ledger.Entry;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderKey;

/**
 * What waits in the ledger: the newest and the oldest in turn, so that new orders do not wait for
 * the many of an outage, and these come in too. Left out is what must hold up no other: orders that
 * somebody else keeps changing, and payloads whose reader is away; so is, of what came after a
 * moment, what tells of orders that are not here yet.
 */
final class WaitingEntries {
  private final Ledger ledger;
  private final OrderService orders;
  private final EntrySource feed;
  private final Instant arrivals;
  private final Set<String> stuck = new HashSet<>();
  private int passed;
  private boolean newest;

  /**
   * @param arrivals orders that came after this moment and are not here yet wait
   */
  WaitingEntries(Ledger ledger, OrderService orders, EntrySource feed, Instant arrivals) {
    this.ledger = ledger;
    this.orders = orders;
    this.feed = feed;
    this.arrivals = arrivals;
  }

  /** Entries that can be worked now, those of one order oldest first; none when there are no more. */
  List<Entry> next(int max) {
    newest = !newest;
    List<Entry> first = newest ? newest(max) : oldest(max);
    if (!first.isEmpty()) {
      return first;
    }
    return newest ? oldest(max) : newest(max);
  }

  private List<Entry> newest(int max) {
    List<Entry> free =
        ledger.newest(feed.account(), feed.connection(), max).stream()
            .map(ReadPayload::numbered)
            .filter(this::free)
            .toList();
    Set<OrderKey> here = here(free.stream().filter(this::late).map(feed::key).distinct().toList());
    return free.stream().filter(e -> !late(e) || here.contains(feed.key(e))).toList();
  }

  private Set<OrderKey> here(Collection<OrderKey> keys) {
    return keys.isEmpty()
        ? Set.of()
        : orders.findByKey(feed.account(), keys).stream()
            .map(Order::key)
            .collect(Collectors.toSet());
  }

  private List<Entry> oldest(int max) {
    while (true) {
      List<Entry> all = ledger.waiting(feed.account(), feed.connection(), max + passed);
      List<Entry> seen = all.stream().takeWhile(e -> !late(e)).toList();
      List<Entry> free = seen.stream().map(ReadPayload::numbered).filter(this::free).toList();
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

  private boolean late(Entry entry) {
    return entry.receivedAt().isAfter(arrivals);
  }
}
