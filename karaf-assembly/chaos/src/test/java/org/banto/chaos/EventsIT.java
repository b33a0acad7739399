// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.banto.chaos.DeadDatabase.StoredOrder;
import org.banto.chaos.Readers.Truth;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same orders at four malls twice, by the same seeds. To the first ones everything happens in
 * its order, and the house reads them after each step. To the others it happens in any order, and
 * the house hears of it in any order: the malls answer with each order as it was at some earlier
 * time, with pages doubled, mixed and shifted, and of Shopify's pushes some are lost, some doubled,
 * and all mixed. At the end both houses stand alike, and as the malls do.
 */
@Tag("proof")
class EventsIT {
  private static final int ORDERS = Integer.getInteger("events.orders");

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Every fourth order is called off in the end. */
  private static final int OFF_EVERY = 4;

  private final long seed =
      Long.getLong("chaos.seed", 0) == 0 ? fresh() : Long.getLong("chaos.seed");
  private final Instant began = Instant.now();

  /** Both times the same, as numbers and days are made of it; no hour near midnight. */
  private final Instant placed = began.atZone(JAPAN).minusDays(1).with(LocalTime.NOON).toInstant();

  @TempDir Path straight;
  @TempDir Path shuffled;

  private static long fresh() {
    return System.nanoTime() % 1_000_000_000;
  }

  /** A house that has stopped, and what its malls have. */
  private record Ended(Map<String, ObjectNode> states, Readers readers, Truth truth) {}

  /** Something that is to happen to an order. */
  private record Due(OneOfFour mall, String number, Event event) {}

  @Test
  void eightKindsOfEventsInAnyOrderEndInTheSameState() throws Exception {
    say("seed %d (-Dchaos.seed=%d plays it again)", seed, seed);
    Ended first = inOrder();
    Ended second = inAnyOrder();
    List<String> differing = differing(first.states(), second.states());
    say(
        "%d orders in their order, %d in any: %d stand otherwise",
        first.states().size(), second.states().size(), differing.size());
    differing.stream()
        .limit(3)
        .forEach(n -> say("%s: %s", n, parts("", first.states().get(n), second.states().get(n))));
    assertEquals(List.of(), differing);
    for (Ended house : List.of(first, second)) {
      Map<String, Tally> tallies = house.readers().against(house.truth());
      say("%d orders%n%s", house.truth().orders().size(), Tally.words(tallies));
      assertEquals(List.of(), Tally.wrong(tallies));
    }
    String some = second.states().keySet().iterator().next();
    ((ObjectNode) second.states().get(some).path("placed")).put("remarks", "変");
    assertEquals(List.of(some), differing(first.states(), second.states()));
    say("negative control seen: an order with other words");
  }

  private Ended inOrder() throws Exception {
    List<OneOfFour> malls = OneOfFour.unhurried(straight.resolve("malls"), seed);
    try (House house = house(straight)) {
      Map<OneOfFour, Set<String>> orders = place(malls);
      Api api = open(house, malls);
      read(api, malls);
      for (Event event : Event.values()) {
        for (Due due : due(orders)) {
          if (due.event() == event) {
            event.happen(due.mall().mall(), due.number());
          }
        }
        read(api, malls);
        say("%s", event);
      }
      return end(straight, house, api, malls, orders);
    } finally {
      malls.forEach(OneOfFour::close);
    }
  }

