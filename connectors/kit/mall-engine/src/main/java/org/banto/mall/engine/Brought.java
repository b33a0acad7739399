// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;

/**
 * What the pages of a round up to a bookmark have brought. It saves requests and no more: whoever asks from another
 * bookmark than the last one given, because a page was lost or the connector is a new one, is told nothing.
 *
 * @param place the bookmark that was given with the last of these pages
 * @param changes of each order, when it had changed last as it was brought
 */
record Brought(Cursor place, Map<String, Instant> changes) {
  static final Brought NOTHING = new Brought(Cursor.START, Map.of());

  /** More than the rounds of a day bring; a first reading may bring more, and its first ones are forgotten. */
  private static final int MOST = 5000;

  /** What was brought up to this bookmark. */
  Map<String, Instant> at(Cursor asked) {
    return asked.equals(place) ? changes : Map.of();
  }

  /**
   * And with the page that was read from there. What changed in the newest second the mall is known to have seen may
   * change in it again, and would look the same.
   *
   * @param newest a moment by the mall's clock that was past when the page was listed
   */
  Brought and(Cursor asked, Found found, Instant newest, Page<IncomingOrder> page) {
    if (!page.more()) {
      return NOTHING;
    }
    Map<String, Instant> all = new LinkedHashMap<>(at(asked));
    found.changes().forEach((number, changed) -> put(all, number, changed, newest));
    all.keySet().stream().limit(Math.max(0, all.size() - MOST)).toList().forEach(all::remove);
    return new Brought(page.next(), all);
  }

  private static void put(
      Map<String, Instant> all, String number, Instant changed, Instant newest) {
    all.remove(number);
    if (changed.isBefore(newest)) {
      all.put(number, changed);
    }
  }
}
