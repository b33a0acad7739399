// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banto.connect.Cursor;

/**
 * How far the orders of a shop have been read. Rakuten tells nobody what changed, so reading goes in rounds: new orders
 * by order time, then all that are still open or were cancelled, then those whose payment was settled, and every six
 * hours the old open ones. Within a step the place is the order time read up to, not a page number, so that nothing
 * slips when pages shift. The anchor is the newest order time the mall itself has given: our clock may be wrong by days
 * without a gap. While old things are read again, what came up after all that has been seen is looked for from
 * {@code ahead} on; such a look moves no step.
 *
 * @param step what is being read
 * @param from orders from this time on are still to be read in this step
 * @param page the page from there on, from 1
 * @param anchor the newest order time seen
 * @param since where this round's new orders began; what is older is looked at as open orders
 * @param settled payments settled before this time have been seen
 * @param deep when the old open orders were looked at last
 * @param ahead orders placed from this time on are new
 */
record Bookmark(
    Step step,
    Instant from,
    int page,
    Instant anchor,
    Instant since,
    Instant settled,
    Instant deep,
    Instant ahead) {
  /** Nothing at or before the anchor is new. */
  Bookmark {
    Instant known = anchor.plusSeconds(1);
    ahead = ahead.isAfter(known) ? ahead : known;
  }

  /** The steps of a round. */
  enum Step {
    NEW,
    OPEN,
    SETTLED,
    OLD
  }

  /** One search may span 63 days. */
  static final Duration SPAN = Duration.ofDays(60);

  /** Orders can appear late. */
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  /** Our clock can be behind the mall's. */
  private static final Duration CLOCKS = Duration.ofDays(3);

  private static final Duration DEEP_EVERY = Duration.ofHours(6);
  private static final int OLD_SPANS = 6;
  private static final String VERSION = "1";

  /** Parts of the text, without the time to look on from. */
  private static final int PARTS = 8;

  static Bookmark first(Instant now, Duration back) {
    Instant from = now.minus(back);
    return new Bookmark(Step.NEW, from, 1, from, from, now, now.minus(DEEP_EVERY), from);
  }

  /** Empty when the text is not a bookmark of this kind. */
  static Optional<Bookmark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ");
    if ((p.length != PARTS && p.length != PARTS + 1) || !p[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      Step step = Step.valueOf(p[1]);
      int page = Integer.parseInt(p[3]);
      Instant ahead = p.length == PARTS ? Instant.EPOCH : at(p[PARTS]);
      return Optional.of(
          new Bookmark(step, at(p[2]), page, at(p[4]), at(p[5]), at(p[6]), at(p[7]), ahead));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Cursor cursor() {
    String place =
        String.join(
            " ",
            VERSION,
            step.name(),
            text(from),
            Integer.toString(page),
            text(anchor),
            text(since),
            text(settled),
            text(deep));
    return new Cursor(ahead.isAfter(anchor.plusSeconds(1)) ? place + ' ' + text(ahead) : place);
  }

  /** Whether reading is not yet, or no more, where new orders come up. */
  boolean behind() {
    return step != Step.NEW || from.plusSeconds(1).isBefore(ahead);
  }

  /** Where a look ahead ends. */
  Instant aheadEnd(Instant now) {
    Instant widest = ahead.plus(SPAN);
    Instant last = now.plus(CLOCKS);
    return widest.isBefore(last) ? widest : last;
  }

  /** The same place, after a look ahead; it may leave out what the steps bring anyway. */
  Bookmark ahead(Found found) {
    Instant on =
        found
            .newest()
            .map(
                at ->
                    found.last() || !found.sorted() || !at.isAfter(ahead) ? at.plusSeconds(1) : at)
            .orElse(ahead);
    return new Bookmark(step, from, page, anchor, since, settled, deep, on);
  }

  /** Where this search ends. */
  Instant end(Instant now) {
    Instant widest = from.plus(SPAN);
    Instant last = stepEnd(now);
    return widest.isBefore(last) ? widest : last;
  }

  /** The bookmark after a search: further on in this step, or at the next one. */
  Bookmark after(Found found, Instant now) {
    Instant newest =
        found.newest().filter(at -> step == Step.NEW && at.isAfter(anchor)).orElse(anchor);
    Bookmark seen = new Bookmark(step, from, page, newest, since, settled, deep, ahead);
    if (!found.last()) {
      return found
          .newest()
          .filter(at -> step != Step.SETTLED && found.sorted() && at.isAfter(from))
          .map(at -> seen.at(at, 1))
          .orElseGet(() -> seen.at(from, page + 1));
    }
    boolean finished = !from.plus(SPAN).isBefore(stepEnd(now));
    return finished ? seen.nextStep(now) : seen.at(end(now), 1);
  }

  /** Whether nothing is left to read in this round. */
  boolean rests() {
    return step == Step.NEW && page == 1 && from.equals(since);
  }

  private Instant stepEnd(Instant now) {
    return switch (step) {
      case NEW, SETTLED -> now.plus(CLOCKS);
      case OPEN -> since;
      case OLD -> since.minus(SPAN);
    };
  }

  private Bookmark nextStep(Instant now) {
    return switch (step) {
      case NEW -> step(Step.OPEN, since.minus(SPAN));
      case OPEN -> step(Step.SETTLED, settled);
      case SETTLED ->
          deep.plus(DEEP_EVERY).isAfter(now)
              ? newRound(deep)
              : step(Step.OLD, since.minus(SPAN.multipliedBy(OLD_SPANS)));
      case OLD -> newRound(now);
    };
  }

  private Bookmark newRound(Instant looked) {
    Instant again = anchor.minus(OVERLAP);
    return new Bookmark(Step.NEW, again, 1, anchor, again, again, looked, ahead);
  }

  private Bookmark step(Step next, Instant begin) {
    return new Bookmark(next, begin, 1, anchor, since, settled, deep, ahead);
  }

  private Bookmark at(Instant place, int onPage) {
    return new Bookmark(step, place, onPage, anchor, since, settled, deep, ahead);
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static String text(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
