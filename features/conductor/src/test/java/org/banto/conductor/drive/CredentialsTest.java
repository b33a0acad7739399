// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.banto.conductor.fake.Samples;
import org.banto.conductor.line.Far;
import org.banto.connect.CredentialClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  private final DriveHouse house = new DriveHouse();

  @AfterEach
  void end() {
    house.crew.close();
  }

  @Test
  void theEndOfACredentialIsSaidFourteenSevenThreeAndOneDayBefore() {
    LocalDate last = Samples.TODAY.plusDays(20);
    Far far =
        house.connect(
            new CredentialClock() {
              @Override
              public Optional<LocalDate> lastDay() {
                return Optional.of(last);
              }

              @Override
              public void check() {}
            });
    Credentials credentials =
        new Credentials(
            house.lines.saved,
            house.lines.standings,
            house.lines.ports,
            house.lines.lines,
            house.desks.settings,
            house.clock);
    for (int day = 0; day <= 20; day++) {
      credentials.tick();
      credentials.tick();
      house.clock.go(Duration.ofDays(1));
    }
    assertEquals(Optional.of(last), house.standing(far).ends());
    assertEquals(4, house.lines.events.alarms().size());
    assertTrue(house.lines.events.alarms().get(0).contains("あと14日"));
    assertTrue(house.lines.events.alarms().get(3).contains("あと1日"));
  }
}
