// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.conductor.line.ConnectionKey;
import org.banto.connect.CredentialClock;
import org.banto.flow.fake.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  private final DriveHouse house = new DriveHouse();

  @AfterEach
  void end() {
    house.crew.close();
  }

  private Credentials credentials() {
    return new Credentials(
        house.lines.saved,
        house.lines.standings,
        house.lines.ports,
        house.lines.lines,
        house.desks.settings,
        house.clock);
  }

  private ConnectionKey ends(AtomicReference<LocalDate> last) {
    return house.connect(
        new CredentialClock() {
          @Override
          public Optional<LocalDate> lastDay() {
            return Optional.of(last.get());
          }

          @Override
          public void check() {}
        });
  }

  private static List<String> left(List<String> alarms) {
    return alarms.stream().map(a -> a.replaceAll(".*(あと\\d+日).*", "$1")).toList();
  }

  @Test
  void theEndOfACredentialIsSaidFourteenSevenThreeAndOneDayBeforeAndOnceEach() {
    AtomicReference<LocalDate> last = new AtomicReference<>(Samples.TODAY.plusDays(20));
    ConnectionKey far = ends(last);
    for (int day = 0; day <= 22; day++) {
      // a house that starts anew every day asks again, and says nothing twice
      Credentials credentials = credentials();
      credentials.tick();
      credentials.tick();
      house.clock.go(Duration.ofDays(1));
    }
    assertEquals(Optional.of(last.get()), house.standing(far).ends());
    assertEquals(List.of("あと14日", "あと7日", "あと3日", "あと1日"), left(house.lines.events.alarms()));
  }

  @Test
  void aRenewedCredentialIsCountedDownAnew() {
    AtomicReference<LocalDate> last = new AtomicReference<>(Samples.TODAY.plusDays(3));
    ends(last);
    Credentials credentials = credentials();
    credentials.tick();
    last.set(Samples.TODAY.plusDays(17));
    for (int day = 0; day < 4; day++) {
      house.clock.go(Duration.ofDays(1));
      credentials.tick();
    }
    assertEquals(List.of("あと3日", "あと14日"), left(house.lines.events.alarms()));
  }
}
