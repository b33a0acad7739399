// SPDX-License-Identifier: Apache-2.0
package org.banto.payment.np;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/**
 * Speaks NP's API, one payment in each call: merchant and SP code as basic authentication, and the
 * terminal's id. What NP refuses comes with status 400 and its codes.
 */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  /** What NP says to a call about no payment at all. */
  private static final String NONE = "EPRO0101";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Outbound outbound;
  private final NpAccount account;

  Api(Outbound outbound, NpAccount account) {
    this.outbound = outbound;
    this.account = account;
  }

  /** What NP says of one payment: what it knows of it, or its codes of why not. */
  record Said(JsonNode result, List<String> codes) {
    boolean good() {
      return codes.isEmpty();
    }

    boolean is(String code) {
      return codes.contains(code);
    }
  }

  /** Asks about no payment: with good credentials NP says just that. */
  void check() throws ConnectorException {
    HttpResponse<byte[]> answer = send("POST", "/authorizations/find", JSON.createArrayNode());
    if (answer.statusCode() / 100 != 2 && !codes(read(answer)).contains(NONE)) {
      throw new ConnectorException(
          Reason.MALFORMED, Errors.words(codes(read(answer))).after("NP: "));
    }
    read(answer);
  }

  /** Looks, so that an answer that cannot be read is just that. */
  Said find(ObjectNode payment) throws ConnectorException {
    return said(send("POST", "/authorizations/find", JSON.createArrayNode().add(payment)));
  }

  /** Has something done; an answer that cannot be read says nothing: it may have been done. */
  Said tell(String method, String path, ObjectNode payment) throws ConnectorException {
    HttpResponse<byte[]> answer = send(method, path, JSON.createArrayNode().add(payment));
    try {
      return said(answer);
    } catch (ConnectorException e) {
      throw new ConnectorException(Reason.NO_ANSWER, e.sentence(), "", Optional.empty(), e);
    }
  }

  private HttpResponse<byte[]> send(String method, String path, ArrayNode payments)
      throws ConnectorException {
    account.check();
    byte[] body = bytes(JSON.createObjectNode().set("transactions", payments));
    String basic = account.merchant() + ":" + account.sp();
    HttpRequest request =
        HttpRequest.newBuilder(account.at(path))
            .timeout(PATIENCE)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
            .header("X-NP-Terminal-Id", account.terminal())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofByteArray(body))
            .build();
    try {
      return outbound.send(request);
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED) {
        throw e;
      }
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text(
              "NP が加盟店コード・SPコード・端末IDを受け付けません",
              "NP refuses the merchant code, the SP code or the terminal ID"),
          NpAccount.FIELD_SP,
          Optional.empty(),
          e);
    }
  }

  private static Said said(HttpResponse<byte[]> answer) throws ConnectorException {
    JsonNode node = read(answer);
    List<String> codes = codes(node);
    JsonNode result = node.path("results").path(0);
    boolean good = answer.statusCode() / 100 == 2;
    if (good ? result.path("np_transaction_id").asText().isEmpty() : codes.isEmpty()) {
      throw unreadable(null);
    }
    if (Errors.trouble(codes)) {
      throw new ConnectorException(Reason.NO_ANSWER, Errors.words(codes).after("NP: "));
    }
    return new Said(result, good ? List.of() : codes);
  }

  private static List<String> codes(JsonNode node) {
    List<String> all = new ArrayList<>();
    node.path("errors").forEach(e -> e.path("codes").forEach(c -> all.add(c.asText())));
    return all;
  }

  private static JsonNode read(HttpResponse<byte[]> answer) throws ConnectorException {
    try {
      JsonNode node = JSON.readTree(answer.body());
      if (node == null || !node.isObject()) {
        throw unreadable(null);
      }
      return node;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static ConnectorException unreadable(Throwable cause) {
    return new ConnectorException(
        Reason.MALFORMED,
        new Text("NP の応答が読めません", "NP's answer cannot be read"),
        "",
        Optional.empty(),
        cause);
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
