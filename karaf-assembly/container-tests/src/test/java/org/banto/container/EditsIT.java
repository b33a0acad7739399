// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.MallKind;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An address that staff edit arrives at the mall where the shop wants it told, and comes back the same. */
@ExtendWith(Standing.class)
@Order(3)
class EditsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String STREET = "架空町4-5-6";

  /** One that is set to be told. */
  private static final MallKind TOLD =
      new MallKind(
          "rakuten",
          MallKind.RAKUTEN.arguments(),
          (mall, to) -> {
            MallKind.RAKUTEN.settings().accept(mall, to);
            to.put("tellEdits", "true");
          });

  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    api = Standing.house().shop("edits");
  }

  /** With so many orders: of two malls that are simulated alike, the last ones have numbers of their own. */
  private static Mall open(MallKind kind, String name, int orders) {
    Path data = Path.of("target", "edits", name + UUID.randomUUID()).toAbsolutePath();
    Mall mall = Mall.open(kind, data, 100);
    mall.tell(
        "orders/create",
        w -> w.put("count", orders).put("progress", 300).set("kinds", w.arrayNode().add("COOL")));
    api.connect(mall, name);
    return mall;
  }

  private static JsonNode there(Mall mall) {
    JsonNode orders = mall.ask("orders").get("orders");
    return orders.get(orders.size() - 1);
  }

  private static String street(Mall mall) {
    return there(mall).get("recipients").get(0).get("subAddress").asText();
  }

  private static long id(Mall mall) {
    String number = there(mall).get("orderNumber").asText();
    Waiting.until("it is in", PATIENCE, () -> row(number) != null);
    return row(number).get("id").asLong();
  }

  private static JsonNode row(String number) {
    for (JsonNode row : api.get("orders?q=" + number).get("items")) {
      if (row.get("number").asText().equals(number)) {
        return row;
      }
    }
    return null;
  }

  /** As the order's page does; the contents as they are then. */
  private static JsonNode move(long id) {
    JsonNode order = api.get("orders/" + id).get("order");
    ObjectNode placed = order.get("placed").deepCopy();
    ObjectNode address = (ObjectNode) placed.at("/destinations/0/recipient/address");
    address.put("street", STREET).put("building", "");
    api.put("orders/" + id + "/placed", placed, "If-Match", order.get("revision").asText());
    return api.get("orders/" + id).get("order").get("placed");
  }

  private static JsonNode edit(long id) {
    for (JsonNode entry : api.get("orders/" + id).get("outbox")) {
      if (entry.at("/command/kind").asText().equals("mall.edit")) {
        return entry;
      }
    }
    throw new AssertionError("no edit leaves");
  }

  /** Two more rounds of reading have come to their end. */
  private static void readAgain(String name) {
    for (int round = 0; round < 2; round++) {
      String last = api.get("connections/rakuten~" + name).path("lastRead").asText();
      api.post("connections/rakuten~" + name + "/wake", b -> b);
      Waiting.until(
          "read again",
          PATIENCE,
          () -> !api.get("connections/rakuten~" + name).path("lastRead").asText().equals(last));
    }
  }

  @Test
  void anEditedAddressArrivesAtTheMallAndIsReadBackEqual() {
    try (Mall mall = open(TOLD, "told", 1)) {
      long id = id(mall);
      JsonNode saved = move(id);
      Waiting.until(
          () -> "the mall says so: " + edit(id), PATIENCE, () -> street(mall).equals(STREET));
      Waiting.until("it is booked", PATIENCE, () -> edit(id).get("state").asText().equals("DONE"));
      readAgain("told");
      assertEquals(saved, api.get("orders/" + id).get("order").get("placed"));
      List<String> acts = api.get("orders/" + id + "/history").findValuesAsText("act");
      assertTrue(acts.contains("order.edited"), acts.toString());
      assertTrue(!acts.contains("order.changed-at-mall"), acts.toString());
      assertEquals(1, there(mall).get("edits").asInt(), "told once, and nothing back");
    }
  }

  @Test
  void aShopThatHasNotAskedForItKeepsItsEditsToItself() {
    try (Mall mall = open(MallKind.RAKUTEN, "silent", 2)) {
      long id = id(mall);
      String before = street(mall);
      move(id);
      Waiting.until("it is settled", PATIENCE, () -> edit(id).get("state").asText().equals("DONE"));
      assertTrue(edit(id).get("message").asText().contains("伝えない設定"), edit(id).toString());
      readAgain("silent");
      assertEquals(before, street(mall));
      assertEquals(0, there(mall).get("edits").asInt());
      String street =
          api.get("orders/" + id)
              .at("/order/placed/destinations/0/recipient/address/street")
              .asText();
      assertEquals(STREET, street);
    }
  }
}
