// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.banto.base.Japan;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Mall;
import org.banto.testhouse.MallKind;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A house that was recorded at an earlier state starts on this one with everything there, and works on. */
@Tag("proof")
class RecordedHouseIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** It gives other numbers to its orders than those that are there. */
  private static final MallKind AGAIN =
      new MallKind(
          "rakuten",
          List.of("--secret", Mall.SECRET, "--key", Mall.KEY, "--shop", "400002"),
          (mall, settings) -> {});

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aHouseOnDerbyMovesAlong() throws Exception {
    return RecordedHouse.all("derby").stream()
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> onDerby(r)));
  }

  private void onDerby(RecordedHouse recorded) throws Exception {
    Path data = folder.resolve(recorded.name());
    recorded.unpack(data);
    movesAlong(recorded, new House(data, Map.of("BANTO_MEMORY", "640m")));
  }

  @TestFactory
  Stream<DynamicTest> aHouseOnPostgresMovesAlong() throws Exception {
    return RecordedHouse.all("postgresql").stream()
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> onPostgres(r)));
  }

  private void onPostgres(RecordedHouse recorded) throws Exception {
    Path data = folder.resolve(recorded.name() + "-postgresql");
    recorded.unpack(data);
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      try (Connection connection = server.getPostgresDatabase().getConnection()) {
        SqlDump.load(recorded.dump(), connection);
      }
      movesAlong(recorded, RecordHouseIT.onServer(server, data));
    }
  }

  private void movesAlong(RecordedHouse recorded, House house) throws Exception {
    assertTrue(FarSides.isFree(), "somebody listens where the recorded malls were");
    try (house) {
      house.start(recorded.clock());
      JsonNode was = recorded.inventory();
      JsonNode is = Inventory.of(house.uri(), house.data());
      assertEquals(List.of(), Inventory.differences(was, is), "what differs");
      spoiltIsSeen(was, is);
      letsIn(house, recorded.doors());
      worksOn(house);
    }
  }

  /** One field of one order is another, one search is missing: that and nothing else is told. */
  private static void spoiltIsSeen(JsonNode was, JsonNode is) {
    ObjectNode other = is.deepCopy();
    String id = other.at("/main/orders").fieldNames().next();
    ObjectNode buyer = (ObjectNode) other.at("/main/orders/" + id + "/whole/order/placed/buyer");
    buyer.put("phone", buyer.get("phone").asText() + "0");
    ((ObjectNode) other.at("/main/searches")).remove("#離島");
    List<String> told = Inventory.differences(was, other);
    assertEquals(2, told.size(), told::toString);
    String phone = "/main/orders/" + id + "/whole/order/placed/buyer/phone: ";
    assertTrue(told.get(0).startsWith(phone), told::toString);
    assertTrue(told.get(1).startsWith("/main/searches/#離島: "), told::toString);
    assertTrue(told.get(1).endsWith(" -> missing"), told::toString);
  }

  /** Everybody's password and the program's token are good; who has left stays outside. */
  private static void letsIn(House house, JsonNode doors) throws Exception {
    doors
        .properties()
        .forEach(
            door -> {
              String name = door.getKey();
              if (name.startsWith("token ")) {
                Wire program = new Wire(house.uri());
                program.header("Authorization", "Bearer " + door.getValue().asText());
                assertFalse(program.ok("GET", "/api/v1/orders?limit=1", null).isEmpty());
                return;
              }
              ObjectNode in = Wire.JSON.createObjectNode().put("user", name).put("account", "");
              in.put("password", door.getValue().asText());
              boolean left = name.equals("yameta");
              assertEquals(left ? 401 : 200, status(house, in), name);
              assertEquals(401, status(house, in.put("password", "another one")), name);
            });
  }

  private static int status(House house, ObjectNode in) {
    byte[] body = in.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Wire(house.uri())
        .send("POST", "/api/v1/session", body, "application/json")
        .statusCode();
  }

  /** The mall is there again, and lets the shop in with the secrets that the house has kept. */
  private void worksOn(House house) throws Exception {
    Path outside = folder.resolve("outside-" + house.data().getFileName());
    Api api = Api.logIn(house);
    try (Mall mall = Mall.open(AGAIN, outside, 1_000, FarSides.RAKUTEN, 7);
        MailServer mails = MailServer.open(outside, new Random(1))) {
      mall.tell("clock", w -> w.put("offsetSeconds", offset(api)));
      ObjectNode post = (ObjectNode) api.get("mails/settings");
      api.put("mails/settings", post.put("port", Integer.toString(mails.port())));
      String honten = "connections/rakuten~honten";
      JsonNode answer = api.post(honten + "/test", b -> b);
      assertTrue(answer.get("ok").asBoolean(), answer::toString);
      ships(api, mall);
      readsAsOften(api.get(honten));
    }
  }

  /** Every 20 seconds, as its settings of the place say, and not every three minutes as its plan does. */
  private static void readsAsOften(JsonNode connection) {
    Instant last = Instant.parse(connection.get("lastRead").asText());
    Instant next = Instant.parse(connection.get("nextRead").asText());
    long seconds = Duration.between(last, next).toSeconds();
    assertTrue(seconds <= 30, connection::toString);
  }

  /** How far the house's clock is off, as its history says. */
  private static long offset(Api api) {
    String at = api.get("audit?limit=1").at("/items/0/at").asText();
    return Duration.between(Instant.now(), Instant.parse(at)).toSeconds();
  }

  private static long arrived(Api api, String number) {
    long[] id = new long[1];
    Waiting.until(
        () -> "the new order is there; " + api.get("connections/rakuten~honten"),
        PATIENCE,
        () -> {
          // others may end alike
          for (JsonNode row : api.get("orders?shop=rakuten~honten&q=" + number).get("items")) {
            if (row.get("number").asText().equals(number)) {
              id[0] = row.get("id").asLong();
            }
          }
          return id[0] > 0;
        });
    return id[0];
  }

  private static void ships(Api api, Mall mall) {
    String number = Shop.order(mall, 1, Duration.ofSeconds(1), "PLAIN").iterator().next();
    api.answer("POST", "connections/rakuten~honten/wake");
    long id = arrived(api, number);
    for (String desk : List.of("SHIP_WAIT", "DOC_WAIT")) {
      api.job(
          "actions",
          b -> {
            b.put("action", "move").put("desk", desk).put("reason", "確認済み");
            b.withArray("ids").add(id);
            return b;
          });
    }
    api.job(
        "waybill-batches",
        b -> {
          b.withArray("ids").add(id);
          return b;
        });
    String shipment = api.get("orders/" + id).at("/order/shipments/0/number").asText();
    Labels labels = new Labels(700);
    Instant now =
        Instant.now().plusSeconds(offset(api)); // the house's day is that of its recording
    String today = LocalDate.ofInstant(now, Japan.ZONE).toString().replace('-', '/');
    api.upload(
        "tracking-imports?carrier=yamato&save=true", labels.result(List.of(shipment), today));
    Waiting.until(
        () -> "the mall has heard of " + api.get("orders/" + id),
        PATIENCE,
        () -> mall.ask("orders").toString().contains(labels.number(shipment)));
  }

  /** Without the recording there would be nothing to see. */
  @Test
  void thereIsAHouseOfEachDatabase() throws Exception {
    assertFalse(RecordedHouse.all("derby").isEmpty());
    assertFalse(RecordedHouse.all("postgresql").isEmpty());
  }
}
