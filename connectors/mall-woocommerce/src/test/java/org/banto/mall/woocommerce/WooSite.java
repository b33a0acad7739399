// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** A WooCommerce site in memory, as far as its documentation tells. */
final class WooSite {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  final Map<Long, ObjectNode> orders = new TreeMap<>();
  final Map<Long, ArrayNode> notes = new TreeMap<>();
  final FarSide far = new FarSide().with(this);

  WooSite() {
    far.on("GET", "/wp-json/wc/v3/orders", this::list);
    far.on("GET", "/wp-json/wc/v3/orders/{id}", r -> found(r, () -> json(orders.get(id(r)))));
    far.on("GET", "/wp-json/wc/v3/orders/{id}/notes", r -> found(r, () -> json(notes(id(r)))));
    far.on("PUT", "/wp-json/wc/v3/orders/{id}", r -> found(r, () -> update(r)));
    far.on("POST", "/wp-json/wc/v3/orders/{id}/notes", r -> found(r, () -> note(r)));
  }

  static ObjectNode sample(String name) {
    try (InputStream in = WooSite.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One more order, changed at that time. */
  String add(long id, Instant changed) {
    ObjectNode order = sample("order.json");
    order.put("id", id).put("number", Long.toString(id)).put("status", "processing");
    order.put("date_modified_gmt", TIME.format(changed.atOffset(ZoneOffset.UTC)));
    orders.put(id, order);
    return Long.toString(id);
  }

  private Answer list(FarRequest r) {
    LocalDateTime after =
        r.query("modified_after").isEmpty()
            ? LocalDateTime.MIN
            : LocalDateTime.parse(r.query("modified_after"));
    int size = Integer.parseInt(r.query("per_page"));
    int page = r.query("page").isEmpty() ? 1 : Integer.parseInt(r.query("page"));
    ArrayNode all = JSON.createArrayNode();
    orders.values().stream()
        .filter(o -> LocalDateTime.parse(o.get("date_modified_gmt").asText()).isAfter(after))
        .skip((long) (page - 1) * size)
        .limit(size)
        .forEach(all::add);
    return json(all);
  }

  private Answer update(FarRequest r) {
    ObjectNode order = orders.get(id(r));
    JsonNode asked = body(r);
    if (asked.has("status")) {
      order.set("status", asked.get("status"));
    }
    for (JsonNode entry : asked.path("meta_data")) {
      ArrayNode meta = order.withArray("meta_data");
      for (int i = meta.size() - 1; i >= 0; i--) {
        if (meta.get(i).path("key").equals(entry.path("key"))) {
          meta.remove(i);
        }
      }
      meta.add(entry);
    }
    far.did("update " + id(r));
    return json(order);
  }

  private Answer note(FarRequest r) {
    ObjectNode note = (ObjectNode) body(r);
    notes(id(r)).add(note);
    far.did("note " + id(r) + " " + note.path("note").asText());
    return json(note);
  }

  private ArrayNode notes(long id) {
    return notes.computeIfAbsent(id, i -> JSON.createArrayNode());
  }

  private interface Deed {
    Answer done();
  }

  private Answer found(FarRequest r, Deed deed) {
    return orders.containsKey(id(r))
        ? deed.done()
        : Answer.json(404, "{'code':'woocommerce_rest_shop_order_invalid_id','message':'ID'}");
  }

  private static long id(FarRequest r) {
    return Long.parseLong(r.part("id"));
  }

  private static JsonNode body(FarRequest r) {
    try {
      return JSON.readTree(r.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer json(JsonNode node) {
    return Answer.of(200, "application/json", node.toString().getBytes(StandardCharsets.UTF_8));
  }
}
