// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the front stops and what it lets through. Free text of all rooms is taken from the API's
 * description, so a new room's fields are walked without a line here; the words stand in
 * src/test/resources/front.
 */
@Tag("proof")
class WafIT {
  private static final Path WORDS = Path.of("src/test/resources/front");
  private static final String LINE = "\r\n";
  private static final String CSV =
      "受注番号,注文日,お名前,ご住所,商品名,個数,単価,備考\n"
          + "A-%d,2026/08/01,髙橋 花子,東京都渋谷区神宮前1-2-3,マグカップ (青) 300ml,2,\"1,980\",のし希望; 午前中\n";

  /** A request and who sends it: nobody is so unlucky as to have a session of this name. */
  private record Call(String name, String head, byte[] body, boolean inside) {
    byte[] bytes(String session) {
      String who = inside ? session : "Cookie: __Host-banto_session=qpO4wTn0z-8dJk3l_0aZ\r\n";
      byte[] first =
          (head
                  + LINE
                  + "Host: "
                  + Front.HOST
                  + "\r\nConnection: close\r\nAccept: application/json\r\n"
                  + "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0\r\n"
                  + who
                  + (body.length == 0 ? "" : "Content-Length: " + body.length + LINE)
                  + LINE)
              .getBytes(StandardCharsets.UTF_8);
      byte[] all = Arrays.copyOf(first, first.length + body.length);
      System.arraycopy(body, 0, all, first.length, body.length);
      return all;
    }
  }

  @TempDir static Path data;
  @TempDir static Path folder;

  private static House house;
  private static Api api;
  private static String session;
  private static int turn;

  @BeforeAll
  static void open() throws Exception {
    house = new House(data, Map.of("BANTO_HOST", Front.HOST, "BANTO_FRONTS", "127.0.0.1"));
    house.start();
    api = Api.logIn(house);
    TlsLine.renew(folder, Front.HOST);
    try (Front front = front(UnaryOperator.identity())) {
      String body = "{\"user\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}";
      String in = said(front, json("log-in", "POST", "/api/v1/session", body, false).bytes(""));
      Matcher cookie = Pattern.compile("Set-Cookie: (__Host-banto_session=[^;]*);").matcher(in);
      Matcher csrf = Pattern.compile("\"csrf\":\"([^\"]*)\"").matcher(in);
      assertTrue(cookie.find() && csrf.find(), in);
      session = "Cookie: " + cookie.group(1) + "\r\nX-Banto-Csrf: " + csrf.group(1) + LINE;
    }
  }

  @AfterAll
  static void close() {
    if (house != null) {
      house.close();
    }
  }

  private static Front front(UnaryOperator<String> rules) throws IOException {
    return new Front(folder, house.uri().getPort(), recipe -> recipe, rules);
  }

  /** From an address of its own each time, so that nobody asks too often. */
  private static String said(Front front, byte[] request) throws IOException {
    turn++;
    return front.line().secure("127.0." + (1 + turn / 200 % 200) + "." + (1 + turn % 200), request);
  }

  /** An answer of nginx itself, or none: the house has not seen the request. */
  private static boolean stopped(String answer) {
    return answer.isEmpty() || answer.contains("<center>nginx</center>");
  }

  private static List<String> stopped(Front front, List<Call> calls) throws IOException {
    List<String> all = new ArrayList<>();
    for (Call call : calls) {
      String answer = said(front, call.bytes(session));
      if (stopped(answer)) {
        all.add(answer.lines().findFirst().orElse("closed") + " " + call.name());
      }
    }
    return all;
  }

  private static Call get(String path) {
    return new Call("GET " + path, "GET " + path + " HTTP/1.1", new byte[0], true);
  }

  private static Call file(String path, String type, byte[] body) {
    String head = "POST " + path + " HTTP/1.1\r\nContent-Type: " + type;
    return new Call("POST " + path + " " + type + " " + body.length, head, body, true);
  }

  private static Call json(String name, String method, String path, String body, boolean inside) {
    String head = method + " " + path + " HTTP/1.1\r\nContent-Type: application/json";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Call(name + " " + method + " " + path, head, bytes, inside);
  }

