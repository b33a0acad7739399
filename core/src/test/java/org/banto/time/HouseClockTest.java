// SPDX-License-Identifier: Apache-2.0
package org.banto.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.plans")
class HouseClockTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private final Clock clock = new HouseClock();

  @AfterEach
  void machine() {
    System.clearProperty(HouseClock.OFFSET);
    System.clearProperty(HouseClock.TEST_HOUSE);
  }

  @Test
  void aTestHouseMovesItsClockWhileItIsAtWork() {
    System.setProperty(HouseClock.TEST_HOUSE, "true");
    assertAhead(Duration.ZERO);
    System.setProperty(HouseClock.OFFSET, "P31D");
    assertAhead(Duration.ofDays(31));
    System.setProperty(HouseClock.OFFSET, "-PT10M");
    assertAhead(Duration.ofMinutes(-10));
    System.setProperty(HouseClock.OFFSET, "P400D");
    LocalDate there = LocalDate.now(clock.withZone(TOKYO));
    assertTrue(there.isAfter(LocalDate.now(TOKYO).plusDays(398)), there.toString());
  }

  @Test
  void noOtherHouseLetsItsClockBeMoved() {
    System.setProperty(HouseClock.OFFSET, "P31D");
    assertAhead(Duration.ZERO);
    System.setProperty(HouseClock.TEST_HOUSE, "yes");
    assertAhead(Duration.ZERO);
  }

  @Test
  void anOffsetThatIsNoDurationIsRefusedByName() {
    System.setProperty(HouseClock.TEST_HOUSE, "true");
    System.setProperty(HouseClock.OFFSET, "31 days");
    String said = assertThrows(IllegalStateException.class, clock::instant).getMessage();
    assertEquals("banto.clock.offset is no duration such as P31D or -PT10M: 31 days", said);
  }

  private void assertAhead(Duration expected) {
    Instant before = Instant.now().plus(expected);
    Instant there = clock.instant();
    Instant after = Instant.now().plus(expected);
    assertFalse(there.isBefore(before), there + " is before " + before);
    assertFalse(there.isAfter(after), there + " is after " + after);
  }
}
