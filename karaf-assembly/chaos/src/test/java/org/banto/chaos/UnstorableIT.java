// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of a thousand orders is one that the database takes under no circumstances: the others are in,
 * it is listed with its reason, and the shop hears of it within a minute wherever it listens.
 */
@Tag("security.C1")
@Tag("house.silence")
@Tag("proof")
class UnstorableIT {
  private static final int ORDERS = 1_000;
  private static final int PACE = 500;
  private static final Duration MINUTE = Duration.ofSeconds(60);
  private static final String CONNECTION = "connections/rakuten~demo";
  private static final Set<String> EVERYWHERE = Set.of("page", "mail", "webhook", "health");

  /** Three looks of the watch, and what telling takes. */
  private static final Duration LOOKS = Duration.ofSeconds(20);

  private static final String RULE = "takes_no_such_order";

  @TempDir Path outside;
  @TempDir Path data;

  private final Instant began = Instant.now();
  private House house;
  private Mall mall;
  private Api api;
  private Sinks sinks;
  private int posts;
  private int letters;

  /** Changes the house's tables behind its back. */
  private interface Tables {
    void change(String sql) throws Exception;
  }

  @Test
  void ofAThousandOrdersOneIsListedAndToldOfOnTheEmbeddedDatabase() throws Exception {
    try (House h = new House(data, Map.of("BANTO_MEMORY", "768m"))) {
      Tables tables =
          sql -> {
            h.stop();
            try (DeadDatabase itself = DeadDatabase.itself(data)) {
              itself.damage(sql);
            }
            h.start();
          };
      opened(h, () -> proof(tables));
    }
  }

  @Test
  void ofAThousandOrdersOneIsListedAndToldOfOnPostgresAndOnlyBecauseSomebodyWatches()
      throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        House h =
            new House(
                data,
                Map.of(
                    "BANTO_MEMORY", "768m",
                    "BANTO_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                    "BANTO_DB_USER", "postgres"))) {
      Tables tables =
          sql -> {
            try (DeadDatabase open =
                DeadDatabase.on(server.getPostgresDatabase().getConnection(), data)) {
              open.damage(sql);
            }
          };
      opened(
          h,
          () -> {
            proof(tables);
            mended(tables);
            nobodyWatches(tables);
          });
    }
  }

  /** What is done in an open shop. */
  private interface Play {
    void run() throws Exception;
  }

  private void opened(House h, Play play) throws Exception {
    house = h;
    Random turnsNobodyAway =
        new Random(1) {
          private static final long serialVersionUID = 1L;

          @Override
          public double nextDouble() {
            return 1;
          }
        };
    try (Mall m = Mall.open(outside, PACE);
        MailServer mails = MailServer.open(outside, turnsNobodyAway)) {
      mall = m;
      api = Shop.open(house, mall, mails);
      try (Sinks s = Sinks.open(api, mails)) {
        sinks = s;
        play.run();
      }
    }
  }

  private void proof(Tables tables) throws Exception {
    String number = refuseOneOf(ORDERS, tables);
    assertEquals(Set.of(), heard(), "before it comes");
    Map<String, Long> seconds = told(MINUTE);
    say("%s, told after ms %s", number, seconds);
    assertEquals(EVERYWHERE, seconds.keySet(), "told within " + MINUTE);
    Waiting.until(
        () -> api.count() + " orders are in",
        Duration.ofMinutes(2),
        () -> api.count() >= ORDERS - 1);
    assertEquals(ORDERS - 1, api.count());
    listed(number);
    assertEquals(1, page(), "said once in the page: " + api.get("alarms"));
    assertEquals(1, sinks.posted().size(), "said once by webhook: " + sinks.posted());
    assertTrue(sinks.posted().get(0).contains("注文1件を保存できない"), sinks.posted().toString());
    assertEquals(1, letters(), "said once by mail");
  }

  /** How often the page says it; it says nothing while the room of alarms is away. */
  private int page() {
    HttpResponse<byte[]> answer = api.answer("GET", "alarms");
    if (answer.statusCode() != 200) {
      return 0;
    }
    int said = 0;
    for (JsonNode alarm : api.get("alarms")) {
      said += alarm.path("text").asText().contains("保存できない") ? 1 : 0;
    }
    return said;
  }

