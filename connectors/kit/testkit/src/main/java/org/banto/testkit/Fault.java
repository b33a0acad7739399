// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;

/** What can go wrong with one request. */
enum Fault {
  /** The key is refused, now and later. */
  KEY(Reason.UNAUTHORIZED, false),
  /** Too many requests; the far side asks for {@link #WAIT}. */
  TOO_MANY(Reason.THROTTLED, false),
  /** Down. */
  DOWN(Reason.UNAVAILABLE, false),
  /** The request never arrived. */
  LOST(Reason.NO_ANSWER, false),
  /** The request was done and the answer lost. */
  LOST_AFTER(Reason.NO_ANSWER, true),
  /** Half of the answer comes. */
  CUT(Reason.MALFORMED, true),
  /** A page for people instead of the answer. */
  PAGE(Reason.MALFORMED, false),
  /** An answer without a body. */
  EMPTY(Reason.MALFORMED, true);

  static final Duration WAIT = Duration.ofSeconds(7);

  private static final byte[] MAINTENANCE =
      "<html><body>メンテナンス中です</body></html>".getBytes(StandardCharsets.UTF_8);
  private static final Set<Reason> UNREADABLE =
      EnumSet.of(Reason.MALFORMED, Reason.UNAVAILABLE, Reason.NO_ANSWER);

  private final Reason reason;
  private final boolean done;

  Fault(Reason reason, boolean done) {
    this.reason = reason;
    this.done = done;
  }

  /** Whether the far side does what it was asked all the same. */
  boolean done() {
    return done;
  }

  /** Whether an answer comes that cannot be read. */
  boolean damage() {
    return reason == Reason.MALFORMED;
  }

  /** What a connector may make of it. */
  Set<Reason> reasons() {
    return damage() ? UNREADABLE : EnumSet.of(reason);
  }

  /** What comes instead of the answer. */
  Answer spoilt(Answer answer) throws ConnectorException {
    return switch (this) {
      case CUT -> body(answer, Arrays.copyOf(answer.body(), answer.body().length / 2));
      case EMPTY -> body(answer, new byte[0]);
      case PAGE -> Answer.of(200, "text/html", MAINTENANCE);
      default ->
          throw new ConnectorException(
              reason,
              new Text("試験の障害 " + name(), "fault of the test: " + name()),
              "",
              wait(this),
              null);
    };
  }

  private static Optional<Duration> wait(Fault fault) {
    return Optional.of(WAIT).filter(w -> fault == TOO_MANY);
  }

  private static Answer body(Answer answer, byte[] body) {
    return new Answer(answer.status(), answer.headers(), body);
  }
}
