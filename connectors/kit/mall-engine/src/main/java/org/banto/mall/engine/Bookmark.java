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
 * @param ahead what is new is looked for from this time on, while older things are read again
 * @param looked whether a look from there has just found nothing, and a page of the sweep is next
 * @param seen for each sweep, the newest time of the rounds before
 * @param ran for each sweep, when it was read last
 */
record Bookmark(
    int step,
    Instant from,
    int page,
    Instant newest,
    Instant ahead,
    boolean looked,
    List<Instant> seen,
    List<Instant> ran) {
  private static final String VERSION = "1";
  private static final String LOOKED = "1a";

  /** Parts of the text before its lists, without the time to look on from. */
  private static final int PLACE = 5;

  /** Nothing at or before what has been read is new. */
  Bookmark {
    Instant known = known(step, newest, seen);
    ahead = ahead.isAfter(known) ? ahead : known;
  }

  /** Where nobody has looked ahead of the reading. */
  Bookmark(
      int step, Instant from, int page, Instant newest, List<Instant> seen, List<Instant> ran) {
    this(step, from, page, newest, Instant.EPOCH, false, seen, ran);
  }

  private static Instant known(int step, Instant newest, List<Instant> seen) {
    return (step == 0 ? newest : seen.get(0)).plusSeconds(1);
  }

  /** Empty when the text is not a bookmark over so many sweeps. */
  static Optional<Bookmark> read(Cursor cursor, int sweeps) {
    String[] p = cursor.value().split(" ");
    int lists = p.length - 2 * sweeps;
    if ((lists != PLACE && lists != PLACE + 1) || !List.of(VERSION, LOOKED).contains(p[0])) {
      return Optional.empty();
    }
    try {
      List<Instant> times = new ArrayList<>();
      for (int i = lists; i < p.length; i++) {
        times.add(at(p[i]));
      }
      Bookmark read =
          new Bookmark(
              Integer.parseInt(p[1]),
              at(p[2]),
              Integer.parseInt(p[3]),
              at(p[4]),
              lists == PLACE ? Instant.EPOCH : at(p[PLACE]),
              p[0].equals(LOOKED),
              times.subList(0, sweeps),
              times.subList(sweeps, 2 * sweeps));
      return Optional.of(read).filter(b -> b.step >= 0 && b.step < sweeps && b.page > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    List<String> parts = new ArrayList<>();
    parts.addAll(List.of(looked ? LOOKED : VERSION, Integer.toString(step)));
    parts.addAll(List.of(text(from), Integer.toString(page), text(newest)));
    if (ahead.isAfter(known(step, newest, seen))) {
      parts.add(text(ahead));
    }
    Stream.concat(seen.stream(), ran.stream()).map(Bookmark::text).forEach(parts::add);
    return new Cursor(String.join(" ", parts));
  }

  /** Whether reading is not yet, or no more, where new things come up. */
  boolean behind() {
    return step != 0 || from.plusSeconds(1).isBefore(ahead);
  }

  /** The same place, with all before this time brought by looks ahead; a look that led no further is the last. */
  Bookmark ahead(Instant place) {
    return new Bookmark(step, from, page, newest, place, place.equals(ahead), seen, ran);
  }

  /** Further on in the same sweep. */
  Bookmark at(Instant place, int onPage) {
    return new Bookmark(step, place, onPage, newest, ahead, false, seen, ran);
  }

  /** At the beginning of a sweep. */
  Bookmark begin(int sweep, Instant place) {
    return new Bookmark(sweep, place, 1, seen.get(sweep), ahead, false, seen, ran);
  }

  Bookmark newest(Instant at) {
    return at.isAfter(newest) ? new Bookmark(step, from, page, at, ahead, false, seen, ran) : this;
  }

  /** The sweep being read is at its end. */
  Bookmark finished(Instant now) {
    return new Bookmark(step, from, page, newest, ahead, false, put(seen, newest), put(ran, now));
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