  /** It stands in the list of its connection, with the reason, and in no list of orders. */
  private void listed(String number) {
    JsonNode aside = api.get(CONNECTION + "/unstored");
    say("listed: %s", aside);
    assertEquals(1, aside.size(), aside.toString());
    assertEquals(number, aside.get(0).path("number").asText());
    assertTrue(
        aside.get(0).path("detail").asText().toLowerCase(java.util.Locale.ROOT).contains(RULE),
        aside.toString());
    assertEquals(0, api.get("orders?q=" + number).get("items").size());
  }

  /** The cause is taken away: tried again by hand it comes in, and it is said that all is well. */
  private void mended(Tables tables) throws Exception {
    tables.change("alter table orders drop constraint " + RULE);
    JsonNode taken = api.post(CONNECTION + "/unstored/again", b -> b);
    assertEquals(1, taken.path("stored").asInt(), taken.toString());
    Waiting.until(
        () -> "it is said to be mended: " + sinks.posted(),
        MINUTE,
        () -> sinks.posted().size() == 2 && letters() == 2 && page() == 0);
    assertTrue(sinks.posted().get(1).contains("直りました"), sinks.posted().toString());
    assertEquals(ORDERS, api.count());
  }

  /** The control: without the room that watches and tells nobody hears of the next one. */
  private void nobodyWatches(Tables tables) throws Exception {
    posts = sinks.posted().size();
    letters = letters();
    house.console("bundle:stop banto-alarms");
    String number = refuseOneOf(10, tables);
    api.post(CONNECTION + "/enable", b -> b);
    Waiting.until(
        number + " is set aside", MINUTE, () -> !api.get(CONNECTION + "/unstored").isEmpty());
    assertEquals(Set.of(), told(LOOKS).keySet(), "while nobody watches");
    house.console("bundle:start banto-alarms");
    assertEquals(EVERYWHERE, told(MINUTE).keySet(), "when somebody does again");
    say("negative control seen: nobody was told in %d s without a watch", LOOKS.toSeconds());
  }

  /** Buyers order while the connection rests, and the database learns to refuse one of them. */
  private String refuseOneOf(int orders, Tables tables) throws Exception {
    api.post(CONNECTION + "/disable", b -> b);
    Set<String> numbers = Shop.order(mall, orders, Duration.ofMinutes(10), "PLAIN");
    String number = new TreeSet<>(numbers).first();
    tables.change(
        "alter table orders add constraint %s check (mall_number <> '%s')".formatted(RULE, number));
    return number;
  }

  /** After how many milliseconds it is heard where; what is not in the map was not heard in time. */
  private Map<String, Long> told(Duration longest) throws Exception {
    api.post(CONNECTION + "/enable", b -> b);
    Instant from = Instant.now();
    Map<String, Long> told = new TreeMap<>();
    while (told.size() < EVERYWHERE.size()
        && Duration.between(from, Instant.now()).compareTo(longest) < 0) {
      for (String where : heard()) {
        told.putIfAbsent(where, Duration.between(from, Instant.now()).toMillis());
      }
      Thread.sleep(100);
    }
    return told;
  }

  /** Where an alarm is heard now. */
  private Set<String> heard() {
    Set<String> heard = new TreeSet<>();
    if (page() > 0) {
      heard.add("page");
    }
    if (letters() > letters) {
      heard.add("mail");
    }
    if (sinks.posted().size() > posts) {
      heard.add("webhook");
    }
    JsonNode health = new Wire(house.uri()).ok("GET", "/health", null);
    if (health.path("status").asText().equals("part")
        && health.path("causes").toString().contains("store.unstored")) {
      heard.add("health");
    }
    // the target that is off
    assertTrue(sinks.posted().stream().noneMatch(p -> p.startsWith("/off ")), "told of it");
    return heard;
  }

  private int letters() {
    try {
      return sinks.mails().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void say(String text, Object... values) {
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    System.out.printf("unstorable %d s: %s%n", seconds, text.formatted(values));
  }
}
