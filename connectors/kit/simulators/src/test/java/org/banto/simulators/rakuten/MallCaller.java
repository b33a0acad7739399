// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.banto.simulators.Json;
import org.banto.simulators.Simulator;
import org.banto.simulators.invented.Kind;

/** Speaks to the simulated mall as a shop's system would. */
final class MallCaller {
  static final String JSON = "application/json; charset=utf-8";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  String key = "SL000000_sample";

  MallCaller(Simulator mall) {
    url = mall.url();
  }

  static ObjectNode json(String text) {
    return Json.own(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> post(String path, String contentType, String body) throws Exception {
    return http.send(
        request(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    String pair = "SP000000_sample:" + key;
    return HttpRequest.newBuilder(url.resolve(path))
        .header(
            "Authorization",
            "ESA " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  HttpResponse<byte[]> raw(String operation, String body) throws Exception {
    return post("/es/2.0/order/" + operation + "/", JSON, body.replace('\'', '"'));
  }

  ObjectNode call(String operation, String body) throws Exception {
    return Json.read(raw(operation, body).body());
  }

  ObjectNode control(String command, String body) throws Exception {
    HttpResponse<byte[]> answer = post("/_control/" + command, JSON, body.replace('\'', '"'));
    if (answer.statusCode() != 200) {
      throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
    }
    return Json.read(answer.body());
  }

  List<String> create(String body) throws Exception {
    return Json.texts(control("orders/create", body).path("orderNumbers"));
  }

  String one(Kind kind) throws Exception {
    return create("{'count':1,'kinds':['" + kind + "'],'progress':100}").get(0);
  }

  JsonNode order(String number) throws Exception {
    return call("getOrder", "{'version':10,'orderNumberList':['" + number + "']}")
        .path("OrderModelList")
        .path(0);
  }

  static List<String> codes(JsonNode answer) {
    return answer.path("MessageModelList").findValuesAsText("messageCode").stream()
        .map(c -> c.replace("ORDER_EXT_API_", ""))
        .toList();
  }
}
