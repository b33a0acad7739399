// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every operation the house describes, asked by everybody, and with everything somebody may send. */
@ExtendWith(Standing.class)
@Order(2)
@Tag("databases")
class OperationsIT {
  /** What one request may take; a machine that is busy with other tests takes its time, too. */
  private static final String JSON_TYPE = "application/json";

  private static final int ORDERS = 3;
  private static final Set<String> OF_THE_HOUSE =
      Set.of("connectors.manage", "pages.manage", "plans.manage", "security.manage");

  /** What a house of now and later may do, which no program may. */
  private static final String EVERY = "house.run";

  /** How long a session that another went on for is still answered, and a little more. */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(12);

  @TempDir static Path outside;

  private static House house;
  private static Api api;
  private static JsonNode described;
  private static List<Operation> operations;
  private static final Map<String, String> NAMES = new TreeMap<>();

  /**
   * What the description says.
   *
   * @param needs the right; empty for none
   * @param open whether nobody has to log in
   * @param type what is sent to it; JSON where it says nothing
   */
  private record Operation(String method, String path, String needs, boolean open, String type) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean ofTheSession() {
      return path.startsWith("session");
    }

    boolean streams() {
      return path.equals("events");
    }
  }

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("operations");
    described = Wire.JSON.readTree(house.get("/api/v1/openapi.json").body());
    operations = new ArrayList<>();
    described
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(method -> operations.add(of(path.getKey(), method))));
    api.get("users/rights").forEach(r -> NAMES.put(r.get("ja").asText(), r.get("id").asText()));
  }

  private static Operation of(String path, Map.Entry<String, JsonNode> method) {
    JsonNode said = method.getValue();
    return new Operation(
        method.getKey().toUpperCase(java.util.Locale.ROOT),
        path.substring(1).replaceAll("[{][^}]*[}]", "1"),
        said.path("x-needs").asText(""),
        said.get("security").isEmpty(),
        said.path("requestBody").path("content").properties().stream()
            .map(Map.Entry::getKey)
            .filter(type -> !type.contains("*"))
            .findFirst()
            .orElse(JSON_TYPE));
  }

  private static HttpResponse<byte[]> ask(Operation of, byte[] body, String... headers) {
    Wire wire = new Wire(house.uri(""));
    boolean sends = !of.method().equals("GET") && !of.method().equals("DELETE");
    return wire.send(of.method(), "/api/v1/" + of.path(), sends ? body : null, of.type(), headers);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The right that was missing, if that is why it was refused. */
  private static Optional<String> missing(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 403) {
      return Optional.empty();
    }
    String detail = Wire.JSON.readTree(answer.body()).path("detail").asText();
    return detail.startsWith("必要な権限: ")
        ? Optional.of(NAMES.get(detail.substring("必要な権限: ".length())))
        : Optional.empty();
  }

  /** Rooms of a plan alone, or one beside others, are described as the file says of all of them. */
  @Test
  void whatTheHouseServesIsAsItIsWrittenDown() throws IOException {
    JsonNode written = Wire.JSON.readTree(DescriptionIT.WRITTEN.toFile());
    assertTrue(operations.size() > 120, "" + operations.size());
    for (String part : List.of("/paths", "/components/schemas", "/components/responses")) {
      described
          .at(part)
          .properties()
          .forEach(one -> assertEquals(written.at(part).path(one.getKey()), one.getValue()));
    }
  }

  @Test
  @Tag("security.H3")
  void whoeverHasNotLoggedInIsLetIntoNothingThatIsNotOpen() {
    List<String> wrong = new ArrayList<>();
    for (Operation one : operations) {
      if (one.streams() && one.open()) {
        wrong.add("open stream " + one);
      } else {
        boolean refused = ask(one, utf8("{}")).statusCode() == 401;
        // a log-in that is wrong is refused in the same way
        if (refused == one.open() && !one.ofTheSession()) {
          wrong.add(one + (refused ? " is shut" : " is open"));
        }
      }
    }
    assertTrue(operations.size() > 120, operations.toString());
    assertEquals(List.of(), wrong);
  }

  @Test
  @Tag("security.H3")
  void eachRightOpensWhatIsDeclaredAndNothingElse() throws IOException {
    List<String> wrong = new ArrayList<>();
    TreeSet<String> rights = new TreeSet<>();
    operations.forEach(o -> rights.add(o.needs()));
    rights.remove("");
    assertTrue(NAMES.values().containsAll(rights), rights + " of " + NAMES);
    rights.remove("users.manage");
    for (String right : rights) {
      String token = token(right);
      for (Operation one : operations) {
        if (one.open() || one.ofTheSession() || one.streams()) {
          continue;
        }
        HttpResponse<byte[]> answer = ask(one, utf8("{}"), "Authorization", "Bearer " + token);
        Optional<String> expected =
            one.needs().isEmpty() || one.needs().equals(right)
                ? Optional.empty()
                : Optional.of(one.needs());
        if (!missing(answer).equals(expected)) {
          wrong.add(one + " with " + right + ": " + answer.statusCode());
        }
      }
    }
    assertTrue(rights.size() >= 10, rights.toString());
    assertEquals(List.of(), wrong);
  }

  /** Whoever starts with the role of shipping can ship, and changes nothing of payments. */
  @Test
  void theRoleOfShippingShipsAndChangesNoPayments() throws IOException {
    String password =
        api.post(
                "users",
                b -> {
                  b.put("login", "packer").put("name", "出荷 一郎").put("role", "shipping");
                  b.putArray("accounts").add("operations");
                  return b;
                })
            .get("password")
            .asText();
    Api packer = Api.first(house.uri(""), "packer", password);
    List<String> refused = new ArrayList<>();
    for (Operation one : operations) {
      if (one.needs().startsWith("shipping.") || one.needs().startsWith("payments.")) {
        byte[] body = one.method().equals("GET") ? null : utf8("{}");
        HttpResponse<byte[]> answer = packer.send(one.method(), one.path(), body, one.type());
        missing(answer).ifPresent(refused::add);
      }
    }
    assertEquals(Set.of("payments.book", "payments.manage"), Set.copyOf(refused));
  }

  private static String token(String right) {
    return token(right, "only-" + right.replace('.', '-'));
  }

  private static String token(String right, String name) {
    return api.post(
            "tokens",
            b -> {
              b.put("name", name);
              ArrayNode rights = b.putArray("rights");
              rights.add(right);
              return b;
            })
        .get("token")
        .asText();
  }

  /** Whoever works on another 店舗ID sees and changes nothing of this one, and nothing of the house. */
  @Test
  @Tag("security.H2")
  @Tag("security.low.reading")
  void anotherShopIsSeenAndChangedByNobody() throws Exception {
    try (Mall mall = Mall.open(outside, 1_000)) {
      mall.tell("orders/create", w -> w.put("count", ORDERS));
      api.connect(mall);
      Waiting.until("orders are in", Duration.ofSeconds(60), () -> api.count() == ORDERS);
      Set<String> ids = new TreeSet<>();
      Set<String> marks = new TreeSet<>();
      api.each("orders", row -> ids.add(row.get("id").asText()));
      for (String id : ids) {
        JsonNode order = api.get("orders/" + id).get("order");
        marks.add(order.at("/placed/buyer/name").asText());
        marks.add(order.at("/key/number").asText());
      }
      marks.remove("");
      assertTrue(marks.size() > ORDERS, marks.toString());
      List<String> targets = new ArrayList<>(ids);
      targets.addAll(List.of("rakuten~demo", "admin"));
      api.get("jobs").findValuesAsText("id").forEach(targets::add);
      writingIsNotReading(targets.get(0), number(targets.get(0)));
      Api other = stranger();
      Waiting.pause(IN_FLIGHT.toMillis());
      LocalDate day = LocalDate.now(JAPAN);
      Map<String, String> before = lists();
      before.keySet().retainAll(same(before, lists()));
      assertTrue(before.size() > 20, before.keySet().toString());

      List<String> wrong = new ArrayList<>();
      for (Operation one : operations) {
        if (!one.open() && !one.ofTheSession() && !one.streams()) {
          for (String target : one.path().contains("/1") ? targets : List.of("1")) {
            String told = told(other, one, target, ids, marks);
            if (!told.isEmpty()) {
              wrong.add(one + " of " + target + " " + told);
            }
          }
        }
      }
      assertEquals(List.of(), wrong);
      Map<String, String> after = lists();
      if (!day.equals(LocalDate.now(JAPAN))) {
        before.remove(OF_DAYS);
      }
      after.keySet().retainAll(before.keySet());
      before.keySet().removeAll(same(before, after));
      assertEquals(Set.of(), before.keySet(), "lists that are not as they were");
    }
  }

  private static String number(String order) {
    return api.get("orders/" + order).at("/order/key/number").asText();
  }

  /** One right to write tells nothing of the buyer, and the settings' right opens no payload. */
  private static void writingIsNotReading(String order, String number) throws IOException {
    Operation note =
        new Operation("POST", "orders/" + order + "/notes", "orders.edit", false, JSON_TYPE);
    String writes = "Bearer " + token("orders.edit", "writer");
    HttpResponse<byte[]> answer = ask(note, utf8("{\"text\":\"x\"}"), "Authorization", writes);
    assertEquals(204, answer.statusCode());
    assertEquals(0, answer.body().length);
    Operation payload =
        new Operation(
            "GET", "connections/rakuten~demo/payloads/" + number, "orders.see", false, JSON_TYPE);
    String sets = "Bearer " + token("connections.manage", "setter");
    assertEquals(Optional.of("orders.see"), missing(ask(payload, null, "Authorization", sets)));
    String reads = "Bearer " + token("orders.see", "reader");
    assertEquals(200, ask(payload, null, "Authorization", reads).statusCode());
  }

  /** What an operation aimed at this shop says that it must not; empty for nothing. */
  private static String told(
      Api other, Operation one, String target, Set<String> ids, Set<String> marks) {
    ObjectNode body = Wire.JSON.createObjectNode();
    body.put("action", "hold").put("box", 1).put("reason", "x").put("name", "x").put("text", "x");
    ids.forEach(id -> body.withArray("ids").add(Long.parseLong(id)));
    ids.forEach(id -> body.withArray("orders").add(Long.parseLong(id)));
    boolean bare = one.method().equals("GET") || one.method().equals("DELETE");
    HttpResponse<byte[]> answer =
        other.send(
            one.method(),
            one.path().replace("/1", "/" + target),
            bare ? null : utf8(body.toString()),
            one.type());
    String said = new String(answer.body(), StandardCharsets.UTF_8);
    if (OF_THE_HOUSE.contains(one.needs()) && answer.statusCode() != 403) {
      return "answers " + answer.statusCode();
    }
    return marks.stream().anyMatch(said::contains) ? "tells of a buyer or a number" : "";
  }

  /** Somebody with every right that can be had there. */
  private static Api stranger() throws IOException {
    house.shop("strangers");
    Set<String> rights = new TreeSet<>();
    api.get("users/rights").forEach(r -> rights.add(r.get("id").asText()));
    rights.removeAll(OF_THE_HOUSE);
    rights.remove(EVERY);
    String password =
        api.post(
                "users",
                b -> {
                  b.put("login", "stranger").put("name", "stranger");
                  rights.forEach(b.putArray("rights")::add);
                  b.putArray("accounts").add("strangers");
                  return b;
                })
            .get("password")
            .asText();
    return Api.first(house.uri(""), "stranger", password);
  }

  /**
   * What goes on by itself: what time it is, when the one who asks was last seen, and an hour that has begun, in which
   * nothing came.
   */
  private static final Pattern CLOCK =
      Pattern.compile(
          "\"now\":\"\\d\\d:\\d\\d\"|\"seen\":\"[^\"]*\""
              + "|,?[{]\"hour\":\"[^\"]*\",\"orders\":0,\"weekBefore\":0[}]");

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** Begins with yesterday. */
  private static final String OF_DAYS = "arrivals";

  /** Everything this shop can list. */
  private static Map<String, String> lists() {
    Map<String, String> all = new TreeMap<>();
    for (Operation one : operations) {
      boolean list = one.method().equals("GET") && !one.path().contains("/1");
      if (list && !one.open() && !one.streams()) {
        HttpResponse<byte[]> answer = api.answer("GET", one.path());
        if (answer.statusCode() == 200) {
          String told = new String(answer.body(), StandardCharsets.UTF_8);
          all.put(one.path(), CLOCK.matcher(told).replaceAll(""));
        }
      }
    }
    return all;
  }

  private static Set<String> same(Map<String, String> one, Map<String, String> other) {
    Set<String> same = new TreeSet<>(one.keySet());
    same.removeIf(path -> !one.get(path).equals(other.get(path)));
    return same;
  }

  /** What somebody may send, by what is wrong with it. */
  private static Map<String, byte[]> bad() {
    Map<String, byte[]> bad = new LinkedHashMap<>();
    bad.put("nothing", new byte[0]);
    bad.put("null", utf8("null"));
    bad.put("an empty object", utf8("{}"));
    bad.put("5 MB", utf8("{\"x\":\"" + "a".repeat(5_000_000) + "\"}"));
    bad.put("depth 1,000", utf8("[".repeat(1_000) + "]".repeat(1_000)));
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 60_000; i++) {
      keys.append("\"key").append(i).append("\":1,");
    }
    bad.put("60,000 keys", utf8(keys.append("\"z\":1}").toString()));
    bad.put("bytes of no charset", new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFE, '"', ':', '1'});
    bad.put("NUL", utf8("{\"name\":\"a\\u0000b\",\"login\":\"a\\u0000b\",\"ids\":[1]}"));
    bad.put("10,000 characters", utf8("{\"name\":\"" + "あ".repeat(10_000) + "\",\"ids\":[1]}"));
    bad.put("a number of 400 digits", utf8("{\"ids\":[" + "9".repeat(400) + "]}"));
    bad.put("numbers for all", utf8("{\"ids\":7,\"name\":7,\"action\":7,\"rights\":7}"));
    bad.put("a list", utf8("[1,null,\"x\"]"));
    bad.put("a list of null", utf8("[null]"));
    bad.put("a map of null", utf8("{\"zz\":null}"));
    bad.put(
        "lists of null",
        utf8(
            "{\"ids\":[null],\"orders\":[null],\"rights\":[null],\"accounts\":[null],"
                + "\"name\":\"ab\",\"login\":\"ab.cd\",\"action\":\"hold\",\"box\":1,\"reason\":\"x\","
                + "\"paper\":\"INVOICE\"}"));
    bad.put("rights of null", utf8("{\"rights\":null,\"name\":\"ab\",\"login\":\"ab.ef\"}"));
    return bad;
  }

  @Test
  @Tag("security.low.null")
  void nothingThatIsSentBreaksAnOperation() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> body : bad().entrySet()) {
      for (Operation one : operations) {
        if (one.ofTheSession() && !one.method().equals("POST") || one.streams()) {
          continue;
        }
        HttpResponse<byte[]> answer = send(one, body.getValue());
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        boolean good =
            answer.statusCode() < 400 || answer.statusCode() < 500 && said.contains("\"title\"");
        if (!good) {
          wrong.add(one + ", " + body.getKey() + ": " + answer.statusCode());
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static HttpResponse<byte[]> send(Operation one, byte[] body) {
    return api.send(one.method(), one.path(), one.method().equals("GET") ? null : body);
  }
}