  private static List<String> texts() throws IOException {
    return Files.readAllLines(WORDS.resolve("texts.txt")).stream()
        .map(line -> line.replace("\\n", "\n"))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a shop does in a day: reads, looks for, writes back, notes, sends files. */
  private static List<Call> day() throws IOException {
    List<Call> all = new ArrayList<>();
    pages(all);
    JsonNode paths = api.get("openapi.json").get("paths");
    paths.fieldNames().forEachRemaining(path -> readAndWrittenBack(all, path, paths.get(path)));
    for (JsonNode section : api.get("settings")) {
      back(all, "settings/" + section.at("/id").asText());
    }
    written(all, "templates", api.get("templates"));
    written(all, "label-file-layouts", api.get("label-file-layouts").get("layouts"));
    written(all, "order-file-profiles", api.get("order-file-profiles").get("profiles"));
    for (String text : texts()) {
      String q =
          Wire.JSON
              .createObjectNode()
              .put("q", text.substring(0, Math.min(40, text.length())))
              .toString();
      all.add(
          json(text, "POST", "/api/v1/orders/search", "{\"query\":" + q + ",\"limit\":10}", true));
      all.add(
          get(
              "/api/v1/orders?limit=1&q="
                  + encoded(text.substring(0, Math.min(20, text.length())))));
      String memo = Wire.JSON.createObjectNode().put("text", text).toString();
      all.add(json(text, "POST", "/api/v1/orders/1/notes", memo, true));
    }
    files(all);
    return all;
  }

  private static void pages(List<Call> all) throws IOException {
    Path jar = House.root().resolve("ui-bundle/target/banto-ui-bundle-0.1.0-SNAPSHOT.jar");
    try (JarFile page = new JarFile(jar.toFile())) {
      page.stream()
          .map(entry -> entry.getName().replaceFirst("[.](gz|br)$", ""))
          .filter(name -> name.matches("(.*/)?assets/.*[.](js|css|svg|woff2?|png)"))
          .map(name -> name.substring(name.indexOf("assets/")))
          .distinct()
          .forEach(name -> all.add(get("/ui/" + name)));
    }
    all.add(get("/ui/index.html"));
  }

  private static void readAndWrittenBack(List<Call> all, String path, JsonNode operations) {
    if (path.contains("{") || path.equals("/events") || !operations.has("get")) {
      return;
    }
    all.add(get("/api/v1" + path));
    if (operations.has("put")) {
      back(all, path.substring(1));
    }
  }

  /** Each of some as it is. */
  private static void written(List<Call> all, String list, JsonNode some) {
    for (JsonNode one : some) {
      String id = one.hasNonNull("id") ? one.get("id").asText() : one.path("name").asText();
      back(all, list + "/" + encoded(id));
    }
  }

  private static void back(List<Call> all, String path) {
    byte[] now = api.answer("GET", path).body();
    String body = new String(now, StandardCharsets.UTF_8);
    all.add(json("as it is", "PUT", "/api/v1/" + path, body, true));
  }

  private static void files(List<Call> all) throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
      for (int size : new int[] {500, 200_000, 5_500_000}) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; csv.length() < size / 2; i++) {
          csv.append(CSV.formatted(i));
        }
        byte[] body = csv.toString().getBytes(charset);
        all.add(file("/api/v1/order-files/preview", "application/octet-stream", body));
        all.add(file("/api/v1/tracking-imports", "text/csv", body));
        all.add(file("/api/v1/payments/deposit-files", "application/octet-stream", body));
        all.add(file("/api/v1/warehouse-files/results", "text/csv", body));
      }
    }
    Path bundle = House.root().resolve("ui-bundle/target/banto-ui-bundle-0.1.0-SNAPSHOT.jar");
    byte[] jar = Files.readAllBytes(bundle);
    all.add(file("/api/v1/connectors/rehearsal", "application/java-archive", jar));
    for (int i = 0; i < 5; i++) {
      byte[] push =
          ("{\"orderNumber\":\"123456-20260801-000000" + i + "\"}")
              .getBytes(StandardCharsets.UTF_8);
      all.add(file("/api/v1/push/main/rakuten~demo", "application/json", push));
    }
  }

  /** Every text of every body that can be sent, in four turns of what shops write. */
  private static List<Call> freeText() throws IOException {
    JsonNode description = api.get("openapi.json");
    FreeText free = new FreeText(description.at("/components/schemas"), texts());
    List<Call> all = new ArrayList<>();
    for (String path : names(description.get("paths"))) {
      JsonNode operations = description.get("paths").get(path);
      for (String method : names(operations)) {
        JsonNode schema =
            operations.get(method).at("/requestBody/content/application~1json/schema");
        for (int i = 0; i < 4 && !schema.isMissingNode(); i++) {
          String to = "/api/v1" + path.replaceAll("\\{[^}]*}", "1");
          all.add(
              json(
                  "text",
                  method.toUpperCase(Locale.ROOT),
                  to,
                  free.body(schema).toString(),
                  false));
        }
      }
    }
    return all;
  }

  private static List<String> names(JsonNode node) {
    List<String> all = new ArrayList<>();
    node.fieldNames().forEachRemaining(all::add);
    return all;
  }

  /** Each in a query and in a body, and those that need a request of their own. */
  private static List<Call> attacks() throws IOException {
    List<Call> all = new ArrayList<>();
    for (String line : Files.readAllLines(WORDS.resolve("payloads.tsv"))) {
      String text = line.split("\t")[1].replace("\\r\\nBcc", "\r\nBcc");
      String act = "GET /api/v1/audit?act=" + encoded(text) + " HTTP/1.1";
      all.add(new Call("query " + line, act, new byte[0], false));
      String body = Wire.JSON.createObjectNode().put("url", text).toString();
      all.add(json("body " + line, "PUT", "/api/v1/connections/rakuten~demo", body, false));
    }
    return all;
  }

  private static List<String> unstopped(Front front) throws IOException {
    List<String> through = new ArrayList<>();
    for (Call call : attacks()) {
      if (!stopped(said(front, call.bytes(session)))) {
        through.add(call.name());
      }
    }
    for (String block : Files.readString(WORDS.resolve("requests.txt")).split("\n=\n")) {
      int end = (block + "\n\n").indexOf("\n\n");
      String body = end + 2 <= block.length() ? block.substring(end + 2) : "";
      boolean framed =
          body.isEmpty()
              || block.contains("\nContent-Length:")
              || block.contains("\nTransfer-Encoding:");
      String head =
          block.substring(0, end).replace("\n", LINE)
              + "\r\nConnection: close\r\n"
              + (framed
                  ? ""
                  : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + LINE)
              + LINE
              + body;
      if (!stopped(said(front, head.getBytes(StandardCharsets.UTF_8)))) {
        through.add(block.lines().limit(4).toList().toString());
      }
    }
    return through;
  }

  private static int attackCount() throws IOException {
    return attacks().size() + Files.readString(WORDS.resolve("requests.txt")).split("\n=\n").length;
  }

  @Test
  void aDaysWorkGoesThroughAndAttacksDoNot() throws Exception {
    List<Call> day = day();
    List<Call> text = freeText();
    List<Call> odd =
        List.of(
            json("odd", "POST", "/api/v1/orders/search", "{\"query\":{\"q\":\"../\"}}", true),
            json("odd", "POST", "/api/v1/orders/1/notes", "{\"text\":\"<script>\"}", true));
    int honest = day.size() + text.size() + odd.size();
    int attacks = attackCount();
    try (Front front = front(UnaryOperator.identity())) {
      List<String> work = stopped(front, day);
      List<String> rest = stopped(front, text);
      rest.addAll(stopped(front, odd));
      List<String> through = unstopped(front);
      System.out.printf(
          "front: %d of %d honest calls stopped (limit 1 %%), %d of %d of a day's work; %d of %d"
              + " attacks stopped (at least 95 %%)%n",
          work.size() + rest.size(),
          honest,
          work.size(),
          day.size(),
          attacks - through.size(),
          attacks);
      through.forEach(one -> System.out.println("  not stopped: " + one));
      assertTrue(honest >= 280, "" + honest);
      assertEquals(List.of(), work);
      assertTrue(rest.size() * 100 <= honest, rest.toString());
      assertTrue(through.size() * 100 <= attacks * 5, through.toString());
      // who was stopped and why, without what was sent
      String log = Files.readString(folder.resolve("banto-waf.log"));
      assertTrue(
          log.contains("---H--") && !Pattern.compile("(?m)^---.*---[BCI]--$").matcher(log).find());
    }
    // negative controls: without what lets a shop's day through, and without the rules
    try (Front front =
        front(rules -> rules.replaceAll("Include .*banto-(before|after).conf\n", ""))) {
      int more = stopped(front, day).size() + stopped(front, text).size();
      System.out.printf(
          "front without its exclusions: %d of %d honest calls stopped%n", more, honest);
      assertTrue(more * 100 > honest, "" + more);
    }
    try (Front front = front(rules -> rules.replace("SecRuleEngine On", "SecRuleEngine Off"))) {
      int through = unstopped(front).size();
      System.out.printf(
          "front without its rules: %d of %d attacks stopped%n", attacks - through, attacks);
      assertTrue(through * 100 > attacks * 90, "" + through);
    }
  }
}
