// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.banto.testhouse.Api;
import org.banto.testhouse.Mall;
import org.banto.testhouse.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clerk changes what was ordered, before and after the label is out. */
@ExtendWith(Standing.class)
@Order(3)
@Tag("databases")
class ContentsIT {
  private static final int ORDERS = 10;
  private static final String PRESENT = "present";

  private static House house;
  private static Mall mall;
  private static Api api;

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    mall =
        Mall.open(Path.of("target", "contents", "mall" + UUID.randomUUID()).toAbsolutePath(), 100);
    mall.tell("orders/create", wish -> wish.put("count", ORDERS));
    api = house.shop("contents");
    api.connect(mall);
    Waiting.until("orders are in", Duration.ofSeconds(90), () -> api.count() == ORDERS);
  }

  @AfterAll
  static void close() {
    if (mall != null) {
      mall.close();
    }
  }

  @Test
  void theShipmentHoldsWhatTheClerkSavedAndALabelThatIsOutStopsTheOrder() {
    api.action("move", "NEW", b -> b.put("desk", "SHIP_WAIT"));
    long id = api.get("orders?desk=SHIP_WAIT&limit=1").get("items").get(0).get("id").asLong();
    save(id, 7);
    assertEquals(7, packed(id));

    act(id, b -> b.put("action", "move").put("desk", "DOC_WAIT"));
    save(id, 5);
    assertEquals(5, packed(id));
    assertEquals("DOC_WAIT", desk(id));

    api.job("waybill-batches", b -> ids(b, id));
    assertEquals("TRACK_WAIT", desk(id));
    save(id, 6);
    assertEquals("HOLD", desk(id));
    assertEquals(5, packed(id));
    assertTrue(codes(id).contains("contents.differ"), codes(id).toString());

    act(id, b -> b.put("action", "release"));
    act(id, b -> b.put("action", "back").put("reason", "数量変更"));
    assertEquals("DOC_WAIT", desk(id));
    assertEquals(6, packed(id));
    assertTrue(!codes(id).contains("contents.differ"), codes(id).toString());
  }

  /**
   * As the order's page does: the whole contents, with so many pieces of something for nothing. Where
   * the house has changed the order meanwhile, it is looked at again.
   */
  private static void save(long id, int pieces) {
    Waiting.until("it is saved", Duration.ofSeconds(60), () -> saved(id, pieces));
  }

  private static boolean saved(long id, int pieces) {
    JsonNode order = api.get("orders/" + id).get("order");
    ObjectNode placed = order.get("placed").deepCopy();
    ArrayNode lines = (ArrayNode) placed.get("lines");
    ObjectNode first = (ObjectNode) lines.get(0);
    ObjectNode last = (ObjectNode) lines.get(lines.size() - 1);
    ObjectNode present = last.get("key").asText().equals(PRESENT) ? last : first.deepCopy();
    if (present != last) {
      present.put("key", PRESENT).put("no", last.get("no").asInt() + 1).put("unitPrice", 0);
      lines.add(present);
    }
    present.put("quantity", pieces);
    String seen = order.get("revision").asText();
    HttpResponse<byte[]> answer =
        api.send(
            "PUT",
            "orders/" + id + "/placed",
            placed.toString().getBytes(StandardCharsets.UTF_8),
            "application/json",
            "If-Match",
            seen);
    if (answer.statusCode() == 412) {
      return false;
    }
    assertTrue(answer.statusCode() < 300, () -> "saved with " + answer.statusCode());
    return true;
  }

  /** How many pieces of it are in the shipments. */
  private static int packed(long id) {
    JsonNode order = api.get("orders/" + id).get("order");
    JsonNode lines = order.get("placed").get("lines");
    int present = lines.get(lines.size() - 1).get("no").asInt();
    int pieces = 0;
    for (JsonNode shipment : order.get("shipments")) {
      for (JsonNode item : shipment.get("items")) {
        pieces += item.get("line").asInt() == present ? item.get("quantity").asInt() : 0;
      }
    }
    return pieces;
  }

  private static String desk(long id) {
    return api.get("orders/" + id).get("desk").asText();
  }

  private static Set<String> codes(long id) {
    Set<String> codes = new HashSet<>();
    api.get("orders/" + id)
        .get("order")
        .get("findings")
        .findValues("code")
        .forEach(c -> codes.add(c.asText()));
    return codes;
  }

  private static void act(long id, UnaryOperator<ObjectNode> action) {
    JsonNode job = api.job("actions", b -> action.apply(ids(b, id)));
    assertEquals(0, job.get("refused").size(), job.toString());
  }

  private static ObjectNode ids(ObjectNode body, long id) {
    body.putArray("ids").add(id);
    return body;
  }
}
