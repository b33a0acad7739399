// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;

/** What staff did to the orders of a recorded house, until some stand on every desk. */
final class RecordedWork {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Api api;
  private final FarSides far;
  private final OrderClerk clerk;
  private final Labels labels = new Labels();

  RecordedWork(Api api, FarSides far) {
    this.api = api;
    this.far = far;
    this.clerk = new OrderClerk(api);
  }

  /** A day at the shop. */
  void day() throws Exception {
    RecordedParcels parcels = new RecordedParcels(api, clerk, labels);
    file();
    look();
    hold();
    money();
    ship();
    parcels.warehouses();
    parcels.print();
    parcels.pack();
    parcels.numbers();
    parcels.papers();
    after();
    clerk.untilAllHasLeft();
    lastParcels();
  }

  /** Orders by telephone come as a file, one row of which cannot be read. */
  private void file() {
    StringBuilder file = new StringBuilder("注文番号,注文日時,支払方法,注文者名,注文者郵便番号,注文者都道府県,");
    file.append("注文者市区町村,注文者住所,注文者電話番号,送付先名,送付先郵便番号,送付先都道府県,");
    file.append("送付先市区町村,送付先住所,商品コード,商品名,数量,単価\n");
    for (int i = 1; i <= 12; i++) {
      file.append("T-" + i + ",2026-11-20 10:0" + i % 10 + ",代引,電話 太郎" + i + ",1500001,東京都,渋谷区,");
      file.append("神宮前1-2-" + i + ",03-0000-00" + (10 + i) + ",電話 花子,1500001,東京都,渋谷区,");
      file.append("神宮前2-2-" + i + ",bt-cup,湯呑,");
      file.append(i == 7 ? "たくさん" : "" + i).append(",1200\n");
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    String job = api.upload("order-files?shop=file~denwa&profile=free", bytes).get("job").asText();
    Waiting.until(
        () -> "the file is in: " + api.get("jobs/" + job),
        PATIENCE,
        () -> !api.get("jobs/" + job).get("state").asText().equals("RUNNING"));
  }

  /** Orders are looked at: memos, tags, corrections, findings that are known. */
  private void look() throws Exception {
    List<Long> fresh = clerk.ids("desk=NEW&shop=rakuten~honten");
    for (long id : OrderClerk.part(fresh, 0, 15)) {
      api.post("orders/" + id + "/notes", b -> b.put("text", "電話で確認した（" + id + "）"));
    }
    for (long id : OrderClerk.part(fresh, 10, 12)) {
      api.put(
          "orders/" + id + "/tags",
          Wire.JSON.createArrayNode().add("急ぎ").add(id % 2 == 0 ? "贈答" : "常連"));
    }
    for (long id : OrderClerk.part(fresh, 20, 6)) {
      correct(
          id,
          placed -> {
            ((ObjectNode) placed.get("buyer")).put("phone", "090-1111-" + (1000 + id));
            ((ObjectNode) placed.at("/destinations/0/recipient/address"))
                .put("building", "見本荘" + id);
          });
    }
    for (JsonNode pile : api.get("orders/piles?desk=NEW")) {
      String code = pile.get("code").asText();
      List<Long> found = OrderClerk.part(clerk.ids("desk=NEW&finding=" + code), 0, 2);
      clerk.act(found, b -> b.put("action", "acknowledge").put("code", code).put("reason", "そのまま"));
    }
  }

  private void correct(long id, Consumer<ObjectNode> correction) {
    JsonNode order = clerk.order(id);
    ObjectNode placed = order.get("placed").deepCopy();
    correction.accept(placed);
    api.put("orders/" + id + "/placed", placed, "If-Match", order.get("revision").asText());
  }

  private void hold() {
    List<Long> fresh = clerk.ids("desk=NEW&shop=rakuten~honten");
    for (int box = 1; box <= 10; box++) {
      int number = box;
      List<Long> some = OrderClerk.part(fresh, 40 + 3 * box, 3);
      clerk.act(some, b -> b.put("action", "hold").put("box", number).put("reason", "箱" + number));
    }
    clerk.act(OrderClerk.part(fresh, 43, 3), b -> b.put("action", "release"));
  }

  /** Some of the transfers have come in whole, some in part, one was a mistake. */
  private void money() throws Exception {
    clerk.move(clerk.ids("desk=NEW&payment=BANK_TRANSFER"), "PAY_WAIT");
    clerk.move(clerk.ids("desk=NEW&payment=CONVENIENCE_STORE"), "PAY_WAIT");
    int i = 0;
    for (long id : clerk.ids("desk=PAY_WAIT")) {
      long due = clerk.order(id).at("/placed/amounts/due").asLong();
      ObjectNode money = OrderClerk.json().put("day", RecordedShop.today().toString());
      money.put("amount", i % 3 == 0 ? due : due / 2);
      if (i % 3 != 2) {
        clerk.tried("POST", "orders/" + id + "/deposits", money);
      }
      if (i == 4) {
        String deposit = clerk.order(id).at("/deposits/0/id").asText();
        api.answer("DELETE", "orders/" + id + "/deposits/" + deposit);
      }
      i++;
    }
  }

  /** What is to be shipped: days, slips, parcels; two orders to one place. */
  private void ship() throws Exception {
    for (String shop :
        List.of("rakuten~honten", "yahoo~store", "amazon~jp", "shopify~ec", "file~denwa")) {
      List<Long> fresh = clerk.ids("desk=NEW&shop=" + shop);
      clerk.move(OrderClerk.part(fresh, 0, fresh.size() * 4 / 5), "SHIP_WAIT");
    }
    List<Long> wait = clerk.ids("desk=SHIP_WAIT");
    for (long id : OrderClerk.part(wait, 0, 8)) {
      ObjectNode change =
          OrderClerk.json().put("labelNote", "割れ物 " + id).put("temperature", "CHILLED");
      clerk.tried("PATCH", "shipments/" + clerk.shipment(id), change);
    }
    for (long id : OrderClerk.part(wait, 8, 4)) {
      clerk.tried("PATCH", "shipments/" + clerk.shipment(id), OrderClerk.json().put("parcels", 2));
    }
    for (long id : wait) {
      JsonNode items = clerk.order(id).at("/shipments/0/items");
      if (items.size() > 1) {
        ObjectNode split = OrderClerk.json();
        split.putArray("items").add(items.get(1));
        if (clerk.tried("POST", "shipments/" + clerk.shipment(id) + "/split", split) < 300) {
          break;
        }
      }
    }
    JsonNode groups = api.get("consolidations").get("items");
    for (int i = 0; i < Math.min(2, groups.size()); i++) {
      ObjectNode wanted = OrderClerk.json();
      wanted.putArray("groups").add(Wire.JSON.valueToTree(members(groups.get(i))));
      clerk.tried("POST", i == 0 ? "consolidations" : "consolidations/declined", wanted);
    }
  }

  private static List<Long> members(JsonNode group) {
    List<Long> members = new ArrayList<>();
    group.get("members").forEach(m -> members.add(m.get("order").asLong()));
    return members;
  }

  /** Orders end: done, sent back, cancelled by the buyer and by the shop. */
  private void after() {
    clerk.move(OrderClerk.part(clerk.ids("desk=DONE"), 0, 3), "RETURN");
    clerk.move(OrderClerk.part(clerk.ids("desk=NEW&shop=rakuten~honten"), 0, 2), "CANCELLED");
    List<Long> fresh = clerk.ids("desk=NEW&shop=rakuten~honten");
    for (long id : OrderClerk.part(fresh, 3, 3)) {
      String number = clerk.order(id).at("/key/number").asText();
      far.rakuten().tell("orders/cancel", w -> w.put("orderNumber", number));
    }
    api.answer("POST", "connections/rakuten~honten/wake");
    Waiting.until(
        () -> "cancelled: " + clerk.ids("desk=CANCELLED"),
        PATIENCE,
        () ->
            OrderClerk.part(fresh, 3, 3).stream()
                .allMatch(id -> clerk.order(id).at("/mall/standing").asText().equals("CANCELLED")));
  }

  /** In the evening a mall is down: it has not heard yet of what left last. */
  private void lastParcels() {
    far.rakuten().tell("maintenance", w -> w.put("on", true));
    String today = RecordedShop.today().toString().replace('-', '/');
    List<String> last =
        clerk.shipments(OrderClerk.part(clerk.ids("desk=TRACK_WAIT&shop=rakuten~honten"), 0, 8));
    api.upload("tracking-imports?carrier=yamato&save=true", labels.result(last, today));
  }

  /** Desks without an order. */
  List<String> empty() {
    List<String> empty = new ArrayList<>();
    for (JsonNode desk : api.get("desks").get("desks")) {
      if (desk.get("count").asLong() == 0) {
        empty.add(desk.get("desk").asText());
      }
    }
    return empty;
  }
}
