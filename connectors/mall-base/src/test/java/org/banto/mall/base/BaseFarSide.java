// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** BASE in memory, as its documentation describes it; it lists the newest first and changes its tokens. */
final class BaseFarSide {
  static final ObjectMapper JSON = new ObjectMapper();
  static final long FIRST = 1_795_154_400L;

  private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  final FarSide far = new FarSide().with(this);
  private final List<ObjectNode> orders = new ArrayList<>();
  private int tokens;
  private boolean closed;

  BaseFarSide(int count) {
    for (int i = 0; i < count; i++) {
      sell(FIRST - 60L * i);
    }
    far.on("POST", "/1/oauth/token", this::token);
    far.on("GET", "/1/orders", r -> guarded(r, () -> list(r)));
    far.on("GET", "/1/orders/detail/{key}", r -> guarded(r, () -> read(r)));
    far.on("POST", "/1/orders/edit_status", r -> guarded(r, () -> edit(r)));
  }

  /** Another order like the recorded one. */
  String sell(long at) {
    ObjectNode order = recorded("order-detail.response.json");
    String key = "KEY" + (1000 + orders.size());
    order.put("unique_key", key).put("ordered", at).put("modified", at);
    int id = 1 + 10 * orders.size();
    for (JsonNode item : order.path("order_items")) {
      ((ObjectNode) item).put("order_item_id", id++);
    }
    orders.add(order);
    return key;
  }

  /** Tokens given so far are good no longer. */
  void end() {
    tokens++;
  }

  /** No token is given any more. */
  void close() {
    closed = true;
  }

  ObjectNode order(String key) {
    return find(key).orElseThrow();
  }

  static ObjectNode recorded(String name) {
    try (InputStream in = BaseFarSide.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(in).path("order");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer token(FarRequest request) {
    Map<String, String> form = form(request);
    boolean first = form.get("grant_type").equals("authorization_code");
    boolean good =
        first
            ? "a-code".equals(form.get("code"))
            : form.getOrDefault("refresh_token", "").startsWith("refresh-");
    if (closed || !good || !"a-client-secret".equals(form.get("client_secret"))) {
      return Answer.json(400, "{'error':'invalid_grant'}");
    }
    String text = "'access_token':'token-" + tokens + "','refresh_token':'refresh-" + tokens + "'";
    return Answer.json("{" + text + ",'expires_in':3600,'token_type':'bearer'}");
  }

  private interface Work {
    Answer done();
  }

  private Answer guarded(FarRequest request, Work work) {
    boolean good = request.header("Authorization").equals("Bearer token-" + tokens);
    return good ? work.done() : Answer.of(401);
  }

  private Answer list(FarRequest request) {
    long from = seconds(request.query("start_ordered"));
    long until = seconds(request.query("end_ordered"));
    ObjectNode answer = JSON.createObjectNode();
    answer
        .putArray("orders")
        .addAll(
            orders.stream()
                .filter(o -> o.path("ordered").asLong() >= from)
                .filter(o -> o.path("ordered").asLong() <= until)
                .sorted(Comparator.comparing(o -> -o.path("ordered").asLong()))
                .skip(Integer.parseInt(request.query("offset")))
                .limit(Integer.parseInt(request.query("limit")))
                .map(BaseFarSide::row)
                .toList());
    return Answer.json(answer.toString());
  }

  private static ObjectNode row(ObjectNode order) {
    return JSON.createObjectNode()
        .put("unique_key", order.path("unique_key").asText())
        .put("ordered", order.path("ordered").asLong())
        .put("modified", order.path("modified").asLong());
  }

  private static long seconds(String text) {
    return LocalDateTime.parse(text, ASKED).toEpochSecond(ZoneOffset.ofHours(9));
  }

  private Answer read(FarRequest request) {
    return find(request.part("key"))
        .map(o -> Answer.json(JSON.createObjectNode().set("order", o).toString()))
        .orElseGet(() -> Answer.json(404, "{'error':'no_order'}"));
  }

  private Answer edit(FarRequest request) {
    Map<String, String> form = form(request);
    for (ObjectNode order : orders) {
      for (JsonNode item : order.path("order_items")) {
        if (item.path("order_item_id").asText().equals(form.get("order_item_id"))) {
          return edit(order, (ObjectNode) item, form);
        }
      }
    }
    return Answer.json(400, "{'error':'no_order_item_id'}");
  }

  private Answer edit(ObjectNode order, ObjectNode item, Map<String, String> form) {
    String key = order.path("unique_key").asText();
    String status = form.get("status");
    if (!item.path("status").asText().equals(status)) {
      far.did(status + " " + key + " " + item.path("order_item_id").asText());
    }
    item.put("status", status).put("tracking_number", form.getOrDefault("tracking_number", ""));
    boolean all = true;
    for (JsonNode one : order.path("order_items")) {
      all &= one.path("status").asText().equals(status);
    }
    if (all) {
      order.put("dispatch_status", status);
    }
    return Answer.json(JSON.createObjectNode().set("order", order).toString());
  }

  /** How often an order was told to be so; each of its items once is once. */
  int times(String status, String key) {
    if (find(key).isEmpty()) {
      return 0;
    }
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (JsonNode item : order(key).path("order_items")) {
      int times = far.times(status + " " + key + " " + item.path("order_item_id").asText());
      most = Math.max(most, times);
      least = Math.min(least, times);
    }
    return least == 0 ? 0 : most;
  }

  private static Map<String, String> form(FarRequest request) {
    Map<String, String> form = new HashMap<>();
    for (String pair : request.text().split("&")) {
      String[] two = pair.split("=", 2);
      form.put(two[0], URLDecoder.decode(two[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private Optional<ObjectNode> find(String key) {
    return orders.stream().filter(o -> o.path("unique_key").asText().equals(key)).findFirst();
  }
}
