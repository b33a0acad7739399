// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A house of many orders, made by the program of a recorded house, moves along to the present one, is killed on its way,
 * and goes on or back. The long tests alone ({@code ./banto prove --long}).
 */
@Tag("proof")
class LargeUpgradeIT {
  private static final int ORDERS = Integer.getInteger("upgrade.orders");
  private static final int KILLS = Integer.getInteger("upgrade.kills") / 2;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int PACE = 2000;

  @TempDir Path outside;
  @TempDir Path folder;

  @BeforeEach
  void longTestsAlone() {
    Assumptions.assumeTrue(ORDERS > 0);
  }

  @Test
  void manyOrdersMoveAlongAndNothingIsLostByAKill() throws Exception {
    Path old = RecordedHouse.of("house-1", "derby").programOfThen();
    Path present = House.built();
    Path made = folder.resolve("made");
    make(made, old);
    Map<Long, String> was = orders(made);
    assertEquals(ORDERS, was.size());

    Path calm = copy(made, "calm");
    Instant begun = Instant.now();
    try (House house = house(calm, present)) {
      house.start();
      assertTrue(house.said().contains("what is here is copied first"), house.said());
      long seconds = Duration.between(begun, Instant.now()).toSeconds();
      System.out.printf("upgrade of %d orders: up after %d s%n", ORDERS, seconds);
      assertTrue(Api.logIn(house).post("audit/verify", b -> b).get("ok").asBoolean());
      house.stop();
    }
    assertEquals(List.of(), lost(was, orders(calm)));
    spoiltIsSeen(was, calm);
    delete(calm);

    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      boolean on = kill % 2 == 0;
      Path data = copy(made, "kill" + kill);
      long ms = 1000L + random.nextInt(25_000);
      try (House house = house(data, present)) {
        house.startsUntilKilled(ms);
      }
      String at = Files.exists(data.resolve("upgrade")) ? "in the middle" : "before or after it";
      try (House house = house(data, on ? present : old)) {
        house.start();
        house.stop();
      }
      List<Long> lost = lost(was, orders(data));
      String goes = on ? "on" : "back";
      System.out.printf("upgrade killed after %d ms, %s, goes %s: %s%n", ms, at, goes, lost);
      assertEquals(List.of(), lost);
      assertFalse(Files.exists(data.resolve("upgrade")));
      delete(data);
    }
  }

  private void make(Path data, Path program) throws Exception {
    try (Mall mall = Mall.open(outside, PACE);
        House house = house(data, program).fromNothing()) {
      house.start();
      house.configure("banto.numbers", Shop.NUMBERS);
      Api api = Api.logIn(house);
      api.connect(mall);
      Shop.order(mall, ORDERS, Duration.ofDays(3), "PLAIN");
      Shop.untilThere(api, ORDERS, PATIENCE);
      house.stop();
      // what a start does by itself to orders is done: it is another one's that is compared
      house.start();
      Waiting.pause(RecordHouseIT.SETTLED);
      house.stop();
    }
  }

  private static House house(Path data, Path program) {
    Map<String, String> settings = new HashMap<>();
    settings.put("BANTO_MEMORY", "768m");
    settings.put("BANTO_PLAN", "premium");
    settings.put("BANTO_ARCHIVE", program.toString());
    return new House(data, settings);
  }

  /** Of each order, the sum of all that lies in its row, opened. */
  private static Map<Long, String> orders(Path data) throws Exception {
    Map<Long, String> sums = new HashMap<>();
    try (DeadDatabase database = DeadDatabase.copy(data)) {
      for (DeadDatabase.StoredOrder order : database.orders()) {
        sums.put(order.id(), sum(order));
      }
    }
    return sums;
  }

  private static String sum(DeadDatabase.StoredOrder order) throws GeneralSecurityException {
    byte[] all = order.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
  }

  /** Orders that are not as they were. */
  private static List<Long> lost(Map<Long, String> was, Map<Long, String> is) {
    return was.keySet().stream().filter(id -> !was.get(id).equals(is.get(id))).toList();
  }

  /** One field of one order is another, behind the house's back: that one is told, and no other. */
  private static void spoiltIsSeen(Map<Long, String> was, Path data) throws Exception {
    long id = was.keySet().iterator().next();
    try (DeadDatabase database = DeadDatabase.itself(data)) {
      database.damage("update orders set revision = revision + 1 where id = " + id);
    }
    assertEquals(List.of(id), lost(was, orders(data)));
  }

  private Path copy(Path made, String name) throws Exception {
    Path copy = folder.resolve(name);
    run("cp", "-a", made.toString(), copy.toString());
    return copy;
  }

  private static void delete(Path data) throws Exception {
    run("rm", "-rf", data.toString());
  }

  private static void run(String... command) throws Exception {
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
