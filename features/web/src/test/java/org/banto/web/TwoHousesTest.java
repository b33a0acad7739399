// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Rejection;
import org.banto.fakes.InvertedVault;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.RoomDatabase;
import org.banto.testkit.TestClock;
import org.banto.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two houses on one database do to staff, tokens and answers at the same time. */
class TwoHousesTest {
  private static final int ROUNDS = 10;
  private static final RoomDatabase TABLES = new RoomDatabase("db/web.xml", "banto-web");
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final TestClock AT_NOON = new TestClock(Instant.parse("2026-11-24T03:00:00Z"));
  private static final JpaAnswers.Keyed REQUEST =
      new JpaAnswers.Keyed(new AccountId("osaka"), TextDigest.of("key"), TextDigest.of("sent"));

  @TempDir Path data;

  /** One of two houses. */
  private record House(
      Users users, Sessions sessions, Factors factors, JpaAnswers answers, JpaTries tries) {}

  private House house(JpaTemplate jpa) {
    JpaStaff staff = new JpaStaff(jpa, new InvertedVault());
    Users users =
        StaffRoom.users(staff, new OneAccount(), StaffRoom.RIGHTS, data, new HouseClock());
    JpaSessions kept = new JpaSessions(jpa, new InvertedVault());
    Sessions sessions =
        new Sessions(kept, users, StaffRoom.ANYWHERE, new HouseClock(), System::nanoTime);
    Factors factors =
        new Factors(new JpaFactors(jpa, new InvertedVault()), users, new MemorySettings(), AT_NOON);
    return new House(
        users,
        sessions,
        factors,
        new JpaAnswers(jpa, new InvertedVault()),
        new JpaTries(jpa, new InvertedVault()));
  }

  /** What two do at the same time. */
  private static <T> List<Future<T>> both(Callable<T> one, Callable<T> two) {
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService both = Executors.newFixedThreadPool(2);
    List<Future<T>> done = new ArrayList<>();
    for (Callable<T> each : List.of(one, two)) {
      done.add(
          both.submit(
              () -> {
                go.await();
                return each.call();
              }));
    }
    go.countDown();
    both.shutdown();
    return done;
  }

  @Test
  void aManagerATokenAndAKeyAreThereOnceOnDerby() throws Exception {
    TABLES.onDerby(
        (jpa, source) -> {
          House house = house(jpa);
          // never two houses' own: who claims something is of one
          House other = house(jpa);
          atBoth(
              house,
              new House(
                  other.users(),
                  other.sessions(),
                  other.factors(),
                  house.answers(),
                  other.tries()));
        });
  }

  @Test
  void aManagerATokenAndAKeyAreThereOnceOnPostgresql() throws Exception {
    TABLES.onPostgresql((jpa, source) -> atBoth(house(jpa), house(jpa)));
  }

