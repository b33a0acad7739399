// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.testhouse.Api;
import org.banto.testhouse.Waiting;
import org.banto.testhouse.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a log-in may do before its second factor is given, or set up: every operation the house describes is asked. */
@Order(2)
@Tag("proof")
class SecondFactorIT {
  @RegisterExtension static final Standing OWN = Standing.alone("second-factor");

  private static final String JSON_TYPE = "application/json";
  private static final long STEP = 30;

  private static House house;
  private static Api admin;

  /** Every operation that is not open, and what is sent to it. */
  private static final Map<String, String> GUARDED = new TreeMap<>();

  private static final List<String> DANGEROUS = new ArrayList<>();

  @BeforeAll
  static void boot() throws Exception {
    house = OWN.own();
    admin = Api.logIn(house.uri(""), house.data());
    Wire.JSON
        .readTree(house.get("/api/v1/openapi.json").body())
        .get("paths")
        .properties()
        .forEach(SecondFactorIT::guarded);
    assertTrue(GUARDED.size() > 120, "" + GUARDED.size());
  }

  private static void guarded(Map.Entry<String, JsonNode> path) {
    path.getValue()
        .properties()
        .forEach(
            method -> {
              if (!method.getValue().get("security").isEmpty()) {
                String verb = method.getKey().toUpperCase(Locale.ROOT);
                String one = verb + " " + path.getKey().replaceAll("[{][^}]*[}]", "1");
                GUARDED.put(one, type(method.getValue()));
                if (method.getValue().path("x-proof").asBoolean()) {
                  DANGEROUS.add(one);
                }
              }
            });
  }

  private static String type(JsonNode operation) {
    return operation.path("requestBody").path("content").properties().stream()
        .map(Map.Entry::getKey)
        .filter(type -> !type.contains("*"))
        .findFirst()
        .orElse(JSON_TYPE);
  }

  /** Somebody who may do much, with a password of their own. */
  private static Api somebody(String login) {
    return somebodyWith(login, "shop-manager");
  }

  private static Api somebodyWith(String login, String role) {
    JsonNode made =
        admin.post(
            "users",
            b -> {
              b.put("login", login).put("name", login).put("role", role);
              return b;
            });
    return Api.first(house.uri(""), login, made.get("password").asText());
  }

  /** What somebody set up: the key, the code that confirmed it, and the recovery codes. */
  private record Factor(String key, String confirmed, List<String> recovery) {}

  private static Factor enrol(Api api) {
    String key =
        api.post("session/factor", b -> b.put("password", Api.PASSWORD)).get("key").asText();
    String confirmed = code(key, 0);
    List<String> recovery = new ArrayList<>();
    api.post("session/factor/confirmation", b -> b.put("code", confirmed))
        .get("codes")
        .forEach(code -> recovery.add(code.asText()));
    return new Factor(key, confirmed, recovery);
  }

  /** A log-in by the password alone. */
  private static Wire logIn(String login, String stage) throws IOException {
    Wire wire = new Wire(house.uri(""));
    ObjectNode sent = Wire.JSON.createObjectNode().put("user", login).put("password", Api.PASSWORD);
    JsonNode view = wire.ok("POST", "/api/v1/session", sent);
    assertEquals(stage, view.get("stage").asText());
    wire.header("X-Banto-Csrf", view.get("csrf").asText());
    return wire;
  }

  private static int give(Wire wire, String code) throws IOException {
    byte[] sent = Wire.JSON.writeValueAsBytes(Wire.JSON.createObjectNode().put("code", code));
    return wire.send("POST", "/api/v1/session/factor/code", sent, JSON_TYPE).statusCode();
  }

  /** What is answered to each guarded operation, but to logging out. */
  private static Map<String, HttpResponse<byte[]>> ask(Wire wire, String only) {
    Map<String, HttpResponse<byte[]>> all = new TreeMap<>();
    for (String one : GUARDED.keySet()) {
      String[] parts = one.split(" ");
      if (one.matches(only) && !one.equals("DELETE /session") && !one.equals("GET /events")) {
        boolean bare = parts[0].equals("GET") || parts[0].equals("DELETE");
        byte[] body = bare ? null : "{}".getBytes(StandardCharsets.UTF_8);
        all.put(one, wire.send(parts[0], "/api/v1" + parts[1], body, GUARDED.get(one)));
      }
    }
    return all;
  }

