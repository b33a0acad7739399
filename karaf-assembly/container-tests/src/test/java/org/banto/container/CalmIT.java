// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rooms come and go while people work; only the room itself is missed. */
@ExtendWith(Standing.class)
@Order(6)
@Tag("proof")
class CalmIT {
  private static final int ROUNDS = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A room, and a resource of its own. */
  private static final Map<String, String> ROOMS =
      Map.of("banto-payments", "payments", "banto-mail-out", "templates");

  private static final List<String> READ =
      List.of(
          "desks", "orders?limit=5", "menu", "connections", "routes", "session", "audit/verify");

  private static House house;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("calm");
  }

  /** A room that was installed by hand is no plan's to take away: the plan brings its own again. */
  @AfterAll
  static void leave() throws Exception {
    for (Map.Entry<String, String> room : ROOMS.entrySet()) {
      house.run("bundle:uninstall " + room.getKey());
      Waiting.until(room + " is gone", PATIENCE, () -> status(room.getValue()) == 404);
    }
    house.run(House.DEPLOY);
    for (Map.Entry<String, String> room : ROOMS.entrySet()) {
      Waiting.until(room + " is back", PATIENCE, () -> status(room.getValue()) != 404);
    }
  }

  @Test
  void roomsComeAndGoAndNobodyElseIsToldNo() throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    AtomicInteger answers = new AtomicInteger();
    Map<String, Integer> refusals = new ConcurrentHashMap<>();
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int first = i;
      Thread reader = new Thread(() -> read(first, on, answers, refusals), "reader-" + i);
      reader.start();
      readers.add(reader);
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (Map.Entry<String, String> room : ROOMS.entrySet()) {
        comesAndGoes(room.getKey(), room.getValue());
      }
    }
    on.set(false);
    for (Thread reader : readers) {
      reader.join();
    }
    System.out.println(answers + " requests while rooms went and came " + 2 * ROUNDS + " times");
    assertEquals(Map.of(), new TreeMap<>(refusals));
    assertTrue(answers.get() > 100, answers.toString());
  }

  @Test
  void whatIsNotThereIsSaidAtOnceAndAsAProblem() {
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = api.answer("GET", "nothing-of-this-name");
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertEquals(404, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, "held for " + took);
  }

  private static void comesAndGoes(String room, String own) throws Exception {
    house.run("bundle:uninstall " + room);
    Waiting.until(room + " is gone", PATIENCE, () -> status(own) == 404);
    house.run("bundle:install -s " + House.shipped(room).toUri());
    Waiting.until(room + " is back", PATIENCE, () -> status(own) != 404);
  }

  private static int status(String path) {
    return api.answer("GET", path).statusCode();
  }

  private static void read(
      int first, AtomicBoolean on, AtomicInteger answers, Map<String, Integer> refusals) {
    for (int i = first; on.get(); i++) {
      String path = READ.get(i % READ.size());
      String method = path.equals("audit/verify") ? "POST" : "GET";
      HttpResponse<byte[]> answer = api.answer(method, path);
      answers.incrementAndGet();
      if (answer.statusCode() >= 300) {
        refusals.merge(method + " " + path + " " + answer.statusCode(), 1, Integer::sum);
      }
    }
  }
}
