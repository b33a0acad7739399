// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.banto.fakes.MemorySettings;
import org.banto.testkit.TestClock;
import org.banto.time.HouseClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  @TempDir Path data;
  private final MemorySettings settings = new MemorySettings();
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private Users users;
  private Sessions sessions;
  private User admin;

  @BeforeEach
  void open() {
    users =
        new Users(
            settings,
            new OneAccount(),
            StaffRoom.RIGHTS,
            new FirstLogin(data.resolve("first-login.txt")),
            new HouseClock());
    sessions = new Sessions(settings, users, clock);
    admin = users.find("admin").orElseThrow();
  }

  @Test
  void aSessionEndsTwoHoursAfterTheLastRequest() {
    String token = sessions.open(admin, Users.HOME);
    for (int i = 0; i < 3; i++) {
      assertTrue(sessions.find(token).isPresent());
      clock.go(Duration.ofMinutes(119));
    }
    clock.go(Duration.ofMinutes(2));
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    String token = sessions.open(admin, Users.HOME);
    for (int i = 0; i < 12; i++) {
      assertTrue(sessions.find(token).isPresent(), "hour " + i);
      clock.go(Duration.ofHours(1));
    }
    clock.go(Duration.ofSeconds(1));
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void aSessionOutlivesARestartAndTheDatabaseHoldsNoCookie() {
    String token = sessions.open(admin, Users.HOME);
    assertFalse(settings.read(Users.HOME, "sessions").toString().contains(token));
    Sessions again = new Sessions(settings, users, clock);
    assertEquals("admin", again.find(token).orElseThrow().login());
    again.close(token);
    assertTrue(new Sessions(settings, users, clock).find(token).isEmpty());
  }

  @Test
  void aProgramsTokenLastsAYearAndNeedsNoCsrf() {
    String token = sessions.openToken("admin", "token:erp", Users.HOME, Set.of("orders.see"));
    clock.go(Duration.ofDays(300));
    StaffSession session = sessions.find(token).orElseThrow();
    assertTrue(
        session.csrf().isEmpty() && session.may("orders.see") && !session.may("users.manage"));
    sessions.closeAll("token:erp");
    assertTrue(sessions.find(token).isEmpty());
  }
}
