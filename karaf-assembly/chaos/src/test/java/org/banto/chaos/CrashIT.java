// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("proof")
class CrashIT {
  private static final int ORDERS = Integer.getInteger("chaos.orders");
  private static final int SHIPMENTS = Integer.getInteger("chaos.shipments");
  private static final int KILLS = Integer.getInteger("chaos.kills");
  private static final int PACE = 500;
  private static final Duration HOUR = Duration.ofHours(1);

  /** Orders without peculiarities; some are stopped by a check all the same, as in a real shop. */
  private static final int PLAIN = Math.min(ORDERS, SHIPMENTS * 3 / 2);

  /** One kill of three comes at random. */
  private static final int RANDOM_EVERY = 3;

  private static final List<String> FAILPOINTS =
      List.of(
          "after-fetch",
          "before-keep",
          "after-keep",
          "before-apply",
          "after-apply",
          "before-send",
          "after-send",
          "before-settle",
          "after-settle");

  @TempDir Path outside;
  @TempDir Path data;

  private final long seed = seed();
  private final Random random = new Random(seed);
  private final List<String> failpoints = new ArrayList<>(FAILPOINTS);
  private final Map<String, Integer> died = new TreeMap<>();
  private final Instant began = Instant.now();
  private Mall mall;
  private House house;
  private Staff staff;

  private static long seed() {
    long given = Long.getLong("chaos.seed", 0);
    return given == 0 ? System.nanoTime() % 1_000_000_000 : given;
  }

  @Test
  void nothingIsLostAndNothingIsDoubledHoweverOftenTheHouseDies() throws Exception {
    say("seed %d (-Dchaos.seed=%d plays it again)", seed, seed);
    Collections.shuffle(failpoints, random);
    try (Mall m = Mall.open(outside, PACE, House.freePort(), seed);
        MailServer mails = MailServer.open(outside, new Random(seed));
        House h = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      mall = m;
      house = h;
      Api api = Shop.open(house, mall, mails);
      staff = new Staff(api);
      faults();
      for (int kill = 0; kill < KILLS; kill++) {
        business(kill);
        String how = kill % RANDOM_EVERY == 0 ? atRandom() : atFailpoint();
        died.merge(how, 1, Integer::sum);
        say("died: %s", how);
        whatWasToldIsStored();
      }
      say("%d kills: %s", KILLS, died);
      finish(api);
      ReadBack read = ReadBack.of(outside, data, api, mails, house);
      say("%s", read);
      assertEquals(List.of(), read.wrong(KILLS));
      assertEquals(ORDERS, read.mall().numbers().size());
      assertTrue(staff.numbered() >= SHIPMENTS, staff.numbered() + " shipments were reported");
      say("negative controls seen: %s", Mutants.seen(read, outside, data, KILLS));
      say("negative control seen: %s", CursorFirst.lost(mall, data, house, api));
      say(
          "0 of %d: at 95 %% fewer than %.0f %% of kills do harm",
          KILLS, Math.min(100, 300.0 / KILLS));
    }
  }

  /** What goes on outside: orders are placed, some are changed or called off. */
  private void business(int kill) throws Exception {
    Shop.order(mall, part(PLAIN, kill), HOUR, "PLAIN");
    Shop.order(mall, part(ORDERS - PLAIN, kill), HOUR);
    if (kill > 0) {
      buyersChangeTheirMind();
    }
  }

  private static int part(int all, int kill) {
    int each = all / KILLS;
    return kill == KILLS - 1 ? all - each * kill : each;
  }

  /** Orders that wait here for something, so that no label of them is written at the same time. */
  private void buyersChangeTheirMind() throws Exception {
    List<String> waiting = new ArrayList<>();
    try (DeadDatabase dead = DeadDatabase.copy(data)) {
      for (DeadDatabase.StoredOrder o : dead.orders()) {
        boolean stopped = o.desk().equals("NEW") && stopped(o.order());
        if (stopped || o.desk().equals("HOLD") || o.desk().equals("PAY_WAIT")) {
          waiting.add(o.number());
        }
      }
    }
    Collections.shuffle(waiting, random);
    for (int i = 0; i < Math.min(6, waiting.size()); i++) {
      String number = waiting.get(i);
      if (i < 2) {
        mall.tell("orders/cancel", w -> w.put("orderNumber", number));
      } else {
        edit(number, i % 2 == 0);
      }
    }
  }

