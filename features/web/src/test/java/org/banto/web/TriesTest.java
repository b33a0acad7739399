// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TriesTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final Tries tries = new Tries(clock);

  private boolean may(String login, String address) {
    return tries.begin(login, address).isZero();
  }

  @Test
  @Tag("security.M2")
  void ofSixtyGuessesAtOnceFiveAreJudged() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(60);
    List<Future<Boolean>> guesses = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      guesses.add(many.submit(() -> may("hanako", "127.0.0.2")));
    }
    int judged = 0;
    for (Future<Boolean> guess : guesses) {
      judged += guess.get() ? 1 : 0;
    }
    many.shutdown();
    assertEquals(5, judged);
  }

  @Test
  @Tag("security.M2")
  void aColleagueIsNotLockedOutByGuessesFromElsewhere() {
    for (int i = 0; i < 60; i++) {
      may("hanako", "127.0.0.2");
    }
    assertTrue(may("hanako", "127.0.0.3"));
  }

  @Test
  @Tag("security.M2")
  void eachFurtherTryWaitsTwiceAsLongUpToFourMinutes() {
    for (int i = 0; i < 5; i++) {
      assertTrue(may("hanako", "a"));
    }
    for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 256}) {
      assertEquals(Duration.ofSeconds(seconds), tries.begin("hanako", "a"));
      clock.go(Duration.ofSeconds(seconds));
      assertTrue(may("hanako", "a"), "after " + seconds);
    }
  }

  @Test
  @Tag("security.M2")
  void oneAddressThatTriesManyNamesWaitsTenMinutes() {
    for (int i = 0; i < 30; i++) {
      assertTrue(may("name" + i, "a"));
    }
    assertEquals(Duration.ofMinutes(10), tries.begin("another", "a"));
    clock.go(Duration.ofMinutes(10).plusMillis(1));
    assertTrue(may("another", "a"));
  }

  @Test
  @Tag("security.M2")
  void whoGetsInHasNotFailed() {
    for (int i = 0; i < 100; i++) {
      assertTrue(may("hanako", "office"));
      tries.succeeded("hanako", "office");
    }
    assertEquals(0, tries.remembered());
  }

  @Test
  @Tag("security.H6")
  void whatStrangersMakeTheHouseRememberIsBounded() {
    for (int i = 0; i < 100_000; i++) {
      may("name" + i, "address" + i);
    }
    assertEquals(20_000, tries.remembered());
  }
}
