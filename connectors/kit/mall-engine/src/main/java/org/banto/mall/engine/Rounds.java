// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;

/**
 * Reads a mall in rounds, one sweep after the other, one page a call. A sweep that follows goes on from the newest time
 * the mall itself has given, less an overlap: an outage, late orders and a clock that is wrong by days leave no gap.
 * Within a window the place is the time read up to, where the mall was asked for old ones first and listed them so;
 * else it is the page.
 *
 * <p>What is new goes ahead of what is read again: where the first sweep follows, it is also asked for what came up after
 * all that has been seen, before anything else after a start and between pages. Such a look is a call of its own, as a page
 * is, and moves no sweep, which brings
 * the same again when it comes there; so a look may miss something and nothing is left out.
 */
public final class Rounds {
  /** Asks the mall. */
  @FunctionalInterface
  public interface Reading {
    /** One page; a bounded number of requests. */
    Found read(Window window) throws ConnectorException;

    /**
     * A moment by the mall's own clock that is past, the nearer to now the better; asked for once,
     * before the first reading. What that reading brings has to be read again only when it changed
     * after it. Empty where each page is one request, whatever is on it.
     */
    default Optional<Instant> past() throws ConnectorException {
      return Optional.empty();
    }
  }

  /** Our clock and the mall's can be that far apart. */
  private static final Duration CLOCKS = Duration.ofDays(3);

  private final Clock clock;
  private final Duration firstBack;
  private final Duration overlap;
  private final Duration span;
  private final List<Sweep> sweeps;
  private final Lookout lookout;
  private final AtomicReference<Brought> brought = new AtomicReference<>(Brought.NOTHING);

  /**
   * The rounds of one account.
   *
   * @param firstBack how far back to read at first
   * @param overlap how late an order may appear
   * @param span the widest window the mall bears
   */
  public Rounds(Clock clock, Duration firstBack, Duration overlap, Duration span, Sweep... sweeps) {
    this(new Lookout(clock), clock, firstBack, overlap, span, sweeps);
  }

  Rounds(
      Lookout lookout,
      Clock clock,
      Duration firstBack,
      Duration overlap,
      Duration span,
      Sweep... sweeps) {
    this.lookout = lookout;
    this.clock = clock;
    this.firstBack = firstBack;
    this.overlap = overlap;
    this.span = span;
    this.sweeps = List.of(sweeps);
  }

  /** The next page; {@link Page#more} until the round is at its end. */
  public Page<IncomingOrder> next(Cursor cursor, Reading reading) throws ConnectorException {
    Brought before = brought.get();
    Instant now = clock.instant();
    Optional<Bookmark> left = Bookmark.read(cursor, sweeps.size());
    Bookmark at = left.isPresent() ? left.get() : first(now, reading.past());
    Optional<Found> ahead = ahead(at, reading, before, cursor, now);
    if (ahead.isPresent()) {
      Bookmark next = at.ahead(further(at.ahead(), ahead.get()));
      Page<IncomingOrder> page = page(ahead.get(), next, true);
      brought.set(before.and(cursor, ahead.get(), newest(next, ahead.get()), page));
      return page;
    }
    Sweep sweep = sweeps.get(at.step());
    Instant end = end(at.from(), now);
    Instant until = until(at.from(), end);
    Instant seen = at.seen().get(at.step()).minus(overlap);
    Found found =
        reading.read(new Window(sweep, at.from(), until, at.page(), seen, before.at(cursor)));
    Page<IncomingOrder> page = page(found, at, until, end, now);
    brought.set(before.and(cursor, found, newest(at, found), page));
    return page;
  }

  /** What came up after all that has been seen; empty where reading is there itself, or it was asked for just now. */
  private Optional<Found> ahead(
      Bookmark at, Reading reading, Brought before, Cursor cursor, Instant now)
      throws ConnectorException {
    if (!sweeps.get(0).follows() || !at.behind()) {
      lookout.looked(true);
      return Optional.empty();
    }
    if (at.looked() || !lookout.due()) {
      return Optional.empty();
    }
    Instant from = at.ahead();
    Instant seen = at.seen().get(0).minus(overlap);
    Instant until = until(from, end(from, now));
    Found found = reading.read(new Window(sweeps.get(0), from, until, 1, seen, before.at(cursor)));
    lookout.looked(found.last());
    return Optional.of(found);
  }

  /** Where the next look begins; it may leave out what the sweeps bring anyway. */
  private Instant further(Instant from, Found found) {
    boolean sorted = sweeps.get(0).sorted() && found.sorted() && !found.last();
    Optional<Instant> place = found.upTo().or(() -> found.newest().filter(newest -> sorted));
    return place
        .filter(from::isBefore)
        .or(() -> found.newest().map(newest -> newest.plusSeconds(1)))
        .filter(from::isBefore)
        .orElse(from);
  }

  private Instant until(Instant from, Instant end) {
    Instant widest = from.plus(span);
    return widest.isBefore(end) ? widest : end;
  }

  /** The newest moment by the mall's clock that is known to be past. */
  private static Instant newest(Bookmark at, Found found) {
    return Stream.of(List.of(at.newest()), at.seen(), found.times(), found.changes().values())
        .flatMap(Collection::stream)
        .max(Instant::compareTo)
        .orElseThrow();
  }

  private Page<IncomingOrder> page(
      Found found, Bookmark at, Instant until, Instant end, Instant now) {
    Sweep sweep = sweeps.get(at.step());
    Bookmark read = found.newest().map(at::newest).orElse(at);
    if (!found.last()) {
      return page(found, further(sweep, read, found), true);
    }
    if (until.isBefore(end)) {
      return page(found, read.at(until, 1), true);
    }
    Bookmark done = read.finished(now);
    for (int next = at.step() + 1; next < sweeps.size(); next++) {
      if (!done.ran().get(next).plus(sweeps.get(next).every()).isAfter(now)) {
        return page(found, begin(done, next, now), true);
      }
    }
    return page(found, begin(done, 0, now), false);
  }

  private static Bookmark further(Sweep sweep, Bookmark at, Found found) {
    Optional<Instant> sorted = sweep.sorted() && found.sorted() ? found.newest() : Optional.empty();
    return found
        .upTo()
        .or(() -> sorted)
        .filter(newest -> newest.isAfter(at.from()))
        .map(newest -> at.at(newest, 1))
        .orElseGet(() -> at.at(at.from(), at.page() + 1));
  }

  private Bookmark begin(Bookmark at, int step, Instant now) {
    Sweep sweep = sweeps.get(step);
    Instant seen = at.seen().get(step);
    Instant from = sweep.follows() ? seen.minus(overlap) : now.minus(sweep.back());
    return at.begin(step, from);
  }

  private Bookmark first(Instant now, Optional<Instant> past) {
    Instant changed = past.orElse(now.minus(CLOCKS));
    List<Instant> seen =
        sweeps.stream().map(s -> s.follows() ? now.minus(firstBack) : changed).toList();
    List<Instant> never = Collections.nCopies(sweeps.size(), Instant.EPOCH);
    Instant from = sweeps.get(0).follows() ? seen.get(0) : now.minus(sweeps.get(0).back());
    return new Bookmark(0, from, 1, seen.get(0), seen, never);
  }

  private static Instant end(Instant from, Instant now) {
    Instant end = now.plus(CLOCKS);
    return end.isAfter(from) ? end : from.plus(CLOCKS);
  }

  private static Page<IncomingOrder> page(Found found, Bookmark next, boolean more) {
    return new Page<>(found.orders(), next.cursor(), more);
  }
}
