// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.MallKind;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Malls are read once an hour, and their orders come in seconds after they were placed. */
@ExtendWith(Standing.class)
@Order(4)
@Tag("proof")
class NotificationsIT {
  private static final Path WORK = Path.of("target", "notifications").toAbsolutePath();
  private static final String KEY = "key of both";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private static final MallKind AMAZON =
      new MallKind(
          "amazon",
          List.of(),
          (mall, to) -> {
            MallKind.AMAZON.settings().accept(mall, to);
            to.put("queueUrl", mall.uri() + "/123456789012/banto-orders");
            to.put("queueKey", "AKIDSAMPLE").put(".queueSecret", "queue-secret-sample");
          });

  private static final MallKind RAKUTEN =
      new MallKind(
          "rakuten",
          MallKind.RAKUTEN.arguments(),
          (mall, to) -> {
            MallKind.RAKUTEN.settings().accept(mall, to);
            to.put(".pushSecret", KEY);
          });

  private static House house;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    Files.createDirectories(WORK);
    house = Standing.house();
    house.run("config:property-set -p banto.numbers poll.seconds 3600");
    house.await("/health", 200);
    api = house.shop("notifications");
  }

  @AfterAll
  static void close() throws Exception {
    house.run("config:delete banto.numbers");
    house.await("/health", 200);
  }

  private static Mall open(MallKind kind) {
    Mall mall = Mall.open(kind, WORK.resolve(kind.id() + System.nanoTime()), 0);
    api.connect(mall);
    over(kind);
    return mall;
  }

  /** Waits until a regular turn has come to its end: it reads page by page, and what comes meanwhile goes in. */
  private static void over(MallKind kind) {
    Supplier<String> last = () -> connection(kind).path("lastRead").asText("");
    Waiting.until(
        () -> kind.id() + " was read: " + connection(kind),
        PATIENCE,
        () -> {
          String before = last.get();
          Waiting.pause(3_000);
          return !before.isEmpty() && before.equals(last.get());
        });
  }

  private static JsonNode connection(MallKind kind) {
    return api.get("connections/" + kind.id() + "~demo");
  }

  private static Map<String, JsonNode> orders() {
    Map<String, JsonNode> all = new HashMap<>();
    api.each("orders", row -> all.put(row.path("number").asText(), row));
    return all;
  }

  private static Set<String> place(Mall mall, int count) {
    Set<String> placed = new HashSet<>();
    mall.tell("orders/create", w -> w.put("count", count).set("kinds", w.arrayNode().add("PLAIN")))
        .path("orderNumbers")
        .forEach(n -> placed.add(n.asText()));
    assertEquals(count, placed.size());
    return placed;
  }

  /** Waits until these are kept here; they are no orders yet. */
  private static void kept(MallKind kind, Set<String> numbers) {
    for (String number : numbers) {
      String path = "connections/" + kind.id() + "~demo/payloads/" + number;
      Waiting.until(
          () -> "kept: " + number, PATIENCE, () -> api.answer("GET", path).statusCode() == 200);
    }
    Waiting.pause(2_000);
    Set<String> in = orders().keySet();
    assertTrue(numbers.stream().noneMatch(in::contains), "they wait for the regular turn: " + in);
  }

  private static void in(Set<String> numbers) {
    Waiting.until(
        () -> "in: " + orders().keySet() + " of " + numbers,
        PATIENCE,
        () -> orders().keySet().containsAll(numbers));
  }

  /** How long it takes until the house knows that an order it has was called off. */
  private static Duration calledOff(Mall mall, String number) {
    Instant from = Instant.now();
    mall.tell("orders/cancel", w -> w.put("orderNumber", number));
    if (mall.kind() == RAKUTEN) {
      place(mall, 1); // it notifies of new orders alone
    }
    Waiting.until(
        () -> "called off: " + orders().get(number),
        PATIENCE,
        () -> orders().get(number).path("mall").path("standing").asText().equals("CANCELLED"));
    return Duration.between(from, Instant.now());
  }

  @Test
  void amazonsQueueTellsOfACancellationLongBeforeASearchWould() {
    try (Mall mall = open(AMAZON)) {
      Waiting.until(
          () -> "it subscribes: " + mall.ask("state") + connection(AMAZON),
          PATIENCE,
          () -> mall.ask("state").path("calls").path("createSubscription").asInt() == 1);
      int searches = mall.ask("state").path("calls").path("searchOrders").asInt();
      Set<String> placed = place(mall, 5);
      kept(AMAZON, placed);
      assertEquals(searches, mall.ask("state").path("calls").path("searchOrders").asInt());
      wake(AMAZON);
      in(placed);
      searches = mall.ask("state").path("calls").path("searchOrders").asInt();
      Duration took = calledOff(mall, placed.iterator().next());
      System.out.println("Amazon, called off after " + took.toMillis() + " ms");
      assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, took.toString());
      JsonNode state = mall.ask("state");
      assertEquals(searches, state.path("calls").path("searchOrders").asInt());
      assertEquals(0, state.path("queue").path("refused").asInt());
      JsonNode pushes = api.get("connections/amazon~demo/pushes");
      assertEquals(6, pushes.path("genuine").asInt(), pushes.toString());
      assertEquals("", pushes.path("trouble").asText());
    }
  }

  private static void wake(MallKind kind) {
    api.post("connections/" + kind.id() + "~demo/wake", b -> b);
  }

  @Test
  void rakutensNotificationIsReadAtOnceAndNewOrdersKeepTheIntervalOfThePlan() throws Exception {
    try (Mall mall = open(RAKUTEN)) {
      JsonNode pushes = api.get("connections/rakuten~demo/pushes");
      String url = house.uri(pushes.path("path").asText()).toString();
      mall.tell("notices", w -> w.put("url", url).put("key", KEY));
      Set<String> placed = place(mall, 1);
      kept(RAKUTEN, placed);
      heard(mall, "N-000-000");
      wake(RAKUTEN);
      in(placed);
      Duration took = calledOff(mall, placed.iterator().next());
      System.out.println("Rakuten, called off after " + took.toMillis() + " ms");
      assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, took.toString());
      atTheInterval(mall);
      mall.tell("notices", w -> w.put("url", url).put("key", "key of somebody"));
      mall.tell("orders/create", w -> w.put("count", 1));
      heard(mall, "E-400-101");
      assertEquals(1, api.get("connections/rakuten~demo/pushes").path("refused").asInt());
    }
  }

  /** When the first regular turn after this moment came. */
  private static Instant turnAfter(Instant moment) {
    Waiting.until(
        () -> "a regular turn: " + connection(RAKUTEN),
        PATIENCE,
        () -> {
          JsonNode now = connection(RAKUTEN);
          Instant turn = turn(now);
          Instant over = Instant.parse(now.path("lastRead").asText());
          return turn.isAfter(moment) && over.isAfter(turn);
        });
    return turn(connection(RAKUTEN));
  }

  private static Instant turn(JsonNode connection) {
    return Instant.parse(connection.path("nextRead").asText()).minus(INTERVAL);
  }

  /** The interval of the plan, measured: a push makes it neither longer nor shorter. */
  private static void atTheInterval(Mall mall) throws Exception {
    house.run("config:property-set -p banto.numbers poll.seconds " + INTERVAL.toSeconds());
    Instant turn = turnAfter(Instant.now());
    over(RAKUTEN);
    Set<String> placed = place(mall, 1);
    kept(RAKUTEN, placed);
    in(placed);
    Duration after = Duration.between(turn, Instant.now());
    System.out.println("Rakuten, a new order in " + after.toMillis() + " ms after a turn");
    assertTrue(after.compareTo(INTERVAL.minusSeconds(1)) > 0, after.toString());
    assertTrue(after.compareTo(INTERVAL.plusSeconds(10)) < 0, after.toString());
    house.run("config:property-set -p banto.numbers poll.seconds 3600");
  }

  private static void heard(Mall mall, String code) {
    Waiting.until(
        () -> "it heard " + code + ": " + mall.ask("state").path("notices"),
        PATIENCE,
        () -> mall.ask("state").path("notices").path("heard").path(code).asInt() == 1);
  }
}
