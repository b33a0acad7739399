// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.banto.container.Clerk.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Probes of what rules do to orders: each is made, run by hand on one order, and seen on it. */
final class RuleProbes {
  private static final Map<String, Probe> ALL = new TreeMap<>();

  static {
    ALL.put(
        "auto-add-items",
        c -> does(c, "auto-add-items", "ITEM", "item.add", "sku", "GIFT-1", "qty", "2"));
    ALL.put(
        "auto-add-short-memo",
        c -> does(c, "auto-add-short-memo", "TEXT", "text.memo", "text", "割れ物"));
    ALL.put(
        "auto-add-label-note",
        c -> does(c, "auto-add-label-note", "TEXT", "text.label-note", "text", "割れ物"));
    ALL.put(
        "auto-add-personal-message",
        c -> does(c, "auto-add-personal-message", "TEXT", "text.message", "text", "ありがとう"));
    ALL.put(
        "auto-edit-order-remarks",
        c -> does(c, "auto-edit-order-remarks", "REMARKS", "remarks.replace", "from", "指定なし"));
  }

  private RuleProbes() {}

  static Map<String, Probe> all() {
    return ALL;
  }

  private static boolean does(
      Clerk c, String function, String phase, String kind, String... values) {
    long id = c.plainOrder();
    c.correct(id, placed -> placed.put("remarks", "指定なし\n急ぎません"));
    HttpResponse<byte[]> kept = c.api().answer("GET", "rules");
    if (!c.menu("rules")) {
      return c.offered(function, kept, "{");
    }
    ObjectNode rule = json().put("id", function).put("name", function).put("phase", phase);
    rule.put("condition", "{\"f\":\"id\",\"op\":\"eq\",\"v\":" + id + "}");
    ObjectNode action = rule.putArray("actions").addObject().put("kind", kind);
    ObjectNode given = action.putObject("values");
    for (int i = 0; i < values.length; i += 2) {
      given.put(values[i], values[i + 1]);
    }
    ObjectNode set = json().put("version", c.api().get("rules").get("version").asInt());
    set.putArray("rules").add(rule);
    HttpResponse<byte[]> saved = c.send("PUT", "rules", set);
    boolean offered = c.api().get("rules/parts").findValuesAsText("kind").contains(kind);
    if (offered != c.menu(function) || (offered && saved.statusCode() != 200)) {
      String said = new String(saved.body(), StandardCharsets.UTF_8);
      throw new AssertionError("offered " + offered + ", saved " + saved.statusCode() + said);
    }
    if (offered) {
      c.act(id, b -> b.put("action", "rules.run").put("rule", function));
      seen(c, id, kind);
    }
    return offered;
  }

  private static void seen(Clerk c, long id, String kind) {
    JsonNode done = c.api().get("rules/orders/" + id);
    boolean there =
        switch (kind) {
          case "item.add" ->
              c.look(id).at("/order/placed/lines").findValuesAsText("sku").contains("GIFT-1");
          case "remarks.replace" -> done.get("effects").findValuesAsText("value").contains("急ぎません");
          case "text.message" -> done.get("effects").findValuesAsText("value").contains("ありがとう");
          default -> done.get("effects").findValuesAsText("value").contains("割れ物");
        };
    if (!there) {
      throw new AssertionError(kind + ": " + done);
    }
  }
}
