// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.time.Instant;
import org.banto.base.Actor;

/**
 * Who asks for a move, and why.
 *
 * @param by who
 * @param reason why, or empty
 * @param now when
 */
record Request(Actor by, String reason, Instant now) {
  boolean reasoned() {
    return !reason.isBlank();
  }

  /** This text with the reason after it. */
  String because(String text) {
    return reasoned() ? text + "（理由: " + reason.strip() + "）" : text;
  }
}
