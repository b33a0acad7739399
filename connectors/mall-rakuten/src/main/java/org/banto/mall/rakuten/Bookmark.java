// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banto.connect.Cursor;

/**
 * How far the orders of a shop have been read. Rakuten tells nobody what changed, so reading goes in rounds: new orders
 * by order time, then those whose payment was settled, then all that are still open or were cancelled, and every six
 * hours the old open ones. Of what is read again a round takes a slice, and the next one goes on behind it: many open
 * orders keep no round from its end. Within a step the place is the order time read up to, not a page number, so that nothing
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
 * @param again how far what is read again is
 */
record Bookmark(
    Step step,
    Instant from,
    int page,
    Instant anchor,
    Instant since,
    Instant settled,
    Instant deep,
    Instant ahead,
    Again again) {
  /** Nothing at or before the anchor is new. */
  Bookmark {
    Instant known = anchor.plusSeconds(1);
    ahead = ahead.isAfter(known) ? ahead : known;
  }

  /** The steps of a round. */
  enum Step {
    NEW,
    SETTLED,
    OPEN,
    OLD;

    /** Whether what it brings has been read before. */
    boolean again() {
      return this == OPEN || this == OLD;
    }
  }

  /** A place in a step. */
  record Place(Step step, Instant from, int page) {}

  /**
   * What is read again.
   *
   * @param pages of it, in this round: of the overlap first, then of what is open
   * @param once whether all of it was read once: the first time it is new, and no round ends before
   * @param left where this round goes on with it; empty for its beginning
   */
  record Again(int pages, boolean once, Optional<Place> left) {
    private static final Again WHOLE = new Again(0, true, Optional.empty());

    boolean full() {
      return once && pages >= SLICE;
    }

    /** Of which nothing has been read in this round. */
    Again fresh() {
      return new Again(0, once, left);
    }
  }

  /** Pages that a round reads again of the overlap, and of what is open. */
  static final int SLICE = 4;

  /** One search may span 63 days. */
  static final Duration SPAN = Duration.ofDays(60);

  /** Orders can appear late. */
  private static final Duration OVERLAP = Duration.ofMinutes(30);

  /** Our clock can be behind the mall's. */
  private static final Duration CLOCKS = Duration.ofDays(3);

  private static final Duration DEEP_EVERY = Duration.ofHours(6);
  private static final int OLD_SPANS = 6;
  private static final String VERSION = "2";

  /** Without what is read again; parts of its text, the last of which may be missing. */
  private static final String BEFORE = "1";

  private static final int PARTS_BEFORE = 8;

  /** Parts of the text without the place left. */
  private static final int PARTS = 11;

  private static final int PLACE = 3;

  static Bookmark first(Instant now, Duration back) {
    Instant from = now.minus(back);
    Again never = new Again(0, false, Optional.empty());
    Instant deep = now.minus(DEEP_EVERY);
    return new Bookmark(Step.NEW, from, 1, from, from, now, deep, from, never);
  }

  /** Empty when the text is not a bookmark of this kind. */
  static Optional<Bookmark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ");
    try {
      if (p[0].equals(BEFORE) && (p.length == PARTS_BEFORE || p.length == PARTS_BEFORE + 1)) {
        Instant ahead = p.length == PARTS_BEFORE ? Instant.EPOCH : at(p[PARTS_BEFORE]);
        return Optional.of(read(p, ahead, Again.WHOLE));
      }
      if (p[0].equals(VERSION) && (p.length == PARTS || p.length == PARTS + PLACE)) {
        Optional<Place> left =
            p.length == PARTS
                ? Optional.empty()
                : Optional.of(new Place(Step.valueOf(p[11]), at(p[12]), Integer.parseInt(p[13])));
        Again again = new Again(Integer.parseInt(p[9]), Boolean.parseBoolean(p[10]), left);
        return Optional.of(read(p, at(p[8]), again));
      }
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Bookmark read(String[] p, Instant ahead, Again again) {
    return new Bookmark(
        Step.valueOf(p[1]),
        at(p[2]),
        Integer.parseInt(p[3]),
        at(p[4]),
        at(p[5]),
        at(p[6]),
        at(p[7]),
        ahead,
        again);
  }

  Cursor cursor() {
    List<String> parts = new ArrayList<>();
    parts.addAll(List.of(VERSION, step.name(), text(from), Integer.toString(page), text(anchor)));
    Stream.of(since, settled, deep, ahead).map(Bookmark::text).forEach(parts::add);
    parts.addAll(List.of(Integer.toString(again.pages()), Boolean.toString(again.once())));
    again
        .left()
        .ifPresent(
            p ->
                parts.addAll(List.of(p.step().name(), text(p.from()), Integer.toString(p.page()))));
    return new Cursor(String.join(" ", parts));
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
    return new Bookmark(step, from, page, anchor, since, settled, deep, on, again);
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
    Bookmark seen =
        new Bookmark(step, from, page, newest, since, settled, deep, ahead, counted(found));
    if (!found.last()) {
      return found
          .newest()
          .filter(at -> step != Step.SETTLED && found.sorted() && at.isAfter(from))
          .map(at -> seen.at(at, 1))
          .orElseGet(() -> seen.at(from, page + 1))
          .enough();
    }
    boolean finished = !from.plus(SPAN).isBefore(stepEnd(now));
    return finished ? seen.nextStep(now) : seen.at(end(now), 1).enough();
  }

  /** A page of what is new, or settled of late, is read again where some of it was known. */
  private Again counted(Found found) {
    boolean counts = step.again() ? !found.numbers().isEmpty() : !found.known().isEmpty();
    return counts ? new Again(again.pages() + 1, again.once(), again.left()) : again;
  }

  /** Whether this round has read as much of the overlap again as it may. */
  boolean enoughOverlap() {
    return !step.again() && again.full();
  }

  /** The same place, or a new round when this one has read enough again. */
  private Bookmark enough() {
    return step.again() && again.full()
        ? newRound(deep, new Again(0, true, Optional.of(new Place(step, from, page))))
        : this;
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
      case NEW -> step(new Place(Step.SETTLED, settled, 1));
      case SETTLED -> reading(again.fresh()).step(again.left().orElse(oldestOpen()));
      case OPEN ->
          deep.plus(DEEP_EVERY).isAfter(now)
              ? newRound(deep, Again.WHOLE)
              : step(new Place(Step.OLD, since.minus(SPAN.multipliedBy(OLD_SPANS)), 1)).enough();
      case OLD -> newRound(now, Again.WHOLE);
    };
  }

  private Place oldestOpen() {
    return new Place(Step.OPEN, since.minus(SPAN), 1);
  }

  private Bookmark reading(Again next) {
    return new Bookmark(step, from, page, anchor, since, settled, deep, ahead, next);
  }

  private Bookmark newRound(Instant looked, Again next) {
    Instant from = anchor.minus(OVERLAP);
    return new Bookmark(Step.NEW, from, 1, anchor, from, from, looked, ahead, next);
  }

  private Bookmark step(Place place) {
    return new Bookmark(
        place.step(), place.from(), place.page(), anchor, since, settled, deep, ahead, again);
  }

  private Bookmark at(Instant place, int onPage) {
    return step(new Place(step, place, onPage));
  }

  private static Instant at(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static String text(Instant at) {
    return Long.toString(at.getEpochSecond());
  }
}
