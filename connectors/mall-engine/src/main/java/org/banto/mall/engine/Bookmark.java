// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.connect.Cursor;

/**
 * How far a mall has been read.
 *
 * @param step the sweep being read
 * @param from times from here on are still to be read on it
 * @param page the page from there on
 * @param newest the newest time seen on it in this round
 * @param seen for each sweep, the newest time of the rounds before
 * @param ran for each sweep, when it was read last
 */
record Bookmark(
    int step, Instant from, int page, Instant newest, List<Instant> seen, List<Instant> ran) {
  private static final String VERSION = "1";

  /** Empty when the text is not a bookmark over so many sweeps. */
  static Optional<Bookmark> read(Cursor cursor, int sweeps) {
    String[] p = cursor.value().split(" ");
    if (p.length != 5 + 2 * sweeps || !p[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      List<Instant> times = new ArrayList<>();
      for (int i = 5; i < p.length; i++) {
        times.add(at(p[i]));
      }
      Bookmark read =
          new Bookmark(
              Integer.parseInt(p[1]),
              at(p[2]),
              Integer.parseInt(p[3]),
              at(p[4]),
              times.subList(0, sweeps),
              times.subList(sweeps, 2 * sweeps));
      return Optional.of(read).filter(b -> b.step >= 0 && b.step < sweeps && b.page > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    List<String> parts = new ArrayList<>(List.of(VERSION, Integer.toString(step)));
    parts.addAll(List.of(text(from), Integer.toString(page), text(newest)));
    Stream.concat(seen.stream(), ran.stream()).map(Bookmark::text).forEach(parts::add);
    return new Cursor(String.join(" ", parts));
  }

  /** Further on in the same sweep. */
  Bookmark at(Instant place, int onPage) {
    return new Bookmark(step, place, onPage, newest, seen, ran);
  }

  Bookmark newest(Instant at) {
    return at.isAfter(newest) ? new Bookmark(step, from, page, at, seen, ran) : this;
  }

  /** The sweep being read is at its end. */
  Bookmark finished(Instant now) {
    return new Bookmark(step, from, page, newest, put(seen, newest), put(ran, now));
  }

  private List<Instant> put(List<Instant> list, Instant value) {
    List<Instant> changed = new ArrayList<>(list);
    changed.set(step, value);
    return changed;
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Math.max(0, Math.min(Long.parseLong(seconds), 99_999_999_999L)));
  }

  private static String text(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
