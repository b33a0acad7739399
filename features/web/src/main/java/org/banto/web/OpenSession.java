// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Duration;
import java.time.Instant;

/**
 * A session that somebody opened.
 *
 * @param digest of its cookie or token, 64 hexadecimal digits
 * @param session who works in it, and on which account
 * @param origin where it was opened
 * @param opened when
 * @param seen when it was used last, to the minute
 */
record OpenSession(
    String digest, StaffSession session, Origin origin, Instant opened, Instant seen) {
  /** A member of staff logs in again after that time. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** Who has given the password gives the code within that time. */
  static final Duration HALF_OPEN = Duration.ofMinutes(10);

  /** And when nothing was asked for so long. */
  private static final Duration IDLE = Duration.ofHours(2);

  /** A use is noted when the last one that was is so long ago. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  /** Begins now. */
  OpenSession(String digest, StaffSession session, Origin origin, Instant now) {
    this(digest, session, origin, now, now);
  }

  /** When it ends if it is not used again. */
  Instant ends() {
    Instant idle = seen.plus(IDLE);
    return session.program() || session.until().isBefore(idle) ? session.until() : idle;
  }

  boolean ended(Instant now) {
    return ends().isBefore(now);
  }

  /** Whether a use of now is to be noted. */
  boolean toNote(Instant now) {
    return !seen.plus(NOTED).isAfter(now);
  }

  OpenSession used(Instant now) {
    return new OpenSession(digest, session, origin, opened, now);
  }

  /** Another session that goes on for this one. */
  OpenSession as(String other, StaffSession moved) {
    return new OpenSession(other, moved, origin, opened, seen);
  }

  /** The same, which ends by a moment. */
  OpenSession until(Instant end) {
    return session.until().isBefore(end)
        ? this
        : new OpenSession(digest, session.until(end), origin, opened, seen);
  }

  /** Names the session with that digest in the history: the first digits of {@link #id}. */
  static String number(String digest) {
    return digest.substring(0, 8);
  }

  /** Names it to the one whose it is. */
  String id() {
    return digest.substring(0, 16);
  }
}
