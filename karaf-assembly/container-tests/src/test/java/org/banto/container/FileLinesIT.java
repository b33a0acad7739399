// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every file that leaves the house is in the history, by whom and from where; one of orders with why. */
@ExtendWith(Standing.class)
@Order(6)
@Tag("databases")
class FileLinesIT {
  private static final String BUYER = "植込花子";
  private static final String TAKEN = "file.taken";

  /**
   * Files whose making takes a partner or a fault. The same filter writes of them; of those that write their line
   * themselves, HouseRulesIT sees that they do.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "GET /connections/{id}/unread/{seq}",
          "GET /order-files/imports/{job}/faults",
          "GET /order-mails/{id}/eml",
          "GET /payments/request-files/{id}",
          "GET /plans/archives/{id}",
          "GET /practice/results/{batch}",
          "GET /products/imports/{id}/faults",
          "GET /warehouse-files/{id}");

  private static House house;
  private static Clerk clerk;
  private static long order;
  private static String paper = "";
  private static String slip = "";

  /** How somebody comes to a file. */
  private interface Way {
    HttpResponse<byte[]> take() throws IOException;
  }

  /**
   * A file that was taken.
   *
   * @param operation as the description calls it
   * @param act what its line says was done
   * @param seq the last line of the history before
   */
  private record Taken(String operation, String act, long seq, long until) {}

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    clerk = Clerk.open(house, "file-lines");
    order = clerk.plainOrder();
    clerk.correct(
        order,
        placed -> {
          ((ObjectNode) placed.get("buyer")).put("name", BUYER);
          placed
              .get("destinations")
              .forEach(to -> ((ObjectNode) to.get("recipient")).put("name", BUYER));
        });
  }

  @AfterAll
  static void close() {
    if (clerk != null) {
      clerk.close();
    }
  }

  private static Map<String, Way> ways() {
    Map<String, Way> ways = new TreeMap<>();
    ways.put("GET /exports/orders", () -> get("exports/orders?reason=test&q=" + number()));
    ways.put("POST /exports/orders", () -> clerk.send("POST", "exports/orders", export("会計へ")));
    ways.put("GET /documents/{id}", () -> get(paper));
    ways.put(
        "POST /issued-documents/export",
        () -> clerk.send("POST", "issued-documents/export", Clerk.json()));
    ways.put("GET /issued-documents/{seq}/pdf", () -> get("issued-documents/" + issued() + "/pdf"));
    ways.put("GET /waybill-batches/{id}/file", () -> get(slip + "/file"));
    ways.put(
        "GET /connections/{id}/payloads/{number}",
        () -> get("connections/" + Clerk.CONNECTION + "/payloads/" + number()));
    ways.put(
        "POST /product-list",
        () -> clerk.send("POST", "product-list", Clerk.ids(Clerk.json(), order)));
    ways.put("GET /products/file", () -> get("products/file"));
    ways.put("GET /take-out", () -> get("take-out"));
    return ways;
  }

  private static HttpResponse<byte[]> get(String path) {
    return clerk.api().answer("GET", path);
  }

  private static ObjectNode export(String reason) {
    ObjectNode body = Clerk.json().put("columns", "number,buyer.name").put("reason", reason);
    body.putObject("query").put("q", BUYER);
    return body;
  }

  private static String number() {
    return clerk.look(order).at("/order/key/number").asText();
  }

  private static String printed() {
    return clerk
        .api()
        .job("documents", b -> Clerk.ids(b.put("kind", "purchase-statement"), order))
        .get("result")
        .asText();
  }

  private static String issued() {
    return clerk.api().post("issued-documents/search", b -> b).at("/items/0/seq").asText();
  }

  /** The files that the house describes and somebody who is logged in can come to. */
  private static Set<String> described() throws IOException, InterruptedException {
    Set<String> files = new TreeSet<>();
    JsonNode all = Wire.JSON.readTree(house.get("/api/v1/openapi.json").body());
    for (Map.Entry<String, JsonNode> path : all.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode content = method.getValue().at("/responses/200/content");
        content
            .fieldNames()
            .forEachRemaining(
                type -> {
                  if (isFile(type) && !method.getValue().get("security").isEmpty()) {
                    files.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                  }
                });
      }
    }
    return files;
  }

  private static boolean isFile(String type) {
    return !type.contains("json")
        && !type.startsWith("image/")
        && !type.equals("text/event-stream");
  }

  private static long newest() {
    return clerk.api().get("audit?limit=1").at("/items/0/seq").asLong();
  }

  /** The operations of which no line says who took the file, and from where. */
  private static Set<String> untold(List<Taken> taken, JsonNode lines) {
    Set<String> untold = new TreeSet<>();
    for (Taken one : taken) {
      boolean told = false;
      for (JsonNode line : lines) {
        long seq = line.get("seq").asLong();
        told |=
            seq > one.seq()
                && seq <= one.until()
                && line.get("act").asText().equals(one.act())
                && line.at("/by/name").asText().equals("admin")
                && line.get("address").asText().equals("127.0.0.1");
      }
      if (!told) {
        untold.add(one.operation());
      }
    }
    return untold;
  }

  private static String read(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder(new String(file, StandardCharsets.UTF_8));
    text.append(new String(file, ShippingProbes.SHIFT_JIS));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void aLineSaysWhoTookEveryFileThatIsDescribed() throws Exception {
    Map<String, Way> ways = ways();
    Set<String> unknown = new TreeSet<>(described());
    assertTrue(unknown.containsAll(ways.keySet()), ways.keySet() + " of " + unknown);
    unknown.removeAll(ways.keySet());
    unknown.removeAll(ELSEWHERE);
    assertEquals(Set.of(), unknown);
    paper = printed();
    clerk.move(order, "SHIP_WAIT", "DOC_WAIT");
    slip = clerk.api().job("waybill-batches", b -> Clerk.ids(b, order)).get("result").asText();
    List<Taken> taken = new ArrayList<>();
    Set<String> naming = new TreeSet<>();
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      long before = newest();
      HttpResponse<byte[]> answer = way.getValue().take();
      assertEquals(200, answer.statusCode(), way.getKey());
      if (read(answer.body()).contains(BUYER)) {
        naming.add(way.getKey());
      }
      String act =
          switch (way.getKey()) {
            case "GET /exports/orders", "POST /exports/orders" -> "orders.exported";
            case "GET /connections/{id}/payloads/{number}" -> "connection.payload-read";
            case "GET /products/file" -> "products.exported";
            case "GET /take-out" -> "take-out.taken";
            default -> TAKEN;
          };
      taken.add(new Taken(way.getKey(), act, before, newest()));
    }
    long before = newest();
    get("orders/" + order);
    Taken shown = new Taken("GET /orders/{id}", TAKEN, before, newest());
    JsonNode lines = clerk.api().get("audit?limit=200").get("items");
    assertEquals(Set.of(), untold(taken, lines));
    // what is no file has no such line, so its lack would have been seen
    taken.add(shown);
    assertEquals(Set.of(shown.operation()), untold(taken, lines));
    assertTrue(
        naming.containsAll(
            Set.of(
                "GET /exports/orders",
                "POST /exports/orders",
                "POST /issued-documents/export",
                "GET /take-out",
                "GET /waybill-batches/{id}/file")),
        naming.toString());
    System.out.println(taken.size() - 1 + " files taken, " + naming + " name the buyer");
  }

  @Test
  void orderFilesAskWhyAndTheHistoryKeepsItWithoutTheName() throws Exception {
    long before = newest();
    for (String none : List.of("", "  ")) {
      HttpResponse<byte[]> refused = clerk.send("POST", "exports/orders", export(none));
      assertEquals(400, refused.statusCode());
      assertTrue(new String(refused.body(), StandardCharsets.UTF_8).contains("reason"));
    }
    assertEquals(400, get("exports/orders").statusCode());
    assertEquals(before, newest());
    assertEquals(200, clerk.send("POST", "exports/orders", export("会計事務所へ渡すため")).statusCode());
    JsonNode lines = clerk.api().get("audit?act=orders.export&limit=2").get("items");
    assertEquals("orders.export-ended", lines.get(0).get("act").asText());
    assertTrue(lines.get(0).get("detail").asText().matches("[1-9][0-9]*行"), lines.toString());
    assertEquals("理由: 会計事務所へ渡すため 条件: 検索の言葉あり", lines.get(1).get("detail").asText());
  }
}
