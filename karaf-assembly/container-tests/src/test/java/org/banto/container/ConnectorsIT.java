// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every connector that is shipped can be taken away, brought back and upgraded alone. */
@ExtendWith(Standing.class)
@Order(7)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConnectorsIT {
  private static final String SWAPPED = "banto-mall-rakuten";
  private static final int SWAPS = 200;
  private static final int WARM_UP = 100;
  private static final double FLAT = 0.02;

  /** Pools of threads and caches fill up once and stay; what leaks grows every time. */
  private static final int ROUNDS = 3;

  private static House house;
  private static Api api;

  @TempDir static Path outside;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("connectors");
  }

  @Test
  @Order(1)
  void installingUpgradingAndRemovingAConnectorTouchesNoOtherBundle() throws Exception {
    List<String> connectors = House.connectors();
    String services = house.services();
    for (String connector : connectors) {
      int before = house.log().size();
      house.run("bundle:update " + connector + " " + House.version(connector, 1).toUri());
      house.run("bundle:uninstall " + connector);
      house.run("bundle:install -s " + House.shipped(connector).toUri());
      String state =
          house
              .run("bundle:list -s")
              .lines()
              .filter(l -> l.contains(connector))
              .toList()
              .toString();
      assertTrue(state.contains("Active"), connector + ": " + state);
      house.assertNothingRefreshedSince(before);
    }
    assertEquals(services, house.services(), "a room was started anew");
    System.out.println(
        connectors.size() + " connectors upgraded, removed and installed: " + connectors);
    assertTrue(connectors.size() > 2);
  }

  @Test
  @Tag("proof")
  @Order(2)
  void twoHundredSwapsLeaveNoClassLoaderBehindAndTheHeapFlat() throws Exception {
    try (Mall mall = Mall.open(outside, 1_000)) {
      mall.tell("orders/create", wish -> wish.put("count", 15));
      api.connect(mall);
      Waiting.until("orders are in", Duration.ofSeconds(60), () -> api.count() == 15);
      swap(WARM_UP);
      double grown = 1;
      for (int round = 0; round < ROUNDS && grown > FLAT; round++) {
        Alive before = Alive.in(house);
        swap(SWAPS);
        Alive after = Alive.in(house);
        grown = (double) (after.bytes() - before.bytes()) / before.bytes();
        System.out.printf(
            "%d swaps: heap %,d to %,d bytes (%+.2f %%), class loaders of bundles %d to %d%n",
            SWAPS, before.bytes(), after.bytes(), 100 * grown, before.loaders(), after.loaders());
        System.out.println("what grew most: " + after.grownSince(before));
        assertTrue(after.loaders() <= before.loaders() + 1, "class loaders stay");
      }
      assertTrue(grown <= FLAT, "the heap grows with every swap: " + grown);
    }
  }

  /** Swaps the connector for itself; each time its connection is made anew and reads. */
  private static void swap(int times) throws Exception {
    String update = "bundle:update " + SWAPPED + " " + House.shipped(SWAPPED).toUri();
    for (int i = 0; i < times; i += 20) {
      String read = lastRead();
      house.run(String.join(" ; ", Collections.nCopies(20, update)));
      if (!active()) {
        // Felix breaks a circle of locks by giving an update up, and leaves the bundle stopped
        System.out.println("an update was given up and is made again");
        house.run(update + " ; bundle:start " + SWAPPED);
      }
      Waiting.until("it reads again", Duration.ofSeconds(60), () -> !lastRead().equals(read));
    }
  }

  private static boolean active() throws IOException {
    return house
        .run("bundle:list -s -t 0")
        .lines()
        .anyMatch(line -> line.contains(SWAPPED) && line.contains("Active"));
  }

  private static String lastRead() {
    return api.get("connections/rakuten~demo").path("lastRead").asText();
  }
}
