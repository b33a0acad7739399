// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class BreathTest {
  private static long millis(Breath breath, int pieces) throws Exception {
    breath.begin();
    long start = System.nanoTime();
    for (int i = 0; i < pieces; i++) {
      Thread.sleep(10);
      breath.take();
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  @Test
  void afterTheFirstStretchItRestsForAMultipleOfEachPiece() throws Exception {
    long slow = millis(new Breath(Duration.ZERO, 9), 5);
    assertTrue(slow >= 450, "rested: " + slow);
    // negative controls: a piece for which somebody waits, and one of the first stretch
    assertTrue(millis(Breath.NONE, 5) < 450);
    assertTrue(millis(new Breath(Duration.ofMinutes(1), 9), 5) < 450);
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
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> assertThrows(ExecutionException.class, work::get));
    assertTrue(ended.getCause() instanceof CancellationException, "" + ended.getCause());
  }
}
