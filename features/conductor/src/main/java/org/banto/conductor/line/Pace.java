// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets requests go as many a second as a far side bears, evenly; after a rest so many at once. */
final class Pace {
  private final long gap;
  private final long burst;
  private final LongSupplier nanos;
  private long next;

  Pace(double perSecond, LongSupplier nanos) {
    this(perSecond, 1, nanos);
  }

  Pace(double perSecond, int atOnce, LongSupplier nanos) {
    this.gap = (long) (1_000_000_000 / Math.max(perSecond, 0.001));
    this.burst = gap * (atOnce - 1);
    this.nanos = nanos;
    this.next = nanos.getAsLong();
  }

  /** Takes the next free moment, unless it is later than this; says how long it is to it. */
  synchronized Duration take(Duration atMost) {
    long now = nanos.getAsLong();
    long wait = Math.max(0, next - burst - now);
    if (wait <= atMost.toNanos()) {
      next = Math.max(next, now) + gap;
    }
    return Duration.ofNanos(wait);
  }

  /** A request leaves now, perhaps later than at its moment: the far side counts from here. */
  synchronized void left() {
    next = Math.max(next, nanos.getAsLong() + gap);
  }

  /** Nothing goes for a while, and then one at a time. */
  synchronized void rest(Duration pause) {
    next = Math.max(next, nanos.getAsLong() + burst + pause.toNanos());
  }

  /** From one request to the next in the long run. */
  Duration gap() {
    return Duration.ofNanos(gap);
  }
}
