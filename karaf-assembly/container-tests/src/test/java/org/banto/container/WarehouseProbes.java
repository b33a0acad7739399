// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.banto.testhouse.Waiting;

/**
 * Probes of warehouses whose interfaces no public paper describes: the shop's own profile writes the request and reads
 * what comes back, and what does not fit the profile is told.
 */
final class WarehouseProbes {
  private static final Duration SOON = Duration.ofSeconds(30);

  /** The row of the matrix, and the profile that the house brings for it. */
  private static final Map<String, String> PROFILES =
      Map.of(
          "rakuten-super-logistics-integration", "rsl",
          "yamato-fulfillment-integration", "yff",
          "yahoo-logistics-integration", "yahoo-logi",
          "e-logit-integration", "elogit");

  private WarehouseProbes() {}

  static Map<String, Probe> all() {
    Map<String, Probe> all = new TreeMap<>();
    PROFILES.forEach((row, profile) -> all.put(row, c -> byFile(c, profile)));
    return all;
  }

  private static boolean byFile(Clerk c, String profile) {
    boolean layout =
        c.offered(
            "label-file-layouts", c.api().answer("GET", "label-file-layouts/" + profile), "{");
    boolean requests =
        c.offered("warehouse-requests", c.api().answer("GET", "warehouse-requests/overview"), "{");
    if (layout != requests) {
      throw new AssertionError("its profile: " + layout + ", requests: " + requests);
    }
    if (!layout) {
      return false;
    }
    String warehouse = "file~" + profile;
    used(c, profile, warehouse);
    long fits = chosen(c, warehouse);
    long tooLong = chosen(c, warehouse);
    c.correct(
        tooLong,
        placed ->
            placed
                .get("destinations")
                .forEach(
                    to ->
                        ((ObjectNode) to.at("/recipient/address"))
                            .put("street", "神宮前1-2-3 " + "長い建物の名".repeat(12))));
    JsonNode job = c.api().job("warehouse-files", b -> b.put("warehouse", warehouse));
    String told = job.get("refused").toString();
    if (!told.contains(number(c, tooLong)) || told.contains(number(c, fits))) {
      throw new AssertionError("what does not fit is not told: " + job);
    }
    c.api().post("warehouse-requests/choice", b -> choice(b, tooLong, ""));
    String file = new String(c.api().bytes(job.get("result").asText()), ShippingProbes.SHIFT_JIS);
    if (!file.contains(number(c, fits))) {
      throw new AssertionError(number(c, fits) + " is not in the request: " + job);
    }
    c.stands(fits, "TRACK_WAIT");
    return comesBack(c, warehouse, fits);
  }

  /** Takes the profile into use, as it came with the house. */
  private static void used(Clerk c, String profile, String warehouse) {
    String path = "label-file-layouts/" + profile;
    ObjectNode layout = (ObjectNode) c.api().get(path);
    if (!layout.get("note").asText().contains("未確認")) {
      throw new AssertionError("nobody verified it, and it does not say so: " + layout);
    }
    if (!layout.get("used").asBoolean()) {
      HttpResponse<byte[]> answer = c.send("PUT", path, layout.put("used", true));
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + ": " + answer.statusCode());
      }
    }
    Waiting.until(
        () -> warehouse + " is offered: " + c.api().get("warehouse-requests/overview"),
        SOON,
        () -> c.api().get("warehouse-requests/overview").toString().contains(warehouse));
  }

  private static long chosen(Clerk c, String warehouse) {
    long id = c.move(c.plainOrder(), "SHIP_WAIT");
    JsonNode done = c.api().post("warehouse-requests/choice", b -> choice(b, id, warehouse));
    if (done.get("done").asInt() != 1) {
      throw new AssertionError(warehouse + " is not chosen: " + done);
    }
    return id;
  }

  private static ObjectNode choice(ObjectNode body, long id, String warehouse) {
    body.putArray("orders").add(id);
    return body.put("warehouse", warehouse);
  }

  private static String number(Clerk c, long id) {
    return ShippingProbes.shipment(c, id).get("number").asText();
  }

  private static boolean comesBack(Clerk c, String warehouse, long id) {
    String file =
        "出荷指示番号,送り状番号,出荷日,運送会社,結果区分,エラー内容\r\n"
            + String.join(
                ",",
                number(c, id),
                ShippingProbes.waybill(),
                c.today().format(ShippingProbes.DAY),
                "ヤマト運輸",
                "0",
                "")
            + "\r\n";
    JsonNode seen =
        c.api()
            .upload(
                "warehouse-files/results?warehouse=" + warehouse + "&save=true",
                file.getBytes(ShippingProbes.SHIFT_JIS));
    if (seen.get("good").asInt() != 1 || c.desk(id).equals("TRACK_WAIT")) {
      throw new AssertionError(seen + ", the order stands on " + c.desk(id));
    }
    return true;
  }
}
