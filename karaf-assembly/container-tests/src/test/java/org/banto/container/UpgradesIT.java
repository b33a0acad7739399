// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A connector is upgraded, removed and installed while its orders come in. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradesIT {
  private static final String BUNDLE = "banto-mall-rakuten";
  private static final int UPGRADES = 20;
  private static final int EACH = 15;
  private static final Path WORK = Path.of("target", "upgrades").toAbsolutePath();

  private static House house;
  private static Mall mall;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    Files.createDirectories(WORK);
    house = House.boot("upgrades");
    mall = Mall.open(WORK.resolve("mall" + System.nanoTime()), 100);
    api = Api.logIn(house.uri(""), house.data());
    house.run("config:property-set -p banto.plan poll.seconds 1");
    house.await("/health", 200);
    api.connect(mall);
    place(EACH);
    waitForAll();
  }

  @AfterAll
  static void close() {
    if (mall != null) {
      mall.close();
    }
    house.close();
  }

  @Test
  @Order(1)
  void twentyUpgradesLoseNothingDoubleNothingAndTouchNobodyElse() throws Exception {
    String services = others();
    int before = house.log().size();
    Duration longest = Duration.ZERO;
    for (int i = 1; i <= UPGRADES; i++) {
      Path next = version(i);
      place(EACH);
      long start = System.nanoTime();
      house.run("bundle:update " + BUNDLE + " " + next.toUri());
      place(1);
      waitForAll();
      Duration gap = Duration.ofNanos(System.nanoTime() - start);
      longest = gap.compareTo(longest) > 0 ? gap : longest;
    }
    System.out.println(
        UPGRADES
            + " upgrades, "
            + api.count()
            + " orders, longest until all were in: "
            + longest.toMillis()
            + " ms");
    List<String> numbers = new ArrayList<>();
    api.each("orders", row -> numbers.add(row.get("number").asText()));
    assertEquals(new HashSet<>(numbers).size(), numbers.size(), "doubled");
    assertEquals(placed(), numbers.size(), "lost");
    assertEquals(services, others(), "services of other bundles were registered anew");
    assertNoRefresh(before);
  }

  @Test
  @Order(2)
  void aRemovedConnectorIsAwayAndGoesOnWhereItStoodWhenItIsBack() throws Exception {
    String services = others();
    int before = house.log().size();
    house.run("bundle:uninstall " + BUNDLE);
    Waiting.until(
        "the connection says so", Duration.ofSeconds(30), () -> state().equals("CONNECTOR_AWAY"));
    place(EACH);
    house.run("bundle:install -s " + version(99).toUri());
    waitForAll();
    assertEquals(placed(), api.count());
    assertEquals(services, others());
    assertNoRefresh(before);
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

  private static void assertNoRefresh(int before) throws IOException {
    List<String> since = house.log().subList(before, house.log().size());
    assertEquals(
        List.of(), since.stream().filter(line -> line.contains("Refreshing bundles")).toList());
  }

  /** The service ids of the core's services: a bundle that was restarted has others. */
  private static String others() throws IOException {
    StringBuilder ids = new StringBuilder();
    for (String name :
        List.of(
            "order.OrderService",
            "flow.Outbox",
            "flow.Flow",
            "flow.Jobs",
            "flow.Intake",
            "connect.Connections")) {
      String listing = house.run("service:list org.banto." + name);
      try (Stream<String> lines = listing.lines()) {
        ids.append(name).append(lines.filter(line -> line.contains("service.id")).toList());
      }
    }
    assertTrue(ids.toString().contains("service.id"), ids.toString());
    return ids.toString();
  }

  /** The shipped bundle with a higher version. */
  private static Path version(int number) throws IOException {
    Path shipped;
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("banto.system"), BUNDLE))) {
      shipped = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
    Path next = WORK.resolve(BUNDLE + "-" + number + ".jar");
    try (JarFile jar = new JarFile(shipped.toFile())) {
      Manifest manifest = new Manifest(jar.getManifest());
      manifest.getMainAttributes().putValue("Bundle-Version", "0.1.0.U" + (1000 + number));
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(next), manifest)) {
        for (JarEntry entry : jar.stream().toList()) {
          if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
            out.putNextEntry(new JarEntry(entry.getName()));
            jar.getInputStream(entry).transferTo(out);
            out.closeEntry();
          }
        }
      }
    }
    return next;
  }
}
