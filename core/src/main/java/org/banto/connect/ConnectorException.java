// SPDX-License-Identifier: Apache-2.0
package org.banto.connect;

import java.time.Duration;
import java.util.Optional;
import org.banto.base.StaffMessage;
import org.banto.base.Text;

/**
 * A far side as a whole cannot be worked with. One item's refusal is a {@link Receipt}, never an
 * exception. The sentence is for staff: it names the thing, never a secret or a person.
 */
public final class ConnectorException extends Exception implements StaffMessage {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String field;
  private final Duration retryAfter;
  private final transient Text sentence;

  /** What decides on what happens next. */
  public enum Reason {
    /** The credential is refused: the account stops, the shop is told. */
    UNAUTHORIZED,
    /** A setting is wrong: the account stops, the shop is told which field. */
    MISCONFIGURED,
    /** Too many requests: wait. */
    THROTTLED,
    /** Down, or in maintenance: back off. */
    UNAVAILABLE,
    /** No answer came: what was asked may have happened; looked up before it is asked again. */
    NO_ANSWER,
    /** The answer cannot be read: kept, the cursor stays. */
    MALFORMED
  }

  /** A reason in words. */
  public ConnectorException(Reason reason, Text sentence) {
    this(reason, sentence, "", Optional.empty(), null);
  }

  /**
   * A reason with all that is known.
   *
   * @param field the setting that is wrong, or empty
   * @param retryAfter how long the far side asks us to wait
   * @param cause may be null
   */
  public ConnectorException(
      Reason reason, Text sentence, String field, Optional<Duration> retryAfter, Throwable cause) {
    super(sentence == null ? "" + reason : sentence.ja(), cause);
    // a partner's null is no sentence; the guard tells of a reason that is none
    this.sentence = sentence == null ? Text.same("" + reason) : sentence;
    this.reason = reason;
    this.field = field;
    this.retryAfter = retryAfter.orElse(null);
  }

  @Override
  public Text sentence() {
    return sentence;
  }

  /** What decides on what happens next. */
  public Reason reason() {
    return reason;
  }

  /** The setting that is wrong, or empty. */
  public String field() {
    return field;
  }

  /** How long the far side asks us to wait. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
