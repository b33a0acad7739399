// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.shopify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banto.connect.Cursor;

/**
 * How far the orders of a store have been read, in the order of their changes. Within a round the place is Shopify's own
 * cursor; it holds for so many orders only and means nothing without the time it began at.
 *
 * @param from changes from this time on are read in this round
 * @param newest the newest change seen; Shopify's time, not ours
 * @param pages pages read since {@code from}
 * @param after Shopify's cursor, or empty at the beginning
 */
record Bookmark(Instant from, Instant newest, int pages, String after) {
  private static final String VERSION = "1";

  /** How late a change may show in searches. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Far fewer than 25,000 orders, beyond which cursors do not go. */
  private static final int LONGEST = 1_000;

  static Bookmark first(Instant now, Duration back) {
    Instant from = Instant.ofEpochSecond(now.minus(back).getEpochSecond());
    return new Bookmark(from, from, 0, "");
  }

  /** Empty when the text is none of these. */
  static Optional<Bookmark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ", -1);
    if (p.length != 5 || !p[0].equals(VERSION) || !p[4].matches("[!-~]{0,1500}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Bookmark(at(p[1]), at(p[2]), Integer.parseInt(p[3]), p[4]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    return new Cursor(
        String.join(
            " ",
            VERSION,
            Long.toString(from.getEpochSecond()),
            Long.toString(newest.getEpochSecond()),
            Integer.toString(pages),
            after));
  }

  /** Further on; where many changes came in one second, time alone does not lead further. */
  Bookmark further(Instant seen, String end) {
    Instant latest = seen.isAfter(newest) ? seen : newest;
    boolean longest = pages >= LONGEST && latest.isAfter(from);
    return longest
        ? new Bookmark(latest, latest, 0, "")
        : new Bookmark(from, latest, pages + 1, end);
  }

  /** The round is at its end; the next one begins a little before the newest change. */
  Bookmark finished(Instant seen) {
    Instant latest = seen.isAfter(newest) ? seen : newest;
    return new Bookmark(latest.minus(OVERLAP), latest, 0, "");
  }

  /** The same round once more from its beginning. */
  Bookmark again() {
    return new Bookmark(from, newest, 0, "");
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Math.max(0, Math.min(Long.parseLong(seconds), 99_999_999_999L)));
  }
}
