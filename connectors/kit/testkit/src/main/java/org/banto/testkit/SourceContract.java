// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Outbound;
import org.banto.connect.Page;
import org.junit.jupiter.api.Test;

/**
 * What every port keeps that reads on from a bookmark: nothing is left out, whatever happens on the
 * way; the bookmark alone remembers.
 *
 * @param <T> of what
 */
public interface SourceContract<T> extends ConnectorContract {
  /** How long a far side's list may stand still. */
  Duration STANDSTILL = Duration.ofMinutes(40);

  /** Reads a page. */
  @FunctionalInterface
  interface Reading<T> {
    /** The page from there on. */
    Page<T> from(Cursor from) throws ConnectorException;
  }

  /** The port of a connector made for this way out. */
  Reading<T> reading(Outbound outbound);

  /** What makes an item the same item. */
  String key(T item);

  /** Keys of all that {@link #farSide()} holds. */
  Set<String> held();

  /** Puts one more item on the far side, as if it had just come up, and returns its key. */
  String oneMore(FarSide far);

  /**
   * Puts one more item on the far side that shows up only at this moment, though its time lies so long
   * ago: lists lag, reviews take their time, clocks differ. What {@link #held()} names is older than an
   * hour.
   */
  default String appear(FarSide far, Duration ago) {
    return Unproved.skipped("appear", "items that show up late are read");
  }

  /** How late an item may show up in the far side's lists; a connector overlaps by more. */
  default Duration lag() {
    return Duration.ofMinutes(1);
  }

  /**
   * Changes this item at the far side as its buyer or a clerk does there, so that it stands elsewhere
   * in the far side's lists: at the end of one by time of change, no longer in one of open orders.
   */
  default void change(FarSide far, String key) {
    Unproved.skipped("change", "nothing is left out of lists that move while they are read");
  }

  /** From then on the far side knows no page token that it has given so far. */
  default void endPages(FarSide far) {
    Unproved.skipped("endPages", "a page token that has been used or has ended stops nothing");
  }

  /** The pages it takes to read all that is held; 1 for a far side that gives all at once. */
  default int pages() {
    return 2;
  }

  /** The most requests one call may take. */
  default int mostRequests() {
    return 20;
  }

