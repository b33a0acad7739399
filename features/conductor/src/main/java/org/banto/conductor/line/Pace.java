// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets one request go at a time, evenly, as many a second as a far side bears. */
final class Pace {
  private final long gap;
  private final LongSupplier nanos;
  private long next;

  Pace(double perSecond, LongSupplier nanos) {
    this.gap = (long) (1_000_000_000 / Math.max(perSecond, 0.001));
    this.nanos = nanos;
    this.next = nanos.getAsLong();
  }

  /** Takes the next free moment, unless it is later than this; says how long it is to it. */
  synchronized Duration take(Duration atMost) {
    long now = nanos.getAsLong();
    long wait = Math.max(0, next - now);
    if (wait <= atMost.toNanos()) {
      next = now + wait + gap;
    }
    return Duration.ofNanos(wait);
  }

  /** Nothing goes for a while. */
  synchronized void rest(Duration pause) {
    next = Math.max(next, nanos.getAsLong() + pause.toNanos());
  }
}
