// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.simulators.Json;
import org.banto.simulators.MallSettings;
import org.banto.simulators.Simulator;
import org.banto.simulators.recorded.RecordedMall;
import org.banto.simulators.run.RealTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A far side over HTTP, the recorder before it, and what it wrote played again. */
@Tag("partner.recorder")
class RecorderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Charset WINDOWS = Charset.forName("Windows-31J");

  /** What belongs to the shop or to its buyers. */
  private static final List<String> HIDDEN =
      List.of(
          "open-sesame-99",
          "session-5f2c9a",
          "shop-cookie-77",
          "clerk-of-minato",
          "髙橋",
          "髙橋 一郎",
          "タカハシ",
          "北一条西99-1",
          "090-1234-5678",
          "ichiro@minato.example",
          "0600042",
          "門の前に置いてください",
          "渡邊",
          "03-9876-5432",
          "よろしくお願いします",
          "ワタナベ",
          "fresh-3c1");

  private static final String ORDERS =
      """
      {"items":[
        {"number":"M-1001",  "price": 1980.50, "note":"門の前に置いてください", "template":"${x} {{#y}}",
         "buyer":{"name":"髙橋 一郎","kana":"タカハシ イチロウ","zip":"0600042","prefecture":"北海道",
                  "street":"北一条西99-1","tel":"090-1234-5678","email":"ichiro@minato.example"},
         "lines":[{"name":"茶碗","quantity":2,"options":[{"key":"熨斗","value":"御祝"},{"key":"recipient_kana","value":"ワタナベ"}]}],
         "subject":"髙橋 一郎様あて ichiro@minato.example"}],
       "next":"%s/orders?after=2&at=2026-11-27&sid=session-5f2c9a&c=shop-cookie-77&access_token=fresh-3c1","pageToken":"next-page-2"}
      """;
  private static final String ORDER =
      "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<Order id=\"M-1001\"><BuyerName>渡邊 &amp; 花</BuyerName>"
          + "<Tel>03-9876-5432</Tel><Comment><![CDATA[よろしくお願いします]]></Comment><Total currency=\"円\">3960</Total></Order>";

  @TempDir private Path folder;
  private final List<String> raw = Collections.synchronizedList(new ArrayList<>());
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private HttpServer far;
  private Recorder recorder;
  private volatile boolean down;

  @BeforeEach
  void open() throws IOException {
    far = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    far.createContext("/", this::answer);
    far.start();
    recorder = Recorder.open(settings(Map.of()), log::add);
  }

  private Map<String, String> settings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("far", there());
    all.put("into", folder.toString());
    all.put("port", "0");
    return all;
  }

  private String there() {
    return "http://localhost:" + far.getAddress().getPort();
  }

  @AfterEach
  void close() {
    recorder.close();
    far.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      raw.add(asked + exchange.getRequestHeaders().entrySet());
      exchange.getResponseHeaders().set("Set-Cookie", "id=shop-cookie-77; Path=/");
      exchange.getResponseHeaders().set("X-Total-Pages", "2");
      if (down) {
        send(exchange, 500, "application/json", "{}", StandardCharsets.UTF_8);
      } else if (path.equals("/login")) {
        send(
            exchange,
            200,
            "application/json",
            "{\"token\":\"session-5f2c9a\"}",
            StandardCharsets.UTF_8);
      } else if (path.equals("/order.xml")) {
        send(exchange, 200, "text/xml", ORDER, WINDOWS);
      } else if (path.equals("/page")) {
        send(exchange, 200, "text/html", "<p>髙橋 一郎</p>", StandardCharsets.UTF_8);
      } else if (path.equals("/graphql")) {
        String root = asked.contains("orders") ? "orders" : "shop";
        send(
            exchange,
            200,
            "application/json",
            "{\"data\":{\"" + root + "\":{}}}",
            StandardCharsets.UTF_8);
      } else {
        String after = String.valueOf(exchange.getRequestURI().getQuery());
        String text =
            after.contains("after=2") ? "{\"items\":[],\"after\":2}" : ORDERS.formatted(there());
        send(exchange, 200, "application/json; charset=utf-8", text, StandardCharsets.UTF_8);
      }
    }
  }

  private void send(HttpExchange exchange, int status, String type, String text, Charset charset)
      throws IOException {
    raw.add(text + exchange.getResponseHeaders().entrySet());
    byte[] bytes = text.getBytes(charset);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static HttpResponse<byte[]> asked(URI at, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at + path));
    request.header("Authorization", "Bearer " + token).header("Cookie", "id=shop-cookie-77");
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private void walk(URI at, String password, String token, String day) throws Exception {
    String who = "{\"user\":\"clerk-of-minato\",\"password\":\"" + password + "\"}";
    asked(at, "/login", "none", who);
    asked(at, "/orders?after=0&from=" + day, token, "");
    asked(at, "/orders?after=2&from=" + day, token, "");
    asked(at, "/orders", token, "");
    asked(at, "/order.xml", token, "");
    asked(at, "/page", token, "");
    asked(at, "/graphql", token, "{\"query\":\"query{orders(first:1){id}}\"}");
    asked(at, "/graphql", token, "{\"query\":\"query{shop{id}}\"}");
  }

  private String written() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(file.getFileName()).append('\n').append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  @Test
  void noSecretAndNoPersonIsWritten() throws Exception {
    walk(recorder.url(), "open-sesame-99", "session-5f2c9a", "2026-11-27");
    String came = String.join("\n", raw);
    String written = written() + String.join("\n", log);
    for (String hidden : HIDDEN) {
      assertTrue(came.contains(hidden), "the far side of this test does not say " + hidden);
      assertFalse(written.contains(hidden), hidden + " was written:\n" + written);
    }
  }

  @Test
  void whatIsNobodysStaysToTheCharacter() throws Exception {
    asked(recorder.url(), "/orders?after=0&from=2026-11-27", "session-5f2c9a", "");
    asked(recorder.url(), "/order.xml", "session-5f2c9a", "");
    String text = Files.readString(folder.resolve("001-get-orders.json"));
    String mine =
        ORDERS
            .formatted(there())
            .replace("門の前に置いてください", "架あ架あ架ああああああ")
            .replace("髙橋 一郎", "架架 架架")
            .replace("タカハシ イチロウ", "アアアア アアアア")
            .replace("0600042", "0600000")
            .replace("北一条西99-1", "架架架架00-0")
            .replace("090-1234-5678", "000-0000-0000")
            .replace("ichiro@minato.example", "sample@example.com")
            .replace("ワタナベ", "アアアア")
            .replace("session-5f2c9a", "taken-out")
            .replace("shop-cookie-77", "taken-out")
            .replace("fresh-3c1", "taken-out")
            .replace("${", "${dollar}{")
            .replace("{{#", "{{${hash}");
    assertEquals(mine, text);
    assertEquals(
        ORDER
            .replace("Shift_JIS", "UTF-8")
            .replace("渡邊 &amp; 花", "架架 &amp; 架")
            .replace("03-9876-5432", "00-0000-0000")
            .replace("よろしくお願いします", "あああああ架ああああ"),
        Files.readString(folder.resolve("002-get-order-xml.xml")));
  }

  @Test
  void theRealAnswerGoesToWhoeverAskedAndNamesTheRecorder() throws Exception {
    HttpResponse<byte[]> answer = asked(recorder.url(), "/orders?after=0", "session-5f2c9a", "");
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    assertEquals(ORDERS.formatted(recorder.url()), text);
    assertEquals("2", answer.headers().firstValue("X-Total-Pages").orElse(""));
    HttpResponse<byte[]> xml = asked(recorder.url(), "/order.xml", "session-5f2c9a", "");
    assertEquals(ORDER, new String(xml.body(), WINDOWS));
  }

  @Test
  void aRecordedFarSidePlaysIt() throws Exception {
    walk(recorder.url(), "open-sesame-99", "session-5f2c9a", "2026-11-27");
    MallSettings settings = RealTime.forTests().with("tape", folder.toString());
    try (Simulator played = RecordedMall.open(settings)) {
      assertEquals(
          0,
          played
              .control("orders/create", Json.object().put("count", 0))
              .path("orderNumbers")
              .size());
      HttpResponse<byte[]> login =
          asked(played.url(), "/login", "none", "{\"user\":\"x\",\"password\":\"another\"}");
      assertEquals(Redaction.SECRET, JSON.readTree(login.body()).path("token").asText());
      HttpResponse<byte[]> answer =
          asked(played.url(), "/orders?after=0&from=2027-01-02", "another", "");
      assertEquals("2", answer.headers().firstValue("X-Total-Pages").orElse(""));
      JsonNode order = JSON.readTree(answer.body()).path("items").path(0);
      assertEquals("M-1001", order.path("number").asText());
      assertEquals("${x} {{#y}}", order.path("template").asText());
      assertEquals("茶碗", order.path("lines").path(0).path("name").asText());
      assertEquals("北海道", order.path("buyer").path("prefecture").asText());
      assertEquals(
          2,
          JSON.readTree(asked(played.url(), "/orders?after=2&from=2027-01-02", "a", "").body())
              .path("after")
              .asInt());
      for (String root : List.of("orders(first:1)", "shop")) {
        HttpResponse<byte[]> graph =
            asked(played.url(), "/graphql", "a", "{\"query\":\"query{" + root + "{id}}\"}");
        assertTrue(JSON.readTree(graph.body()).path("data").has(root.replaceAll("\\(.*", "")));
      }
      HttpResponse<byte[]> xml = asked(played.url(), "/order.xml", "a", "");
      assertTrue(
          new String(xml.body(), StandardCharsets.UTF_8).contains("<Total currency=\"円\">3960"));
      assertEquals(
          404, asked(played.url(), "/orders?after=4&from=2027-01-02", "a", "{}").statusCode());
    }
  }

  @Test
  void aFailureDoesNotTakeThePlaceOfAGoodAnswerAndAnotherSessionGoesOn() throws Exception {
    asked(recorder.url(), "/orders?after=0", "session-5f2c9a", "");
    String before = written();
    down = true;
    assertEquals(500, asked(recorder.url(), "/orders?after=0", "session-5f2c9a", "").statusCode());
    assertEquals(before, written());
    down = false;
    recorder.close();
    recorder = Recorder.open(settings(Map.of("private", "number", "public", "note")), log::add);
    asked(recorder.url(), "/orders?after=2", "session-5f2c9a", "");
    asked(recorder.url(), "/orders?after=0", "session-5f2c9a", "");
    assertNotEquals(before, written());
    assertTrue(written().contains("002-get-orders.json"), written());
    assertFalse(written().contains("M-1001"), "a field of the shop's own list is left in");
    assertTrue(written().contains("門の前に置いてください"), "a field that is said to be public is taken out");
  }

  /** What a far side says of an error is its own. */
  @Test
  void aMessageOfAnOrderIsSomebodysAndThatOfAnErrorIsNot() {
    Field field = new Field(Set.of(), Set.of(), Set.of());
    assertEquals(Field.Kind.WORDS, field.kind(List.of("data", "orders", "message")));
    assertEquals(Field.Kind.PLAIN, field.kind(List.of("errors", "message")));
    assertEquals(Field.Kind.PLAIN, field.kind(List.of("data", "userErrors", "message")));
    assertEquals(Field.Kind.PLAIN, field.kind(List.of("message")));
  }

  @Test
  void whatIsNeitherJsonNorXmlIsSaidAndNotWritten() throws Exception {
    HttpResponse<byte[]> page = asked(recorder.url(), "/page", "session-5f2c9a", "");
    assertEquals("<p>髙橋 一郎</p>", new String(page.body(), StandardCharsets.UTF_8));
    assertEquals("", written());
    assertEquals(List.of("GET /page 200: not recorded, it is neither JSON nor XML"), log);
  }

  @Test
  void anAddressWithAPathOrNoFolderIsRefusedWithWords() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("far", "https://api.example/v1", "into", "x"),
            Map.of("far", "https://api.example"),
            Map.<String, String>of())) {
      String words =
          assertThrows(IllegalArgumentException.class, () -> Recorder.open(wrong, log::add))
              .getMessage();
      assertTrue(words.contains("--far https://api.example"), words);
    }
  }
}