  private static boolean stopped(JsonNode order) {
    for (JsonNode finding : order.path("findings")) {
      if (!finding.path("level").asText().equals("OK")) {
        return true;
      }
    }
    return false;
  }

  private void edit(String number, boolean words) {
    mall.tell(
        "orders/edit",
        w -> {
          var set = w.put("orderNumber", number).putObject("set");
          if (words) {
            set.put("remarks", "[備考:]\nやはり急ぎません。" + random.nextInt(1000));
          } else {
            var item = set.putArray("PackageModelList").addObject().putArray("ItemModelList");
            item.addObject().put("units", 1 + random.nextInt(9));
          }
          return w;
        });
  }

  /** Lets the house live for a while, then kills it. */
  private String atRandom() {
    if (!house.alive()) {
      house.start();
    }
    CompletableFuture.delayedExecutor(200 + random.nextInt(7_000), TimeUnit.MILLISECONDS)
        .execute(house::kill);
    workUntilItDies("random");
    return "random";
  }

  /** Starts the house so that it dies by itself at a named point. */
  private String atFailpoint() {
    String name = failpoints.get(0);
    Collections.rotate(failpoints, -1);
    if (house.starts("-Dbanto.failpoint=" + name + ":" + (1 + random.nextInt(2)))) {
      workUntilItDies(name);
    }
    return name;
  }

  private void workUntilItDies(String how) {
    Waiting.until(
        "the house died: " + how,
        Duration.ofSeconds(90),
        () -> {
          if (house.alive()) {
            work();
          }
          return !house.alive();
        });
  }

  /** What fails because the house dies is done again in its next life. */
  private void work() {
    try {
      staff.shift();
    } catch (RuntimeException e) {
      if (!house.diesWithin(Duration.ofSeconds(5))) {
        throw e;
      }
    }
  }

  /** The one-way rule: what the mall was told is durable here, before anything can heal it. */
  private void whatWasToldIsStored() throws Exception {
    TreeSet<String> told = new TreeSet<>(MallJournal.read(outside).told());
    try (DeadDatabase dead = DeadDatabase.copy(data)) {
      dead.numbers().forEach(told::remove);
      assertEquals("[]", told.toString(), "told to the mall and not stored");
      assertEquals(List.of(), Torn.in(dead), "torn after a kill");
    }
  }

  /** The faults end, the house is started once more, and nobody repairs anything. */
  private void finish(Api api) {
    mall.tell("faults/clear", w -> w);
    house.start();
    long expected = mall.ask("state").get("orders").asLong();
    Shop.untilThere(api, expected, Duration.ofMinutes(5));
    staff.untilReadWhole(1);
    staff.shift();
    staff.untilAllHasLeft();
    staff.untilReadWhole(2);
  }

  private void faults() {
    fault("searchOrder", "TOO_MANY", 0.03);
    fault("searchOrder", "DUPLICATE_PAGE", 0.05);
    fault("searchOrder", "REORDERED_PAGE", 0.05);
    fault("searchOrder", "SHIFTED_PAGE", 0.05);
    fault("getOrder", "ERROR", 0.04);
    fault("getOrder", "RESET", 0.03);
    fault("getOrder", "TRUNCATED", 0.03);
    fault("getOrder", "CUT", 0.02);
    fault("getOrder", "HTML", 0.02);
    for (String told : List.of("updateOrderShipping", "updateOrderShippingAsync", "confirmOrder")) {
      fault(told, "ERROR_AFTER", 0.08);
      fault(told, "NO_ANSWER", 0.08);
    }
  }

  private void fault(String operation, String fault, double probability) {
    mall.tell(
        "faults",
        w ->
            w.put("operation", operation)
                .put("fault", fault)
                .put("probability", probability)
                .put("seed", random.nextLong()));
  }

  private void say(String text, Object... values) {
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    System.out.printf("chaos %d s: %s%n", seconds, text.formatted(values));
  }
}
