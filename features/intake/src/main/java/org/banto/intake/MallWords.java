// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.connect.Payload.Way;
import org.banto.connect.ReadOrder;
import org.banto.house.Ledger;
import org.banto.house.Ledger.Entry;

/**
 * What the mall said of an order before, by whichever way: its interface, its file and its mail feed
 * the same order, and whoever speaks truest is heard.
 */
final class MallWords {
  private final Ledger ledger;

  MallWords(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Whether the order has come by a truer way than this entry, which then changes nothing. */
  boolean knowsBetter(EntrySource feed, Entry entry) {
    Way way = entry.order().payload().way();
    return Arrays.stream(Way.values())
        .filter(w -> w.compareTo(way) < 0)
        .anyMatch(w -> latest(feed, entry, w).isPresent());
  }

  /**
   * What the mall said before.
   *
   * @param order what it said
   * @param sameWay whether it said so by the same way
   */
  record Before(ReadOrder order, boolean sameWay) {}

  /**
   * What the mall said before this entry: by the same way, else the truest of what came by ways
   * less true; empty when nothing of it can be read.
   */
  Optional<Before> saidBefore(EntrySource feed, Entry entry) {
    Way way = entry.order().payload().way();
    Stream<Entry> same = ledger.before(feed.account(), feed.connection(), entry).stream();
    Stream<Entry> others =
        Arrays.stream(Way.values())
            .filter(w -> w.compareTo(way) > 0)
            .flatMap(w -> latest(feed, entry, w).stream());
    return Stream.concat(same, others)
        .filter(e -> feed.reader(e).isPresent())
        .flatMap(e -> before(feed, e, way).stream())
        .findFirst();
  }

  private static Optional<Before> before(EntrySource feed, Entry entry, Way way) {
    boolean sameWay = entry.order().payload().way() == way;
    return ReadPayload.of(feed, entry).order().map(o -> new Before(o, sameWay));
  }

  private Optional<Entry> latest(EntrySource feed, Entry entry, Way way) {
    return ledger.latest(feed.account(), feed.connection(), entry.order().number(), way);
  }
}