  private static void atBoth(House here, House there) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      oneManagerIsLeft(here, there);
      oneTokenIsMade(here, there, "token:till" + round);
      oneClaims(here, there, "key" + round);
    }
    aPasswordHoldsAtBoth(here, there);
    aCodeIsAcceptedOnce(here.factors(), there.factors());
    ofSixtyGuessesFiveAreJudged(here.tries(), there.tries());
    answersAreSaidAgain(here.answers(), there.answers());
  }

  private static void ofSixtyGuessesFiveAreJudged(JpaTries here, JpaTries there) throws Exception {
    List<Tries> houses = List.of(new Tries(here, AT_NOON), new Tries(there, AT_NOON));
    assertEquals(5, TriesTest.judged(houses, 60));
    here.sweep(AT_NOON.instant().plus(Tries.REMEMBERED));
    assertEquals(0, TriesTest.judged(houses, 4), "what counts is not taken out");
    here.sweep(AT_NOON.instant().plus(Tries.REMEMBERED).plusSeconds(1));
    assertEquals(4, TriesTest.judged(houses, 4), "what counts no more is");
  }

  private static void oneManagerIsLeft(House here, House there) throws Exception {
    for (String login : List.of("one", "two")) {
      here.users().change(all -> manager(login));
    }
    here.users().change(all -> all.get("admin").withDisabled(true));
    int refused = 0;
    List<Future<User>> done =
        both(
            () -> here.users().change("two", u -> u.withDisabled(true)),
            () -> there.users().change("one", u -> u.withDisabled(true)));
    for (Future<User> one : done) {
      refused += refused(one) ? 1 : 0;
    }
    assertEquals(1, refused);
    here.users().change(all -> all.get("admin").withDisabled(false));
  }

  private static User manager(String login) {
    return new User(login, login, "x", Set.of(User.USERS), List.of("main"), false, false);
  }

  private static boolean refused(Future<?> done) throws Exception {
    try {
      done.get();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Rejection) {
        return true;
      }
      throw e;
    }
  }

  private static void oneTokenIsMade(House here, House there, String name) throws Exception {
    int refused = 0;
    List<Future<String>> done =
        both(
            () -> here.sessions().openToken("admin", name, Users.HOME, Set.of()),
            () -> there.sessions().openToken("admin", name, Users.HOME, Set.of()));
    for (Future<String> one : done) {
      refused += refused(one) ? 1 : 0;
    }
    assertEquals(1, refused);
  }

  private static void oneClaims(House here, House there, String key) throws Exception {
    JpaAnswers.Keyed keyed =
        new JpaAnswers.Keyed(Users.HOME, TextDigest.of(key), TextDigest.of("the same"));
    Set<JpaAnswers.Turn> turns = new java.util.HashSet<>();
    for (Future<JpaAnswers.Claim> one :
        both(() -> here.answers().claim(keyed, NOW), () -> there.answers().claim(keyed, NOW))) {
      turns.add(one.get().turn());
    }
    assertEquals(Set.of(JpaAnswers.Turn.GOES, JpaAnswers.Turn.RUNS), turns);
  }

  private static void aPasswordHoldsAtBoth(House here, House there) {
    String first = here.users().reset("admin");
    assertTrue(there.users().logIn("admin", first).isPresent(), "without delay");
    User user = here.users().find("admin").orElseThrow();
    here.users().change(user, first, "a longer password");
    assertTrue(there.users().logIn("admin", first).isEmpty());
    assertTrue(there.users().logIn("admin", "a longer password").isPresent());
    assertTrue(!there.users().isCurrent(user), "who was let in a moment before");
  }

  private static void aCodeIsAcceptedOnce(Factors here, Factors there) throws Exception {
    TimeCodes phone = new TimeCodes();
    String key = here.begin("admin");
    List<String> recovery = there.confirm("admin", phone.at(key, AT_NOON.instant()));
    for (int round = 0; round < ROUNDS; round++) {
      AT_NOON.go(Duration.ofSeconds(30));
      String now = phone.at(key, AT_NOON.instant());
      String code = round % 2 == 0 ? now : recovery.get(round);
      assertEquals(
          1, right(both(() -> here.check("admin", code), () -> there.check("admin", code))));
      // what failed meanwhile is forgotten with the next good one
      AT_NOON.go(Duration.ofSeconds(30));
      here.check("admin", phone.at(key, AT_NOON.instant()));
    }
    guessesAreCountedOnce(here, there);
    there.remove("admin");
  }

  /** Of many at the same time no more are judged than of one after the other. */
  private static void guessesAreCountedOnce(Factors here, Factors there) throws Exception {
    int judged = 0;
    for (int i = 0; i < 30; i++) {
      for (Future<Factors.Proof> one :
          both(() -> here.check("admin", "zzzz"), () -> there.check("admin", "zzzz"))) {
        Throwable why = assertThrows(ExecutionException.class, one::get).getCause();
        judged += ((Rejection) why).kind() == Rejection.Kind.INVALID ? 1 : 0;
      }
    }
    assertEquals(5, judged);
  }

  private static int right(List<Future<Factors.Proof>> done) throws Exception {
    int right = 0;
    for (Future<?> one : done) {
      right += refused(one) ? 0 : 1;
    }
    return right;
  }

  private static void answersAreSaidAgain(JpaAnswers here, JpaAnswers there) {
    byte[] body = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
    JpaAnswers.Claim mine = here.claim(REQUEST, NOW);
    assertEquals(JpaAnswers.Turn.RUNS, there.claim(REQUEST, NOW).turn());
    here.keep(REQUEST, mine.claim(), new JpaAnswers.Answer(201, "application/json", "\"7\"", body));
    JpaAnswers.Answer again = there.claim(REQUEST, NOW).answer().orElseThrow();
    assertEquals(201, again.status());
    assertEquals("\"7\"", again.tag());
    assertArrayEquals(body, again.body());
    JpaAnswers.Keyed other =
        new JpaAnswers.Keyed(REQUEST.account(), REQUEST.digest(), TextDigest.of("something else"));
    assertEquals(JpaAnswers.Turn.ANOTHER, there.claim(other, NOW).turn());
    assertEquals(1, here.reseal(REQUEST.account()));
    assertTrue(there.claim(REQUEST, NOW).answer().isPresent());

    Instant nextDay = NOW.plus(JpaAnswers.KEPT).plusSeconds(1);
    JpaAnswers.Claim late = there.claim(other, nextDay);
    assertEquals(JpaAnswers.Turn.GOES, late.turn());
    there.forget(other, late.claim());
    late = here.claim(other, nextDay);
    assertEquals(JpaAnswers.Turn.GOES, late.turn(), "what was refused may be asked for again");
    Instant dead = nextDay.plus(JpaAnswers.PATIENCE).plus(Duration.ofSeconds(1));
    assertEquals(JpaAnswers.Turn.GOES, there.claim(other, dead).turn(), "its house has died");
    here.keep(other, late.claim(), new JpaAnswers.Answer(200, "", "", new byte[0]));
    assertEquals(JpaAnswers.Turn.RUNS, here.claim(other, dead).turn(), "it came too late");
    there.sweep(dead.plus(JpaAnswers.KEPT).plusSeconds(1));
    assertEquals(JpaAnswers.Turn.GOES, here.claim(other, NOW).turn());
  }
}
