// SPDX-License-Identifier: Apache-2.0
package org.banto.testhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The house's REST API as its page uses it. */
public final class Api {
  /** The password the first log-in chooses. */
  public static final String PASSWORD = "a password to test with";

  private static final String BASE = "/api/v1/";

  private final Wire wire;

  private Api(URI house) {
    this.wire = new Wire(house);
    wire.again(this::proved);
  }

  /** Logs in: with the one-time password of a new house, which it changes, or with the chosen one. */
  public static Api logIn(House house) {
    return logIn(house.uri(), house.data());
  }

  /** Logs in to a house that answers at an address and keeps its data in a folder. */
  public static Api logIn(URI house, Path data) {
    Path first = data.resolve("first-login.txt");
    try {
      if (Files.exists(first)) {
        return first(house, "admin", Files.readString(first).trim().split(" ")[1]);
      }
      Api api = new Api(house);
      api.open("admin", PASSWORD, "");
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same on another 店舗ID, which whoever logs in may work on. */
  public static Api logIn(URI house, Path data, String account) {
    logIn(house, data);
    Api api = new Api(house);
    try {
      api.open("admin", PASSWORD, account);
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Logs in with a one-time password, and chooses one. */
  public static Api first(URI house, String user, String oneTime) {
    Api api = new Api(house);
    try {
      api.open(user, oneTime, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    api.post("session/password", b -> b.put("old", oneTime).put("new", PASSWORD));
    return api;
  }

  private void open(String user, String password, String account) throws IOException {
    byte[] body =
        Wire.JSON.writeValueAsBytes(
            Wire.JSON
                .createObjectNode()
                .put("user", user)
                .put("password", password)
                .put("account", account));
    HttpResponse<byte[]> answer = wire.send("POST", BASE + "session", body, "application/json");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("log in: " + answer.statusCode() + " " + text(answer));
    }
    wire.header("X-Banto-Csrf", Wire.JSON.readTree(answer.body()).get("csrf").asText());
  }

  /** Dangerous acts ask for the password where it was given long ago. */
  private boolean proved(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 403 || !text(answer).contains("urn:banto:problem:step-up")) {
      return false;
    }
    byte[] proof = ("{\"password\":\"" + PASSWORD + "\"}").getBytes(StandardCharsets.UTF_8);
    String path = BASE + "session/factor/proof";
    return wire.send("POST", path, proof, "application/json").statusCode() == 200;
  }

  /** Reads a resource. */
  public JsonNode get(String path) {
    return wire.ok("GET", BASE + path, null);
  }

  /** The answer to a request without a body, whatever it is. */
  public HttpResponse<byte[]> answer(String method, String path) {
    return wire.send(method, BASE + path, null, "");
  }

  /** Sends whatever it is as JSON and returns the answer whatever its status. */
  public HttpResponse<byte[]> send(String method, String path, byte[] body) {
    return send(method, path, body, "application/json");
  }

  /** Sends whatever it is as what it is said to be, and returns the answer whatever its status. */
  public HttpResponse<byte[]> send(
      String method, String path, byte[] body, String type, String... headers) {
    return wire.send(method, BASE + path, body, type, headers);
  }

  /** Reads a resource's bytes. */
  public byte[] bytes(String path) {
    HttpResponse<byte[]> answer = wire.send("GET", BASE + path, null, "");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + text(answer));
    }
    return answer.body();
  }

  /** Reads a resource's text. */
  public String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** Posts JSON. */
  public JsonNode post(String path, UnaryOperator<ObjectNode> body) {
    return wire.ok(
        "POST",
        BASE + path,
        body.apply(Wire.JSON.createObjectNode()),
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  /** Puts JSON. */
  public JsonNode put(String path, JsonNode body, String... headers) {
    return wire.ok("PUT", BASE + path, body, headers);
  }

  /** Posts a file. */
  public JsonNode upload(String path, byte[] file) {
    HttpResponse<byte[]> answer = wire.send("POST", BASE + path, file, "application/octet-stream");
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + text(answer));
    }
    try {
      return Wire.JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a job and waits for its end. */
  public JsonNode job(String path, UnaryOperator<ObjectNode> body) {
    String id = post(path, body).get("job").asText();
    JsonNode[] job = new JsonNode[1];
    Waiting.until(
        () -> "job " + job[0],
        Duration.ofMinutes(5),
        () -> {
          job[0] = get("jobs/" + id);
          return !job[0].get("state").asText().equals("RUNNING");
        });
    if (!job[0].get("state").asText().equals("DONE")) {
      throw new IllegalStateException("job failed: " + job[0]);
    }
    return job[0];
  }

  /** Walks all slices of a list. */
  public void each(String path, Consumer<JsonNode> item) {
    String from = "";
    do {
      String join = path.contains("?") ? "&" : "?";
      JsonNode slice = get(path + join + "limit=200" + (from.isEmpty() ? "" : "&from=" + from));
      slice.get("items").forEach(item);
      from = slice.get("next").isNull() ? "" : slice.get("next").asText();
    } while (!from.isEmpty());
  }

  /** How many orders stand on a desk. */
  public long count(String desk) {
    for (JsonNode row : get("desks").get("desks")) {
      if (row.get("desk").asText().equals(desk)) {
        return row.get("count").asLong();
      }
    }
    return 0;
  }

  /** How many orders there are on all desks. */
  public long count() {
    long n = 0;
    for (JsonNode row : get("desks").get("desks")) {
      n += row.get("count").asLong();
    }
    return n;
  }

  /** Sets up the shop, and its connection {@code rakuten~demo} or the like to a simulated mall. */
  public void connect(Mall mall) {
    shop();
    connect(mall, "demo");
  }

  private void shop() {
    ObjectNode shop = Wire.JSON.createObjectNode();
    shop.put("name", "茶碗屋").put("zip", "1500001").put("prefecture", "東京都");
    shop.put("city", "渋谷区").put("street", "神宮前1-2-3").put("phone", "03-0000-0000");
    shop.put("mail", "shop@example.jp").put("carrier.yamato.billing", "0300000000");
    put("shop", shop);
  }

  /** Connects to a simulated mall under a name of one's own. */
  public void connect(Mall mall, String name) {
    ObjectNode settings = Wire.JSON.createObjectNode();
    settings.put("url", mall.uri().toString());
    mall.kind().settings().accept(mall, settings);
    put("connections/" + mall.kind().id() + "~" + name, settings);
  }

  /** An action on all orders that match a filter. */
  public JsonNode action(String action, String desk, Consumer<ObjectNode> more) {
    return job(
        "actions",
        b -> {
          b.put("action", action);
          ArrayNode desks = b.putObject("query").putArray("desk");
          desks.add(desk);
          more.accept(b);
          return b;
        });
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
