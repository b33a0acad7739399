// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.Rejection;
import org.banto.fakes.InvertedVault;
import org.banto.testkit.TestClock;
import org.banto.web.Passkeys.Answer;
import org.banto.web.Passkeys.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeysTest {
  private static final Site HERE = new Site("banto.example", "https://banto.example");
  private static final String SESSION = TextDigest.of("cookie");

  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T00:00:00Z"));
  private final JpaPasskeys rows = new JpaPasskeys(StaffRoom.empty(), new InvertedVault());
  private final Passkeys passkeys = new Passkeys(rows, new InvertedVault(), clock);
  private final SoftAuthenticator phone = new SoftAuthenticator();

  private void add(String login, SoftAuthenticator with) {
    String challenge = passkeys.challenge(SESSION);
    Answer answer = new Answer(SESSION, challenge, with.create(HERE, challenge));
    passkeys.add(login, HERE, answer, "電話");
  }

  private Answer proof(SoftAuthenticator with) {
    String challenge = passkeys.challenge(SESSION);
    return new Answer(SESSION, challenge, with.get(HERE, challenge));
  }

  private Passkeys.Used used(SoftAuthenticator with) {
    return passkeys.check("hanako", HERE, proof(with));
  }

  private void refused(Answer answer) {
    refused("hanako", HERE, answer);
  }

  private void refused(String login, Site site, Answer answer) {
    assertThrows(Rejection.class, () -> passkeys.check(login, site, answer));
  }

  @Test
  void oneThatWasAddedProvesItsOwner() {
    add("hanako", phone);
    clock.go(Duration.ofDays(1));
    assertFalse(used(phone).fell());
    Passkey one = passkeys.of("hanako").get(0);
    assertEquals("電話", one.name());
    assertEquals(Optional.of(clock.instant()), one.used());
    assertEquals(List.of(), passkeys.of("taro"));
  }

  @Test
  void itIsNobodyElses() {
    add("hanako", phone);
    add("taro", new SoftAuthenticator());
    refused("taro", HERE, proof(phone));
    refused(proof(new SoftAuthenticator()));
    String challenge = passkeys.challenge(SESSION);
    Answer again = new Answer(SESSION, challenge, phone.create(HERE, challenge));
    assertThrows(Rejection.class, () -> passkeys.add("taro", HERE, again, ""), "one has one owner");
  }

  @Test
  void anAnswerIsGoodForItsChallengeItsSessionAndFiveMinutes() {
    add("hanako", phone);
    Answer right = proof(phone);
    refused(new Answer(TextDigest.of("another"), right.challenge(), right.credential()));
    refused(new Answer(SESSION, passkeys.challenge(SESSION), right.credential()));
    refused(new Answer(SESSION, right.challenge().replaceFirst("^.", "B"), right.credential()));
    refused(new Answer(SESSION, "", right.credential()));
    refused(new Answer(SESSION, null, right.credential()));
    clock.go(Duration.ofMinutes(5));
    passkeys.check("hanako", HERE, right);
    clock.go(Duration.ofMillis(1));
    refused(right);
  }

  @Test
  void aPageOfAnotherNameGetsNothing() {
    add("hanako", phone);
    Site elsewhere = new Site("evil.example", "https://evil.example");
    String challenge = passkeys.challenge(SESSION);
    refused(new Answer(SESSION, challenge, phone.get(elsewhere, challenge)));
    Site beside = new Site(HERE.host(), "https://evil.banto.example");
    refused(new Answer(SESSION, challenge, phone.get(beside, challenge)));
    Site port = new Site(HERE.host(), HERE.origin() + ":8443");
    refused(new Answer(SESSION, challenge, phone.get(port, challenge)));
  }

  @Test
  void whoHoldsItMustBeVerified() {
    add("hanako", phone);
    refused(proof(phone.careless()));
    String challenge = passkeys.challenge(SESSION);
    Answer made = new Answer(SESSION, challenge, phone.create(HERE, challenge));
    assertThrows(Rejection.class, () -> passkeys.add("taro", HERE, made, ""));
  }

  @Test
  void aCounterThatFallsIsToldAndKeepsNobodyOut() {
    add("hanako", phone.counting(5));
    assertFalse(used(phone).fell());
    assertTrue(used(phone.counting(2)).fell());
    assertFalse(used(phone).fell());
  }

  @Test
  void oneThatWasTakenAwayProvesNothing() {
    add("hanako", phone);
    String id = passkeys.of("hanako").get(0).id();
    assertThrows(Rejection.class, () -> passkeys.remove("taro", id));
    passkeys.remove("hanako", id);
    refused(proof(phone));
    assertThrows(Rejection.class, () -> passkeys.remove("hanako", id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "[1]", "{\"id\":1}", "no json", "{\"response\":{}}"})
  void whatIsNoAnswerIsRefused(String credential) {
    add("hanako", phone);
    Answer answer = new Answer(SESSION, passkeys.challenge(SESSION), credential);
    refused(answer);
    assertThrows(Rejection.class, () -> passkeys.add("hanako", HERE, answer, ""));
  }

  /** Whatever member is cut, emptied or turned into another kind: a refusal, and no other exception. */
  @Test
  void whatIsBentIsRefused() throws Exception {
    add("hanako", phone);
    String challenge = passkeys.challenge(SESSION);
    for (String good : List.of(phone.get(HERE, challenge), phone.create(HERE, challenge))) {
      JsonNode said = Json.MAPPER.readTree(good);
      for (String at : List.of("/id", "/rawId", "/type", "/response", "/clientExtensionResults")) {
        bent(said, at, challenge);
      }
      Iterable<String> members = said.path("response")::fieldNames;
      for (String member : members) {
        bent(said, "/response/" + member, challenge);
      }
    }
  }

  private void bent(JsonNode good, String at, String challenge) {
    for (String value : List.of("null", "1", "[]", "{}", "\"\"", "\"!\"", "\"AAAA\"", "true")) {
      ObjectNode said = good.deepCopy();
      ObjectNode parent = (ObjectNode) said.at(JsonPointer.compile(at).head());
      String name = at.substring(at.lastIndexOf('/') + 1);
      try {
        parent.set(name, Json.MAPPER.readTree(value));
        String sent = Json.MAPPER.writeValueAsString(said);
        Answer answer = new Answer(SESSION, challenge, sent);
        String what = at + " = " + value;
        tried(what, () -> passkeys.check("hanako", HERE, answer));
        tried(what, () -> passkeys.add("hanako", HERE, answer, ""));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void tried(String what, Runnable act) {
    try {
      act.run();
    } catch (Rejection e) {
      // as it should be; what changes nothing, as an extension nobody asked for, may be taken
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
  }

  @Test
  void thereAreNoMoreThanSomebodyUses() {
    for (int i = 0; i < Passkeys.MOST; i++) {
      add("hanako", new SoftAuthenticator());
    }
    assertThrows(Rejection.class, () -> add("hanako", new SoftAuthenticator()));
  }

  @Test
  void aSiteHasAName() {
    assertEquals(Optional.of(HERE), Site.of("banto.example", true));
    assertEquals("https://banto.example:8443", Site.of("banto.example:8443", true).get().origin());
    assertEquals("http://localhost:8181", Site.of("localhost:8181", false).get().origin());
    for (String none :
        new String[] {null, "", "192.0.2.7", "192.0.2.7:8181", "[::1]:8181", "a b"}) {
      assertEquals(Optional.empty(), Site.of(none, true), none);
    }
    assertEquals(Optional.empty(), Site.of("banto.example", false), "without TLS");
  }
}
