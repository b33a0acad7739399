// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds and mends what a torn transaction leaves: books of an account that do not fit together.
 * What orders say is the truth; what is kept beside them is made anew from it, and the history says
 * so.
 */
@ProviderType
public interface Repair {
  /** Which book does not fit. */
  enum Book {
    /** Lines of the history are missing, or do not hang on those before. */
    HISTORY,
    /** Orders by desk and by day are counted wrong. */
    COUNTS,
    /** What orders are found and narrowed by. */
    SIDE_ROWS,
    /** A series of numbers stands behind the numbers given out. */
    NUMBERS,
    /** The days of the ledger are counted wrong. */
    DAYS
  }

  /**
   * Something that does not fit.
   *
   * @param book of which book
   * @param n how much of it: lines, counters, orders
   * @param sentence in words for staff
   */
  record Damage(Book book, long n, Text sentence) {}

  /** What does not fit; empty when the house is whole. Changes nothing. */
  List<Damage> look(AccountId account);

  /** Mends all of it. Returns what was mended; each piece has a line in the history. */
  List<Damage> mend(AccountId account, Actor by);

  /** Makes anew what is kept beside one order. Returns what was mended; empty when it was whole. */
  List<Damage> mend(AccountId account, OrderId order, Actor by);
}
