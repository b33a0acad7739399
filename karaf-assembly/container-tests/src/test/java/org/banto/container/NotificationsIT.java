// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.MallKind;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Malls are read once an hour, and their orders come in seconds after they were placed. */
@ExtendWith(Standing.class)
@Order(4)
class NotificationsIT {
  private static final Path WORK = Path.of("target", "notifications").toAbsolutePath();
  private static final String KEY = "key of both";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

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
    Waiting.until(
        () -> kind.id() + " was read: " + connection(kind),
        PATIENCE,
        () -> !connection(kind).path("lastRead").asText("").isEmpty());
    return mall;
  }

  private static JsonNode connection(MallKind kind) {
    return api.get("connections/" + kind.id() + "~demo");
  }

  private static Set<String> numbers() {
    Set<String> all = new HashSet<>();
    api.each("orders", row -> all.add(row.path("number").asText()));
    return all;
  }

  /** How long it takes until these orders are in. */
  private static Duration place(Mall mall, int count) {
    Instant from = Instant.now();
    Set<String> placed = new HashSet<>();
    mall.tell("orders/create", w -> w.put("count", count).set("kinds", w.arrayNode().add("PLAIN")))
        .path("orderNumbers")
        .forEach(n -> placed.add(n.asText()));
    assertEquals(count, placed.size());
    Waiting.until(
        () -> "in: " + numbers() + " of " + placed, PATIENCE, () -> numbers().containsAll(placed));
    return Duration.between(from, Instant.now());
  }

  @Test
  void amazonsQueueBringsOrdersLongBeforeASearchWould() {
    try (Mall mall = open(AMAZON)) {
      Waiting.until(
          () -> "it subscribes: " + mall.ask("state") + connection(AMAZON),
          PATIENCE,
          () -> mall.ask("state").path("calls").path("createSubscription").asInt() == 1);
      int searches = mall.ask("state").path("calls").path("searchOrders").asInt();
      Duration took = place(mall, 5);
      System.out.println("Amazon, 5 orders in after " + took.toMillis() + " ms");
      assertTrue(took.compareTo(Duration.ofSeconds(60)) < 0, took.toString());
      JsonNode state = mall.ask("state");
      assertEquals(searches, state.path("calls").path("searchOrders").asInt());
      assertEquals(0, state.path("queue").path("refused").asInt());
      JsonNode pushes = api.get("connections/amazon~demo/pushes");
      assertEquals(5, pushes.path("genuine").asInt(), pushes.toString());
      assertEquals("", pushes.path("trouble").asText());
    }
  }

  @Test
  void rakutensNotificationIsTakenAnsweredAndReadAtOnce() {
    try (Mall mall = open(RAKUTEN)) {
      JsonNode pushes = api.get("connections/rakuten~demo/pushes");
      String url = house.uri(pushes.path("path").asText()).toString();
      mall.tell("notices", w -> w.put("url", url).put("key", KEY));
      Duration took = place(mall, 1);
      System.out.println("Rakuten, an order in after " + took.toMillis() + " ms");
      heard(mall, "N-000-000");
      mall.tell("notices", w -> w.put("url", url).put("key", "key of somebody"));
      mall.tell("orders/create", w -> w.put("count", 1));
      heard(mall, "E-400-101");
      assertEquals(1, api.get("connections/rakuten~demo/pushes").path("refused").asInt());
    }
  }

  private static void heard(Mall mall, String code) {
    Waiting.until(
        () -> "it heard " + code + ": " + mall.ask("state").path("notices"),
        PATIENCE,
        () -> mall.ask("state").path("notices").path("heard").path(code).asInt() == 1);
  }
}
