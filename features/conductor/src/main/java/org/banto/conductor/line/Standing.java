// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.banto.connect.Connection.State;

/**
 * Where work with an account at a far side stands.
 *
 * @param state OK, STARTING, WAITING or STOPPED
 * @param words in words for staff
 * @param field the setting that is wrong, or empty
 * @param lastRead when the last read ended well
 * @param nextRead when the next one is due
 * @param ends last day of its credential
 * @param failures failures since the last success
 * @param resume nothing is asked of the far side before this moment
 */
public record Standing(
    State state,
    String words,
    String field,
    Optional<Instant> lastRead,
    Optional<Instant> nextRead,
    Optional<LocalDate> ends,
    int failures,
    Instant resume) {
  /** Nothing is known yet. */
  public static final Standing STARTING =
      new Standing(
          State.STARTING,
          "準備中",
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Instant.MIN);

  private static final Duration LONGEST = Duration.ofHours(2);

  /** Whether a moment has come; one too far off was set by a clock that has jumped. */
  public static boolean come(Instant moment, Instant now) {
    return !moment.isAfter(now) || now.plus(LONGEST).isBefore(moment);
  }

  /** Whether the far side may be asked now. */
  public boolean open(Instant now) {
    return state != State.STOPPED && come(resume, now);
  }

  /** It answered well. */
  public Standing well() {
    return new Standing(State.OK, "", "", lastRead, nextRead, ends, 0, Instant.MIN);
  }

  /** A round of reads begins. */
  public Standing reading(Instant next) {
    return new Standing(state, words, field, lastRead, Optional.of(next), ends, failures, resume);
  }

  /** A read ended well. */
  public Standing read(Instant now) {
    return new Standing(State.OK, "", "", Optional.of(now), nextRead, ends, 0, Instant.MIN);
  }

  /** It will be asked again later. */
  public Standing waiting(String why, Instant until) {
    return new Standing(
        State.WAITING, why, "", lastRead, Optional.of(until), ends, failures + 1, until);
  }

  /** A read failed that says nothing about other work with the far side. */
  public Standing unread(String why, Instant next) {
    return new Standing(
        State.WAITING, why, "", lastRead, Optional.of(next), ends, failures + 1, resume);
  }

  /** Until the shop acts. */
  public Standing stopped(String why, String which) {
    return new Standing(
        State.STOPPED, why, which, lastRead, Optional.empty(), ends, failures + 1, Instant.MIN);
  }

  /** To be read at once. */
  public Standing awake() {
    State now = state == State.STOPPED ? State.STARTING : state;
    String said = state == State.STOPPED ? "" : words;
    return new Standing(now, said, "", lastRead, Optional.empty(), ends, 0, Instant.MIN);
  }

  /** To be read at once, unless it is stopped: its connector has come back. */
  public Standing returned() {
    return state == State.STOPPED
        ? this
        : new Standing(state, words, field, lastRead, Optional.empty(), ends, 0, Instant.MIN);
  }

  /** Its credential ends on this day. */
  public Standing ending(Optional<LocalDate> day) {
    return new Standing(state, words, field, lastRead, nextRead, day, failures, resume);
  }
}
