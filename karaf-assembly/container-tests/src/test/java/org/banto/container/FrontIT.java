// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.banto.testhouse.Api;
import org.banto.testhouse.House;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house behind the front of karaf-assembly/front/nginx.conf. */
@Tag("proof")
class FrontIT {
  private static final String HOST = Front.HOST;
  private static final String OFFICE = "127.0.0.1";
  private static final String ELSEWHERE = "127.0.0.2";
  private static final String LINE = "\r\n";

  @TempDir static Path data;
  @TempDir static Path folder;

  private static House house;
  private static Front front;
  private static TlsLine line;
  private static Api api;
  private static String cookie;
  private static String csrf;

  @BeforeAll
  static void open() throws Exception {
    house = new House(data, Map.of("BANTO_HOST", HOST, "BANTO_FRONTS", OFFICE));
    house.start();
    api = Api.logIn(house);
    TlsLine.renew(folder, HOST);
    front(recipe -> recipe);
    String body = "{\"user\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}";
    String in = secure(OFFICE, post("session", body, ""));
    assertEquals(200, status(in), in);
    Matcher set = Pattern.compile("Set-Cookie: (__Host-banto_session=[^;]*); .*Secure").matcher(in);
    assertTrue(set.find(), in);
    cookie = "Cookie: " + set.group(1) + LINE;
    csrf = Wire.JSON.readTree(body(in)).get("csrf").asText();
  }

  @AfterAll
  static void close() {
    if (front != null) {
      front.close();
    }
    if (house != null) {
      house.close();
    }
  }

  private static void front(UnaryOperator<String> recipe) throws Exception {
    if (front != null) {
      front.close();
    }
    front = new Front(folder, house.uri().getPort(), recipe, rules -> rules);
    line = front.line();
  }

  private static String secure(String from, String request) throws IOException {
    return line.secure(from, request);
  }

  private static String get(String path, String more) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + HOST + "\r\nConnection: close\r\n" + more + LINE;
  }

  private static String post(String path, String body, String more) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "POST /api/v1/"
        + path
        + " HTTP/1.1\r\nHost: "
        + HOST
        + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
        + length
        + LINE
        + more
        + LINE
        + body;
  }

  private static int status(String answer) {
    return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4).replaceAll("(?m)^[0-9a-f]+\r\n", "");
  }

  @Test
  void theWorkOfADayGoesThrough() throws Exception {
    for (String path :
        new String[] {
          "ui/index.html", "api/v1/session", "api/v1/desks", "api/v1/orders?limit=50"
        }) {
      String heard = secure(OFFICE, get("/" + path, cookie));
      assertEquals(200, status(heard), path + ": " + heard);
      assertEquals(2, heard.split("Strict-Transport-Security: ").length, heard);
      assertFalse(heard.contains("nginx/"), heard);
    }
    String written = cookie + "X-Banto-Csrf: " + csrf + LINE;
    String search = "{\"query\":{\"q\":\"東京都 山田\"},\"limit\":10}";
    assertEquals(200, status(secure(OFFICE, post("orders/search", search, written))));
    // a file of 5 MB is read by the house, which finds nothing in it
    String large =
        secure(
            OFFICE,
            post("orders/search", "a".repeat(5_000_000), written)
                .replace("Type: application/json", "Type: text/csv"));
    assertTrue(large.contains("urn:banto:problem:"), large);
    assertEquals(
        413,
        status(
            secure(OFFICE, post("order-files", "", "").replace("Length: 0", "Length: 34000000"))));
    assertFalse(Files.readString(folder.resolve("banto.log")).contains("limit=50"), "the query");
    try (SSLSocket stream = line.open("TLSv1.3")) {
      stream
          .getOutputStream()
          .write(get("/api/v1/events", cookie).getBytes(StandardCharsets.UTF_8));
      assertTrue(until(stream.getInputStream(), "hello"));
    }
  }

  private static boolean until(InputStream in, String wanted) throws IOException {
    StringBuilder heard = new StringBuilder();
    byte[] some = new byte[4_096];
    int n = in.read(some);
    while (n > 0
        && heard.append(new String(some, 0, n, StandardCharsets.UTF_8)).indexOf(wanted) < 0) {
      n = in.read(some);
    }
    return heard.indexOf(wanted) >= 0;
  }

  @Test
  void onlyTls12And13AreSpokenAndPlainHttpIsShownTheWay() throws Exception {
    for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
      try (SSLSocket socket = line.open(version)) {
        assertEquals(version, socket.getSession().getProtocol());
      }
    }
    assertTrue(line.refusesTls11());
    String page = line.clear(OFFICE, get("/ui/orders", ""));
    assertTrue(
        page.contains("308") && page.contains("Location: https://" + HOST + "/ui/orders"), page);
    assertEquals(403, status(line.clear(OFFICE, get("/api/v1/orders", ""))));
  }

  @Test
  void whereARequestComesFromIsTheFrontsWordAndNotTheClients() throws Exception {
    ObjectNode edit = Wire.JSON.createObjectNode();
    ObjectNode list = edit.putArray("lists").addObject().put("of", "HOUSE").put("name", "");
    list.putArray("addresses").add(OFFICE).add("::1");
    api.put("address-rules", edit);
    String forged = "X-Forwarded-For: 127.0.0.1\r\nForwarded: for=127.0.0.1\r\n";
    try {
      assertEquals(401, status(secure(OFFICE, get("/api/v1/session", forged))));
      String refused = secure(ELSEWHERE, get("/api/v1/session", forged));
      assertTrue(refused.contains("urn:banto:problem:address"), refused);
      assertTrue(refused.contains(ELSEWHERE), refused);
      // negative control: a front that hands on what its client says
      front(
          recipe ->
              recipe.replace(
                  "X-Forwarded-For $remote_addr", "X-Forwarded-For $http_x_forwarded_for"));
      assertEquals(401, status(secure(ELSEWHERE, get("/api/v1/session", forged))));
    } finally {
      front(recipe -> recipe);
      edit.putArray("lists");
      api.put("address-rules", edit);
    }
  }

  @Test
  void logInsAreCountedByTheFrontAndLooksAreNot() throws Exception {
    int refused = 0;
    for (int i = 0; i < 14; i++) {
      String heard =
          secure("127.0.0.9", post("session", "{\"user\":\"x\",\"password\":\"y\"}", ""));
      refused += status(heard) == 429 && !heard.contains("urn:banto") ? 1 : 0;
    }
    assertTrue(refused >= 2, "" + refused);
    for (int i = 0; i < 20; i++) {
      assertEquals(401, status(secure("127.0.0.10", get("/api/v1/session", ""))));
    }
  }

  /** A recipe with an error is told by nginx itself. */
  @Test
  void theRecipeIsOneThatNginxTakes() throws Exception {
    JsonNode up = Wire.JSON.readTree(body(secure(OFFICE, get("/health", ""))));
    assertTrue(up.has("status"), up.toString());
    Path conf = folder.resolve("broken.conf");
    Files.writeString(
        conf,
        Files.readString(folder.resolve("nginx.conf")).replace("http2 on;", "http2 perhaps;"));
    Process broken =
        new ProcessBuilder(Front.program().toString(), "-t", "-c", conf.toString()).start();
    assertFalse(broken.waitFor() == 0);
    assertThrows(IOException.class, () -> line.open("TLSv1.1"));
  }
}
