// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A room that the archetype makes outside of the tree joins a running house by every seam; its consumer misses no change,
 * however often the house dies; and when its jar is taken away nothing is left of it but its table.
 */
@EnabledIfSystemProperty(
    named = "room.kills",
    matches = "10",
    disabledReason = "a part of the long run")
@Tag("proof")
class RoomFromOutsideIT {
  private static final int KILLS = Integer.getInteger("room.kills");

  /** Orders that ask for nothing, and orders that ask for the room's service, to begin with and for each kill. */
  private static final int ORDERS = 6;

  private static final int PACE = 100;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String ROOM = "inscription";
  private static final String NAME = "表書き";
  private static final String FIELD = ROOM + ".state";

  @TempDir static Path outside;

  private static OutsideRoom room;

  /** The control: it does not hear of every third order. */
  private static OutsideRoom forgetful;

  @TempDir Path folder;

  private final Random random = new Random();
  private House house;
  private Mall mall;
  private Api api;
  private long asksForNothing;

  @BeforeAll
  static void build() throws Exception {
    OutsideRoom.Workshop workshop = OutsideRoom.Workshop.in(outside);
    room = workshop.make(ROOM, "Inscription", NAME, "Inscription", UnaryOperator.identity());
    forgetful = workshop.make("forgetful", "Forgetful", "内祝", "Thanks", OutsideRoom::forgets);
  }

  @Test
  void aRoomFromOutsideComesWorksAndGoesOnDerby() throws Exception {
    try (House on = new House(folder.resolve("house"), Map.of("BANTO_MEMORY", "640m"))) {
      walk(on);
      on.stop();
      try (DeadDatabase database = DeadDatabase.copy(on.data())) {
        assertEquals(
            List.of(ROOM + "_order"),
            tables(
                database.rows("select tablename from sys.systables").stream()
                    .map(r -> r.get(0).toString())));
      }
    }
  }

