// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.base.Violation;
import org.banto.house.Connection.State;
import org.banto.house.WrongSettings;

/**
 * Where work with an account at a far side stands.
 *
 * @param state OK, STARTING, WAITING or STOPPED
 * @param words in words for staff, where there is something to say
 * @param field the setting that is wrong, or empty
 * @param since since when it has not gone well, as far as this house has seen
 * @param lastRead when the last read ended well
 * @param nextRead when the next one is due
 * @param pushed when one is due between these, because the far side has something new
 * @param ends last day of its credential
 * @param failures failures since the last success
 * @param resume nothing is asked of the far side before this moment
 */
public record ConnectionState(
    State state,
    Optional<Text> words,
    String field,
    Optional<Instant> since,
    Optional<Instant> lastRead,
    Optional<Instant> nextRead,
    Optional<Instant> pushed,
    Optional<LocalDate> ends,
    int failures,
    Instant resume) {
  /** Nothing is known yet. */
  public static final ConnectionState STARTING =
      new ConnectionState(
          State.STARTING,
          Optional.of(new Text("準備中", "Starting")),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Instant.MIN);

  /** How the words begin where its connector could not work with its settings. */
  private static final Text UNFIT = new Text("設定を直してください: ", "Mend the settings: ");

  private static final Duration LONGEST = Duration.ofHours(2);

  /** Whether a moment has come; one too far off was set by a clock that has jumped. */
  public static boolean come(Instant moment, Instant now) {
    return !moment.isAfter(now) || now.plus(LONGEST).isBefore(moment);
  }

  /** Whether the far side may be asked now. */
  public boolean open(Instant now) {
    return state != State.STOPPED && come(resume, now);
  }

  /** Whether it is known to answer well. */
  public boolean isWell() {
    return state == State.OK;
  }

  /** It answered well. */
  public ConnectionState well() {
    return good(lastRead);
  }

  /** A round of reads begins; the next one is due then. */
  public ConnectionState reading(Instant next) {
    return due(Optional.of(next), Optional.empty());
  }

  /** A round of reads begins that a push asked for; the next one is due as it was. */
  public ConnectionState readingPushed() {
    return due(nextRead, Optional.empty());
  }

  private ConnectionState due(Optional<Instant> next, Optional<Instant> push) {
    return new ConnectionState(
        state, words, field, since, lastRead, next, push, ends, failures, resume);
  }

  /** A read ended well. */
  public ConnectionState read(Instant now) {
    return good(Optional.of(now));
  }

  private ConnectionState good(Optional<Instant> read) {
    return new ConnectionState(
        State.OK,
        Optional.empty(),
        "",
        Optional.empty(),
        read,
        nextRead,
        pushed,
        ends,
        0,
        Instant.MIN);
  }

  /** The words, and since when they hold where something is wrong. */
  public Text told() {
    return Text.of(
        ja() + since.map(at -> "（" + MomentWords.of(at).ja() + "から）").orElse(""),
        en() + since.map(at -> " (since " + MomentWords.of(at).en() + ")").orElse(""));
  }

  /** The words in Japanese, or nothing. */
  String ja() {
    return words.map(Text::ja).orElse("");
  }

  /** The words in English, or nothing. */
  String en() {
    return words.map(Text::en).orElse("");
  }

  /** It will be asked again later. */
  public ConnectionState waiting(Text why, Instant now, Instant until) {
    return bad(State.WAITING, why, "", now, Optional.of(until), until);
  }

  /** A read failed that says nothing about other work with the far side. */
  public ConnectionState unread(Text why, Instant now, Instant next) {
    return bad(State.WAITING, why, "", now, Optional.of(next), resume);
  }

  /** Until the shop acts. */
  public ConnectionState stopped(Text why, String which, Instant now) {
    return bad(State.STOPPED, why, which, now, Optional.empty(), Instant.MIN);
  }

  /** Until its settings are mended, or another version of its connector takes them. */
  ConnectionState unfit(List<Violation> violations, Instant now) {
    Text wrong = WrongSettings.sentence(violations);
    Text why = new Text(UNFIT.ja() + wrong.ja(), UNFIT.en() + wrong.en());
    return words.filter(why::equals).isPresent()
        ? this
        : stopped(why, violations.get(0).field(), now);
  }

  /** Whether its connector could not work with its settings. */
  boolean unfit() {
    return state == State.STOPPED && ja().startsWith(UNFIT.ja());
  }

  private ConnectionState bad(
      State how, Text why, String which, Instant now, Optional<Instant> next, Instant until) {
    Optional<Instant> begun = Optional.of(since.orElse(now));
    return new ConnectionState(
        how,
        Optional.of(why),
        which,
        begun,
        lastRead,
        next,
        Optional.empty(),
        ends,
        failures + 1,
        until);
  }

  /** Stopped before the house last started. */
  static ConnectionState stillStopped(Text why, String which) {
    Optional<Instant> unknown = Optional.empty();
    return new ConnectionState(
        State.STOPPED,
        Optional.of(why),
        which,
        unknown,
        unknown,
        unknown,
        unknown,
        Optional.empty(),
        1,
        Instant.MIN);
  }

  /** To be read at once. */
  public ConnectionState awake() {
    return state == State.STOPPED
        ? atOnce(State.STARTING, Optional.empty(), "", Optional.empty())
        : atOnce(state, words, "", since);
  }

  /** To be read at once, unless it is stopped: its connector has come back. */
  public ConnectionState returned() {
    return state == State.STOPPED ? this : atOnce(state, words, field, since);
  }

  private ConnectionState atOnce(
      State how, Optional<Text> why, String which, Optional<Instant> begun) {
    Optional<Instant> none = Optional.empty();
    return new ConnectionState(how, why, which, begun, lastRead, none, none, ends, 0, Instant.MIN);
  }

  /**
   * The far side has something new: due at this moment too, if that is before the next regular one.
   * What stopped it, or how long it wants to be left alone, stays; so does the wait of reads that
   * failed alone.
   */
  public ConnectionState pushed(Instant at) {
    Instant then = come(resume, at) ? at : resume;
    boolean sooner =
        nextRead.filter(then::isBefore).isPresent()
            && pushed.filter(p -> !then.isBefore(p)).isEmpty();
    boolean takes = sooner && state != State.STOPPED && state != State.WAITING;
    return takes ? due(nextRead, Optional.of(then)) : this;
  }

  /** Its credential ends on this day. */
  public ConnectionState ending(Optional<LocalDate> day) {
    return new ConnectionState(
        state, words, field, since, lastRead, nextRead, pushed, day, failures, resume);
  }
}
