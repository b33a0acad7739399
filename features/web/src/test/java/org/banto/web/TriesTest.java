// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TriesTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final RememberedTries counts = new RememberedTries();
  private final Tries tries = new Tries(counts, clock);

  private static Tries.From stranger(String login, String address) {
    return new Tries.From(login, address, Optional.empty());
  }

  private boolean may(String login, String address) {
    return tries.begin(stranger(login, address)).isZero();
  }

  @Test
  @Tag("security.M2")
  void ofSixtyGuessesAtOnceFiveAreJudged() throws Exception {
    assertEquals(5, judged(List.of(tries), 60));
  }

  /** How many of so many guesses at once, spread over houses, may be judged. */
  static int judged(List<Tries> houses, int guesses) throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(guesses);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < guesses; i++) {
      Tries at = houses.get(i % houses.size());
      all.add(many.submit(() -> at.begin(stranger("hanako", "127.0.0.2")).isZero()));
    }
    int judged = 0;
    for (Future<Boolean> guess : all) {
      judged += guess.get() ? 1 : 0;
    }
    many.shutdown();
    return judged;
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
  void eachFurtherTryWaitsTwiceAsLongUpToAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      assertTrue(may("hanako", "a"));
    }
    for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
      assertEquals(Duration.ofSeconds(seconds), tries.begin(stranger("hanako", "a")));
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
    assertEquals(Duration.ofMinutes(10), tries.begin(stranger("another", "a")));
    clock.go(Duration.ofMinutes(10).plusMillis(1));
    assertTrue(may("another", "a"));
  }

  @Test
  @Tag("security.M2")
  void whoGetsInHasNotFailed() {
    for (int i = 0; i < 100; i++) {
      assertTrue(may("hanako", "office"));
      tries.succeeded(stranger("hanako", "office"));
    }
    assertEquals(0, counts.size());
  }

  /** Ten thousand guesses from a thousand networks: a try in five seconds is what strangers have together. */
  @Test
  void strangersFromEverywhereShareASlowBudgetOfALoginAndItsOwnerHasOneOfHisOwn() {
    int judged = 0;
    for (int i = 0; i < 10_000; i++) {
      judged += may("hanako", "203.0." + i % 250 + "." + i % 4) ? 1 : 0;
      clock.go(Duration.ofMillis(10));
    }
    assertTrue(judged <= 20 + 100 / 5, judged + " were judged in 100 seconds");
    Tries.From owner = new Tries.From("hanako", "203.0.1.1", Optional.of("browser"));
    assertTrue(tries.begin(owner).isZero(), "the owner's browser does not wait for strangers");
    tries.succeeded(owner);
    for (int i = 0; i < 5; i++) {
      assertTrue(tries.begin(owner).isZero());
    }
    assertEquals(Duration.ofSeconds(2), tries.begin(owner), "nor may it guess on");
    clock.go(Tries.REMEMBERED.plusSeconds(6));
    assertTrue(may("hanako", "203.0.1.1"), "after an hour without a failure");
  }

  @Test
  void aNetworkOutsideIsOnePlaceAndAnOfficesAddressIsOneEach() {
    assertEquals(Tries.network("203.0.113.7"), Tries.network("203.0.113.250"));
    assertEquals(Tries.network("2001:db8:1:2:3::4"), Tries.network("2001:db8:1:2:ffff::1"));
    assertEquals(Tries.network("::ffff:203.0.113.7"), Tries.network("203.0.113.7"));
    for (List<String> two :
        List.of(
            List.of("203.0.113.7", "203.0.114.7"),
            List.of("2001:db8:1:2::1", "2001:db8:1:3::1"),
            List.of("192.168.1.10", "192.168.1.11"),
            List.of("127.0.0.1", "127.0.0.2"),
            List.of("unknown", "elsewhere"))) {
      assertTrue(!Tries.network(two.get(0)).equals(Tries.network(two.get(1))), two.toString());
    }
  }

  @Test
  @Tag("security.H6")
  void whatStrangersMakeTheHouseRememberIsBounded() {
    for (int i = 0; i < 100_000; i++) {
      may("name" + i, "address" + i);
    }
    assertEquals(10_000, counts.size());
  }
}