  /** Those that were not refused for want of the second factor. */
  private static List<String> open(Map<String, HttpResponse<byte[]>> answers, int refused) {
    List<String> open = new ArrayList<>(answers.keySet());
    open.removeAll(refused(answers, refused, "second-factor"));
    return open;
  }

  /** Those that were refused so. */
  private static List<String> refused(
      Map<String, HttpResponse<byte[]>> answers, int status, String kind) {
    return answers.entrySet().stream()
        .filter(one -> refused(one.getValue(), status, kind))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean refused(HttpResponse<byte[]> answer, int status, String kind) {
    return answer.statusCode() == status
        && new String(answer.body(), StandardCharsets.UTF_8).contains("urn:banto:problem:" + kind);
  }

  @Test
  void withoutTheCodeNothingIsDoneButToGiveIt() throws Exception {
    Factor set = enrol(somebody("careful"));
    Wire half = logIn("careful", "CODE");
    List<String> steps =
        List.of(
            "GET /session",
            "POST /session/factor/code",
            "POST /session/passkeys/challenge",
            "POST /session/passkeys/proof");
    assertEquals(steps, open(ask(half, ".*"), 401));
    assertEquals(401, half.send("GET", "/api/v1/events", null, "").statusCode());
    // the other way round: with the code the same requests are answered
    assertEquals(200, give(half, code(set.key(), 1)));
    Map<String, HttpResponse<byte[]>> in = ask(half, "GET .*");
    assertEquals(List.copyOf(in.keySet()), open(in, 401));
    assertTrue(in.size() > 50 && in.get("GET /desks").statusCode() == 200, "" + in.size());
  }

  @Test
  void aCodeIsGoodOnceAndSoIsARecoveryCode() throws Exception {
    Factor set = enrol(somebody("twice"));
    String code = code(set.key(), 1);
    Wire one = logIn("twice", "CODE");
    assertEquals(400, give(one, set.confirmed()), "the one that confirmed it");
    assertEquals(400, give(one, code(set.key(), -5)), "one of some minutes ago");
    assertEquals(200, give(one, code));
    assertEquals(409, give(one, code), "it is in already");
    Wire two = logIn("twice", "CODE");
    assertEquals(400, give(two, code));
    assertEquals(200, give(two, set.recovery().get(0)));
    Wire three = logIn("twice", "CODE");
    assertEquals(400, give(three, set.recovery().get(0)));
    assertEquals(200, give(three, set.recovery().get(1)));
    JsonNode left = three.ok("GET", "/api/v1/session/factor", null);
    assertEquals(8, left.get("recovery").asInt());
    JsonNode lines = admin.get("audit?act=session.refused&limit=50");
    String history = lines.toString();
    assertTrue(history.contains("確認コードの間違い") && !history.contains(code), history);
  }

  @Test
  void whoLosesItIsLetInByThePasswordOnceItIsTakenAway() throws Exception {
    somebody("loser");
    enrolAgain("loser");
    logIn("loser", "CODE");
    for (int i = 0; i < 2; i++) {
      assertEquals(200, admin.answer("DELETE", "users/loser/factor").statusCode());
      logIn("loser", "CODE");
    }
    assertEquals(204, admin.answer("DELETE", "users/loser/factor-loss").statusCode());
    assertEquals(409, admin.answer("DELETE", "users/loser/factor-loss").statusCode());
    assertEquals(200, admin.answer("DELETE", "users/loser/factor").statusCode());
    somebodyWith("second", "administrator");
    Wire second = logIn("second", "IN");
    JsonNode taken = second.ok("DELETE", "/api/v1/users/loser/factor", null);
    assertFalse(taken.get("secondFactor").asBoolean(), taken::toString);
    assertEquals(409, admin.answer("DELETE", "users/loser/factor").statusCode());
    logIn("loser", "IN");
    String history = admin.get("audit?act=factor.reset&limit=50").toString();
    assertTrue(history.contains("loser ← admin"), history);
    assertEquals(400, admin.answer("DELETE", "users/admin/factor").statusCode());
  }

  private static void enrolAgain(String login) throws IOException {
    Wire wire = logIn(login, "IN");
    ObjectNode password = Wire.JSON.createObjectNode().put("password", Api.PASSWORD);
    String key = wire.ok("POST", "/api/v1/session/factor", password).get("key").asText();
    ObjectNode first = Wire.JSON.createObjectNode().put("code", code(key, 0));
    wire.ok("POST", "/api/v1/session/factor/confirmation", first);
  }

  @Test
  void whoeverMustHaveOneDoesNothingButSetItUpAndProgramsWorkOn() throws Exception {
    somebody("late");
    String token =
        admin
            .post(
                "tokens",
                b -> {
                  b.put("name", "till").putArray("rights").add("orders.see");
                  return b;
                })
            .get("token")
            .asText();
    admin.put("factor-rule", rule("RIGHTS", 10));
    try {
      Wire late = logIn("late", "ENROL");
      assertEquals(
          List.of(
              "GET /session",
              "GET /session/factor",
              "POST /session/factor",
              "POST /session/factor/confirmation",
              "POST /session/password"),
          open(ask(late, ".*"), 403));
      ObjectNode password = Wire.JSON.createObjectNode().put("password", Api.PASSWORD);
      String key = late.ok("POST", "/api/v1/session/factor", password).get("key").asText();
      ObjectNode first = Wire.JSON.createObjectNode().put("code", code(key, 0));
      late.ok("POST", "/api/v1/session/factor/confirmation", first);
      assertEquals(200, late.send("GET", "/api/v1/desks", null, "").statusCode());
      Wire program = new Wire(house.uri(""));
      program.header("Authorization", "Bearer " + token);
      assertEquals(200, program.send("GET", "/api/v1/desks", null, "").statusCode());
      // who is in goes on until the next log-in
      assertNotEquals(0, admin.get("users").size());
    } finally {
      admin.put("factor-rule", rule("ADVISED", 10));
    }
  }

  @Test
  void aDangerousActAsksOnceMoreWhoItIsWhenTheProofIsOld() throws Exception {
    somebodyWith("boss", "administrator");
    admin.put("factor-rule", rule("ADVISED", 1));
    try {
      Wire boss = logIn("boss", "IN");
      assertEquals(404, boss.send("DELETE", "/api/v1/users/nobody", null, "").statusCode());
      Waiting.until(
          "the proof is old",
          Duration.ofSeconds(90),
          () -> refused(boss.send("DELETE", "/api/v1/users/nobody", null, ""), 403, "step-up"));
      assertTrue(DANGEROUS.size() > 15, DANGEROUS.toString());
      String asking =
          "GET /session/factor/proof|[A-Z]+ /session/passkeys(/1)?|[A-Z]+ /(?!session).*";
      assertEquals(
          List.copyOf(new TreeSet<>(DANGEROUS)), refused(ask(boss, asking), 403, "step-up"));
      byte[] wrong = "{\"password\":\"another\"}".getBytes(StandardCharsets.UTF_8);
      String proof = "/api/v1/session/factor/proof";
      assertEquals(400, boss.send("POST", proof, wrong, JSON_TYPE).statusCode());
      ObjectNode right = Wire.JSON.createObjectNode().put("password", Api.PASSWORD);
      boss.ok("POST", proof, right);
      assertEquals(404, boss.send("DELETE", "/api/v1/users/nobody", null, "").statusCode());
    } finally {
      admin.put("factor-rule", rule("ADVISED", 10));
    }
  }

  private static ObjectNode rule(String who, int minutes) {
    return Wire.JSON.createObjectNode().put("who", who).put("minutes", minutes);
  }

  /** The six digits of RFC 6238, so many steps from now. */
  private static String code(String key, int steps) {
    long step = System.currentTimeMillis() / 1000 / STEP + steps;
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(key), "RAW"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int cut = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
      return "%06d".formatted(cut % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Base 32 of RFC 4648. */
  private static byte[] bytes(String key) {
    ByteBuffer out = ByteBuffer.allocate(key.length() * 5 / 8);
    long held = 0;
    int bits = 0;
    for (char c : key.toCharArray()) {
      held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out.put((byte) (held >> bits));
      }
    }
    return out.array();
  }
}
