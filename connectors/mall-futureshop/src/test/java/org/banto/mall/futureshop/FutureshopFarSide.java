// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.futureshop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.testkit.Answer;
import org.banto.testkit.FarRequest;
import org.banto.testkit.FarSide;

/** futureshop in memory, as far as examples of its API show it; it lists the newest first. */
final class FutureshopFarSide {
  static final ObjectMapper JSON = new ObjectMapper();
  static final LocalDateTime FIRST = LocalDateTime.parse("2026-11-20T15:00:00");

  private static final int PAGE = 20;
  private static final Map<String, ObjectNode> RECORDED = new ConcurrentHashMap<>();

  final FarSide far = new FarSide().with(this);
  private final List<ObjectNode> orders = new ArrayList<>();
  private int tokens = 1;
  private boolean closed;
  private String locked = "";

  FutureshopFarSide(int count) {
    for (int i = 0; i < count; i++) {
      sell(FIRST.minusMinutes(5L * i));
    }
    far.on("POST", "/oauth/token", r -> closed ? Answer.of(401) : Answer.json(token()));
    far.on("GET", "/admin-api/v1/shipping", r -> guarded(r, () -> list(r)));
    far.on("GET", "/admin-api/v1/orders/{no}", r -> guarded(r, () -> read(r)));
    far.on("POST", "/admin-api/v1/shipping/status", r -> guarded(r, () -> ship(r)));
  }

  /** Another order like the composed one. */
  String sell(LocalDateTime at) {
    ObjectNode order = recorded("order.response.json");
    order.put("orderNo", Long.toString(100_000_000_001L + orders.size()));
    order.put("date", at.withNano(0).toString().length() == 16 ? at + ":00" : at.toString());
    orders.add(order);
    return order.path("orderNo").asText();
  }

  /** It says no to what is told of that order. */
  void lock(String number) {
    locked = number;
  }

  /** Tokens given so far are good no longer. */
  void end() {
    tokens++;
  }

  /** No token is given any more. */
  void close() {
    closed = true;
  }

  ObjectNode order(String number) {
    return find(number).orElseThrow();
  }

  static ObjectNode recorded(String name) {
    return RECORDED.computeIfAbsent(name, FutureshopFarSide::read).deepCopy();
  }

  private static ObjectNode read(String name) {
    try (InputStream in = FutureshopFarSide.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String token() {
    return "{'access_token':'token-" + tokens + "','token_type':'bearer','expires_in':3600}";
  }

  private interface Work {
    Answer done();
  }

  private Answer guarded(FarRequest request, Work work) {
    boolean good = request.header("Authorization").equals("Bearer token-" + tokens);
    return good && request.header("X-SHOP-KEY").equals("a-shop-key") ? work.done() : Answer.of(401);
  }

  private Answer list(FarRequest request) {
    LocalDateTime from = LocalDateTime.parse(request.query("orderDateStart"));
    LocalDateTime until = LocalDateTime.parse(request.query("orderDateEnd"));
    boolean open = request.query("shippingStatus").equals("notShipped");
    List<ObjectNode> found =
        orders.stream()
            .map(o -> Map.entry(date(o), o))
            .filter(o -> !o.getKey().isBefore(from) && !o.getKey().isAfter(until))
            .sorted(Map.Entry.<LocalDateTime, ObjectNode>comparingByKey().reversed())
            .map(Map.Entry::getValue)
            .filter(o -> !open || shipment(o, "1").path("shippingDate").asText().isEmpty())
            .toList();
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("orderList").addAll(found.subList(0, Math.min(PAGE, found.size())));
    if (found.size() > PAGE) {
      answer.put("nextUrl", "https://futureshop.example/admin-api/v1/shipping?cursor=x");
    }
    return Answer.json(answer.toString());
  }

  private static LocalDateTime date(ObjectNode order) {
    return LocalDateTime.parse(order.path("date").asText());
  }

  private Answer read(FarRequest request) {
    return find(request.part("no"))
        .map(o -> Answer.json(o.toString()))
        .orElseGet(() -> Answer.json(404, "{'status':'failed'}"));
  }

  private Answer ship(FarRequest request) {
    try {
      for (JsonNode wish : JSON.readTree(request.body()).path("orderList")) {
        String number = wish.path("orderNo").asText();
        if (number.equals(locked)) {
          return Answer.json("{'status':'failed','errors':[{'message':'この受注は変更できません'}]}");
        }
        for (JsonNode one : wish.path("shipmentList")) {
          ObjectNode shipment = shipment(order(number), one.path("shipmentNo").asText());
          String before = shipment.toString();
          shipment.setAll((ObjectNode) one.path("shippingInfo"));
          if (!before.equals(shipment.toString())) {
            far.did("ship " + number);
          }
        }
      }
      return Answer.json("{'status':'success','results':[]}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode shipment(ObjectNode order, String no) {
    for (JsonNode shipment : order.path("shipmentList")) {
      if (shipment.path("shipmentNo").asText().equals(no)) {
        return (ObjectNode) shipment;
      }
    }
    throw new AssertionError("no shipment " + no);
  }

  private Optional<ObjectNode> find(String number) {
    return orders.stream().filter(o -> o.path("orderNo").asText().equals(number)).findFirst();
  }
}
