// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import java.time.Instant;
import org.banto.base.OrderId;

/**
 * A mail the house wrote.
 *
 * @param id the house's id of it
 * @param order about which order
 * @param template by which template
 * @param to to whom; personal data
 * @param wording what it says; personal data
 * @param at when
 * @param state where it stands
 */
record Letter(
    String id,
    OrderId order,
    String template,
    String to,
    TemplateWords wording,
    Instant at,
    State state) {
  /** Where a mail stands. */
  enum State {
    /** On its way; still so after a crash in the middle. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** Kept in the mailbox instead of being sent. */
    KEPT,
    /** The mail server will not take it. */
    REFUSED
  }

  Letter in(State other) {
    return new Letter(id, order, template, to, wording, at, other);
  }

  @Override
  public String toString() {
    return "Letter[" + id + ", order " + order + ", " + template + ", " + state + "]";
  }
}
