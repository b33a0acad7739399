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
 * @param ahead what changed from this time on is looked for first, while older changes are read again
 */
record Bookmark(Instant from, Instant newest, int pages, String after, Instant ahead) {
  private static final String VERSION = "1";

  /** How late a change may show in searches. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Far fewer than 25,000 orders, beyond which cursors do not go. */
  private static final int LONGEST = 1_000;

  /** Nothing at or before the newest change seen is new. */
  Bookmark {
    Instant known = newest.plusSeconds(1);
    ahead = ahead.isAfter(known) ? ahead : known;
  }

  static Bookmark first(Instant now, Duration back) {
    Instant from = Instant.ofEpochSecond(now.minus(back).getEpochSecond());
    return new Bookmark(from, from, 0, "", from);
  }

  /** Empty when the text is none of these. */
  static Optional<Bookmark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ", -1);
    if ((p.length != 5 && p.length != 6)
        || !p[0].equals(VERSION)
        || !p[4].matches("[!-~]{0,1500}")) {
      return Optional.empty();
    }
    try {
      Instant ahead = p.length == 5 ? Instant.EPOCH : at(p[5]);
      return Optional.of(new Bookmark(at(p[1]), at(p[2]), Integer.parseInt(p[3]), p[4], ahead));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    String place =
        String.join(
            " ",
            VERSION,
            Long.toString(from.getEpochSecond()),
            Long.toString(newest.getEpochSecond()),
            Integer.toString(pages),
            after);
    boolean looked = ahead.isAfter(newest.plusSeconds(1));
    return new Cursor(looked ? place + ' ' + ahead.getEpochSecond() : place);
  }

  /** Whether reading is not where changes come up. */
  boolean behind() {
    return from.plusSeconds(1).isBefore(ahead);
  }

  /** The same place, with all before this time brought by looks ahead. */
  Bookmark ahead(Instant time) {
    return new Bookmark(from, newest, pages, after, time);
  }

  /** Further on; where many changes came in one second, time alone does not lead further. */
  Bookmark further(Instant seen, String end) {
    Instant latest = seen.isAfter(newest) ? seen : newest;
    boolean longest = pages >= LONGEST && latest.isAfter(from);
    return longest
        ? new Bookmark(latest, latest, 0, "", ahead)
        : new Bookmark(from, latest, pages + 1, end, ahead);
  }

  /** The round is at its end; the next one begins a little before the newest change. */
  Bookmark finished(Instant seen) {
    Instant latest = seen.isAfter(newest) ? seen : newest;
    return new Bookmark(latest.minus(OVERLAP), latest, 0, "", ahead);
  }

  /** The same round once more from its beginning. */
  Bookmark again() {
    return new Bookmark(from, newest, 0, "", ahead);
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Math.max(0, Math.min(Long.parseLong(seconds), 99_999_999_999L)));
  }
}
