// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two houses on one PostgreSQL know the same staff, sessions and keys of repeated requests, whichever
 * of them is asked.
 */
@Tag("proof")
class StaffAtTwoHousesIT {
  private static final int REQUESTS = Integer.getInteger("staff.requests");
  private static final int CALLERS = 5;
  private static final int ROUNDS = 20;

  /** What is promised of a change that was made at the other house. */
  private static final long PROMISED_MS = 2_000;

  private static final List<String> QUESTIONS =
      List.of("session", "desks", "orders?limit=1", "menu", "sessions", "users");

  @TempDir Path left;
  @TempDir Path right;

  private final Map<String, Long> held = new TreeMap<>();
  private AtBothHouses admin;
  private House one;
  private House two;

  @Test
  void whatIsChangedAtOneHouseHoldsAtTheOther() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        House first = house(server, left);
        House second = house(server, right)) {
      one = first;
      two = second;
      one.start();
      Api.logIn(one);
      Files.createDirectories(right.resolve("keys"));
      Files.copy(left.resolve("keys/banto.key"), right.resolve("keys/banto.key"));
      two.start();
      admin = browser();
      assertEquals(200, admin.logIn(0, "admin", Api.PASSWORD));
      nobodyIsSentAway();
      String chosen = aPasswordHolds();
      aLogOutHolds(chosen);
      aSessionIsEndedFromTheOtherHouse(chosen);
      aListOfAddressesHolds(chosen);
      theSameKeyIsOneEffectAndOneAnswer();
      disablingHolds();
    }
    System.out.println("staff at two houses: held at the other after ms " + held);
    held.forEach((what, ms) -> assertTrue(ms <= PROMISED_MS, what + " after ms " + ms));
  }

  private static House house(EmbeddedPostgres server, Path data) {
    return new House(
        data,
        Map.of(
            "BANTO_MEMORY", "640m",
            "BANTO_DB_URL", server.getJdbcUrl("postgres", "postgres"),
            "BANTO_DB_USER", "postgres"));
  }

  private AtBothHouses browser() {
    return new AtBothHouses(one, two);
  }

  /** Requests spread at random, without a proxy that keeps a browser at one house. */
  private void nobodyIsSentAway() throws Exception {
    ConcurrentMap<Integer, Integer> heard = new ConcurrentSkipListMap<>();
    List<Callable<Void>> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      Random random = new Random(caller);
      callers.add(
          () -> {
            for (int i = 0; i < REQUESTS / CALLERS; i++) {
              String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
              heard.merge(admin.get(random.nextInt(2), question), 1, Integer::sum);
            }
            return null;
          });
    }
    long began = System.nanoTime();
    all(callers);
    long ms = Duration.ofNanos(System.nanoTime() - began).toMillis();
    System.out.printf("staff at two houses: heard %s in %d ms%n", heard, ms);
    assertEquals(Map.of(200, REQUESTS / CALLERS * CALLERS), heard);
  }

  private static <T> List<T> all(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> done = new ArrayList<>();
      for (Future<T> each : threads.invokeAll(work)) {
        done.add(each.get());
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }

  /** She is made at one house, and logs in at the other at once; a password of hers is the only one. */
  private String aPasswordHolds() {
    ObjectNode hanako = Wire.JSON.createObjectNode().put("login", "hanako").put("name", "花子");
    hanako.put("role", "shop-manager");
    JsonNode made = AtBothHouses.json(admin.send(0, "POST", "users", hanako));
    AtBothHouses there = browser();
    assertEquals(200, there.logIn(1, "hanako", made.get("password").asText()));
    choose(there, 1, made.get("password").asText(), "a first password");
    assertEquals(200, there.get(0, "desks"), "the new cookie is good at both");

    AtBothHouses here = browser();
    assertEquals(200, here.logIn(0, "hanako", "a first password"));
    assertEquals(200, there.get(1, "desks"));
    choose(here, 0, "a first password", "a second password");
    until("password, her other session", 401, () -> there.get(1, "desks"));
    assertEquals(401, browser().logIn(1, "hanako", "a first password"));
    assertEquals(200, browser().logIn(1, "hanako", "a second password"));
    assertEquals(200, here.get(1, "desks"));
    return "a second password";
  }

  private static void choose(AtBothHouses browser, int house, String old, String chosen) {
    JsonNode body = Wire.JSON.createObjectNode().put("old", old).put("new", chosen);
    assertEquals(200, browser.send(house, "POST", "session/password", body).statusCode());
  }

  private void until(String what, int status, IntSupplier asked) {
    long began = System.nanoTime();
    while (asked.getAsInt() != status) {
      if (System.nanoTime() - began > Duration.ofSeconds(20).toNanos()) {
        break;
      }
    }
    held.put(what, Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private void aLogOutHolds(String password) {
    AtBothHouses hanako = browser();
    assertEquals(200, hanako.logIn(0, "hanako", password));
    AtBothHouses copied = browser();
    assertEquals(200, copied.logIn(1, "hanako", password));
    assertEquals(200, hanako.get(1, "desks"));
    String cookie = hanako.cookie();
    assertEquals(204, hanako.send(0, "DELETE", "session", null).statusCode());
    hanako.cookie(cookie);
    until("log-out", 401, () -> hanako.get(1, "desks"));
    assertEquals(401, hanako.get(0, "desks"));
    assertEquals(200, copied.get(0, "desks"), "another session of hers goes on");
  }

  private void aSessionIsEndedFromTheOtherHouse(String password) {
    AtBothHouses phone = browser();
    assertEquals(200, phone.logIn(1, "hanako", password));
    AtBothHouses desk = browser();
    assertEquals(200, desk.logIn(0, "hanako", password));
    assertEquals(200, phone.get(1, "desks"));
    assertEquals(204, desk.send(0, "DELETE", "sessions", null).statusCode());
    until("all other sessions", 401, () -> phone.get(1, "desks"));
    JsonNode left = AtBothHouses.json(desk.send(1, "GET", "sessions", null));
    assertEquals(1, left.size(), left::toString);
    assertTrue(left.get(0).get("current").asBoolean(), left::toString);
    assertEquals("127.0.0.1", left.get(0).get("address").asText());
  }

  private void aListOfAddressesHolds(String password) {
    AtBothHouses hanako = browser();
    assertEquals(200, hanako.logIn(1, "hanako", password));
    ObjectNode edit = Wire.JSON.createObjectNode();
    ObjectNode list = edit.putArray("lists").addObject().put("of", "USER").put("name", "hanako");
    list.putArray("addresses").add("203.0.113.5");
    assertEquals(200, hanako.get(1, "desks"));
    assertEquals(200, admin.send(0, "PUT", "address-rules", edit).statusCode());
    until("addresses", 403, () -> hanako.get(1, "desks"));
    assertEquals(200, admin.get(1, "desks"), "it is a list of hers alone");
    edit.putArray("lists");
    assertEquals(200, admin.send(1, "PUT", "address-rules", edit).statusCode());
    until("no addresses", 200, () -> hanako.get(0, "desks"));
  }

  /** A one-time password is another each time it is given, so an answer tells its effect. */
  private void theSameKeyIsOneEffectAndOneAnswer() throws Exception {
    ObjectNode taro = Wire.JSON.createObjectNode().put("login", "taro").put("name", "太郎");
    assertEquals(200, admin.send(0, "POST", "users", taro.put("role", "orders")).statusCode());
    Map<Integer, Integer> heard = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      String key = UUID.randomUUID().toString();
      List<HttpResponse<byte[]>> both = all(List.of(() -> reset(0, key), () -> reset(1, key)));
      both.forEach(answer -> heard.merge(answer.statusCode(), 1, Integer::sum));
      List<String> said =
          both.stream().filter(a -> a.statusCode() == 200).map(a -> new String(a.body())).toList();
      String again = new String(reset(0, key).body());
      assertEquals(again, new String(reset(1, key).body()));
      assertTrue(
          !said.isEmpty() && said.stream().allMatch(again::equals), round + ": " + told(both));
    }
    System.out.println("staff at two houses: the same key at both heard " + heard);
    assertTrue(List.of(200, 409).containsAll(heard.keySet()), heard::toString);
    JsonNode lines =
        AtBothHouses.json(admin.send(1, "GET", "audit?act=user.password-reset&limit=200", null));
    assertEquals(ROUNDS, lines.get("items").size(), "effects");

    String key = UUID.randomUUID().toString();
    assertEquals(200, let("jiro", key).statusCode());
    assertEquals(422, let("saburo", key).statusCode());
  }

  private static List<String> told(List<HttpResponse<byte[]>> answers) {
    return answers.stream().map(a -> a.statusCode() + " " + new String(a.body())).toList();
  }

  private HttpResponse<byte[]> reset(int house, String key) {
    return admin.send(house, "POST", "users/taro/password", null, "Idempotency-Key", key);
  }

  private HttpResponse<byte[]> let(String login, String key) {
    JsonNode user = Wire.JSON.createObjectNode().put("login", login).put("role", "orders");
    return admin.send(login.length() % 2, "POST", "users", user, "Idempotency-Key", key);
  }

  private void disablingHolds() {
    AtBothHouses hanako = browser();
    assertEquals(200, hanako.logIn(1, "hanako", "a second password"));
    JsonNode token =
        AtBothHouses.json(
            admin.send(
                0,
                "POST",
                "tokens",
                Wire.JSON
                    .createObjectNode()
                    .put("name", "till")
                    .set("rights", Wire.JSON.createArrayNode().add("orders.see"))));
    Wire program = new Wire(two.uri());
    program.header("Authorization", "Bearer " + token.get("token").asText());
    IntSupplier asks = () -> program.send("GET", "/api/v1/desks", null, "").statusCode();
    assertEquals(200, asks.getAsInt(), "a token is good at the house that did not make it");
    assertEquals(200, hanako.get(1, "desks"));
    assertEquals(200, admin.send(0, "DELETE", "users/hanako", null).statusCode());
    until("disabling", 401, () -> hanako.get(1, "desks"));
    assertEquals(401, browser().logIn(1, "hanako", "a second password"));
    assertEquals(200, admin.send(0, "DELETE", "tokens/till", null).statusCode());
    until("end of a token", 401, asks);
  }
}