  /** Everything is read, in pages, and the reading ends. */
  @Test
  default void everythingHeldIsRead() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    scroll.toTheEnd(reading(far));
    Keys.same(held(), scroll.keys(), "read");
    assertTrue(
        scroll.pages() >= pages(),
        "the far side of this test holds too little to prove anything: one page");
  }

  /** A call does a bounded number of requests; what is left comes with the next one. */
  @Test
  default void aPageTakesFewRequests() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    boolean more = true;
    while (more) {
      int before = far.requests().size();
      more = scroll.page(reading(far));
      int taken = far.requests().size() - before;
      assertTrue(taken <= mostRequests(), taken + " requests for one page");
    }
  }

  /** Connectors are exchanged between two pages; the bookmark is all the next one has. */
  @Test
  default void theBookmarkAloneRemembers() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    boolean more = true;
    while (more) {
      more = scroll.page(reading(far));
    }
    Keys.same(held(), scroll.keys(), "read");
    String latest = oneMore(far);
    scroll.toTheEnd(reading(far));
    assertTrue(scroll.keys().contains(latest), "what came up later was not read");
  }

  /** The same bookmark may be read from twice: the first time may have been lost. */
  @Test
  default void aPageCanBeReadAgain() throws ConnectorException {
    FarSide far = farSide();
    Reading<T> reading = reading(far);
    PageWalk<T> first = new PageWalk<>(this);
    first.page(reading);
    first.page(reading);
    PageWalk<T> again = new PageWalk<>(this);
    again.toTheEnd(reading);
    Keys.same(held(), again.keys(), "read again");
  }

  /** Trouble at any request comes out with its reason, and costs nothing that was to be read. */
  @Test
  default void troubleIsToldAndLosesNothing() throws ConnectorException {
    FarSide healthy = farSide();
    PageWalk<T> whole = new PageWalk<>(this);
    whole.toTheEnd(reading(healthy));
    int requests = Math.min(healthy.requests().size(), 30);
    for (Fault fault : Fault.values()) {
      FarSide far = farSide();
      for (int at = 0; at < requests; at++) {
        String when = fault + " at request " + (at + 1);
        PageWalk<T> scroll = new PageWalk<>(this);
        int struck = far.requests().size() + at;
        scroll.through(when, fault, struck, far, reading(far.troubled(fault, at)));
        if (!scroll.joins(whole, reading(far))) {
          Keys.same(held(), scroll.keys(), when);
        }
      }
    }
  }

  /** What changes its place in the lists while they are read pushes nothing out of them. */
  @Test
  default void changesBetweenPagesLeaveNothingOut() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    for (int changed = 0; scroll.page(reading(far)); changed++) {
      if (changed < scroll.keys().size()) {
        change(far, List.copyOf(scroll.keys()).get(changed));
      }
    }
    Keys.same(held(), scroll.keys(), "read while one changed after each page");
  }

  /** What shows up a little late lies before the newest item that has been read. */
  @Test
  default void whatShowsUpBehindTheNewestIsRead() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    scroll.toTheEnd(reading(far));
    String newest = oneMore(far);
    scroll.toTheEnd(reading(far));
    String late = appear(far, lag());
    scroll.toTheEnd(reading(far));
    Keys.same(
        with(held(), newest, late),
        scroll.keys(),
        "one came up "
            + lag().toMinutes()
            + " min behind the newest that was read: overlap by more");
  }

  /** The bookmark says up to where items have been read, and not when: a list may have stood still. */
  @Test
  default void theBookmarkIsWhatWasReadAndNotTheTime() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    scroll.toTheEnd(reading(far));
    scroll.toTheEnd(reading(far));
    String late = appear(far, STANDSTILL);
    scroll.toTheEnd(reading(far));
    Keys.same(
        with(held(), late),
        scroll.keys(),
        "nothing came up for "
            + STANDSTILL.toMinutes()
            + " min, then this one: the bookmark is what was read, not when");
  }

  /** A page token works once, or for an hour; a bookmark with an old one is read on from all the same. */
  @Test
  default void aPageTokenThatHasEndedStopsNothing() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> scroll = new PageWalk<>(this);
    boolean more = scroll.page(reading(far));
    assertTrue(more, "the far side of this test holds too little to prove anything: one page");
    endPages(far);
    scroll.toTheEnd(reading(far));
    Keys.same(held(), scroll.keys(), "read on with a page token that has ended");
  }

  /** The platform may call one connector twice at once; each call minds its own business. */
  @Test
  default void twoReadsAtOnceDoNotMixUp() throws ConnectorException {
    FarSide far = farSide();
    PageWalk<T> one = new PageWalk<>(this);
    PageWalk<T> other = new PageWalk<>(this);
    other.page(reading(far));
    Interleaving turns = new Interleaving(far);
    Reading<T> shared = reading(turns);
    turns.both("two reads at once", () -> one.toTheEnd(shared), () -> other.toTheEnd(shared));
    Keys.same(held(), one.keys(), "read from the start, while another read on");
    Keys.same(held(), other.keys(), "read on, while another read from the start");
  }

  /** A bookmark of an older version, or a damaged one, starts anew instead of stopping for ever. */
  @Test
  default void aBookmarkThatIsNotItsOwnStartsAnew() throws ConnectorException {
    FarSide far = farSide();
    for (String text : Set.of("?", "not a bookmark of this connector", "-1", "0", "{}", "9 9 9")) {
      PageWalk<T> scroll = new PageWalk<>(this, new Cursor(text));
      scroll.toTheEnd(reading(far));
      Keys.same(held(), scroll.keys(), "bookmark " + text);
    }
  }

  /** The platform keeps a bookmark in a column, as text, and shows it to staff. */
  @Test
  default void theBookmarkIsShortAndHoldsNoSecret() throws ConnectorException {
    PageWalk<T> scroll = new PageWalk<>(this);
    scroll.toTheEnd(reading(farSide()));
    String value = scroll.cursor().value();
    assertTrue(value.length() <= 2000, "a bookmark of " + value.length() + " characters");
    assertTrue(value.chars().noneMatch(Character::isISOControl), "control characters");
    NoLeaks.keeps(secrets(), "the bookmark", value);
  }

  private static Set<String> with(Set<String> held, String... more) {
    Set<String> all = new HashSet<>(held);
    all.addAll(List.of(more));
    return all;
  }
}
