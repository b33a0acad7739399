// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Page;

/** Reads pages as the platform does: items and bookmark are kept together, or neither. */
final class PageWalk<T> {
  private static final int LIMIT = 2000;

  private final SourceContract<T> contract;
  private final Set<String> keys = new LinkedHashSet<>();
  private final Map<Cursor, Integer> read = new HashMap<>();
  private Cursor cursor;
  private int pages;

  PageWalk(SourceContract<T> contract) {
    this(contract, Cursor.START);
  }

  PageWalk(SourceContract<T> contract, Cursor from) {
    this.contract = contract;
    this.cursor = from;
  }

  Set<String> keys() {
    return keys;
  }

  Cursor cursor() {
    return cursor;
  }

  int pages() {
    return pages;
  }

  /** Whether there is more. */
  boolean page(SourceContract.Reading<T> reading) throws ConnectorException {
    Page<T> page = reading.from(cursor);
    for (T item : page.items()) {
      String key = contract.key(item);
      assertFalse(key.isBlank(), "an item without a key");
      keys.add(key);
    }
    counted(++pages);
    boolean more = page.more() && !page.next().equals(cursor);
    cursor = page.next();
    read.put(cursor, keys.size());
    return more;
  }

  /** Fails where pages have no end: a bookmark that is not understood begins again and again. */
  static void counted(int pages) {
    assertTrue(
        pages <= LIMIT,
        "does not end: " + LIMIT + " pages read; is each bookmark understood as it was given?");
  }

  void toTheEnd(SourceContract.Reading<T> reading) throws ConnectorException {
    boolean more = true;
    while (more) {
      more = page(reading);
    }
  }

  /**
   * Reads on, to the end or to where another reading was with the same items: what follows there is known. False when it
   * came to the end.
   */
  boolean joins(PageWalk<T> other, SourceContract.Reading<T> reading) throws ConnectorException {
    boolean more;
    do {
      more = page(reading);
    } while (more && !hasReadAs(other));
    return more;
  }

  private boolean hasReadAs(PageWalk<T> other) {
    int count = other.read.getOrDefault(cursor, -1);
    return count == keys.size() && other.keys.stream().limit(count).allMatch(keys::contains);
  }

  /** Reads through the trouble at the request of this number; what was read before it stays. */
  void through(String when, Fault fault, int at, FarSide far, SourceContract.Reading<T> reading) {
    boolean more = true;
    while (more) {
      int read = keys.size();
      boolean before = far.requests().size() <= at;
      try {
        more = page(reading);
      } catch (ConnectorException e) {
        told(when, fault, e);
        return;
      } catch (RuntimeException e) {
        fail(when + ": " + e + " instead of a ConnectorException", e);
      }
      boolean struck = before && far.requests().size() > at;
      assertFalse(
          struck && keys.size() == read, when + ": passed over in silence; the shop is never told");
    }
  }

  private void told(String when, Fault fault, ConnectorException e) {
    NoLeaks.reason(when, fault.reasons(), e);
    NoLeaks.keeps(contract.secrets(), e);
    assertTrue(
        fault != Fault.TOO_MANY || e.retryAfter().filter(Fault.WAIT::equals).isPresent(),
        when + ": how long to wait was lost");
  }
}
