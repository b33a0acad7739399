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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorsTest {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final String WRONG = "zzzz";

  @TempDir Path data;
  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final TimeCodes phone = new TimeCodes();
  private StaffRoom room;
  private Factors factors;

  @BeforeEach
  void open() {
    room = new StaffRoom(data);
    factors = new Factors(room.factorRows, room.users, room.settings, clock);
  }

  private String code(String key) {
    return phone.at(key, clock.instant());
  }

  /** Sets it up, and waits for the next code. */
  private String enrolled() {
    String key = factors.begin("admin");
    factors.confirm("admin", code(key));
    clock.go(STEP);
    return key;
  }

  private Rejection refused(String code) {
    return assertThrows(Rejection.class, () -> factors.check("admin", code));
  }

  private User admin() {
    return room.users.find("admin").orElseThrow();
  }

  @Test
  void itIsAskedForOnceItIsConfirmed() {
    assertEquals(LogInStage.IN, factors.stage(admin()));
    String key = factors.begin("admin");
    assertEquals(LogInStage.IN, factors.stage(admin()));
    assertThrows(Rejection.class, () -> factors.confirm("admin", WRONG));
    assertEquals(Set.of(), factors.logins());
    assertEquals(Factors.CODES, Set.copyOf(factors.confirm("admin", code(key))).size());
    assertEquals(LogInStage.CODE, factors.stage(admin()));
    assertEquals(Set.of("admin"), factors.logins());
    assertThrows(Rejection.class, () -> factors.begin("admin"));
  }

  @Test
  void aCodeIsAcceptedOnceAndNoneBeforeIt() {
    String key = enrolled();
    String before = phone.at(key, clock.instant().minus(STEP));
    String now = code(key);
    assertEquals(Factors.Proof.CODE, factors.check("admin", now));
    refused(now);
    refused(before);
    clock.go(STEP);
    assertEquals(Factors.Proof.CODE, factors.check("admin", code(key)));
  }

  @Test
  void theCodeThatConfirmedItLetsNobodyIn() {
    String key = factors.begin("admin");
    String first = code(key);
    factors.confirm("admin", first);
    refused(first);
  }

  @Test
  void aCodeIsReadAsItIsTypedOnAJapaneseKeyboard() {
    String key = enrolled();
    StringBuilder wide = new StringBuilder();
    code(key).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    assertEquals(Factors.Proof.CODE, factors.check("admin", wide.insert(3, "　").toString()));
  }

  @Test
  void eachRecoveryCodeIsGoodOnceAndNewOnesEndThoseOfBefore() {
    List<String> codes = factors.confirm("admin", code(factors.begin("admin")));
    assertTrue(codes.get(0).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}"), codes.get(0));
    assertEquals(Factors.Proof.RECOVERY, factors.check("admin", codes.get(3)));
    refused(codes.get(3));
    assertEquals(Factors.CODES - 1, factors.find("admin").orElseThrow().recovery().size());
    assertEquals(
        Factors.Proof.RECOVERY,
        factors.check("admin", codes.get(4).replace("-", " ").toUpperCase(java.util.Locale.ROOT)));
    List<String> fresh = factors.renew("admin");
    refused(codes.get(5));
    assertEquals(Factors.Proof.RECOVERY, factors.check("admin", fresh.get(0)));
  }

  @Test
  void recoveryCodesStandNowhereAndTheKeyIsSealed() {
    String key = factors.begin("admin");
    List<String> codes = factors.confirm("admin", code(key));
    SecondFactor kept = factors.find("admin").orElseThrow();
    assertTrue(kept.recovery().stream().allMatch(h -> h.startsWith("argon2id$")));
    assertFalse(kept.toString().contains(key));
    String row =
        StaffRoom.row("SELECT factor, login FROM staff WHERE login = 'admin'")
            .replaceAll("\\s", "");
    assertFalse(row.contains(key) || row.contains(codes.get(0)));
  }

  @Test
  void whoGuessesWaitsLongerEachTime() {
    String key = enrolled();
    for (int i = 0; i < 5; i++) {
      assertEquals(Rejection.Kind.INVALID, refused(WRONG).kind());
    }
    assertEquals(Rejection.Kind.TOO_OFTEN, refused(code(key)).kind());
    clock.go(Duration.ofSeconds(2));
    assertEquals(Rejection.Kind.INVALID, refused(WRONG).kind());
    clock.go(Duration.ofSeconds(3));
    assertEquals(Rejection.Kind.TOO_OFTEN, refused(code(key)).kind());
    clock.go(Duration.ofSeconds(1));
    assertEquals(Factors.Proof.CODE, factors.check("admin", code(key)));
    assertEquals(Rejection.Kind.INVALID, refused(WRONG).kind(), "it is forgotten then");
  }

  @Test
  void aProofIsThePasswordAndTheCode() {
    String password = room.users.reset("admin");
    factors.prove("admin", password, null);
    String key = enrolled();
    assertThrows(Rejection.class, () -> factors.prove("admin", password, null));
    assertThrows(Rejection.class, () -> factors.prove("admin", "another", code(key)));
    assertThrows(Rejection.class, () -> factors.prove("admin", null, code(key)));
    factors.prove("admin", password, code(key));
    assertThrows(Rejection.class, () -> factors.prove("admin", password, code(key)), "once");
  }

  @Test
  void itIsTakenAwayAndSetUpAnew() {
    String key = enrolled();
    factors.remove("admin");
    assertThrows(Rejection.class, () -> factors.remove("admin"));
    assertEquals(LogInStage.IN, factors.stage(admin()));
    refused(code(key));
    String next = factors.begin("admin");
    assertThrows(Rejection.class, () -> factors.confirm("admin", code(key)));
    factors.confirm("admin", code(next));
  }

  private void manager(String login) {
    room.users.add(
        new User(login, login, "", Set.of("users.manage"), List.of("main"), false, false));
  }

  @Test
  void twoPeopleTakeALostOneAwayAndNobodyAlone() {
    manager("one");
    manager("two");
    enrolled();
    assertEquals(Optional.empty(), factors.lost("admin", "one"));
    assertEquals(Optional.empty(), factors.lost("admin", "one"), "the same person again");
    assertEquals(LogInStage.CODE, factors.stage(admin()));
    assertEquals("one", factors.losses().get("admin").by());
    assertEquals(Optional.of("one"), factors.lost("admin", "two"));
    assertEquals(LogInStage.IN, factors.stage(admin()));
    assertEquals(Map.of(), factors.losses());
    assertThrows(Rejection.class, () -> factors.lost("admin", "two"), "there is none");
    enrolled();
    assertEquals(Optional.empty(), factors.lost("admin", "two"), "nothing is left of before");
  }

  @Test
  void whatWasSaidOfALostOneEnds() {
    manager("one");
    manager("two");
    String key = enrolled();
    factors.lost("admin", "one");
    factors.found("admin");
    assertThrows(Rejection.class, () -> factors.found("admin"));
    assertEquals(Optional.empty(), factors.lost("admin", "two"), "it was taken back");
    clock.go(Factors.LOSS);
    assertEquals(Optional.empty(), factors.lost("admin", "one"), "it was a day ago");
    factors.check("admin", code(key));
    assertEquals(Optional.empty(), factors.lost("admin", "two"), "its owner has it");
    room.users.change("two", u -> u.withDisabled(true));
    assertEquals(Optional.empty(), factors.lost("admin", "one"), "who said so has gone");
    manager("three");
    assertEquals(Optional.of("one"), factors.lost("admin", "three"), "nothing of it holds here");
  }

  @Test
  void theHouseAsksItOfNobodyOfWhoeverActsOrOfAll() {
    Set<String> looks = Set.of("orders.see", "shipping.see");
    Set<String> acts = Set.of("orders.see", "orders.edit");
    for (FactorRule.Who who : FactorRule.Who.values()) {
      room.settings.write(
          Users.HOME, FactorRule.SECTION, Map.of("who", who.name()), Actor.system("web"));
      assertEquals(who == FactorRule.Who.ALL, factors.rule().asks(looks), who.name());
      assertEquals(who != FactorRule.Who.ADVISED, factors.rule().asks(acts), who.name());
      assertEquals(who != FactorRule.Who.ADVISED, factors.rule().asks(Set.of("audit.see")));
    }
    assertEquals(LogInStage.ENROL, factors.stage(admin()));
  }

  @Test
  void aProofHoldsAsLongAsTheHouseSaysAndProgramsAreAskedForNone() {
    Sessions sessions =
        new Sessions(room.sessionRows, room.users, StaffRoom.ANYWHERE, clock, System::nanoTime);
    String cookie = sessions.open(admin(), Users.HOME, StaffRoom.HERE);
    clock.go(Duration.ofMinutes(10));
    assertTrue(factors.fresh(sessions.find(cookie).orElseThrow()));
    clock.go(Duration.ofSeconds(1));
    StaffSession old = sessions.find(cookie).orElseThrow();
    assertFalse(factors.fresh(old));
    StaffSession anew = sessions.find(sessions.complete(cookie, old)).orElseThrow();
    assertTrue(factors.fresh(anew) && !factors.fresh(sessions.find(cookie).orElseThrow()));
    room.settings.write(
        Users.HOME, FactorRule.SECTION, Map.of("minutes", "60"), Actor.system("web"));
    assertTrue(factors.fresh(old));
    String program = sessions.openToken("admin", "token:till", Users.HOME, Set.of());
    clock.go(Duration.ofDays(1));
    assertTrue(factors.fresh(sessions.find(program).orElseThrow()));
  }

  @Test
  void aNewKeyOfTheHouseSealsItAnew() {
    String key = enrolled();
    assertEquals(1, room.factorRows.reseal(Users.HOME));
    assertEquals(Factors.Proof.CODE, factors.check("admin", code(key)));
  }

  @Test
  void aSessionThatAwaitsItsCodeMayDoNothingAndEndsSoon() {
    Sessions sessions =
        new Sessions(room.sessionRows, room.users, StaffRoom.ANYWHERE, clock, System::nanoTime);
    String half = sessions.open(admin(), Users.HOME, StaffRoom.HERE, LogInStage.CODE);
    StaffSession session = sessions.find(half).orElseThrow();
    assertFalse(session.may("orders.see") || session.may("users.manage"));
    SessionResource.View view = SessionResource.view(session, room.users);
    assertEquals(LogInStage.CODE, view.stage());
    assertTrue(view.rights().isEmpty() && view.accounts().isEmpty());
    String in = sessions.complete(half, session);
    assertTrue(sessions.find(half).isEmpty());
    clock.go(OpenSession.HALF_OPEN.plusSeconds(1));
    assertTrue(sessions.find(in).orElseThrow().may("users.manage"));
    String late = sessions.open(admin(), Users.HOME, StaffRoom.HERE, LogInStage.CODE);
    clock.go(OpenSession.HALF_OPEN.plusSeconds(1));
    assertTrue(sessions.find(late).isEmpty());
  }
}
