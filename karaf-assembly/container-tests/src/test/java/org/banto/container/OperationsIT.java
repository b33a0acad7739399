// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.banto.testhouse.Api;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation the house describes, asked by everybody, and with everything somebody may send. */
@ExtendWith(Standing.class)
@Order(2)
class OperationsIT {
  /** What one request may take; a machine that is busy with other tests takes its time, too. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static House house;
  private static Api api;
  private static List<Operation> operations;

  /**
   * What the description says.
   *
   * @param needs the right; empty for none
   * @param open whether nobody has to log in
   * @param type what is sent to it; JSON where it says nothing
   */
  private record Operation(String method, String path, String needs, boolean open, String type) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    boolean ofTheSession() {
      return path.startsWith("session");
    }

    boolean streams() {
      return path.equals("events");
    }
  }

  @BeforeAll
  static void boot() throws Exception {
    house = Standing.house();
    api = house.shop("operations");
    JsonNode described = Wire.JSON.readTree(house.get("/api/v1/openapi.json").body());
    operations = new ArrayList<>();
    described
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(method -> operations.add(of(path.getKey(), method))));
  }

  private static Operation of(String path, Map.Entry<String, JsonNode> method) {
    JsonNode said = method.getValue();
    return new Operation(
        method.getKey().toUpperCase(java.util.Locale.ROOT),
        path.substring(1).replaceAll("[{][^}]*[}]", "1"),
        said.path("x-needs").asText(""),
        said.get("security").isEmpty(),
        said.path("requestBody").path("content").properties().stream()
            .map(Map.Entry::getKey)
            .filter(type -> !type.contains("*"))
            .findFirst()
            .orElse("application/json"));
  }

  private static HttpResponse<byte[]> ask(Operation of, byte[] body, String... headers) {
    Wire wire = new Wire(house.uri(""));
    boolean sends = !of.method().equals("GET") && !of.method().equals("DELETE");
    return wire.send(of.method(), "/api/v1/" + of.path(), sends ? body : null, of.type(), headers);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The right that was missing, if that is why it was refused. */
  private static Optional<String> missing(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 403) {
      return Optional.empty();
    }
    String detail = Wire.JSON.readTree(answer.body()).path("detail").asText();
    return detail.startsWith("必要な権限: ")
        ? Optional.of(detail.substring("必要な権限: ".length()))
        : Optional.empty();
  }

  @Test
  @Tag("security.H3")
  void whoeverHasNotLoggedInIsLetIntoNothingThatIsNotOpen() {
    List<String> wrong = new ArrayList<>();
    for (Operation one : operations) {
      if (one.streams() && one.open()) {
        wrong.add("open stream " + one);
      } else {
        boolean refused = ask(one, utf8("{}")).statusCode() == 401;
        // a log-in that is wrong is refused in the same way
        if (refused == one.open() && !one.ofTheSession()) {
          wrong.add(one + (refused ? " is shut" : " is open"));
        }
      }
    }
    assertTrue(operations.size() > 120, operations.toString());
    assertEquals(List.of(), wrong);
  }

  @Test
  @Tag("security.H3")
  void eachRightOpensWhatIsDeclaredAndNothingElse() throws IOException {
    List<String> wrong = new ArrayList<>();
    TreeSet<String> rights = new TreeSet<>();
    operations.forEach(o -> rights.add(o.needs()));
    rights.remove("");
    rights.remove("users");
    rights.add("orders");
    for (String right : rights) {
      String token = token(right);
      for (Operation one : operations) {
        if (one.open() || one.ofTheSession() || one.streams()) {
          continue;
        }
        HttpResponse<byte[]> answer = ask(one, utf8("{}"), "Authorization", "Bearer " + token);
        Optional<String> expected =
            one.needs().isEmpty() || one.needs().equals(right)
                ? Optional.empty()
                : Optional.of(one.needs());
        if (!missing(answer).equals(expected)) {
          wrong.add(one + " with " + right + ": " + answer.statusCode());
        }
      }
    }
    assertTrue(rights.size() >= 10, rights.toString());
    assertEquals(List.of(), wrong);
  }

  private static String token(String right) {
    return api.post(
            "tokens",
            b -> {
              b.put("name", "only-" + right.replace('.', '-'));
              ArrayNode rights = b.putArray("rights");
              rights.add(right);
              return b;
            })
        .get("token")
        .asText();
  }

  /** What somebody may send, by what is wrong with it. */
  private static Map<String, byte[]> bad() {
    Map<String, byte[]> bad = new LinkedHashMap<>();
    bad.put("nothing", new byte[0]);
    bad.put("null", utf8("null"));
    bad.put("an empty object", utf8("{}"));
    bad.put("5 MB", utf8("{\"x\":\"" + "a".repeat(5_000_000) + "\"}"));
    bad.put("depth 1,000", utf8("[".repeat(1_000) + "]".repeat(1_000)));
    StringBuilder keys = new StringBuilder("{");
    for (int i = 0; i < 60_000; i++) {
      keys.append("\"key").append(i).append("\":1,");
    }
    bad.put("60,000 keys", utf8(keys.append("\"z\":1}").toString()));
    bad.put("bytes of no charset", new byte[] {'{', '"', (byte) 0xFF, (byte) 0xFE, '"', ':', '1'});
    bad.put("NUL", utf8("{\"name\":\"a\\u0000b\",\"login\":\"a\\u0000b\",\"ids\":[1]}"));
    bad.put("10,000 characters", utf8("{\"name\":\"" + "あ".repeat(10_000) + "\",\"ids\":[1]}"));
    bad.put("a number of 400 digits", utf8("{\"ids\":[" + "9".repeat(400) + "]}"));
    bad.put("numbers for all", utf8("{\"ids\":7,\"name\":7,\"action\":7,\"rights\":7}"));
    bad.put("a list", utf8("[1,null,\"x\"]"));
    bad.put("a list of null", utf8("[null]"));
    return bad;
  }

  @Test
  @Tag("security.low.null")
  void nothingThatIsSentBreaksAnOperation() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, byte[]> body : bad().entrySet()) {
      for (Operation one : operations) {
        if (one.ofTheSession() && !one.method().equals("POST") || one.streams()) {
          continue;
        }
        long from = System.nanoTime();
        HttpResponse<byte[]> answer = send(one, body.getValue());
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        String said = new String(answer.body(), StandardCharsets.UTF_8);
        boolean good =
            answer.statusCode() < 400 || answer.statusCode() < 500 && said.contains("\"title\"");
        if (!good || took.compareTo(LONGEST) > 0) {
          wrong.add(one + ", " + body.getKey() + ": " + answer.statusCode() + " in " + took);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static HttpResponse<byte[]> send(Operation one, byte[] body) {
    return api.send(one.method(), one.path(), one.method().equals("GET") ? null : body);
  }
}