  private Ended inAnyOrder() throws Exception {
    Random random = new Random(seed);
    List<OneOfFour> malls = OneOfFour.unhurried(shuffled.resolve("malls"), seed);
    try (House house = house(shuffled)) {
      Map<OneOfFour, Set<String>> orders = place(malls);
      Api api = open(house, malls);
      knock(house, api, malls);
      malls.forEach(m -> m.mixesTimes(random));
      List<Due> due = mixed(due(orders), random);
      for (int i = 0; i < due.size(); i++) {
        due.get(i).event().happen(due.get(i).mall().mall(), due.get(i).number());
        if (i % (due.size() / 10 + 1) == 0) {
          malls.get(2).later(OneOfFour.LATE);
        }
      }
      Map<String, Fields> now = new TreeMap<>();
      malls.forEach(m -> now.putAll(m.orders()));
      say("%d events in any order", due.size());
      someAreBehind(api, new Truth(now, OneOfFour.KINDS));
      malls.forEach(m -> m.mall().tell("faults/clear", w -> w));
      read(api, malls);
      pushes(api, malls.get(3));
      return end(shuffled, house, api, malls, orders);
    } finally {
      malls.forEach(OneOfFour::close);
    }
  }

  /** As soon as the first have come, which takes a while on a busy machine. */
  private void someAreBehind(Api api, Truth truth) {
    int[] behind = {0};
    Waiting.until(
        "something comes out of order",
        Duration.ofMinutes(3),
        () -> (behind[0] = truth.tally(Readers.rest(api)).altered().size()) > 0);
    say("while the malls answer in any order %d orders are behind", behind[0]);
  }

  private static House house(Path folder) {
    return new House(folder.resolve("house"), Map.of("BANTO_MEMORY", "768m"));
  }

  private Map<OneOfFour, Set<String>> place(List<OneOfFour> malls) {
    Map<OneOfFour, Set<String>> orders = new LinkedHashMap<>();
    malls.forEach(m -> orders.put(m, m.unpaid(ORDERS / malls.size(), placed)));
    return orders;
  }

  private static Api open(House house, List<OneOfFour> malls) {
    house.start();
    house.configure("banto.numbers", "poll.seconds = 1\n");
    Api api = Api.logIn(house);
    malls.forEach(m -> api.connect(m.mall()));
    return api;
  }

  /** Has Shopify push to the house; on the way letters are lost, doubled and mixed. */
  private void knock(House house, Api api, List<OneOfFour> malls) {
    String path = api.get("connections/shopify~demo/pushes").path("path").asText();
    malls
        .get(3)
        .mall()
        .tell(
            "webhooks",
            w ->
                w.put("url", house.uri() + path)
                    .put("lost", 0.3)
                    .put("doubled", 0.3)
                    .put("shuffled", true)
                    .put("seed", seed));
  }

  private void pushes(Api api, OneOfFour shopify) {
    JsonNode sent = shopify.mall().ask("state").path("webhooks");
    long genuine = api.get("connections/shopify~demo/pushes").path("genuine").asLong();
    say("pushes %s, the house took %d", sent, genuine);
    assertTrue(genuine > 0 && sent.path("lost").asInt() > 0);
  }

  /** All that is going to happen, each order's in its order. */
  private static List<Due> due(Map<OneOfFour, Set<String>> orders) {
    List<Due> all = new ArrayList<>();
    orders.forEach(
        (mall, numbers) -> {
          int n = 0;
          for (String number : numbers) {
            boolean off = ++n % OFF_EVERY == 0;
            for (Event event : Event.values()) {
              if (event.at(mall.name()) && (event != Event.OFF || off)) {
                all.add(new Due(mall, number, event));
              }
            }
          }
        });
    return all;
  }

  /** In any order, over all orders and within each; nothing happens to one that is called off. */
  private static List<Due> mixed(List<Due> all, Random random) {
    List<Due> mixed = new ArrayList<>(all);
    Collections.shuffle(mixed, random);
    Map<String, Integer> last = new LinkedHashMap<>();
    for (int i = 0; i < mixed.size(); i++) {
      last.put(mixed.get(i).number(), i);
    }
    for (int i = 0; i < mixed.size(); i++) {
      if (mixed.get(i).event() == Event.OFF) {
        Collections.swap(mixed, i, last.get(mixed.get(i).number()));
      }
    }
    return mixed;
  }