  @Test
  void aRoomFromOutsideComesWorksAndGoesOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      Map<String, String> settings = new HashMap<>(RecordHouseIT.settings(server));
      settings.put("BANTO_MEMORY", "640m");
      try (House on = new House(folder.resolve("house"), settings);
          Connection connection = server.getPostgresDatabase().getConnection()) {
        walk(on);
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
            connection.createStatement().executeQuery("SELECT tablename FROM pg_tables")) {
          while (rows.next()) {
            names.add(rows.getString(1));
          }
        }
        assertEquals(List.of(ROOM + "_order"), tables(names.stream()));
      }
    }
  }

  /** Tables of the room's, but for the book of its migrations. */
  private static List<String> tables(Stream<String> all) {
    return all.map(t -> t.toLowerCase(Locale.ROOT))
        .filter(t -> t.contains(ROOM) && !t.startsWith("databasechangelog"))
        .toList();
  }

  private void walk(House on) throws Exception {
    house = on;
    try (Mall m = Mall.open(folder.resolve("mall"), PACE)) {
      mall = m;
      house.start();
      house.configure("banto.numbers", Shop.NUMBERS);
      api = Api.logIn(house);
      api.connect(mall);
      Shop.order(mall, ORDERS, Duration.ofMinutes(10), "PLAIN");
      Shop.untilThere(api, ORDERS, PATIENCE);
      asksForNothing = ids("sort=OLDEST").get(0);
      nothingIsThere("before it comes");
      room.drop(house);
      forgetful.drop(house);
      Waiting.until(
          "the rooms are there", PATIENCE, () -> room.isThere(api) && forgetful.isThere(api));
      whatIsSetStays();
      wanted(ORDERS);
      theFieldIsEverywhere();
      theOrderSaysWhatWasDoneToIt();
      theActGoesAndComesBack();
      for (int kill = 1; kill <= KILLS; kill++) {
        killed();
      }
      nothingWasMissed();
      room.take(house);
      forgetful.take(house);
      Waiting.until("the rooms have gone", PATIENCE, () -> !room.isThere(api));
      nothingIsThere("when it has gone");
    }
  }

  /** Buyers order who ask for it in their remarks. */
  private void wanted(int orders) {
    long before = api.count();
    Shop.order(mall, orders, Duration.ofMinutes(1), "NOSHI_REMARK");
    Shop.untilThere(api, before + orders, PATIENCE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String meets(String state) {
    return "condition="
        + encoded("{\"f\":\"" + FIELD + "\",\"op\":\"eq\",\"v\":\"" + state + "\"}");
  }

  private List<Long> ids(String query) {
    return new OrderClerk(api).ids(query);
  }

  private static List<String> values(JsonNode rows, String name) {
    List<String> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(name).asText()));
    return values;
  }

  /** Its rights, its section, its resource and what the API says of itself. */
  private void whatIsSetStays() throws Exception {
    List<String> rights = values(api.get("users/rights"), "id");
    assertTrue(rights.containsAll(List.of(ROOM + ".work", ROOM + ".manage")), rights.toString());
    assertTrue(values(api.get("settings"), "id").contains(ROOM));
    assertEquals("標準", api.get("settings/" + ROOM).get("kinds").asText());
    JsonNode set = OrderClerk.json().put("kinds", "楷書、行書");
    api.put("settings/" + ROOM, set);
    assertEquals(set, api.get("settings/" + ROOM));
    JsonNode twice = OrderClerk.json().put("kinds", "楷書、楷書");
    assertEquals(400, new OrderClerk(api).tried("PUT", "settings/" + ROOM, twice));
    assertEquals(
        ROOM + ".work", api.get("openapi.json").at("/paths/~1" + ROOM + "/get/x-needs").asText());
    assertEquals(0, api.get(ROOM).get("items").size());
  }

  /** One field: filter, condition, column of the list and of the file, symbol of mails. */
  private void theFieldIsEverywhere() {
    List<JsonNode> fields = new ArrayList<>();
    api.get("fields").forEach(fields::add);
    JsonNode field =
        fields.stream().filter(f -> f.get("id").asText().equals(FIELD)).findFirst().orElseThrow();
    assertEquals(NAME, field.at("/name/ja").asText());
    assertEquals("Inscription", field.at("/name/en").asText());
    assertEquals(ORDERS, ids(meets("ASKED")).size());
    assertEquals(0, ids(meets("DONE")).size());
    JsonNode row = api.get("orders?columns=" + FIELD + "&" + meets("ASKED")).get("items").get(0);
    assertEquals("ASKED", row.get("columns").get(FIELD).get(0).asText());
    List<String> file =
        api.text("exports/orders?reason=test&columns=number," + FIELD).lines().toList();
    assertTrue(file.get(0).endsWith(",\"" + NAME + "\""), file.get(0));
    assertTrue(file.stream().filter(l -> l.endsWith(",\"希望あり\"")).count() >= ORDERS);
    assertTrue(file.stream().anyMatch(l -> l.endsWith(",\"\"")), file.toString());
    JsonNode template = api.get("templates").get(0);
    assertTrue(template.get("symbols").toString().contains("{{" + NAME + "}}"));
    long id = ids(meets("ASKED")).get(0);
    JsonNode mail =
        api.post(
            "templates/" + template.get("name").asText() + "/preview",
            b -> b.put("subject", "ご注文").put("body", NAME + "は{{" + NAME + "}}。").put("order", id));
    assertEquals(NAME + "は希望あり。", mail.get("text").asText().strip());
  }

  /** The amendment's trace, and the finding where its label would be next. */
  private void theOrderSaysWhatWasDoneToIt() {
    List<Long> asked = ids(meets("ASKED"));
    for (long id : asked) {
      List<String> by = values(api.get("orders/" + id).at("/order/traces"), "by");
      assertTrue(by.contains(ROOM + ".remarks"), by.toString());
    }
    OrderClerk clerk = new OrderClerk(api);
    clerk.act(asked, b -> b.put("action", "acknowledge").put("code", "remarks.present"));
    clerk.move(asked, "SHIP_WAIT");
    List<Long> moved = ids("desk=SHIP_WAIT");
    assertFalse(moved.isEmpty(), found(asked.get(0)));
    assertEquals(moved, ids("desk=SHIP_WAIT&finding=" + ROOM + ".asked"));
  }

  private String found(long id) {
    return api.get("orders/" + id).at("/order/findings").toString();
  }

  /** The act as it is told before, done, and taken back. */
  private void theActGoesAndComesBack() {
    JsonNode act = null;
    for (JsonNode a : api.get("actions")) {
      act = a.get("id").asText().equals(ROOM + ".finish") ? a : act;
    }
    assertEquals(List.of("楷書", "行書"), values(act.at("/parameters/0/choices"), "value"));
    long asked = ids("desk=SHIP_WAIT&" + meets("ASKED")).get(0);
    long plain = asksForNothing;
    JsonNode preview =
        api.post("actions/preview", b -> OrderClerk.with(finish(b), List.of(asked, plain)));
    assertEquals(1, preview.get("goes").asInt(), preview.toString());
    assertEquals(1, preview.at("/asks/0/count").asInt(), preview.toString());
    assertEquals(0, ids(meets("DONE")).size(), "a preview changes nothing");
    String job =
        api.job("actions", b -> OrderClerk.with(finish(b), List.of(asked))).get("id").asText();
    assertEquals(List.of(asked), ids(meets("DONE")));
    assertFalse(found(asked).contains(ROOM + ".asked"), found(asked));
    assertTrue(values(api.get("orders/" + asked + "/history"), "act").contains(ROOM + ".finished"));
    assertEquals(1, api.post("actions/" + job + "/undo", b -> b).get("undone").asInt());
    assertEquals(List.of(), ids(meets("DONE")));
    assertTrue(found(asked).contains(ROOM + ".asked"), found(asked));
  }

  private static ObjectNode finish(ObjectNode body) {
    return body.put("action", ROOM + ".finish").put("kind", "行書");
  }

  /** Orders come and change, and in the middle of it the house dies. */
  private void killed() throws Exception {
    Shop.order(mall, ORDERS, Duration.ofMinutes(1), "NOSHI_REMARK");
    Api now = api;
    CompletableFuture<Void> work = CompletableFuture.runAsync(() -> changes(now));
    Waiting.pause(500 + random.nextInt(3_000));
    house.kill();
    work.join();
    house.start();
    api = Api.logIn(house);
  }

  /** Somebody changes orders one after the other until the house is gone. */
  private void changes(Api now) {
    try {
      OrderClerk clerk = new OrderClerk(now);
      List<Long> all = clerk.ids("sort=OLDEST");
      for (int i = 0; house.alive(); i++) {
        long id = all.get(i % all.size());
        if (i % 5 == 0) {
          clerk.tried("POST", "actions", OrderClerk.with(finish(OrderClerk.json()), List.of(id)));
        } else {
          clerk.tried("POST", "orders/" + id + "/notes", OrderClerk.json().put("text", "確認"));
        }
      }
    } catch (UncheckedIOException e) {
      assertTrue(house.diesWithin(A_MINUTE), "it does not answer, and nobody killed it");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void nothingWasMissed() {
    Shop.untilThere(api, (KILLS + 2L) * ORDERS, PATIENCE);
    Waiting.until(
        () -> "missed by the consumer: " + room.missed(api),
        A_MINUTE,
        () -> room.missed(api).isEmpty());
    // each order once more, one by one, while nothing dies: so the control has something to miss
    ids("sort=OLDEST").forEach(id -> api.post("orders/" + id + "/notes", b -> b.put("text", "最後")));
    Waiting.until(
        () -> "missed by the consumer: " + room.missed(api),
        A_MINUTE,
        () -> room.missed(api).isEmpty());
    List<String> forgotten = forgetful.missed(api);
    assertFalse(forgotten.isEmpty(), "nothing is proven: the one that forgets forgot nothing");
    forgotten.forEach(line -> assertEquals(0, Long.parseLong(line.split(":")[0]) % 3, line));
    System.out.printf(
        "room: %d orders in its table after %d kills, none missed; the one that forgets missed %d%n",
        ids(meets("ASKED")).size() + ids(meets("DONE")).size(), KILLS, forgotten.size());
  }

  /** Nothing of it, wherever one asks. */
  private void nothingIsThere(String when) {
    Waiting.until(() -> "nothing of it " + when + ": " + said(), A_MINUTE, () -> said().isEmpty());
    assertEquals(404, api.answer("GET", ROOM).statusCode(), when);
    assertEquals(404, api.answer("GET", "settings/" + ROOM).statusCode(), when);
    assertEquals(400, api.answer("GET", "orders?" + meets("ASKED")).statusCode(), when);
    assertTrue(api.get("orders?limit=1&columns=" + FIELD).at("/items/0/columns").isEmpty(), when);
    JsonNode act = OrderClerk.with(finish(OrderClerk.json()), ids("sort=OLDEST").subList(0, 1));
    assertEquals(400, tried("actions", act), when);
    Waiting.until(
        () -> "no finding of it " + when + ": " + ids("finding=" + ROOM + ".asked"),
        A_MINUTE,
        () -> ids("finding=" + ROOM + ".asked").isEmpty());
  }

  private int tried(String path, JsonNode body) {
    try {
      return new OrderClerk(api).tried("POST", path, body);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where something of it is said. */
  private List<String> said() {
    Map<String, String> everywhere = new TreeMap<>();
    for (String path : List.of("fields", "actions", "settings", "users/rights", "openapi.json")) {
      everywhere.put(path, api.text(path));
    }
    everywhere.put("symbols", api.get("templates").toString());
    everywhere.put("bundles", house.console("bundle:list"));
    return everywhere.entrySet().stream()
        .filter(e -> e.getValue().contains(ROOM) || e.getValue().contains("{{" + NAME))
        .map(Map.Entry::getKey)
        .toList();
  }
}
