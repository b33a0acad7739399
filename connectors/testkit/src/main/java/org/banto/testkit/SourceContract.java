// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
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
    Scroll<T> scroll = new Scroll<>(this);
    scroll.toTheEnd(reading(far));
    assertEquals(new TreeSet<>(held()), new TreeSet<>(scroll.keys()));
    assertTrue(
        scroll.pages() >= pages(),
        "the far side of this test holds too little to prove anything: one page");
  }

  /** A call does a bounded number of requests; what is left comes with the next one. */
  @Test
  default void aPageTakesFewRequests() throws ConnectorException {
    FarSide far = farSide();
    Scroll<T> scroll = new Scroll<>(this);
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
    Scroll<T> scroll = new Scroll<>(this);
    boolean more = true;
    while (more) {
      more = scroll.page(reading(far));
    }
    assertEquals(new TreeSet<>(held()), new TreeSet<>(scroll.keys()));
    String latest = oneMore(far);
    scroll.toTheEnd(reading(far));
    assertTrue(scroll.keys().contains(latest), "what came up later was not read");
  }

  /** The same bookmark may be read from twice: the first time may have been lost. */
  @Test
  default void aPageCanBeReadAgain() throws ConnectorException {
    FarSide far = farSide();
    Reading<T> reading = reading(far);
    Scroll<T> first = new Scroll<>(this);
    first.page(reading);
    first.page(reading);
    Scroll<T> again = new Scroll<>(this);
    again.toTheEnd(reading);
    assertEquals(new TreeSet<>(held()), new TreeSet<>(again.keys()));
  }

  /** Trouble at any request comes out with its reason, and costs nothing that was to be read. */
  @Test
  default void troubleIsToldAndLosesNothing() throws ConnectorException {
    FarSide healthy = farSide();
    new Scroll<>(this).toTheEnd(reading(healthy));
    int requests = Math.min(healthy.requests().size(), 30);
    for (Fault fault : Fault.values()) {
      for (int at = 0; at < requests; at++) {
        String when = fault + " at request " + (at + 1);
        FarSide far = farSide();
        Scroll<T> scroll = new Scroll<>(this);
        scroll.through(when, fault, at, far, reading(far.troubled(fault, at)));
        scroll.toTheEnd(reading(far));
        assertEquals(new TreeSet<>(held()), new TreeSet<>(scroll.keys()), "left out: " + when);
      }
    }
  }

  /** A bookmark of an older version, or a damaged one, starts anew instead of stopping for ever. */
  @Test
  default void aBookmarkThatIsNotItsOwnStartsAnew() throws ConnectorException {
    FarSide far = farSide();
    for (String text : Set.of("?", "not a bookmark of this connector", "-1", "0", "{}", "9 9 9")) {
      Scroll<T> scroll = new Scroll<>(this, new Cursor(text));
      scroll.toTheEnd(reading(far));
      assertEquals(new TreeSet<>(held()), new TreeSet<>(scroll.keys()), "bookmark " + text);
    }
  }

  /** The platform keeps a bookmark in a column, as text, and shows it to staff. */
  @Test
  default void theBookmarkIsShortAndHoldsNoSecret() throws ConnectorException {
    Scroll<T> scroll = new Scroll<>(this);
    scroll.toTheEnd(reading(farSide()));
    String value = scroll.cursor().value();
    assertTrue(value.length() <= 2000, "a bookmark of " + value.length() + " characters");
    assertTrue(value.chars().noneMatch(Character::isISOControl), "control characters");
    Silence.keeps(secrets(), "the bookmark", value);
  }
}