  /** Waits until all malls have been read from end to end. */
  private void read(Api api, List<OneOfFour> malls) {
    malls.get(2).later(OneOfFour.LATE);
    int expected = malls.stream().mapToInt(OneOfFour::size).sum();
    CompletableFuture.allOf(
            malls.stream()
                .map(m -> new Staff(api, m.connection()))
                .map(staff -> CompletableFuture.runAsync(() -> staff.untilReadWhole(1)))
                .toArray(CompletableFuture[]::new))
        .join();
    Shop.untilThere(api, expected, Duration.ofMinutes(3));
  }

  private static Ended end(
      Path folder, House house, Api api, List<OneOfFour> malls, Map<OneOfFour, Set<String>> orders)
      throws Exception {
    Map<String, Fields> all = new TreeMap<>();
    malls.forEach(m -> all.putAll(m.orders()));
    Truth truth = new Truth(all, OneOfFour.KINDS);
    untilWorked(api, truth);
    List<Fields> rest = Readers.rest(api);
    List<Fields> file = Readers.file(api);
    house.stop();
    Set<String> placed = new TreeSet<>();
    orders.values().forEach(placed::addAll);
    try (DeadDatabase dead = DeadDatabase.copy(folder.resolve("house"))) {
      List<StoredOrder> sql = dead.orders();
      assertEquals(List.of(), Torn.in(dead));
      Map<String, ObjectNode> states = new TreeMap<>();
      sql.stream()
          .filter(o -> placed.contains(o.number()))
          .forEach(o -> states.put(o.number(), state(o)));
      return new Ended(states, new Readers(rest, file, sql), truth);
    }
  }

  /** What was read is worked on a lane of its own, some time later. */
  private static void untilWorked(Api api, Truth truth) {
    Waiting.until(
        () -> "the house stands as the malls do: " + truth.tally(Readers.rest(api)),
        Duration.ofMinutes(2),
        () -> truth.tally(Readers.rest(api)).clean());
  }

  /** Everything of an order but its numbers, its times and its history. */
  private static ObjectNode state(StoredOrder stored) {
    ObjectNode order = stored.order().deepCopy();
    Set<String> codes = new TreeSet<>();
    order.path("findings").forEach(f -> codes.add(f.path("code").asText()));
    int box = order.path("hold").path("box").asInt();
    order.remove(List.of("id", "revision", "receivedAt", "changedAt", "notes", "findings", "hold"));
    ObjectNode placed = (ObjectNode) order.path("placed");
    placed.remove("orderedAt");
    order.put("desk", stored.desk()).put("box", box).put("found", codes.toString());
    return order;
  }

  /** Numbers of the orders that stand otherwise, or are there once only. */
  private static List<String> differing(Map<String, ObjectNode> a, Map<String, ObjectNode> b) {
    Set<String> all = new TreeSet<>(a.keySet());
    all.addAll(b.keySet());
    return all.stream()
        .filter(n -> !String.valueOf(a.get(n)).equals(String.valueOf(b.get(n))))
        .toList();
  }

  /** Which parts of an order stand otherwise, with both values. */
  private static List<String> parts(String at, JsonNode a, JsonNode b) {
    if (a == null || b == null || !a.isContainerNode() || !b.isContainerNode()) {
      return Objects.equals(a, b) ? List.of() : List.of(at + " " + a + " / " + b);
    }
    List<String> found = new ArrayList<>();
    if (a.isArray()) {
      for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
        found.addAll(parts(at + "/" + i, a.get(i), b.get(i)));
      }
      return found;
    }
    Set<String> names = new TreeSet<>();
    a.fieldNames().forEachRemaining(names::add);
    b.fieldNames().forEachRemaining(names::add);
    names.forEach(n -> found.addAll(parts(at + "/" + n, a.get(n), b.get(n))));
    return found;
  }

  private void say(String text, Object... values) {
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    System.out.printf("events %d s: %s%n", seconds, text.formatted(values));
  }
}
