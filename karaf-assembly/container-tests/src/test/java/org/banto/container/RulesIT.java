// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules of a shop at work: from a saved version to what stands on the orders that come in. */
@ExtendWith(Standing.class)
@Order(11)
@Tag("databases")
class RulesIT {
  private static final int ORDERS = 5;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static Mall mall;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    House house = Standing.house();
    mall = Mall.open(Path.of("target", "rules", "mall" + UUID.randomUUID()).toAbsolutePath(), 100);
    api = house.shop("rules");
    api.connect(mall);
  }

  @AfterAll
  static void close() {
    if (mall != null) {
      mall.close();
    }
  }

  private static ObjectNode rule(String id, String phase, String kind, String... values) {
    ObjectNode rule = Wire.JSON.createObjectNode().put("id", id).put("name", "ルール" + id);
    rule.put("phase", phase).put("active", true);
    ObjectNode action = rule.putArray("actions").addObject().put("kind", kind);
    ObjectNode given = action.putObject("values");
    for (int i = 0; i < values.length; i += 2) {
      given.put(values[i], values[i + 1]);
    }
    return rule;
  }

  private static ObjectNode set(int version, ObjectNode... rules) {
    ObjectNode set = Wire.JSON.createObjectNode().put("version", version);
    for (ObjectNode rule : rules) {
      set.withArray("rules").add(rule);
    }
    return set;
  }

  private static HttpResponse<byte[]> put(ObjectNode set) throws IOException {
    return api.send("PUT", "rules", Wire.JSON.writeValueAsBytes(set));
  }

  private static JsonNode dryRun(ObjectNode... rules) {
    String today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    JsonNode job =
        api.job(
            "rules/dry-runs",
            b -> {
              for (ObjectNode rule : rules) {
                b.withArray("rules").add(rule);
              }
              return b.put("from", LocalDate.parse(today).minusDays(60).toString())
                  .put("to", today);
            });
    return api.get(job.get("result").asText());
  }

  @Test
  void whatIsSavedActsOnOrdersThatComeInAndIsSeenOnThem() throws Exception {
    JsonNode first = api.get("rules");
    assertEquals(0, first.get("version").asInt());
    assertTrue(first.get("rules").size() >= 10);
    first.get("rules").forEach(r -> assertEquals(false, r.get("active").asBoolean()));

    ObjectNode tag = rule("a", "TAG", "tag.add", "tag", "新しい");
    ObjectNode gift = rule("b", "ITEM", "item.add", "sku", "GIFT-1", "name", "試供品", "qty", "2");
    ObjectNode route = rule("c", "ROUTE", "route.set", "route", "nowhere");
    HttpResponse<byte[]> refused = put(set(0, tag, gift, route));
    assertEquals(400, refused.statusCode());
    String said = new String(refused.body(), StandardCharsets.UTF_8);
    assertTrue(said.contains("ルールc") && said.contains("actions.0.route"), said);

    assertEquals(200, put(set(0, tag, gift)).statusCode());
    assertEquals(409, put(set(0, tag, gift)).statusCode(), "somebody has saved since");

    mall.tell(
        "orders/create",
        wish -> {
          wish.put("count", ORDERS).putArray("kinds").add("PLAIN");
          return wish;
        });
    api.answer("POST", "connections/" + Clerk.CONNECTION + "/wake");
    Waiting.until("orders are in", Duration.ofSeconds(90), () -> api.count() == ORDERS);
    JsonNode item = api.get("orders?limit=1&tag=" + encoded("新しい")).get("items").get(0);
    long id = item.get("id").asLong();
    JsonNode lines = api.get("orders/" + id).at("/order/placed/lines");
    JsonNode last = lines.get(lines.size() - 1);
    assertEquals("GIFT-1", last.get("sku").asText());
    assertEquals(0, last.get("unitPrice").asInt());
    assertEquals(10_001, last.get("no").asInt());

    JsonNode done = api.get("rules/orders/" + id);
    assertEquals(1, done.get("version").asInt());
    assertEquals(
        "[\"MATCHED\",\"MATCHED\"]",
        Wire.JSON.valueToTree(done.findValuesAsText("verdict")).toString());
    JsonNode why = api.get("rules/orders/" + id + "/why/a");
    assertEquals(true, why.get("holds").asBoolean());
    Waiting.until(
        "what rules did is counted",
        A_MINUTE,
        () -> api.get("rules").get("rules").get(0).get("matched90").asInt() == ORDERS);
    String named = "{\"f\":\"rules.matched\",\"op\":\"eq\",\"v\":\"ルールa\"}";
    assertEquals(ORDERS, api.get("orders?condition=" + encoded(named)).get("items").size());

    JsonNode same = dryRun(tag, gift);
    assertEquals(ORDERS, same.get("orders").asInt());
    assertEquals(0, same.get("changed").asInt());
    JsonNode without = dryRun(tag);
    assertEquals(ORDERS, without.get("changed").asInt());
    assertEquals("GIFTS", without.at("/groups/0/cause").asText());
    assertEquals("GIFT-1*2", without.at("/groups/0/sample/0/before").asText());
    assertEquals(without, dryRun(tag), "twice the same, by its hash, too");
    assertEquals(1, api.get("rules").get("version").asInt(), "nothing was saved");

    api.post("rules/versions/1/restore", b -> b);
    assertEquals(2, api.get("rules/versions").size());
    assertEquals(200, put(set(2)).statusCode());
    JsonNode job = api.job("actions", b -> Clerk.ids(b.put("action", "rules.run"), id));
    assertEquals(0, job.get("refused").size(), job.toString());
    assertEquals(
        lines.size() - 1,
        api.get("orders/" + id).at("/order/placed/lines").size(),
        "a rule that went leaves nothing");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
