// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.banto.chaos.Readers.Truth;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One shop at four malls, each with the limits it has published and answers that go wrong; the
 * house keeps its own pace. One order of each mall cannot be read. Then all malls are out for as
 * long as Rakuten was on 2025-10-20 (11:03 to 14:50): by their clocks and the times of the orders;
 * here it lasts until the house waits its longest between two tries, or shorter. It comes last and alone,
 * when other modules are through: limits are kept to a twentieth of a second.
 */
@Isolated
@Order(Integer.MAX_VALUE)
@Tag("proof")
class FourMallsIT {
  private static final int ORDERS = Integer.getInteger("malls.orders");
  private static final int POLL = Integer.getInteger("malls.poll");
  private static final Duration OUT = Duration.ofSeconds(Integer.getInteger("malls.out"));
  private static final Duration OUTAGE = Duration.ofHours(3).plusMinutes(47);
  private static final Duration PATIENCE = Duration.ofMinutes(45);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration SAY = Duration.ofMinutes(1);
  private static final int INTAKE_ERROR = 27;

  /** Of a hundred orders; one query a second and one order a query make Yahoo! the slowest by far. */
  private static final Map<String, Integer> SHARE =
      Map.of("rakuten", 68, "yahoo", 6, "amazon", 14, "shopify", 12);

  /** Of a hundred orders so many come during the outage. */
  private static final int MEANWHILE = 25;

  @TempDir Path outside;
  @TempDir Path data;

  private final long seed =
      Long.getLong("chaos.seed", 0) == 0 ? fresh() : Long.getLong("chaos.seed");
  private final Random random = new Random(seed);
  private final Instant began = Instant.now();
  private List<OneOfFour> malls = List.of();
  private Api api;

  private static long fresh() {
    return System.nanoTime() % 1_000_000_000;
  }

  @AfterEach
  void close() {
    malls.forEach(OneOfFour::close);
  }

  @Test
  void fourMallsAtOnceUnderFaultsAndTheirLimitsLoseNothingAndDoubleNothing() throws Exception {
    say("seed %d (-Dchaos.seed=%d plays it again)", seed, seed);
    malls = OneOfFour.open(outside, seed);
    try (House house = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      house.configure("banto.conductor", "pace.factor = 1\nlease.seconds = 120\n");
      Map<OneOfFour, String> poison = open(house);
      allIn("orders of the first days");
      apart(poison);
      outage();
      poison.forEach(OneOfFour::mend);
      malls.forEach(m -> m.mall().tell("faults/clear", w -> w));
      readOnceMore(poison);
      limits();
      List<Fields> rest = Readers.rest(api);
      List<Fields> file = Readers.file(api);
      house.stop();
      readBack(rest, file);
    }
  }

  /** Orders of two days lie at each mall, one of them unreadable, before the house comes. */
  private Map<OneOfFour, String> open(House house) {
    Map<OneOfFour, String> poison = new LinkedHashMap<>();
    for (OneOfFour m : malls) {
      m.later(OUTAGE.negated());
      poison.put(m, m.poison());
      m.order(part(m, 100 - MEANWHILE) - 1, Duration.ofDays(2));
      m.goesWrong(random);
    }
    house.start();
    house.configure("banto.numbers", "poll.seconds = " + POLL + "\n");
    api = Api.logIn(house);
    malls.forEach(m -> api.connect(m.mall()));
    return poison;
  }

  private static int part(OneOfFour mall, int percent) {
    return ORDERS * SHARE.get(mall.name()) / 100 * percent / 100;
  }

  private int expected() {
    return malls.stream().mapToInt(OneOfFour::size).sum();
  }

  private void allIn(String what) {
    Instant from = Instant.now();
    int expected = expected();
    Map<String, Duration> in = new TreeMap<>();
    Map<String, Integer> here = new TreeMap<>();
    Instant[] next = {from, from.plus(SAY)};
    Waiting.until(
        () -> here + " of " + expected + " are in" + connections(),
        PATIENCE,
        () -> {
          Instant now = Instant.now();
          if (now.isAfter(next[0])) {
            next[0] = now.plus(LOOK);
            for (OneOfFour m : malls) {
              here.put(m.name(), in.containsKey(m.name()) ? m.size() : here(m));
              if (here.get(m.name()) >= m.size()) {
                in.putIfAbsent(m.name(), Duration.between(from, now));
              }
            }
          }
          if (now.isAfter(next[1])) {
            next[1] = now.plus(SAY);
            say("%s of %d are in%s", here, expected, connections());
          }
          return in.size() == malls.size();
        });
    assertEquals(expected, api.count());
    say("%s: %d are in; %s", what, expected, words(in));
  }

  /** How many orders of it the house has. */
  private int here(OneOfFour mall) {
    int[] n = {0};
    api.each("orders?shop=" + mall.connection(), row -> n[0]++);
    return n[0];
  }

