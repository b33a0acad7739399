// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.rounds;

import java.time.Duration;
import java.time.Instant;

/**
 * When something comes up again: at once at first, and then so long after it came up last. A moment
 * that is too far off was set by a clock that has jumped, and counts as come.
 */
final class DueTime {
  private final Duration pause;
  private Instant next = Instant.MIN;

  DueTime(Duration pause) {
    this.pause = pause;
  }

  /** Whether it comes up now; the next time is after the pause. */
  boolean come(Instant now) {
    if (next.isAfter(now) && !now.plus(pause).isBefore(next)) {
      return false;
    }
    next = now.plus(pause);
    return true;
  }

  /** It comes up at the next look. */
  void atOnce() {
    next = Instant.MIN;
  }
}
