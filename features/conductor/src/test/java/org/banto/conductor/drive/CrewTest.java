// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class CrewTest {
  private final Crew crew = new Crew();
  private final CountDownLatch began = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();

  @Test
  void whenTheHouseClosesNothingNewBeginsAndACallInFlightIsWaitedFor() throws Exception {
    crew.run("Reading main/rakuten~demo", this::call);
    began.await();
    crew.end();
    AtomicBoolean more = new AtomicBoolean();
    crew.run("Looking for more", () -> more.set(true));
    assertEquals(List.of("Reading main/rakuten~demo"), crew.underWay());
    assertEquals(Duration.ofSeconds(10), crew.patience());
    answered.countDown();
    assertTrue(left.await(10, TimeUnit.SECONDS));
    crew.close();
    assertEquals(List.of(), crew.underWay());
    assertFalse(more.get());
    assertFalse(interrupted.get());
  }

  private void call() {
    began.countDown();
    try {
      answered.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
    left.countDown();
  }
}