  private static String words(Map<String, Duration> times) {
    List<String> words = new ArrayList<>();
    times.forEach((name, t) -> words.add(name + " after " + t.toSeconds() + " s"));
    return String.join(", ", words);
  }

  private String connections() {
    StringBuilder words = new StringBuilder();
    for (OneOfFour m : malls) {
      String said = api.get("connections/" + m.connection()).path("words").asText();
      words.append("; ").append(m.name()).append(": ").append(said);
    }
    return words.toString();
  }

  /** What cannot be read lies in its box, once each, and nothing else does. */
  private void apart(Map<OneOfFour, String> poison) {
    Map<String, String> apart = new TreeMap<>();
    api.each(
        "orders?box=" + INTAKE_ERROR,
        row -> apart.put(row.path("number").asText(), row.path("boxName").asText()));
    Map<String, String> expected = new TreeMap<>();
    poison.values().forEach(number -> expected.put(number, "取込エラー"));
    assertEquals(expected, apart);
    say("%d orders that cannot be read lie in 取込エラー; all others are in", apart.size());
  }

  /** All malls are out; what was ordered meanwhile comes in by itself. */
  private void outage() {
    malls.forEach(m -> m.out(true));
    malls.forEach(m -> m.later(OUTAGE));
    malls.forEach(m -> m.order(part(m, MEANWHILE), OUTAGE));
    int before = (int) api.count();
    int orders = expected() - before;
    Instant out = Instant.now();
    Waiting.until(
        "the house sees that all are out" + connections(),
        Duration.ofMinutes(5),
        () -> malls.stream().allMatch(this::waits));
    Waiting.until(
        "the outage lasts",
        OUT.plusMinutes(1),
        () -> Duration.between(out, Instant.now()).compareTo(OUT) > 0);
    assertEquals(before, api.count());
    malls.forEach(m -> m.out(false));
    say("out for 3 h 47 min (%d s here), %d orders an hour", OUT.toSeconds(), orders * 60 / 227);
    allIn("caught up after the malls came back");
  }

  private boolean waits(OneOfFour mall) {
    return !api.get("connections/" + mall.connection()).path("state").asText().equals("OK");
  }

  /** Whatever the malls would send twice comes now, and what was mended leaves its box. */
  private void readOnceMore(Map<OneOfFour, String> poison) {
    Waiting.until(
        () -> "orders are left in the box: " + api.get("orders?box=" + INTAKE_ERROR),
        PATIENCE,
        () -> {
          malls.forEach(m -> api.post("connections/" + m.connection() + "/wake", b -> b));
          return api.get("orders?box=" + INTAKE_ERROR).get("items").isEmpty();
        });
    say("%d orders were mended at their malls and left the box", poison.size());
  }

  /** Requests that were too many, of all that came up to the limits of their operation. */
  private void limits() {
    for (OneOfFour m : malls) {
      int requests = 0;
      int refused = 0;
      Map<String, String> each = new TreeMap<>();
      for (Map.Entry<String, JsonNode> o : m.limits().properties()) {
        requests += o.getValue().path("requests").asInt();
        refused += o.getValue().path("refused").asInt();
        each.put(o.getKey(), o.getValue().path("refused") + " of " + o.getValue().path("requests"));
      }
      say("too many at %s: %.2f %% %s", m.name(), 100.0 * refused / requests, each);
      assertTrue(refused <= 1 || refused * 100 < requests, m.name() + " refused " + each);
    }
    OneOfFour strict = malls.get(0);
    int before = strict.limits().at("/searchOrder/refused").asInt();
    strict.hurry(10);
    int seen = strict.limits().at("/searchOrder/refused").asInt() - before;
    assertTrue(seen >= 8, "ten requests at once: only " + seen + " were too many");
    say("negative control seen: of ten requests at once %d were too many", seen);
  }

  private void readBack(List<Fields> rest, List<Fields> file) throws Exception {
    Map<String, Fields> orders = new TreeMap<>();
    malls.forEach(m -> orders.putAll(m.orders()));
    Truth truth = new Truth(orders, OneOfFour.KINDS);
    Readers readers;
    try (DeadDatabase dead = DeadDatabase.copy(data)) {
      readers = new Readers(rest, file, dead.orders());
      assertEquals(List.of(), Torn.in(dead));
    }
    say("%d orders at four malls%n%s", orders.size(), Tally.words(readers.against(truth)));
    assertEquals(List.of(), Tally.wrong(readers.against(truth)));
    assertEquals(
        malls.stream().mapToInt(m -> part(m, 100 - MEANWHILE) + part(m, MEANWHILE)).sum(),
        orders.size());
    say("negative controls seen: %s", Mutants.seen(truth, readers, data));
  }

  private void say(String text, Object... values) {
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    System.out.printf("four malls %d s: %s%n", seconds, text.formatted(values));
  }
}
