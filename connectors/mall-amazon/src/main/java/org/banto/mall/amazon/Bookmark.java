// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banto.connect.Cursor;

/**
 * How far the orders of a shop have been read. A walk asks for what was updated since a moment and
 * turns its pages by tokens; Amazon says up to which moment the walk goes, and there the next one
 * begins. So all times are Amazon's own but the very first. Tokens end after a day: a walk whose
 * token has ended, or is refused, is begun again, and what was seen comes again.
 *
 * @param from updated at or after
 * @param end up to where this walk goes, as its first page said; empty while nobody has
 * @param newest the latest update seen in this walk
 * @param token the token of the next page, or empty for the first one
 * @param taken when the token was given
 * @param again whether this walk was begun again after a token was refused
 */
record Bookmark(
    Instant from,
    Optional<Instant> end,
    Instant newest,
    String token,
    Instant taken,
    boolean again) {
  /** Updates may appear late. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Duration TOKEN_LIFE = Duration.ofHours(23);
  private static final String VERSION = "1";

  /** A walk from there on. */
  static Bookmark walk(Instant from) {
    return new Bookmark(from, Optional.empty(), from, "", from, false);
  }

  /** Empty when the text is not a bookmark of this kind. */
  static Optional<Bookmark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ", -1);
    if (p.length != 7 || !p[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      Optional<Instant> end = p[2].equals("-") ? Optional.empty() : Optional.of(at(p[2]));
      String token = URLDecoder.decode(p[6], StandardCharsets.UTF_8);
      return Optional.of(
          new Bookmark(at(p[1]), end, at(p[3]), token, at(p[4]), p[5].equals("again")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    return new Cursor(
        String.join(
            " ",
            VERSION,
            text(from),
            end.map(Bookmark::text).orElse("-"),
            text(newest),
            text(taken),
            again ? "again" : "once",
            URLEncoder.encode(token, StandardCharsets.UTF_8)));
  }

  /** This place, unless its token has ended by now. */
  Bookmark on(Instant now) {
    boolean ended = !token.isEmpty() && taken.plus(TOKEN_LIFE).isBefore(now);
    return ended ? walk(from) : this;
  }

  /** The walk begun again because its token is refused; empty when that has been done before. */
  Optional<Bookmark> refused() {
    return token.isEmpty() || again
        ? Optional.empty()
        : Optional.of(new Bookmark(from, Optional.empty(), from, "", from, true));
  }

  /** The bookmark after a page: at the next page, or at the next walk. */
  Bookmark after(Found found, Instant now) {
    Instant latest = found.newest().filter(n -> n.isAfter(newest)).orElse(newest);
    Optional<Instant> goal = end.or(found::end);
    if (!found.next().isEmpty()) {
      return new Bookmark(from, goal, latest, found.next(), now, again);
    }
    Instant reached = goal.orElse(latest).minus(OVERLAP);
    return walk(reached.isAfter(from) ? reached : from);
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static String text(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
