// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.flow.Command;

/**
 * A command in the outbox and where it stands.
 *
 * @param command the command
 * @param state where it stands
 * @param tries how often it was tried
 * @param queuedAt when it was queued
 * @param nextAt when it is due
 * @param reference what the far side calls it, or empty
 * @param words why it is not done yet, where there is something to say
 */
public record OutboxEntry(
    Command command,
    State state,
    int tries,
    Instant queuedAt,
    Instant nextAt,
    String reference,
    Optional<Text> words) {
  /** Where a command stands. */
  public enum State {
    /** Waits to be done. */
    WAITING,
    /** A node is doing it; when the lease ends without a receipt it becomes UNKNOWN. */
    RUNNING,
    /** Done once. */
    DONE,
    /** Taken by the far side, its result comes later. */
    PENDING,
    /** The far side will not do it; somebody has to look. */
    REFUSED,
    /** The answer was lost; looked up before it is tried again. */
    UNKNOWN,
    /** Taken back before it left the house. */
    STRUCK,
    /** Not sent, and never will be: its account only looked on, see {@link Observation}. */
    UNSENT;

    /** Whether it is settled without having left the house. */
    public boolean stays() {
      return this == STRUCK || this == UNSENT;
    }
  }
}
