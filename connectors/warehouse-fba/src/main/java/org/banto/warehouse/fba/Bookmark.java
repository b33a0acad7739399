// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banto.connect.Cursor;

/**
 * How far dispatches have been read: of the orders updated since a moment, a page of the list. The
 * next walk begins at the latest update seen, so all times but the very first are Amazon's own.
 *
 * @param from updated at or after
 * @param newest the latest update seen in this walk
 * @param token the token of this page, or empty for the first one
 */
record Bookmark(Instant from, Instant newest, String token) {
  /** Updates may appear late. */
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  private static final String VERSION = "1";

  static Bookmark walk(Instant from) {
    return new Bookmark(from, from, "");
  }

  /** Empty when the text is not a bookmark of this kind. */
  static Optional<Bookmark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ", -1);
    if (p.length != 4 || !p[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      String token = URLDecoder.decode(p[3], StandardCharsets.UTF_8);
      return Optional.of(new Bookmark(at(p[1]), at(p[2]), token));
    } catch (IllegalArgumentException e) {
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
            URLEncoder.encode(token, StandardCharsets.UTF_8)));
  }

  /** At the next page; at the next walk when there is none. */
  Bookmark after(String next, Instant latest) {
    if (!next.isEmpty()) {
      return new Bookmark(from, later(latest), next);
    }
    Instant reached = later(latest).minus(OVERLAP);
    return walk(reached.isAfter(from) ? reached : from);
  }

  private Instant later(Instant latest) {
    return latest.isAfter(newest) ? latest : newest;
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }
}
