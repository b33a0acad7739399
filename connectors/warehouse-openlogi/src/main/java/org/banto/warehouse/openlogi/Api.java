// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.openlogi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** Speaks OpenLogi's API 1.5: a bearer token and the version on each request. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String VERSION = "1.5";

  private final Outbound outbound;
  private final OpenLogiAccount account;

  Api(Outbound outbound, OpenLogiAccount account) {
    this.outbound = outbound;
    this.account = account;
  }

  HttpResponse<byte[]> get(String path) throws ConnectorException {
    return send(HttpRequest.newBuilder(account.at(path)).GET());
  }

  HttpResponse<byte[]> post(String path, ObjectNode body) throws ConnectorException {
    return send(
        HttpRequest.newBuilder(account.at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes(body))));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws ConnectorException {
    account.check();
    request.header("Authorization", "Bearer " + account.token());
    request.header("X-Api-Version", VERSION).header("Accept", "application/json");
    try {
      return outbound.send(request.build());
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED) {
        throw e;
      }
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text("OpenLogi がトークンを受け付けません", "OpenLogi refuses the token"),
          OpenLogiAccount.FIELD_TOKEN,
          Optional.empty(),
          e);
    }
  }

  static boolean good(HttpResponse<byte[]> answer) {
    return answer.statusCode() / 100 == 2;
  }

  /** The fields that are wrong, without what stands in them. */
  static String error(HttpResponse<byte[]> answer) {
    try {
      JsonNode said = JSON.readTree(answer.body());
      List<String> all = new ArrayList<>();
      if (said != null) {
        said.path("errors")
            .properties()
            .forEach(f -> all.add(f.getKey() + ": " + f.getValue().path(0).asText()));
      }
      String first = said == null ? "" : said.path("error").asText("");
      return all.isEmpty() ? first + "（HTTP " + answer.statusCode() + "）" : String.join("、", all);
    } catch (IOException e) {
      return "HTTP " + answer.statusCode();
    }
  }

  /** A refusal where an answer was to be read, in OpenLogi's own words. */
  static ConnectorException refused(HttpResponse<byte[]> answer) {
    return new ConnectorException(Reason.MALFORMED, Text.same("OpenLogi: " + error(answer)));
  }

  static JsonNode read(Text what, HttpResponse<byte[]> answer) throws ConnectorException {
    try {
      JsonNode node = JSON.readTree(answer.body());
      if (node == null || !node.isContainerNode()) {
        throw new IOException("no JSON");
      }
      return node;
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text(
              what.ja() + " の応答が JSON として読めません",
              "OpenLogi's answer to " + what.en() + " cannot be read as JSON"),
          "",
          Optional.empty(),
          e);
    }
  }

  /** An answer that is no answer of OpenLogi's says nothing: it may have been done. */
  static void taken(Text what, HttpResponse<byte[]> answer) throws ConnectorException {
    try {
      read(what, answer);
    } catch (ConnectorException e) {
      throw new ConnectorException(Reason.NO_ANSWER, e.sentence(), "", Optional.empty(), e);
    }
  }

  static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
