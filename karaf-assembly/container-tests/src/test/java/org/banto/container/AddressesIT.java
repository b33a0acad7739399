// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From where a house may be used: two addresses of the machine, and a front that hands on. */
@Tag("proof")
class AddressesIT {
  /** Linux has all of 127.0.0.0/8. */
  private static final String OFFICE = "127.0.0.1";

  private static final String ELSEWHERE = "127.0.0.2";
  private static final String FRONT = "127.0.0.3";
  private static final String HOST = "shop.test";
  private static final String SESSION = "/api/v1/session";

  @TempDir static Path data;

  private static House house;
  private static TlsLine line;
  private static Api api;

  @BeforeAll
  static void open() throws Exception {
    int tls = House.freePort();
    house =
        new House(
            data,
            Map.of(
                "BANTO_LISTEN", OFFICE,
                "BANTO_HOST", HOST,
                "BANTO_TLS_PORT", Integer.toString(tls),
                "BANTO_FRONTS", FRONT));
    house.start();
    line = new TlsLine(tls, house.uri().getPort());
    api = Api.logIn(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void everywhereAgain() {
    house.console("banto:ip-open");
  }

  private static ObjectNode lists(String... rows) {
    ObjectNode edit = Wire.JSON.createObjectNode();
    edit.putArray("lists");
    for (String row : rows) {
      String[] parts = row.split(" ");
      ObjectNode list = edit.withArray("lists").addObject();
      list.put("of", parts[0]).put("name", parts[1].equals("-") ? "" : parts[1]);
      list.putArray("addresses");
      for (int i = 2; i < parts.length; i++) {
        list.withArray("addresses").add(parts[i]);
      }
    }
    return edit;
  }

  private static String get(String path, String host, String... headers) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nConnection: close\r\n"
        + String.join("", Stream.of(headers).map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  private static String asked(String from, String path, String... headers) throws Exception {
    return line.clear(from, get(path, from.equals(FRONT) ? HOST : "localhost", headers));
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.substring(9, 12));
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  /** What a log-in from an address is answered. */
  private static String logIn(String from, String user, String password) throws Exception {
    String sent = "{\"user\":\"" + user + "\",\"password\":\"" + password + "\"}";
    return line.clear(
        from,
        "POST "
            + SESSION
            + " HTTP/1.1\r\n"
            + "Host: localhost\r\n"
            + "Connection: close\r\n"
            + "Content-Type: application/json\r\n"
            + "Content-Length: "
            + sent.length()
            + "\r\n\r\n"
            + sent);
  }

  private static String cookie(String answer) {
    Matcher set = Pattern.compile("Set-Cookie: (banto_session=[^;]*)").matcher(answer);
    assertTrue(set.find(), answer);
    return "Cookie: " + set.group(1);
  }

  @Test
  void whoComesFromElsewhereHearsASentenceAndNothingIsDone() throws Exception {
    assertEquals(200, status(asked(ELSEWHERE, "/ui/index.html")));
    assertEquals(401, status(asked(ELSEWHERE, SESSION)));
    api.put("address-rules", lists("HOUSE - 127.0.0.1 203.0.113.0/24"));
    String page = asked(ELSEWHERE, "/ui/index.html");
    assertEquals(403, status(page), page);
    assertEquals("この接続元（127.0.0.2）からは利用できません。許可された場所から接続するか、管理者に接続元の追加を依頼してください。", body(page));
    int sessions = api.get("sessions").size();
    for (int i = 0; i < 20; i++) {
      String refused = logIn(ELSEWHERE, "admin", Api.PASSWORD);
      assertEquals(403, status(refused), refused);
      assertEquals(
          "urn:banto:problem:address", Wire.JSON.readTree(body(refused)).get("type").asText());
    }
    assertEquals(sessions, api.get("sessions").size());
    assertEquals(200, status(asked(ELSEWHERE, "/health")));
    assertEquals(200, status(asked(OFFICE, "/ui/index.html")));
    assertEquals(200, status(logIn(OFFICE, "admin", Api.PASSWORD)));
    Waiting.until("the history", Duration.ofSeconds(20), () -> told() > 0);
    assertTrue(told() <= 2, "once a minute: " + told());
  }

  /** Lines of the history about refusals of that address. */
  private static long told() {
    long lines = 0;
    for (JsonNode line : api.get("audit?act=address.refused").get("items")) {
      lines += line.get("detail").asText().contains(ELSEWHERE) ? 1 : 0;
    }
    return lines;
  }

  @Test
  void aFrontsWordCountsAndAForgedOneDoesNot() throws Exception {
    api.put("address-rules", lists("HOUSE - 127.0.0.1 203.0.113.0/24 2001:db8::/32"));
    String https = "X-Forwarded-Proto: https";
    String office = "X-Forwarded-For: 203.0.113.9";
    assertEquals(401, status(asked(FRONT, SESSION, https, office)));
    assertEquals(401, status(asked(FRONT, SESSION, https, "X-Forwarded-For: [2001:db8::7]:4711")));
    String chain = "X-Forwarded-For: 203.0.113.9, 198.51.100.7";
    assertTrue(asked(FRONT, SESSION, https, chain).contains("urn:banto:problem:address"));
    // who is no front says what they like
    for (String forged :
        List.of(office, "X-Forwarded-For: 127.0.0.1", "Forwarded: for=203.0.113.9")) {
      String heard = line.secure(ELSEWHERE, get(SESSION, HOST, forged));
      assertTrue(heard.contains("urn:banto:problem:address"), heard);
      assertEquals(401, status(line.secure(OFFICE, get(SESSION, HOST, forged))), forged);
    }
    // negative control: the same front, and another list
    api.put("address-rules", lists("HOUSE - 127.0.0.1 198.51.100.0/24"));
    assertEquals(403, status(asked(FRONT, SESSION, https, office)));
    assertEquals(401, status(asked(FRONT, SESSION, https, chain)));
  }

  @Test
  void userAccountAndTokenHaveListsOfTheirOwn() throws Exception {
    String oneTime =
        api.post(
                "users",
                b -> {
                  b.put("login", "yamada").put("name", "山田").put("role", "orders");
                  b.putArray("accounts").add("main");
                  return b;
                })
            .get("password")
            .asText();
    Api.first(house.uri(), "yamada", oneTime);
    String before = cookie(logIn(OFFICE, "yamada", Api.PASSWORD));
    assertEquals(200, status(asked(OFFICE, SESSION, before)));
    String bearer =
        "Authorization: Bearer "
            + api.post(
                    "tokens",
                    b -> {
                      b.put("name", "stock").putArray("rights").add("orders.see");
                      return b;
                    })
                .get("token")
                .asText();
    String desks = "/api/v1/desks";
    api.put("address-rules", lists("USER yamada 127.0.0.2", "TOKEN token:stock 127.0.0.2"));
    assertEquals(403, status(asked(OFFICE, SESSION, before)));
    assertEquals(200, status(asked(ELSEWHERE, SESSION, before)));
    assertEquals(403, status(logIn(OFFICE, "yamada", Api.PASSWORD)));
    assertEquals(401, status(logIn(OFFICE, "yamada", "a wrong password")));
    assertEquals(200, status(logIn(ELSEWHERE, "yamada", Api.PASSWORD)));
    assertEquals(403, status(asked(OFFICE, desks, bearer)));
    assertEquals(200, status(asked(ELSEWHERE, desks, bearer)));
    // all the others stay where they are
    assertEquals(200, api.answer("GET", "desks").statusCode());
    assertEquals(200, status(logIn(ELSEWHERE, "admin", Api.PASSWORD)));
    api.put("address-rules", lists("ACCOUNT main 127.0.0.1"));
    assertEquals(403, status(logIn(ELSEWHERE, "admin", Api.PASSWORD)));
    assertEquals(403, status(asked(ELSEWHERE, desks, bearer)));
    assertEquals(200, status(asked(OFFICE, desks, bearer)));
  }

  @Test
  void whoeverShutsThemselvesOutSaysItTwiceAndTheServerOpensAgain() {
    HttpResponse<byte[]> once = put(lists("HOUSE - 127.0.0.2"));
    assertEquals(409, once.statusCode());
    assertTrue(text(once).contains("今お使いの接続元（127.0.0.1）から入れなくなります"), text(once));
    assertEquals(200, api.answer("GET", "desks").statusCode());
    assertEquals(200, put(lists("HOUSE - 127.0.0.2").put("confirm", true)).statusCode());
    assertEquals(403, api.answer("GET", "desks").statusCode());
    assertTrue(house.console("banto:ip-open").contains("IP制限を止めました"));
    assertEquals(200, api.answer("GET", "desks").statusCode());
    JsonNode view = api.get("address-rules");
    assertTrue(view.get("suspended").asBoolean(), view.toString());
    assertEquals("127.0.0.2", view.at("/lists/0/addresses/0").asText());
    assertEquals(200, put(lists("HOUSE - 127.0.0.1")).statusCode());
    assertFalse(api.get("address-rules").get("suspended").asBoolean());
  }

  @Test
  void whatIsBadInFormIsNamed() {
    HttpResponse<byte[]> wrong = put(lists("HOUSE - 127.0.0.1", "USER yamada 10.0.0.*"));
    assertEquals(400, wrong.statusCode());
    assertTrue(text(wrong).contains("2行目（yamada）「10.0.0.*」"), text(wrong));
    assertTrue(text(wrong).contains("\"lists.1.addresses\""), text(wrong));
  }

  private static HttpResponse<byte[]> put(ObjectNode edit) {
    return api.send("PUT", "address-rules", edit.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
