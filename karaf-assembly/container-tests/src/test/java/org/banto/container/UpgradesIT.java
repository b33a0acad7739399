// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A connector is upgraded, removed and installed while its orders come in. The gap of an upgrade is
 * the longest time in which no order was stored while the mall had orders to give: the mall goes on
 * receiving twenty a second and pushes ten times a second, so that the house reads all the time and
 * what is measured is the upgrade and not an interval. It is reported and not asserted: on a machine
 * that does other work it measures the machine. That a connector that has come back is read at once
 * is asserted where the next read would be an hour off.
 */
@ExtendWith(Standing.class)
@Order(8)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("proof")
class UpgradesIT {
  private static final String BUNDLE = "banto-mall-rakuten";
  private static final int UPGRADES = 20;
  private static final int A_MINUTE = 1_200;
  private static final Duration WITHOUT = Duration.ofSeconds(10);
  private static final Path WORK = Path.of("target", "upgrades").toAbsolutePath();

  private static House house;
  private static Mall mall;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    Files.createDirectories(WORK);
    house = Standing.house();
    mall = Mall.open(WORK.resolve("mall" + System.nanoTime()), 1_000);
    api = house.shop("upgrades");
    place(15);
    api.connect(mall);
    waitForAll();
  }

  @AfterAll
  static void close() {
    if (mall != null) {
      mall.close();
    }
  }

  @Test
  @Order(1)
  void twentyUpgradesLoseNothingDoubleNothingAndTouchNobodyElse() throws Exception {
    String services = house.services();
    int before = house.log().size();
    List<Span> spans = new ArrayList<>();
    inTraffic(
        () -> {
          awaitAnotherOrder();
          spans.add(during(() -> Thread.sleep(WITHOUT.toMillis())));
          for (int i = 1; i <= UPGRADES; i++) {
            Path next = House.version(BUNDLE, i);
            spans.add(during(() -> house.run("bundle:update " + BUNDLE + " " + next.toUri())));
            assertEquals(House.bundleVersion(i), connectorVersion());
            awaitAnotherOrder();
          }
        });
    waitForAll();
    Stored stored = Stored.read(api);
    Duration without = stored.longestGap(spans.remove(0));
    List<Duration> gaps = spans.stream().map(stored::longestGap).sorted().toList();
    report("bundle:update", gaps, without);
    assertNothingLostOrDoubled();
    assertEquals(services, house.services(), "services of other bundles were registered anew");
    house.assertNothingRefreshedSince(before);
  }

  @Test
  @Order(2)
  void aJarThatIsDroppedInTakesOverAndGivesBackWhenItIsTakenAway() throws Exception {
    String services = house.services();
    Path deploy = Files.createDirectories(house.data().resolve("deploy"));
    Path dropped = deploy.resolve(BUNDLE + ".jar");
    String shipped = connectorVersion();
    List<Span> spans = new ArrayList<>();
    inTraffic(
        () -> {
          awaitAnotherOrder();
          spans.add(during(() -> Thread.sleep(WITHOUT.toMillis())));
          for (int i = 41; i <= 43; i++) {
            Path next = House.version(BUNDLE, i);
            spans.add(
                during(
                    () -> Files.move(next, dropped, StandardCopyOption.REPLACE_EXISTING),
                    House.bundleVersion(i)));
          }
          spans.add(during(() -> Files.delete(dropped), shipped));
        });
    waitForAll();
    Stored stored = Stored.read(api);
    Duration without = stored.longestGap(spans.remove(0));
    report("deploy folder", spans.stream().map(stored::longestGap).sorted().toList(), without);
    assertNothingLostOrDoubled();
    assertEquals(services, house.services(), "services of other bundles were registered anew");
  }

  @Test
  @Order(3)
  void aRemovedConnectorIsAwayAndGoesOnAtOnceWhereItStoodWhenItIsBack() throws Exception {
    house.run("config:property-set -p banto.numbers poll.seconds 1");
    house.await("/health", 200);
    String services = house.services();
    int before = house.log().size();
    house.run("bundle:uninstall " + BUNDLE);
    Waiting.until(
        "the connection says so", Duration.ofSeconds(30), () -> state().equals("CONNECTOR_AWAY"));
    place(15);
    Span back = during(() -> house.run("bundle:install -s " + House.version(BUNDLE, 99).toUri()));
    waitForAll();
    Duration gap = Duration.between(back.from(), Stored.read(api).last());
    System.out.println(
        "installed again: all 15 that waited were in after " + gap.toMillis() + " ms");
    assertNothingLostOrDoubled();
    assertEquals(services, house.services());
    house.assertNothingRefreshedSince(before);
  }

  /** From when to when. */
  record Span(Instant from, Instant to) {}

  private interface Act {
    void run() throws Exception;
  }

  private static Span during(Act act) throws Exception {
    Instant from = Instant.now();
    act.run();
    return new Span(from, Instant.now());
  }

  /** Until this version works and has brought an order. */
  private static Span during(Act act, String version) throws Exception {
    Span span =
        during(
            () -> {
              act.run();
              awaitVersion(version);
            });
    awaitAnotherOrder();
    return span;
  }

  /** Does it while orders keep coming in at the mall, and the mall pushes. */
  private static void inTraffic(Act act) throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    Thread pushing =
        new Thread(
            () -> {
              while (on.get()) {
                push();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
              }
            },
            "pushes");
    mall.tell("trickle", wish -> wish.put("perMinute", A_MINUTE));
    pushing.start();
    try {
      act.run();
    } finally {
      mall.tell("trickle", wish -> wish.put("perMinute", 0));
      on.set(false);
      pushing.join();
      push();
    }
  }

  private static void push() {
    api.post("connections/rakuten~demo/wake", body -> body);
  }

  private static void report(String how, List<Duration> gaps, Duration without) {
    System.out.printf(
        "%s: %d upgrades, gap without a stored order %d ms (half of them), %d ms (longest); without"
            + " upgrades %d ms%n",
        how,
        gaps.size(),
        gaps.get(gaps.size() / 2).toMillis(),
        gaps.get(gaps.size() - 1).toMillis(),
        without.toMillis());
  }

  private static void assertNothingLostOrDoubled() {
    List<String> numbers = new ArrayList<>();
    api.each("orders", row -> numbers.add(row.get("number").asText()));
    assertEquals(new HashSet<>(numbers).size(), numbers.size(), "doubled");
    assertEquals(placed(), numbers.size(), "lost");
    assertEquals(0, api.get("audit?act=order.unreadable").get("items").size(), "misread");
  }

  private static void awaitAnotherOrder() {
    long now = api.count();
    Waiting.until(
        () -> "another order comes in: " + api.get("connections/rakuten~demo"),
        Duration.ofSeconds(60),
        () -> api.count() > now);
  }

  private static void awaitVersion(String version) {
    Waiting.until(
        version + " works", Duration.ofSeconds(60), () -> connectorVersion().equals(version));
  }

  /** Of the connector that works. */
  private static String connectorVersion() {
    List<String> versions = new ArrayList<>();
    for (JsonNode type : api.get("connector-types")) {
      if (type.get("bundle").asText().equals(BUNDLE)) {
        versions.add(type.get("version").asText());
      }
    }
    return String.join(" and ", versions);
  }

  private static String state() {
    return api.get("connections/rakuten~demo").get("state").asText();
  }

  private static void place(int count) {
    mall.tell("orders/create", wish -> wish.put("count", count));
  }

  private static long placed() {
    return mall.ask("state").get("orders").asLong();
  }

  private static void waitForAll() {
    Waiting.until(
        () -> api.count() + " of " + placed() + " orders are in",
        Duration.ofSeconds(90),
        () -> api.count() == placed());
  }
}
