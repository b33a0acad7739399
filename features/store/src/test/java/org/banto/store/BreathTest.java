// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreathTest {
  private static final long TICK = 1_000;

  /** So many ticks later whenever somebody looks at it. */
  private final AtomicLong clock = new AtomicLong();

  private long ticks(Breath breath, int pieces) {
    breath.begin();
    long start = clock.get();
    for (int i = 0; i < pieces; i++) {
      clock.addAndGet(10 * TICK);
      breath.take();
    }
    return (clock.get() - start) / TICK;
  }

  private Breath breath(Duration free, int rest) {
    return new Breath(free, rest, () -> clock.addAndGet(TICK));
  }

  @Test
  void afterTheFirstStretchItRestsForAMultipleOfEachPiece() {
    long slow = ticks(breath(Duration.ZERO, 9), 5);
    assertTrue(slow >= 450, "rested: " + slow);
    // negative controls: a piece for which somebody waits, and one of the first stretch
    assertTrue(ticks(breath(Duration.ofDays(1), 0), 5) < 450);
    assertTrue(ticks(breath(Duration.ofMinutes(1), 9), 5) < 450);
    assertFalse(Breath.NONE.rests());
  }

  @Test
  void aRestEndsWhenTheHouseCloses() {
    Breath breath = new Breath(Duration.ZERO, 1_000_000);
    CompletableFuture<Void> work =
        CompletableFuture.runAsync(
            () -> {
              breath.begin();
              breath.take();
            });
    breath.end();
    ExecutionException ended =
        assertThrows(ExecutionException.class, () -> work.get(60, TimeUnit.SECONDS));
    assertTrue(ended.getCause() instanceof CancellationException, "" + ended.getCause());
  }
}
