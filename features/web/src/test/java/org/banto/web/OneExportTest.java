// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.banto.base.Rejection;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Test;

class OneExportTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final OneExport once = new OneExport(clock);

  private static StaffSession of(String login) {
    return new StaffSession(
        login, Users.HOME, Set.of(), "csrf", false, Instant.parse("2027-01-01T00:00:00Z"), "");
  }

  @Test
  void aPersonHasOneFileOfOrdersAtATimeAndOthersHaveTheirs() {
    OneExport.Run first = once.begin(of("hanako"));
    Rejection no = assertThrows(Rejection.class, () -> once.begin(of("hanako")));
    assertEquals(Rejection.Kind.TOO_OFTEN, no.kind());
    assertDoesNotThrow(() -> once.begin(of("taro")));
    first.close();
    once.begin(of("hanako"));
  }

  @Test
  void oneThatNeverBeganToBeWrittenHoldsNobodyUpForLong() {
    OneExport.Run lost = once.begin(of("hanako"));
    clock.go(Duration.ofMinutes(11));
    OneExport.Run second = once.begin(of("hanako"));
    lost.close();
    assertThrows(Rejection.class, () -> once.begin(of("hanako")));
    second.close();
    once.begin(of("hanako"));
  }
}
