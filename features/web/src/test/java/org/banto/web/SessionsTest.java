// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
  @TempDir Path data;
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private StaffRoom room;
  private Users users;
  private Sessions sessions;
  private User admin;

  @BeforeEach
  void open() {
    room = new StaffRoom(data);
    users = room.users;
    sessions = new Sessions(room.sessionRows, users, StaffRoom.ANYWHERE, clock, System::nanoTime);
    sessions.bindSwitch(StaffRoom.SWITCH);
    admin = users.find("admin").orElseThrow();
  }

  @Test
  void aSessionEndsTwoHoursAfterTheLastRequest() {
    String token = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    for (int i = 0; i < 3; i++) {
      assertTrue(sessions.find(token).isPresent());
      clock.go(Duration.ofMinutes(119));
    }
    clock.go(Duration.ofMinutes(2));
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void aSessionEndsAfterTwelveHoursHoweverBusy() {
    String token = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    for (int i = 0; i < 12; i++) {
      assertTrue(sessions.find(token).isPresent(), "hour " + i);
      clock.go(Duration.ofHours(1));
    }
    clock.go(Duration.ofSeconds(1));
    assertTrue(sessions.find(token).isEmpty());
  }

  @Test
  void aSessionOutlivesARestartAndTheDatabaseHoldsNoCookie() {
    String token = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    assertFalse(sessions.of("admin").toString().contains(token));
    Sessions again = house(System::nanoTime);
    assertEquals("admin", again.find(token).orElseThrow().login());
    again.close(token);
    assertTrue(house(System::nanoTime).find(token).isEmpty());
  }

  @Test
  void aProgramsTokenLastsAYearAndNeedsNoCsrf() {
    String token = sessions.openToken("admin", "token:erp", Users.HOME, Set.of("orders.see"));
    clock.go(Duration.ofDays(300));
    StaffSession session = sessions.find(token).orElseThrow();
    assertTrue(
        session.csrf().isEmpty() && session.may("orders.see") && !session.may("users.manage"));
    sessions.closeToken("token:erp");
    assertTrue(sessions.find(token).isEmpty());
  }

  /** Another house on the same database, which measures time like that. */
  private Sessions house(LongSupplier nanos) {
    Users there =
        new Users(
            room.staffRows,
            room.accounts,
            StaffRoom.RIGHTS,
            new FirstLogin(data.resolve("first-login.txt")),
            clock,
            nanos);
    Sessions at = new Sessions(room.sessionRows, there, StaffRoom.ANYWHERE, clock, nanos);
    at.bindSwitch(StaffRoom.SWITCH);
    return at;
  }

  @Test
  void whatEndsAtOneHouseEndsAtAnotherWithinTheBoundAndNotWithoutIt() {
    AtomicLong nanos = new AtomicLong();
    Sessions other = house(nanos::get);
    String closed = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    String disabled = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    assertTrue(other.find(closed).isPresent() && other.find(disabled).isPresent());
    sessions.close(closed);
    users.change(all -> all.get("admin").withDisabled(true));
    assertTrue(sessions.find(closed).isEmpty() && sessions.find(disabled).isEmpty());
    // what a house without the bound would say for ever
    assertTrue(other.find(closed).isPresent() && other.find(disabled).isPresent());
    nanos.addAndGet(Sessions.BOUND.toNanos());
    assertTrue(other.find(closed).isEmpty() && other.find(disabled).isEmpty());
  }

  @Test
  void aNewIdTakesThePlaceOfAnotherAndNotOfOneThatHasEnded() {
    String first = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    StaffSession session = sessions.find(first).orElseThrow();
    String second = sessions.renew(first, session.changed());
    assertTrue(sessions.find(first).isEmpty());
    assertEquals(session.csrf(), sessions.find(second).orElseThrow().csrf());
    Sessions other = house(() -> 0);
    assertTrue(other.find(second).isPresent());
    sessions.closeAll("admin");
    assertThrows(Rejection.class, () -> other.renew(second, session));
    assertEquals(List.of(), sessions.of("admin"));
  }

  @Test
  void whoMovesToAnotherAccountIsAnsweredWhatWasAskedBefore() {
    String first = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    StaffSession session = sessions.find(first).orElseThrow();
    String second = sessions.move(first, session.changed(), "");
    assertTrue(sessions.find(first).isPresent() && sessions.find(second).isPresent());
    clock.go(Sessions.IN_FLIGHT.plusSeconds(1));
    assertTrue(sessions.find(first).isEmpty());
    assertTrue(sessions.find(second).isPresent());
    assertThrows(Rejection.class, () -> house(() -> 0).move("nobody's", session, ""));
  }

  @Test
  void whoeverComesFromWhereTheyMayNotOpensNothingAndMovesNowhere() {
    AddressGuard atHome =
        new AddressGuard(
            (address, account, person, token) ->
                account.equals(Users.HOME) && address.equals(StaffRoom.HERE.address())
                    ? Optional.empty()
                    : Optional.of(Text.same("no " + person + token)));
    Sessions guarded = new Sessions(room.sessionRows, users, atHome, clock, System::nanoTime);
    Origin elsewhere = new Origin("198.51.100.9", "Other");
    assertThrows(Rejection.class, () -> guarded.open(admin, Users.HOME, elsewhere));
    assertEquals(List.of(), guarded.of("admin"));
    String here = guarded.open(admin, Users.HOME, StaffRoom.HERE);
    StaffSession session = guarded.find(here).orElseThrow();
    StaffSession osaka = session.on(new AccountId("osaka"));
    String address = StaffRoom.HERE.address();
    assertThrows(Rejection.class, () -> guarded.move(here, osaka, address));
    assertEquals(1, guarded.of("admin").size());
    assertEquals(Optional.empty(), guarded.refusal(session, address));
    guarded.openToken("admin", "token:erp", Users.HOME, Set.of("orders.see"));
    StaffSession program = guarded.tokens().get("token:erp");
    assertEquals("no admintoken:erp", guarded.refusal(program, "198.51.100.9").orElseThrow().ja());
    // nobody knows from where one may come
    assertTrue(new AddressGuard().refusal(session, address).isPresent());
  }

  @Test
  void oneSeesOnesSessionsAndEndsOneOrAllOthersAndNoToken() {
    String here = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    clock.go(Duration.ofMinutes(1));
    String there = sessions.open(admin, Users.HOME, new Origin("198.51.100.9", "Other"));
    sessions.open(admin, Users.HOME, Origin.UNKNOWN);
    String token = sessions.openToken("admin", "token:erp", Users.HOME, Set.of("orders.see"));
    List<OpenSession> all = sessions.of("admin");
    assertEquals(3, all.size());
    assertEquals(StaffRoom.HERE, all.get(2).origin());
    assertEquals(1, all.stream().filter(one -> Sessions.isOf(one, there)).count());
    String id =
        all.stream().filter(one -> Sessions.isOf(one, there)).findFirst().orElseThrow().id();
    assertFalse(sessions.closeOne("hanako", id), "of somebody else");
    assertTrue(sessions.closeOne("admin", id));
    assertTrue(sessions.find(there).isEmpty());
    sessions.closeOthers("admin", here);
    assertEquals(1, sessions.of("admin").size());
    assertTrue(sessions.find(here).isPresent() && sessions.find(token).isPresent());
  }

  @Test
  void aUseIsNotedOnceAMinute() {
    String token = sessions.open(admin, Users.HOME, StaffRoom.HERE);
    Instant opened = clock.instant();
    clock.go(Duration.ofSeconds(59));
    sessions.find(token);
    assertEquals(opened, sessions.of("admin").get(0).seen());
    clock.go(Duration.ofSeconds(1));
    sessions.find(token);
    assertEquals(clock.instant(), sessions.of("admin").get(0).seen());
  }
}
