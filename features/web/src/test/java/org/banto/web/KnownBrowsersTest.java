// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.fakes.InvertedVault;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class KnownBrowsersTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final AtomicInteger number = new AtomicInteger();
  private final KnownBrowsers known =
      new KnownBrowsers(new InvertedVault(), () -> "n" + number.incrementAndGet(), clock);

  /** What a browser sends back. */
  private Map<String, String> kept(String login) {
    String[] set = known.cookie(login).split(";")[0].split("=", 2);
    return Map.of(set[0], set[1]);
  }

  @Test
  void aBrowserIsKnownToItsLoginForHalfAYear() {
    Map<String, String> hanakos = kept("hanako");
    assertEquals(Optional.of("n1"), known.of("hanako", hanakos::get));
    assertEquals(Optional.empty(), known.of("taro", hanakos::get));
    assertEquals(Optional.empty(), known.of("hanako", name -> null));
    assertNotEquals(hanakos.keySet(), kept("taro").keySet(), "each at one machine has one");
    clock.go(Duration.ofDays(180));
    assertTrue(known.of("hanako", hanakos::get).isPresent());
    clock.go(Duration.ofDays(1));
    assertEquals(Optional.empty(), known.of("hanako", hanakos::get));
  }

  @Test
  void aCookieThatWasWrittenByHandIsAStrangers() {
    String own = kept("hanako").values().iterator().next();
    for (String forged :
        new String[] {
          own.replaceFirst("[0-9]+", "99999"),
          own.replace(".n1.", ".n2."),
          own + "0",
          "99999999999999999999.n1.x",
          "..",
          ""
        }) {
      assertEquals(Optional.empty(), known.of("hanako", name -> forged), forged);
    }
  }
}
