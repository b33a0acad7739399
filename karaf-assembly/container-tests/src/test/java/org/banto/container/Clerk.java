// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/** Somebody at work in a shop of the house, who takes orders of the kind a probe asks for. */
final class Clerk implements AutoCloseable {
  /** The mall the shop sells at. */
  static final String CONNECTION = "rakuten~demo";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int AT_ONCE = 4;

  private final House house;
  private final String account;
  private final Mall mall;
  private final Api api;
  private final Map<String, Deque<Long>> waiting = new TreeMap<>();
  private Optional<Mall> second = Optional.empty();
  private String plan = "";
  private Duration ahead = Duration.ZERO;

  private Clerk(House house, String account, Mall mall, Api api) {
    this.house = house;
    this.account = account;
    this.mall = mall;
    this.api = api;
  }

  /** Opens a shop that sells at a simulated mall of its own. */
  static Clerk open(House house, String account) throws IOException {
    Mall mall = mall(account);
    Api api = house.shop(account);
    api.connect(mall);
    return new Clerk(house, account, mall, api);
  }

  private static Mall mall(String account) throws IOException {
    return Mall.open(
        Path.of("target", account, "mall" + UUID.randomUUID()).toAbsolutePath(), 1_000);
  }

  /** Connects to a second shop of the same mall, at which nothing is sold. */
  void secondShop(String name) throws IOException {
    if (second.isEmpty()) {
      second = Optional.of(mall(account));
    }
    api.connect(second.get(), name);
  }

  House house() {
    return house;
  }

  Api api() {
    return api;
  }

  String account() {
    return account;
  }

  /** The plan the house has. */
  String plan() {
    return plan;
  }

  /** Gives the house another plan; desks that the plan lacks are withdrawn when it returns. */
  void change(String to) throws IOException {
    String answer = house.run("banto:plan " + to);
    if (!answer.contains("* " + to)) {
      throw new AssertionError(answer);
    }
    plan = to;
    forget();
    Waiting.until(
        () -> "withdrawn under " + to + ": " + api.get("plans").get("withdrawn"),
        PATIENCE,
        () -> api.get("plans").get("withdrawn").size() == (menu("payments") ? 0 : 1));
  }

  /** Orders that came in before are left alone: they say nothing of how the house is now. */
  void forget() {
    waiting.clear();
  }

  /** Whether this stands in the menu. */
  boolean menu(String name) {
    for (JsonNode one : api.get("menu")) {
      if (one.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Sends JSON; the answer whatever its status. */
  HttpResponse<byte[]> send(String method, String path, JsonNode body) {
    try {
      return api.send(method, path, Wire.JSON.writeValueAsBytes(body));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both in the menu and at work, or neither. */
  boolean offered(String menu, HttpResponse<byte[]> answer, String begins) {
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    if (menu(menu) && answer.statusCode() < 300 && said.startsWith(begins)) {
      return true;
    }
    if (!menu(menu) && answer.statusCode() == 404) {
      return false;
    }
    String head = said.substring(0, Math.min(said.length(), 300));
    throw new AssertionError("menu " + menu(menu) + ", answer " + answer.statusCode() + " " + head);
  }

  /** A new order of this kind that nobody has worked on. */
  long order(String kind) {
    Deque<Long> some = waiting.computeIfAbsent(kind, k -> new ArrayDeque<>());
    if (some.isEmpty()) {
      sell(kind, AT_ONCE).forEach(some::add);
    }
    return some.remove();
  }

  /** A new order in which there is nothing to mind: to a place of its own in Tokyo, on no day. */
  long plainOrder() {
    return plainOrder("PLAIN");
  }

  /** The same, paid or ordered in this way. */
  long plainOrder(String kind) {
    long id = order(kind);
    correct(
        id,
        placed -> {
          ((ObjectNode) placed.get("wish")).putNull("date").putNull("slot");
          placed.put("remarks", "");
          for (JsonNode to : placed.get("destinations")) {
            ObjectNode address = (ObjectNode) to.at("/recipient/address");
            address.put("zip", "1500001").put("prefecture", "東京都").put("city", "渋谷区");
            address.put("street", "神宮前1-" + (id % 97 + 1) + "-" + (id % 89 + 1));
          }
        });
    return id;
  }

  /** Buyers order, and the house reads it; ids of the orders. */
  Set<Long> sell(String kind, int count) {
    JsonNode sold =
        mall.tell(
            "orders/create",
            wish -> {
              wish.put("count", count).put("spreadSeconds", 1).putArray("kinds").add(kind);
              return wish;
            });
    api.answer("POST", "connections/" + CONNECTION + "/wake");
    Set<Long> ids = new TreeSet<>();
    for (JsonNode number : sold.get("orderNumbers")) {
      String find = "orders?limit=1&q=" + number.asText();
      Waiting.until(
          () -> "an order of kind " + kind + "; " + api.get("connections/" + CONNECTION),
          PATIENCE,
          () -> !api.get(find).get("items").isEmpty());
      ids.add(api.get(find).get("items").get(0).get("id").asLong());
    }
    return ids;
  }

  /** An order as its page shows it. */
  JsonNode look(long id) {
    return api.get("orders/" + id);
  }

  String desk(long id) {
    return look(id).get("desk").asText();
  }

  /** The codes of what the house finds in an order. */
  Set<String> findings(long id) {
    Set<String> codes = new TreeSet<>();
    look(id).get("order").get("findings").findValues("code").forEach(c -> codes.add(c.asText()));
    return codes;
  }

  /** Waits for a finding; whether it came. */
  boolean finds(long id, String code) {
    if (!findings(id).contains(code)) {
      throw new AssertionError("order " + id + " has " + findings(id) + " and no " + code);
    }
    return true;
  }

  /** Does something to an order that nobody refuses. */
  void act(long id, UnaryOperator<ObjectNode> action) {
    JsonNode job = api.job("actions", b -> action.apply(ids(b, id)));
    if (!job.get("refused").isEmpty()) {
      throw new AssertionError(job.toString());
    }
  }

  /** Moves an order over these desks. */
  long move(long id, String... desks) {
    for (String desk : desks) {
      act(id, b -> b.put("action", "move").put("desk", desk));
      stands(id, desk);
    }
    return id;
  }

  /** Fails where the order stands somewhere else. */
  boolean stands(long id, String desk) {
    if (!desk(id).equals(desk)) {
      throw new AssertionError("order " + id + " stands on " + desk(id) + " and not on " + desk);
    }
    return true;
  }

  /** Corrects the contents of an order. */
  void correct(long id, Consumer<ObjectNode> correction) {
    JsonNode order = look(id).get("order");
    ObjectNode placed = order.get("placed").deepCopy();
    correction.accept(placed);
    api.put("orders/" + id + "/placed", placed, "If-Match", order.get("revision").asText());
  }

  static ObjectNode ids(ObjectNode body, long... ids) {
    for (long id : ids) {
      body.withArray("ids").add(id);
    }
    return body;
  }

  static ObjectNode json() {
    return Wire.JSON.createObjectNode();
  }

  /** Time passes in the house. It never goes back: what waits for a moment would wait for it again. */
  void pass(Duration time) throws IOException {
    ahead = ahead.plus(time);
    house.run("system:property banto.clock.offset " + ahead);
  }

  /** The day it is in the house. */
  LocalDate today() {
    return LocalDate.ofInstant(Instant.now().plus(ahead), ZoneId.of("Asia/Tokyo"));
  }

  @Override
  public void close() {
    mall.close();
    second.ifPresent(Mall::close);
  }
}
