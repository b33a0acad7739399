// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

/**
 * Lets long work of the background leave the processor to others: after a first stretch it rests
 * after each piece for a multiple of what the piece took. Used by one thread; ended by any.
 */
final class Breath {
  /** Of work that somebody waits for. */
  static final Breath NONE = new Breath(Duration.ofDays(1), 0);

  private final long free;
  private final int rest;
  private final LongSupplier nanos;
  private long worked;
  private long since;
  private boolean over;

  /**
   * Of one piece of work after another.
   *
   * @param free so long it works without a rest
   * @param rest how many times as long as it works it rests
   */
  Breath(Duration free, int rest) {
    this(free, rest, System::nanoTime);
  }

  Breath(Duration free, int rest, LongSupplier nanos) {
    this.nanos = nanos;
    this.since = nanos.getAsLong();
    this.free = free.toNanos();
    this.rest = rest;
  }

  /** Whether nobody waits for the work. */
  boolean rests() {
    return rest > 0;
  }

  /** Work begins now. */
  synchronized void begin() {
    since = nanos.getAsLong();
  }

  /**
   * Between two pieces.
   *
   * @throws CancellationException when the work is to end
   */
  synchronized void take() {
    long piece = nanos.getAsLong() - since;
    worked += piece;
    long until = worked > free ? nanos.getAsLong() + piece * rest : nanos.getAsLong();
    try {
      for (long left = until - nanos.getAsLong();
          left > 0 && !over;
          left = until - nanos.getAsLong()) {
        wait(Math.max(1, left / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    }
    if (over) {
      throw new CancellationException("the house closes");
    }
    since = nanos.getAsLong();
  }

  /** Whoever works ends at its next breath. */
  synchronized void end() {
    over = true;
    notifyAll();
  }
}
