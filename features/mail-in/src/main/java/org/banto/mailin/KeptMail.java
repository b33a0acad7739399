// SPDX-License-Identifier: Apache-2.0
package org.banto.mailin;

import java.time.Instant;

/**
 * A mail that was kept.
 *
 * @param id the house's id of it, made of its Message-ID and what it says
 * @param box the mailbox it came by
 * @param at when it was kept
 * @param from address of the sender; personal data
 * @param subject decoded; personal data
 * @param state what became of it
 * @param connection whose order mail it is, as far as known; or empty
 * @param number the order's number, or empty
 * @param why why it cannot be read or is none, in words for staff; or empty
 */
record KeptMail(
    String id,
    String box,
    Instant at,
    String from,
    String subject,
    State state,
    String connection,
    String number,
    String why) {
  /** What became of it. */
  enum State {
    /** Not looked at yet. */
    NEW,
    /** An order mail; its order was handed over. */
    READ,
    /** No order mail. */
    OTHER,
    /** An order mail that its connector cannot read. */
    UNREADABLE
  }

  /** A mail that has just come. */
  static KeptMail fresh(String id, String box, Instant at, String from, String subject) {
    return new KeptMail(id, box, at, from, subject, State.NEW, "", "", "");
  }

  KeptMail read(String by, String order) {
    return new KeptMail(id, box, at, from, subject, State.READ, by, order, "");
  }

  KeptMail other(String reason) {
    return new KeptMail(id, box, at, from, subject, State.OTHER, "", "", reason);
  }

  KeptMail unreadable(String by, String reason) {
    String cut = reason.length() > 400 ? reason.substring(0, 400) : reason;
    return new KeptMail(id, box, at, from, subject, State.UNREADABLE, by, "", cut);
  }

  @Override
  public String toString() {
    return "Kept[" + id + ", " + box + ", " + state + "]";
  }
}
