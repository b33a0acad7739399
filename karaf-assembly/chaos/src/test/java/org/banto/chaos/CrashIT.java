// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {
  private static final int ORDERS = Integer.getInteger("chaos.orders");
  private static final int SHIPMENTS = Integer.getInteger("chaos.shipments");
  private static final int KILLS = Integer.getInteger("chaos.kills");
  private static final long SEED = Long.getLong("chaos.seed");
  private static final int PACE = 500;

  /** Some orders are stopped by a check, as in a real shop; so more come in than are shipped. */
  private static final int PREPARED = SHIPMENTS * 3 / 2;

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

  private final Random random = new Random(SEED);
  private final Labels labels = new Labels();
  private List<String> printed = List.of();
  private Mall mall;
  private House house;
  private Api api;

  @Test
  void nothingIsLostAndNothingIsDoubledHoweverOftenTheHouseDies() throws Exception {
    try (Mall m = Mall.open(outside, PACE);
        House h = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      mall = m;
      house = h;
      house.start();
      api = Api.logIn(house);
      api.connect(mall);
      prepareShipments();
      faults();
      killAgainAndAgain();
      mall.tell("faults/clear", w -> w);
      drain();
      readBack();
    }
  }

  /** Brings orders to the point where only their numbers are missing. */
  private void prepareShipments() {
    create(PREPARED, "PLAIN");
    imported();
    move("NEW", "SHIP_WAIT");
    move("SHIP_WAIT", "DOC_WAIT");
    api.job(
        "waybill-batches",
        b -> {
          b.set("query", desk("DOC_WAIT"));
          return b;
        });
    printed = Labels.printed(api);
    assertTrue(printed.size() >= SHIPMENTS, "only " + printed.size() + " shipments are printed");
  }

  private void move(String from, String to) {
    api.action("move", from, b -> b.put("desk", to));
  }

  private void killAgainAndAgain() throws Exception {
    List<String> shipments = new ArrayList<>(printed);
    int each = (ORDERS - PREPARED) / KILLS;
    Map<String, Integer> died = new TreeMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      create(kill == KILLS - 1 ? ORDERS - PREPARED - each * kill : each, "");
      List<String> wave =
          shipments.subList(0, Math.min((printed.size() + KILLS - 1) / KILLS, shipments.size()));
      if (!wave.isEmpty()) {
        api.upload("tracking-imports?carrier=yamato&save=true", labels.result(wave, today()));
        wave.clear();
      }
      String how =
          kill % 3 == 2 ? atRandom() : atFailpoint(FAILPOINTS.get(kill % FAILPOINTS.size()));
      died.merge(how, 1, Integer::sum);
      confirmedIsStored();
      house.start();
    }
    System.out.printf("chaos: seed %d, %d kills: %s%n", SEED, KILLS, died);
  }

  /** Lets the house live for a while, then kills it. */
  private String atRandom() throws InterruptedException {
    wake();
    Thread.sleep(random.nextInt(4_000));
    house.kill();
    return "random";
  }

  /** Starts the house again so that it dies by itself at a named point. */
  private String atFailpoint(String name) throws InterruptedException {
    house.kill();
    Process script = house.launch("-Dbanto.failpoint=" + name + ":" + (1 + random.nextInt(3)));
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    boolean wasAlive = false;
    while (System.nanoTime() < end && !(wasAlive && !house.alive())) {
      wasAlive |= house.alive();
      if (wasAlive) {
        tryToWake();
      }
      Thread.sleep(200);
    }
    boolean itself = !house.alive();
    house.kill();
    script.destroyForcibly();
    return itself ? name : name + " (not reached, killed)";
  }

  /** The one-way rule: what the mall was told is durable here, before anything can heal it. */
  private void confirmedIsStored() throws Exception {
    TreeSet<String> told = new TreeSet<>();
    for (JsonNode order : mall.ask("orders").get("orders")) {
      if (order.get("orderProgress").asInt() >= 500 || order.get("shipments").size() > 0) {
        told.add(order.get("orderNumber").asText());
      }
    }
    try (DeadDatabase dead = DeadDatabase.of(data)) {
      told.removeAll(new TreeSet<>(dead.numbers()));
      assertTrue(told.isEmpty(), "told to the mall and not stored: " + told);
      assertEquals(List.of(), dead.torn(), "torn after a kill");
    }
  }

  private void drain() {
    imported();
    Waiting.until(
        () -> "commands still waiting: " + waiting(),
        Duration.ofMinutes(3),
        () -> {
          wake();
          return waiting().isEmpty();
        });
  }

  private void readBack() throws Exception {
    Map<String, String> truth = Readers.truth(mall);
    Tally rest = Tally.of(truth, Readers.rest(api));
    Tally file = Tally.of(Readers.amounts(truth), Readers.file(api));
    List<String> wrong = wrongReports();
    house.stop();
    try (DeadDatabase dead = DeadDatabase.of(data)) {
      Map<String, String> numbers = new TreeMap<>();
      truth.keySet().forEach(n -> numbers.put(n, ""));
      Tally sql = sql(numbers, dead);
      System.out.printf("chaos: %d orders at the mall%n", truth.size());
      System.out.printf("chaos: SQL  %s%nchaos: REST %s%nchaos: file %s%n", sql, rest, file);
      System.out.printf(
          "chaos: outbox %s, shipments not reported exactly once: %d%n",
          dead.outbox(), wrong.size());
      assertTrue(sql.clean() && rest.clean() && file.clean(), sql + " / " + rest + " / " + file);
      assertEquals(List.of(), dead.torn());
      assertEquals(List.of(), wrong, "shipments not reported exactly once");
      assertEquals(ORDERS, truth.size());
      theCountSeesDamage(numbers, dead);
    }
  }

  /** Negative controls: damage made on purpose must be seen, or the count is worth nothing. */
  private static void theCountSeesDamage(Map<String, String> numbers, DeadDatabase dead)
      throws Exception {
    String some = numbers.keySet().iterator().next();
    dead.damage("alter table orders drop constraint orders_number");
    dead.damage(
        "insert into orders select account, 90000001, revision, shop, mall_number, desk, box,"
            + " payment, ordered_at, changed_at, ship_day, wish_day, buyer_name, buyer, places, body"
            + " from orders where mall_number = '"
            + some
            + "'");
    assertEquals(List.of(some), sql(numbers, dead).doubled(), "a doubled order must be seen");
    assertFalse(dead.torn().isEmpty(), "an order without its other halves must be seen");
    dead.damage("update orders set mall_number = 'phantom' where id = 90000001");
    assertEquals(List.of("phantom"), sql(numbers, dead).phantom(), "a phantom must be seen");
    dead.damage("delete from orders where mall_number = '" + some + "'");
    assertEquals(List.of(some), sql(numbers, dead).lost(), "a lost order must be seen");
    Map<String, String> truth = Map.of("a", "100");
    assertEquals(1, Tally.of(truth, List.of(Map.entry("a", "101"))).altered().size());
    System.out.println("chaos: negative controls seen: doubled, torn, phantom, lost, altered");
  }

  private static Tally sql(Map<String, String> numbers, DeadDatabase dead) throws Exception {
    return Tally.of(numbers, dead.numbers().stream().map(n -> Map.entry(n, "")).toList());
  }

  /** Shipments that the mall has not exactly once, reported once. */
  private List<String> wrongReports() {
    List<String> wrong = new ArrayList<>();
    int reported = 0;
    for (JsonNode order : mall.ask("orders").get("orders")) {
      JsonNode shipments = order.get("shipments");
      reported += shipments.size();
      for (JsonNode s : shipments) {
        if (s.get("reported").asInt() != 1
            || shipments.size() != order.get("destinations").asInt()) {
          wrong.add(order.get("orderNumber").asText() + " " + s.get("reported").asInt());
        }
      }
    }
    assertEquals(printed.size(), reported, "shipments the mall knows of");
    return wrong;
  }

  private void create(int count, String kind) {
    mall.tell(
        "orders/create",
        w -> {
          w.put("count", count).put("spreadSeconds", 3600).put("progress", 300);
          if (!kind.isEmpty()) {
            w.putArray("kinds").add(kind);
          }
          return w;
        });
  }

  private void imported() {
    Waiting.until(
        () -> api.count() + " of " + mall.ask("state").get("orders").asLong() + " orders are here",
        Duration.ofMinutes(5),
        () -> {
          wake();
          return api.count() >= mall.ask("state").get("orders").asLong();
        });
  }

  private void faults() {
    fault("searchOrder", "TOO_MANY", 0.03);
    fault("searchOrder", "DUPLICATE_PAGE", 0.05);
    fault("searchOrder", "REORDERED_PAGE", 0.05);
    fault("searchOrder", "SHIFTED_PAGE", 0.05);
    fault("getOrder", "ERROR", 0.04);
    fault("getOrder", "RESET", 0.03);
    fault("getOrder", "TRUNCATED", 0.03);
    fault("getOrder", "HTML", 0.02);
    for (String operation :
        List.of("updateOrderShipping", "updateOrderShippingAsync", "confirmOrder")) {
      fault(operation, "ERROR_AFTER", 0.08);
      fault(operation, "NO_ANSWER", 0.08);
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

  private JsonNode waiting() {
    return api.get("outbox?state=WAITING&state=RUNNING&state=UNKNOWN&state=PENDING");
  }

  private void wake() {
    api.post("connections/rakuten~demo/wake", b -> b);
  }

  private void tryToWake() {
    try {
      wake();
    } catch (RuntimeException e) {
      // it is just starting, or dying: both are what this is about
    }
  }

  private static JsonNode desk(String desk) {
    ObjectNode query = Wire.JSON.createObjectNode();
    query.putArray("desk").add(desk);
    return query;
  }

  private static String today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo")).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
  }
}
