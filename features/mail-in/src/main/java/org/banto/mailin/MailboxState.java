// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where reading a mailbox stands.
 *
 * @param state where
 * @param words in words for staff; what to do, where something is to be done
 * @param field the setting that is wrong, or empty
 * @param lastRead when the last read ended well
 * @param next when it is read next
 * @param failures failures since the last success
 */
record MailboxState(
    State state,
    String words,
    String field,
    Optional<Instant> lastRead,
    Instant next,
    int failures) {
  /** Where it stands. */
  enum State {
    /** Has not been read yet. */
    STARTING,
    /** Works. */
    OK,
    /** The server is down or busy; goes on by itself. */
    WAITING,
    /** Stopped until the shop acts. */
    STOPPED
  }

  static final MailboxState STARTING =
      new MailboxState(State.STARTING, "", "", Optional.empty(), Instant.EPOCH, 0);

  /** Failures after which a person should look: about a quarter of an hour. */
  static final int LASTING = 5;

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

  /** A read ended well. */
  MailboxState read(Instant now, Instant following) {
    return new MailboxState(State.OK, "", "", Optional.of(now), following, 0);
  }

  /** The server cannot be read now: the wait doubles, but is never longer than the plan's pace. */
  MailboxState waiting(String why, String which, Instant now, Duration pace) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
    Instant until = now.plus(wait.compareTo(pace) < 0 ? wait : pace);
    return new MailboxState(State.WAITING, why, which, lastRead, until, failures + 1);
  }

  /** Until the shop acts. */
  MailboxState stopped(String why, String which) {
    return new MailboxState(State.STOPPED, why, which, lastRead, next, failures + 1);
  }

  /** To be read at once. */
  MailboxState awake() {
    return new MailboxState(State.STARTING, "", "", lastRead, Instant.EPOCH, 0);
  }
}
