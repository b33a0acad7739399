// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A text that staff do not type twice (定型文).
 *
 * @param id its id
 * @param owner the log-in of whose it is; empty where it is everybody's
 * @param folder under which it is listed, or empty
 * @param shortcut what is typed to get it, from its {@code ;} on, or empty
 * @param places where it is offered
 * @param shops the shops for which it is offered, as they are written; empty for all
 * @param name its name
 * @param text the words, with symbols
 * @param changedAt when it was last changed
 * @param changedBy the log-in of who did
 */
record CannedText(
    String id,
    Optional<String> owner,
    String folder,
    String shortcut,
    Set<TextPlace> places,
    Set<String> shops,
    String name,
    String text,
    Instant changedAt,
    String changedBy) {
  static final int LONGEST_NAME = 40;
  static final int LONGEST_TEXT = 4_000;

  CannedText {
    places = Set.copyOf(places);
    shops = Set.copyOf(shops);
  }

  /** Whether somebody may use it. */
  boolean isFor(String login) {
    return owner.isEmpty() || owner.get().equals(login);
  }
}
