// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.qoo10;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.IncomingOrder;
import org.banto.mall.engine.Slices;

/**
 * The mall lists rows, one an item; rows of one cart share {@code PackNo}, and the cart is the order. A row is kept as it
 * came, beside the status it was asked by: what the row itself says of it is a word that differs from place to place.
 */
final class Rows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ArrayNode> packs = new LinkedHashMap<>();

  /**
   * Adds a row.
   *
   * @throws IOException when it names no cart
   */
  void add(int status, byte[] row) throws IOException {
    ObjectNode fields = plain(row);
    String pack = fields.path("packno").asText();
    if (pack.isEmpty() || fields.path("orderno").asText().isEmpty()) {
      throw new IOException("a row without cart or number");
    }
    packs
        .computeIfAbsent(pack, p -> JSON.createArrayNode())
        .addObject()
        .put("status", status)
        .set("row", JSON.readTree(row));
  }

  /** The carts as they are kept. */
  List<IncomingOrder> orders() throws IOException {
    List<IncomingOrder> orders = new ArrayList<>();
    for (Map.Entry<String, ArrayNode> pack : packs.entrySet()) {
      ObjectNode order = JSON.createObjectNode();
      order.set("rows", pack.getValue());
      orders.add(Slices.incoming(pack.getKey(), JSON.writeValueAsBytes(order)));
    }
    return orders;
  }

  /** An object with the names of all fields in small letters: versions of the API write them differently. */
  static ObjectNode plain(byte[] json) throws IOException {
    JsonNode node = JSON.readTree(json);
    if (node == null || !node.isObject()) {
      throw new IOException("not an object");
    }
    return (ObjectNode) small(node);
  }

  /** That a row of a list cannot be read. */
  static ConnectorException unreadable() {
    return new ConnectorException(
        Reason.MALFORMED, new Text("Qoo10 の一覧に読めない行があります", "A row of Qoo10's list cannot be read"));
  }

  private static JsonNode small(JsonNode node) {
    if (node.isObject()) {
      ObjectNode all = JSON.createObjectNode();
      node.properties()
          .forEach(
              f ->
                  all.set(
                      f.getKey().toLowerCase(Locale.ROOT).replace("_", ""), small(f.getValue())));
      return all;
    }
    if (node.isArray()) {
      ArrayNode all = JSON.createArrayNode();
      node.forEach(n -> all.add(small(n)));
      return all;
    }
    return node;
  }
}
