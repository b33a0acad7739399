// SPDX-License-Identifier: Apache-2.0
package org.banto.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.banto.flow.Command;
import org.banto.house.OutboxEntry;

/**
 * What leaves, or left, the house, as staff reads it.
 *
 * @param command the command
 * @param state where it stands
 * @param tries how often it was tried
 * @param queuedAt when it was queued
 * @param nextAt when it is due
 * @param reference what the far side calls it, or empty
 * @param message why it is not done yet, in the reader's language; empty when there is nothing to say
 */
public record OutboxView(
    Command command,
    OutboxEntry.State state,
    int tries,
    Instant queuedAt,
    Instant nextAt,
    String reference,
    String message) {
  /**
   * In the reader's language.
   *
   * @param reader the languages of the request's {@code Accept-Language}
   */
  public static OutboxView of(OutboxEntry e, List<Locale> reader) {
    return new OutboxView(
        e.command(),
        e.state(),
        e.tries(),
        e.queuedAt(),
        e.nextAt(),
        e.reference(),
        e.words().map(w -> w.in(reader)).orElse(""));
  }
}
