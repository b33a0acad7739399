// SPDX-License-Identifier: Apache-2.0
package org.banto.tracker.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JapanTimeTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-03T00:00:00Z");

  @Test
  void aTimeWithoutAYearIsTheNewestThatCanHaveBeen() {
    assertEquals(at("2025-12-30T08:10:00Z"), JapanTime.before(NEW_YEAR, "12月30日 17:10"));
    assertEquals(at("2026-01-02T01:02:00Z"), JapanTime.before(NEW_YEAR, "01月02日 10:02"));
  }

  @Test
  void aLeapDayIsReadInItsYearAndIsNoneInAnother() {
    assertEquals(
        at("2028-02-28T15:00:00Z"),
        JapanTime.before(Instant.parse("2028-03-01T00:00:00Z"), "02月29日"));
    assertEquals(Optional.empty(), JapanTime.before(NEW_YEAR, "02月29日"));
  }

  @Test
  void aTimeAfterADayGoesOverTheNewYear() {
    LocalDate taken = JapanTime.day("2025年12月30日").orElseThrow();
    assertEquals(LocalDate.of(2025, 12, 30), taken);
    assertEquals(at("2025-12-30T09:00:00Z"), JapanTime.after(taken, "12/30 18:00"));
    assertEquals(at("2026-01-02T02:20:00Z"), JapanTime.after(taken, "01/02 11:20"));
  }

  @Test
  void aTimeWithItsYearIsReadAsItIsAndWordsAreNoTime() {
    assertEquals(at("2026-07-03T01:40:00Z"), JapanTime.of("2026/07/03 10:40"));
    assertEquals(Optional.empty(), JapanTime.of("07/03 10:40"));
    assertEquals(Optional.empty(), JapanTime.of("－"));
    assertEquals(Optional.empty(), JapanTime.of("2026/13/41 10:40"));
  }

  private static Optional<Instant> at(String text) {
    return Optional.of(Instant.parse(text));
  }
}
