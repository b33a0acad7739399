// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.banto.testhouse.House;
import org.banto.testhouse.Wire;

/** One browser before two houses, of which either may answer: it has one cookie for both. */
final class AtBothHouses {
  private static final String BASE = "/api/v1/";

  private final List<Wire> houses;
  private String cookie = "";

  /** Nobody is logged in. */
  AtBothHouses(House one, House two) {
    houses = List.of(new Wire(one.uri()), new Wire(two.uri()));
  }

  /** Logs in at one of them; the status. */
  int logIn(int house, String user, String password) {
    JsonNode in =
        Wire.JSON.createObjectNode().put("user", user).put("password", password).put("account", "");
    HttpResponse<byte[]> answer = send(house, "POST", "session", in);
    if (answer.statusCode() == 200) {
      String csrf = json(answer).get("csrf").asText();
      houses.forEach(h -> h.header("X-Banto-Csrf", csrf));
    }
    return answer.statusCode();
  }

  /** Asks one of them for something; the status. */
  int get(int house, String path) {
    return send(house, "GET", path, null).statusCode();
  }

  /** Sends JSON to one of them; a cookie that it hands out is for both. */
  HttpResponse<byte[]> send(
      int house, String method, String path, JsonNode body, String... headers) {
    byte[] bytes =
        body == null ? null : body.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer =
        houses.get(house).send(method, BASE + path, bytes, "application/json", headers);
    answer.headers().firstValue("Set-Cookie").ifPresent(c -> cookie(c.split(";")[0]));
    return answer;
  }

  /** What it would be let in with. */
  String cookie() {
    return cookie;
  }

  /** Sends that from now on. */
  void cookie(String other) {
    cookie = other;
    houses.forEach(h -> h.header("Cookie", other));
  }

  static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return Wire.JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
