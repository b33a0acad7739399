// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goods and board come into a house that has had its orders for long: they are there within seconds, also for the orders of
 * before. Taken away, everything else works and what they keep stays; when they come again it is there.
 */
@Tag("proof")
class LateRoomsIT {
  private static final int ORDERS = Integer.getInteger("late.orders");
  private static final int MORE = 20;
  private static final List<String> ROOMS = List.of("products", "board");

  /** From the command to a room that answers and to a room that has gone, on a machine busy with other tests. */
  private static final Duration SECONDS = Duration.ofSeconds(30);

  /** So many looks in a row. */
  private static final int QUIET = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String NAME = "国産有機きな粉";
  private static final String TAG = "要確認";

  @TempDir Path folder;

  private House house;
  private Api api;
  private OrderClerk clerk;

  @Test
  void roomsThatComeLateServeOldOrdersGoAndComeAgain() throws Exception {
    try (House on = new House(folder.resolve("house"), Map.of("BANTO_MEMORY", "768m"));
        Mall mall = Mall.open(folder.resolve("mall"), 1_000)) {
      house = on;
      house.start();
      house.configure("banto.numbers", Shop.NUMBERS);
      api = Api.logIn(house);
      clerk = new OrderClerk(api);
      uninstall();
      awaitRooms(false);
      api.connect(mall);
      Shop.order(mall, ORDERS, Duration.ofMinutes(10), "PLAIN");
      Shop.untilThere(api, ORDERS, PATIENCE);
      long old = clerk.ids("sort=OLDEST&limit=1").get(0);
      String code = code(old);
      assertEquals("", nameOf(old), "the control: without the rooms nothing is said of goods");

      Duration came = timed(this::install, true);
      api.post("products", b -> b.put("code", code).put("name", NAME).put("ended", false));
      assertEquals(NAME, nameOf(old));
      assertTrue(listed().contains(NAME), "the order list has no column of it");
      keep(old);
      Waiting.until(
          "goods of old orders that nobody knows are gathered",
          PATIENCE,
          () -> !api.get("products/unknown").get("items").isEmpty());

      Duration gone = timed(this::uninstall, false);
      assertEquals("", nameOf(old));
      everythingElseWorks(mall, old);

      Duration again = timed(this::install, true);
      assertEquals(NAME, nameOf(old));
      assertTrue(api.text("board/notes").contains("棚卸し"), "the note has gone");
      assertTrue(api.text("board/tags").contains(TAG), "the design of the tag has gone");
      assertTrue(api.text("board/texts").contains("お詫び"), "the canned text has gone");
      System.out.printf(
          "late rooms: %d orders, there after %.1f s, gone after %.1f s, there again after %.1f s%n",
          ORDERS, seconds(came), seconds(gone), seconds(again));
    }
  }

  /** How long it takes until both are there, or neither. */
  private Duration timed(Deploying act, boolean there) throws IOException {
    long start = System.nanoTime();
    act.run();
    awaitRooms(there);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Brings rooms or takes them away. */
  private interface Deploying {
    void run() throws IOException;
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
  }

  /** For good: the API itself is away for moments while resources come and go. */
  private void awaitRooms(boolean there) {
    AtomicInteger looks = new AtomicInteger();
    Waiting.until(
        "the rooms are " + (there ? "there" : "gone"),
        SECONDS,
        () -> (stands(there) ? looks.incrementAndGet() : looks.getAndSet(0)) >= QUIET);
  }

  private boolean stands(boolean there) {
    HttpResponse<byte[]> fields = api.answer("GET", "fields");
    String said = new String(fields.body(), StandardCharsets.UTF_8);
    return fields.statusCode() == 200
        && said.contains("products.name") == there
        && Stream.of("products/facts", "board/notes/unread")
            .allMatch(path -> api.answer("GET", path).statusCode() == (there ? 200 : 404));
  }

  /** As the house's own: a jar that is dropped in may not bear the name of one of its rooms. */
  private void install() throws IOException {
    for (String room : ROOMS) {
      Path target = House.root().resolve("features").resolve(room).resolve("target");
      try (DirectoryStream<Path> jars =
          Files.newDirectoryStream(target, "banto-" + room + "-*[0-9T].jar")) {
        house.console("bundle:install -s " + jars.iterator().next().toUri());
      }
    }
  }

  private void uninstall() {
    ROOMS.forEach(room -> house.console("bundle:uninstall banto-" + room));
  }

  private String code(long order) {
    JsonNode line = clerk.order(order).at("/placed/lines/0");
    String sku = line.path("sku").asText();
    return sku.isBlank() ? line.get("itemCode").asText() : sku;
  }

  /** What the goods' master says of the first line of an order. */
  private String nameOf(long order) {
    String list = "orders?sort=OLDEST&limit=1&columns=products.name";
    JsonNode row = api.get(list).at("/items/0");
    assertEquals(order, row.get("id").asLong());
    return row.at("/columns/products.name/0").asText();
  }

  private String listed() {
    return api.get("orders?limit=100&columns=products.name").toString();
  }

  /** Something of each kind that the board keeps. */
  private void keep(long order) {
    api.post("board/notes", b -> b.put("title", "月末の棚卸し"));
    ObjectNode tag = OrderClerk.json();
    tag.put("name", TAG).put("fore", "#000000").put("back", "#ffffff");
    api.put("board/tags/checked", tag);
    ObjectNode text = OrderClerk.json();
    text.put("name", "お詫び").put("text", "申し訳ございません。").put("shared", true);
    text.withArray("places").add("MEMO");
    api.put("board/texts/sorry", text);
    clerk.act(List.of(order), b -> b.put("action", "tags.give").put("tag", TAG));
  }

  /** Orders come, are found, sorted, papered; the tag of a design that is away stays on its order. */
  private void everythingElseWorks(Mall mall, long old) {
    long before = api.count();
    Shop.order(mall, MORE, Duration.ofMinutes(1), "PLAIN");
    Shop.untilThere(api, before + MORE, PATIENCE);
    assertTrue(clerk.order(old).get("tags").toString().contains(TAG), "the tag has gone");
    List<Long> some = OrderClerk.part(clerk.ids("sort=OLDEST&limit=" + MORE), 0, MORE);
    int goes =
        api.post(
                "actions/preview",
                b -> OrderClerk.with(b.put("action", "move").put("desk", "SHIP_WAIT"), some))
            .get("goes")
            .asInt();
    clerk.move(some, "SHIP_WAIT");
    assertTrue(goes > 0, "no order can go on");
    assertEquals(goes, clerk.ids("desk=SHIP_WAIT").size());
    Stream.of("fields", "actions", "settings", "users/rights", "openapi.json")
        .forEach(path -> assertFalse(api.text(path).contains("products."), path));
  }
}
