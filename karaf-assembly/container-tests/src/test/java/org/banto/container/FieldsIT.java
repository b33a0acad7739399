// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.PartnerJar;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be said of an order: by the house, and by a room while it is there. */
@ExtendWith(Standing.class)
@Order(10)
@Tag("databases")
class FieldsIT {
  private static final int ORDERS = 10;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final String OF_A_ROOM = "documents.money";
  private static final String ASKS_A_ROOM =
      "{\"f\":\"documents.money\",\"op\":\"in\",\"v\":[\"UNPAID\",\"OTHER\",\"ZERO_POINTS\",\"ZERO_COUPON\"]}";

  private static House house;
  private static Mall mall;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    mall = Mall.open(Path.of("target", "fields", "mall" + UUID.randomUUID()).toAbsolutePath(), 100);
    mall.tell("orders/create", wish -> wish.put("count", ORDERS));
    api = house.shop("fields");
    api.connect(mall);
    Waiting.until("orders are in", Duration.ofSeconds(90), () -> api.count() == ORDERS);
  }

  @AfterAll
  static void close() {
    if (mall != null) {
      mall.close();
    }
  }

  private static Set<String> fields() {
    Set<String> ids = new HashSet<>();
    api.get("fields").forEach(f -> ids.add(f.get("id").asText()));
    return ids;
  }

  private static String asked(String condition, String more) {
    return "orders?condition=" + URLEncoder.encode(condition, StandardCharsets.UTF_8) + more;
  }

  private static int found(String condition) {
    return api.get(asked(condition, "&limit=200")).get("items").size();
  }

  private static HttpResponse<byte[]> answer(String condition) {
    return api.answer("GET", asked(condition, ""));
  }

  private static String body(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String head() {
    return api.text("exports/orders?reason=test&columns=number,due," + OF_A_ROOM)
        .lines()
        .findFirst()
        .orElse("");
  }

  @Test
  void ordersAreFoundByWhatTheDatabaseKnowsAndByWhatItDoesNot() {
    JsonNode one = api.get("orders?limit=1").get("items").get(0);
    String id = one.get("id").asText();
    assertEquals(ORDERS, found("{\"all\":[]}"));
    assertEquals(ORDERS, found("{\"f\":\"desk\",\"op\":\"in\",\"v\":[\"NEW\",\"HOLD\"]}"));
    assertEquals(1, found("{\"f\":\"id\",\"op\":\"eq\",\"v\":" + id + "}"));
    assertEquals(ORDERS - 1, found("{\"not\":{\"f\":\"id\",\"op\":\"eq\",\"v\":" + id + "}}"));
    assertEquals(ORDERS, found("{\"f\":\"line.qty\",\"op\":\"ge\",\"v\":1,\"q\":\"SUM\"}"));
    assertEquals(0, found("{\"f\":\"line.qty\",\"op\":\"lt\",\"v\":1,\"q\":\"SUM\"}"));
    HttpResponse<byte[]> refused = answer("{\"f\":\"due\",\"op\":\"contains\",\"v\":\"1\"}");
    assertEquals(400, refused.statusCode());
    assertTrue(body(refused).contains("請求金額"), body(refused));
    refused = answer("{\"f\":\"remarks\",\"op\":\"matches\",\"v\":\"(a+)+$\"}");
    assertEquals(400, refused.statusCode());
    assertTrue(body(refused).contains("まだ使えません"), body(refused));
  }

  @Test
  void aRoomsFieldIsConditionColumnAndSymbolWhileTheRoomIsThere() throws Exception {
    assertTrue(
        fields().containsAll(Set.of("due", "line.sku", "destination.prefecture", OF_A_ROOM)));
    assertEquals(ORDERS, found(ASKS_A_ROOM));
    assertTrue(head().endsWith("\"請求金額\",\"帳票から見た入金\""), head());
    assertTrue(symbols().contains("{{帳票から見た入金}}"), symbols());
    house.run("bundle:stop banto-documents");
    try {
      Waiting.until("the field has gone", A_MINUTE, () -> !fields().contains(OF_A_ROOM));
      assertTrue(fields().contains("due"));
      HttpResponse<byte[]> refused = answer(ASKS_A_ROOM);
      assertEquals(400, refused.statusCode());
      assertTrue(body(refused).contains(OF_A_ROOM), body(refused));
      assertTrue(head().endsWith("\"▲documents.money\""), head());
      assertFalse(symbols().contains("{{帳票から見た入金}}"));
    } finally {
      house.run("bundle:start banto-documents");
    }
    Waiting.until("the field is back", A_MINUTE, () -> fields().contains(OF_A_ROOM));
    assertEquals(ORDERS, found(ASKS_A_ROOM));
  }

  /**
   * What a partner is handed is cut to what it says it sees, also where it reads orders itself; what
   * it breaks breaks nobody else.
   */
  @Test
  void aPartnersFieldSeesWhatItsBundleSaysAndItsFaultsStayItsOwn() throws Exception {
    Path deploy = Files.createDirectories(house.data().resolve("deploy"));
    Path jar = PartnerJar.into(deploy);
    try {
      Waiting.until("the fields are there", A_MINUTE, () -> fields().contains("acme.name"));
      JsonNode listed = listed();
      assertEquals("WORKS", listed.get("state").asText());
      assertTrue(listed.get("dropped").asBoolean());
      assertEquals("buyer.name", listed.get("sees").get(0).get("id").asText());
      assertTrue(listed.get("sees").get(0).get("personal").asBoolean());
      assertFalse(listed.get("sees").get(1).get("personal").asBoolean());
      for (String row : rows("buyer.name,acme.name,acme.read-name")) {
        String[] cells = row.split(",");
        assertTrue(cells[0].length() > 2, row);
        assertEquals(cells[0], cells[1]);
        assertEquals(cells[0], cells[2]);
      }
      for (String row : rows("buyer.phone,acme.phone,acme.read-phone")) {
        assertTrue(row.matches("\"[^\"]+\",\"\",\"\""), row);
      }
      for (String row : rows("number,acme.broken,acme.endless")) {
        assertTrue(row.matches("\"[^\"]+\",\"▲\",\"▲\""), row);
      }
      assertEquals(0, found("{\"f\":\"acme.broken\",\"op\":\"empty\"}"));
      assertEquals(ORDERS, found("{\"not\":{\"f\":\"acme.endless\",\"op\":\"notEmpty\"}}"));
      for (JsonNode field : api.get("fields")) {
        boolean wrong = Set.of("acme.broken", "acme.endless").contains(field.get("id").asText());
        assertEquals(!wrong, field.path("fault").isNull(), field::toString);
      }
      Waiting.until(
          "staff is told", A_MINUTE, () -> api.get("alarms").toString().contains("acme.broken"));
    } finally {
      Files.delete(jar);
    }
    Waiting.until("the fields have gone", A_MINUTE, () -> !fields().contains("acme.name"));
  }

  private static JsonNode listed() {
    for (JsonNode one : api.get("connectors")) {
      if (one.get("name").asText().equals(PartnerJar.NAME)) {
        return one;
      }
    }
    throw new AssertionError(api.get("connectors").toString());
  }

  private static List<String> rows(String columns) {
    List<String> all =
        api.text("exports/orders?reason=test&columns=" + columns)
            .lines()
            .skip(1)
            .distinct()
            .toList();
    assertTrue(!all.isEmpty());
    return all;
  }

  /** What is done to all that match a condition is done to them and to no others. */
  @Test
  void aConditionChoosesForListsPilesFilesAndActs() {
    JsonNode one = api.get("orders?limit=1").get("items").get(0);
    String number = one.get("number").asText();
    String condition = "{\"f\":\"number\",\"op\":\"eq\",\"v\":\"" + number + "\"}";
    String query = URLEncoder.encode(condition, StandardCharsets.UTF_8);
    Set<String> numbers =
        new HashSet<>(
            api.text("exports/orders?reason=test&columns=number&condition=" + query)
                .lines()
                .skip(1)
                .toList());
    assertEquals(Set.of('"' + number + '"'), numbers);
    int piled = 0;
    for (JsonNode pile : api.get("orders/piles?condition=" + query)) {
      piled = Math.max(piled, pile.get("orders").asInt());
    }
    assertEquals(1, piled);
    JsonNode done =
        api.job(
            "actions",
            body -> {
              body.put("action", "tags.give").put("tag", "chosen");
              body.putObject("query").put("condition", condition);
              return body;
            });
    assertTrue(done.get("result").asText().contains("1件"), done::toString);
    assertEquals(1, found("{\"f\":\"tag\",\"op\":\"eq\",\"v\":\"chosen\"}"));
  }

  private static String symbols() {
    return api.get("templates").get(0).get("symbols").toString();
  }
}
