// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.banto.testhouse.Api;

/** What was sent from a recorded house, how, and with which papers. */
final class RecordedParcels {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private final Api api;
  private final OrderClerk clerk;
  private final Labels labels;

  RecordedParcels(Api api, OrderClerk clerk, Labels labels) {
    this.api = api;
    this.clerk = clerk;
    this.labels = labels;
  }

  /** One warehouse is asked by its interface, another by a file whose answer comes back. */
  void warehouses() {
    List<Long> wait = clerk.ids("desk=SHIP_WAIT&shop=rakuten~honten");
    choose(OrderClerk.part(wait, 30, 6), "openlogi~tokyo");
    api.job(
        "warehouse-requests/send",
        b -> {
          clerk.shipments(OrderClerk.part(wait, 30, 5)).forEach(b.withArray("shipments")::add);
          return b;
        });
    clerk.untilAllHasLeft();
    List<Long> byFile = OrderClerk.part(wait, 40, 6);
    choose(byFile, "file~rsl");
    JsonNode job = api.job("warehouse-files", b -> b.put("warehouse", "file~rsl"));
    api.bytes(job.get("result").asText());
    StringBuilder back = new StringBuilder("出荷指示番号,送り状番号,出荷日,運送会社,結果区分,エラー内容\r\n");
    String day = RecordedShop.today().toString().replace('-', '/');
    for (String shipment : OrderClerk.part(clerk.shipments(byFile), 0, 3)) {
      back.append(shipment + "," + labels.number(shipment) + "," + day + ",ヤマト運輸,0,\r\n");
    }
    api.upload(
        "warehouse-files/results?warehouse=file~rsl&save=true",
        back.toString().getBytes(SHIFT_JIS));
  }

  private void choose(List<Long> orders, String warehouse) {
    api.post(
        "warehouse-requests/choice",
        b -> {
          b.put("warehouse", warehouse);
          orders.forEach(b.withArray("orders")::add);
          return b;
        });
  }

  /** Slips are printed, one wave is struck. */
  void print() {
    List<Long> wait = clerk.ids("desk=SHIP_WAIT");
    clerk.move(OrderClerk.part(wait, 40, 120), "DOC_WAIT");
    List<Long> ready = clerk.ids("desk=DOC_WAIT");
    paper("picking-list", OrderClerk.part(ready, 0, 30));
    paper("worksheet", OrderClerk.part(ready, 0, 4));
    api.job("waybill-batches", b -> OrderClerk.with(b, OrderClerk.part(ready, 0, 50)));
    api.job("waybill-batches", b -> OrderClerk.with(b, OrderClerk.part(ready, 50, 30)));
    api.job("waybill-batches", b -> OrderClerk.with(b, OrderClerk.part(ready, 80, 10)));
    JsonNode last = api.get("waybill-batches").get(0);
    api.post(
        "waybill-batches/" + last.get("id").asText() + "/strike", b -> b.put("reason", "用紙が違った"));
  }

  private void paper(String kind, List<Long> ids) {
    if (!ids.isEmpty()) {
      api.job("documents", b -> OrderClerk.with(b.put("kind", kind), ids));
    }
  }

  /** Some parcels are packed at the table and handed over; one stands half packed. */
  void pack() throws Exception {
    List<Long> printed = clerk.ids("desk=TRACK_WAIT&shop=rakuten~honten");
    int done = 0;
    for (long id : printed) {
      String shipment = clerk.shipment(id);
      JsonNode answer =
          api.post(
              "packing/tasks",
              b -> b.put("place", "dai-1").put("code", shipment).put("move", true));
      if (!answer.get("state").asText().equals("OPEN")) {
        continue;
      }
      done++;
      JsonNode task = answer.get("task");
      ObjectNode box =
          OrderClerk.json().put("place", "dai-1").put("seq", task.get("seq").asInt() + 1);
      for (JsonNode piece : task.get("pieces")) {
        int pieces = done == 4 ? 1 : piece.get("quantity").asInt();
        box.withArray("scans")
            .addObject()
            .put("piece", piece.get("id").asText())
            .put("code", "")
            .put("count", pieces);
      }
      api.put("packing/tasks/" + shipment + "/scans", box);
      if (done == 4) {
        String piece = task.at("/pieces/0/id").asText();
        clerk.tried(
            "POST",
            "packing/tasks/" + shipment + "/codes",
            OrderClerk.json()
                .put("place", "dai-1")
                .put("piece", piece)
                .put("code", "4901234567894"));
        break;
      }
      ObjectNode packed = box.deepCopy().put("seq", task.get("seq").asInt() + 2);
      clerk.tried("POST", "packing/tasks/" + shipment + "/packed", packed);
      clerk.tried(
          "POST",
          "packing/tasks/" + shipment + "/label",
          OrderClerk.json().put("place", "dai-1").put("code", labels.number(shipment)));
    }
  }

  /** Numbers come back for some; the malls and the buyers are told. */
  void numbers() throws Exception {
    List<Long> printed = clerk.ids("desk=TRACK_WAIT");
    String today = RecordedShop.today().toString().replace('-', '/');
    List<Long> back = new ArrayList<>(OrderClerk.part(printed, 10, 45));
    back.addAll(clerk.ids("desk=TRACK_WAIT&payment=COD"));
    List<String> some = List.copyOf(new TreeSet<>(clerk.shipments(back)));
    api.upload("tracking-imports?carrier=yamato&save=true", labels.result(some, today));
    clerk.untilAllHasLeft();
    for (String shipment : OrderClerk.part(some, 0, 5)) {
      ObjectNode load =
          OrderClerk.json().put("code", labels.number(shipment)).put("carrier", "yamato");
      clerk.tried("POST", "hand-overs/loads", load);
    }
    ObjectNode closing = OrderClerk.json().put("carrier", "yamato").put("reason", "残りは次の便");
    clerk.tried("POST", "hand-overs", closing.put("day", RecordedShop.today().toString()));
  }

  /** Papers that are numbered: given, given again, voided, a return. */
  void papers() throws Exception {
    List<Long> shipped = clerk.ids("desk=DONE");
    paper("statement", OrderClerk.part(shipped, 0, 5));
    List<Long> others = new ArrayList<>();
    for (long id : shipped) {
      if (!clerk.order(id).at("/key/shop").asText().startsWith("rakuten")) {
        others.add(id);
      }
    }
    paper("receipt", OrderClerk.part(others, 0, 8));
    paper("invoice", OrderClerk.part(others, 0, 4));
    JsonNode issued = api.post("issued-documents/search", b -> b.put("limit", 50)).get("items");
    for (int i = 0; i < issued.size() && i < 2; i++) {
      String path = "issued-documents/" + issued.get(i).get("seq").asText();
      clerk.tried(
          "POST", path + (i == 0 ? "/void" : "/reissue"), OrderClerk.json().put("reason", "宛名の誤り"));
    }
    if (!others.isEmpty()) {
      ObjectNode back = OrderClerk.json().put("order", others.get(0)).put("reason", "割れていた");
      back.put("day", RecordedShop.today().toString());
      back.putArray("items")
          .addObject()
          .put("label", "湯呑")
          .put("quantity", 1)
          .put("price", 1100)
          .put("rate", 10);
      clerk.tried("POST", "issued-documents/returns", back);
    }
  }
}
