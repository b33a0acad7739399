// SPDX-License-Identifier: Apache-2.0
package org.banto.porter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banto.flow.Shift;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class OrderlyShutdownTest {
  private final List<String> heard = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private final OrderlyShutdown shutdown =
      new OrderlyShutdown(() -> now.toNanos(), time -> now = now.plus(time));

  /** Somebody who is at work for so many seconds from now on. */
  private final class Busy implements Shift {
    private final String name;
    private final Duration patience;
    private final boolean last;
    private final Duration until;

    Busy(String name, int seconds, int patience, boolean last) {
      this.name = name;
      this.patience = Duration.ofSeconds(patience);
      this.last = last;
      this.until = Duration.ofSeconds(seconds);
    }

    @Override
    public void end() {
      heard.add(name + " at " + waited());
    }

    @Override
    public List<String> underWay() {
      return now.compareTo(until) < 0 ? List.of(name) : List.of();
    }

    @Override
    public Duration patience() {
      return patience;
    }

    @Override
    public boolean locksUp() {
      return last;
    }
  }

  private long waited() {
    return now.toSeconds();
  }

  @Test
  void everybodyIsToldAtOnceAndWhoeverLocksUpWhenTheOthersHaveLeft() {
    Shift lock = new Busy("lock", 0, 5, true);
    Shift job = new Busy("job", 7, 20, false);
    Shift call = new Busy("call", 3, 10, false);
    assertEquals(List.of(), shutdown.run(List.of(lock, job, call)));
    assertEquals(List.of("job at 0", "call at 0", "lock at 7"), heard);
    assertTrue(waited() <= 8, "waited " + waited());
  }

  @Test
  void aFarSideThatDoesNotAnswerIsLeftBehindAfterItsTime() {
    Shift call = new Busy("call", 600, 10, false);
    Shift lock = new Busy("lock", 0, 5, true);
    assertEquals(List.of(), shutdown.run(List.of(call, lock)));
    assertEquals(List.of("call at 0", "lock at 10"), heard);
  }

  @Test
  void whatIsStillOpenAtTheEndIsNamed() {
    Shift job = new Busy("job", 600, 20, false);
    Shift lock = new Busy("a transaction of banto-job", 600, 5, true);
    assertEquals(List.of("a transaction of banto-job"), shutdown.run(List.of(job, lock)));
    assertTrue(waited() >= 24 && waited() <= 26, "waited " + waited());
  }

  @Test
  void whoHandsWorkOnForAMomentHasNotLeft() {
    int[] looks = {0};
    Shift flickering =
        new Shift() {
          @Override
          public void end() {}

          @Override
          public List<String> underWay() {
            return looks[0]++ % 3 != 0 && looks[0] < 30 ? List.of("work") : List.of();
          }
        };
    assertEquals(List.of(), shutdown.run(List.of(flickering)));
    assertTrue(looks[0] >= 30, "gone after " + looks[0] + " looks");
  }

  @Test
  void whoDoesNotListenKeepsNobodyElse() {
    Shift deaf =
        new Shift() {
          @Override
          public void end() {
            throw new IllegalStateException("deaf");
          }

          @Override
          public List<String> underWay() {
            return List.of();
          }
        };
    assertEquals(List.of(), shutdown.run(List.of(deaf, new Busy("job", 0, 20, false))));
    assertEquals(List.of("job at 0"), heard);
  }
}
