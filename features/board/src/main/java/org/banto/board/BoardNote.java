// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.OrderId;

/**
 * A note on the board.
 *
 * @param id its id
 * @param what what it says, and for whom
 * @param at when it was written
 * @param author the log-in of who wrote it
 * @param changedAt when it was last changed
 * @param changedBy the log-in of who changed it last
 * @param struck when it was struck, which keeps it
 */
record BoardNote(
    String id,
    Content what,
    Instant at,
    String author,
    Instant changedAt,
    String changedBy,
    Optional<Instant> struck) {
  static final int LONGEST_TITLE = 100;
  static final int LONGEST_TEXT = 4_000;
  static final int MOST_ORDERS = 20;

  /**
   * What a note says.
   *
   * @param title one line
   * @param text plain
   * @param colour how it looks
   * @param pinned whether it stands before the others
   * @param until the last day on which it stands
   * @param audience for whom it is
   * @param orders the orders it is about
   */
  record Content(
      String title,
      String text,
      NoteColour colour,
      boolean pinned,
      Optional<LocalDate> until,
      Audience audience,
      List<OrderId> orders) {
    Content {
      orders = List.copyOf(orders);
    }
  }

  /** Whether it stands on the board. */
  boolean stands(LocalDate today) {
    return struck.isEmpty() && what.until().filter(today::isAfter).isEmpty();
  }

  /** The same, as somebody has changed it. */
  BoardNote changed(Content to, Instant when, String by) {
    return new BoardNote(id, to, at, author, when, by, struck);
  }
}
