// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.mercari;

import java.time.Instant;
import java.util.Optional;
import org.banto.connect.Cursor;

/**
 * How far a round has come. The mall tells no changes and lists by cursors: orders still open are read in every round,
 * and once an hour those of the last weeks that were shipped or cancelled.
 *
 * @param closed whether those are being read
 * @param looked when they were read last
 * @param after the mall's cursor; empty at the beginning
 */
record Mark(boolean closed, Instant looked, String after) {
  private static final String VERSION = "1";
  private static final long EVERY_SECONDS = 3600;
  private static final int LONGEST = 1500;

  static Mark first() {
    return new Mark(false, Instant.EPOCH, "");
  }

  /** Empty when the text is not a bookmark of this kind. */
  static Optional<Mark> read(Cursor cursor) {
    String[] p = cursor.value().split(" ", -1);
    if (p.length != 4 || !p[0].equals(VERSION) || !p[2].matches("\\d{1,12}")) {
      return Optional.empty();
    }
    Instant looked = Instant.ofEpochSecond(Long.parseLong(p[2]));
    return Optional.of(new Mark(p[1].equals("closed"), looked, p[3]));
  }

  Cursor cursor() {
    String step = closed ? "closed" : "open";
    return new Cursor(String.join(" ", VERSION, step, "" + looked.getEpochSecond(), after));
  }

  /** Further on; a cursor that cannot be kept is none. */
  Optional<Mark> at(String endCursor) {
    boolean kept = !endCursor.isEmpty() && endCursor.length() < LONGEST && !endCursor.contains(" ");
    return Optional.of(new Mark(closed, looked, endCursor)).filter(m -> kept);
  }

  /** The step after this one. */
  Mark over(Instant now, boolean withClosed) {
    if (closed) {
      return new Mark(false, now, "");
    }
    boolean due = withClosed && !looked.plusSeconds(EVERY_SECONDS).isAfter(now);
    return new Mark(due, looked, "");
  }

  /** Whether a round is over and the next one not begun. */
  boolean rests() {
    return !closed && after.isEmpty();
  }
}
