// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.banto.base.Text;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.conductor.line.ConnectionStates;
import org.banto.conductor.line.HttpLanes;
import org.banto.conductor.line.Mistake;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decides what becomes of work with a far side after a failure: the reason decides. */
@Component(service = FailurePolicy.class)
public final class FailurePolicy {
  private final ConnectionStates standings;
  private final BooleanSupplier closed;
  private final Backoff backoff;
  private final Clock clock;
  private final Map<ConnectionKey, Optional<Instant>> alarmed = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public FailurePolicy(@Reference ConnectionStates standings, @Reference HttpLanes lines) {
    this(standings, lines::closed, new Backoff(new Random()), new HouseClock());
  }

  FailurePolicy(ConnectionStates standings, BooleanSupplier closed, Backoff backoff, Clock clock) {
    this.standings = standings;
    this.closed = closed;
    this.backoff = backoff;
    this.clock = clock;
  }

  /**
   * Stops the connection, or lets it wait. What fails because the house closes is no trouble of the
   * far side: it is tried again at once after the start.
   *
   * @return when to try again
   */
  Instant strike(ConnectionKey far, ConnectorException e) {
    Instant now = clock.instant();
    if (closed.getAsBoolean()) {
      return now;
    }
    Instant until = until(standings.of(far).failures() + 1, e);
    Text words = words(e);
    if (stops(e.reason())) {
      standings.change(far, s -> s.stopped(words, e.field(), now));
    } else if (e.reason() == Reason.MALFORMED) {
      ConnectionState after = standings.change(far, s -> s.unread(words, now, until));
      alarmOnce(far, after.since(), words);
    } else {
      standings.change(far, s -> s.waiting(words, now, until));
    }
    return until;
  }

  /**
   * As {@link #strike}, for a read: that a far side is not to be read so often says nothing about
   * other work with it. What it bears in all is kept by the way out.
   */
  Instant strikeRead(ConnectionKey far, ConnectorException e) {
    if (e.reason() != Reason.THROTTLED) {
      return strike(far, e);
    }
    Instant until = until(standings.of(far).failures() + 1, e);
    standings.change(far, s -> s.unread(words(e), clock.instant(), until));
    return until;
  }

  /** Once for each trouble, however its kind changes meanwhile. */
  private void alarmOnce(ConnectionKey far, Optional<Instant> since, Text words) {
    if (!since.equals(alarmed.put(far, since))) {
      alarm(far, words);
    }
  }

  /** Tells staff something they should look at. */
  void alarm(ConnectionKey far, Text words) {
    standings.alarm(
        far.account(),
        new Text(
            "接続「" + far.id() + "」: " + words.ja(), "Connection " + far.id() + ": " + words.en()));
  }

  /** What a connector that falls over has done: its far side could not be worked with. */
  static ConnectorException mistake(Throwable e) {
    Text what = e instanceof Mistake m ? m.sentence() : Text.of(e.getClass().getSimpleName(), "");
    return new ConnectorException(Reason.UNAVAILABLE, Mistake.named(what), "", Optional.empty(), e);
  }

  /** When to try again after so many failures in a row. */
  Instant until(int failures, ConnectorException e) {
    Duration wait = backoff.after(failures);
    Duration asked = e.retryAfter().orElse(Duration.ZERO);
    return clock.instant().plus(asked.compareTo(wait) > 0 ? asked : wait);
  }

  static boolean stops(Reason reason) {
    return reason == Reason.UNAUTHORIZED || reason == Reason.MISCONFIGURED;
  }

  static Text words(ConnectorException e) {
    Text said = e.sentence();
    if (said.ja().startsWith(Mistake.WORDS)) {
      return new Text(said.ja() + "。自動でやり直します", said.en() + ". It is tried again by itself");
    }
    Text kind = kind(e.reason());
    return e.getMessage() == null
        ? kind
        : new Text(kind.ja() + "（" + said.ja() + "）", kind.en() + " (" + said.en() + ")");
  }

  private static Text kind(Reason reason) {
    return switch (reason) {
      case UNAUTHORIZED ->
          new Text(
              "認証が受け付けられません。認証の設定を直してください",
              "The credential is refused. Mend the settings of the credential");
      case MISCONFIGURED -> new Text("設定が正しくありません", "A setting is wrong");
      case THROTTLED ->
          new Text("混み合っているため待っています。自動で再開します", "The far side is busy. It goes on by itself");
      case UNAVAILABLE ->
          new Text("相手が応答できません。自動で再開します", "The far side cannot answer. It goes on by itself");
      case NO_ANSWER ->
          new Text(
              "相手から答えがありません。自動で確かめて再開します",
              "No answer came. It is looked up, and goes on by itself");
      case MALFORMED ->
          new Text(
              "受け取った内容を読めません。同じところから読み直します",
              "What came cannot be read. It is read again from the same place");
    };
  }
}
