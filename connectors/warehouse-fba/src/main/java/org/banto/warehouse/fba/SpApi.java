// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouse.fba;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** Speaks the Selling Partner API: an access token on each request, errors in the platform's words. */
final class SpApi {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Outbound outbound;
  private final FbaAccount account;
  private final Login login;

  SpApi(Outbound outbound, FbaAccount account, Login login) {
    this.outbound = outbound;
    this.account = account;
    this.login = login;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  HttpResponse<byte[]> get(Operation operation, String path) throws ConnectorException {
    return send(operation, HttpRequest.newBuilder(account.at(path)).GET());
  }

  HttpResponse<byte[]> post(Operation operation, String path, ObjectNode body)
      throws ConnectorException {
    return send(
        operation,
        HttpRequest.newBuilder(account.at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes(body))));
  }

  private HttpResponse<byte[]> send(Operation operation, HttpRequest.Builder request)
      throws ConnectorException {
    Login.Token token = login.token();
    request.setHeader("x-amz-access-token", token.value());
    try {
      return outbound.send(request.build(), operation.allowance());
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED) {
        throw e;
      }
      if (login.outdated(token)) {
        return send(operation, request);
      }
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          "Amazon が " + operation + " を許しません。認可が取り消されたか、アプリに FBA 出荷のロールがありません",
          FbaAccount.FIELD_REFRESH,
          Optional.empty(),
          e);
    }
  }

  /** What an answer with an error status says. */
  static String error(HttpResponse<byte[]> answer) {
    try {
      JsonNode first = object(answer.body()).path("errors").path(0);
      String code = Fields.text(first, "code");
      String words = Fields.text(first, "message");
      return code.isEmpty() ? "HTTP " + answer.statusCode() : words + "（" + code + "）";
    } catch (IOException e) {
      return "HTTP " + answer.statusCode();
    }
  }

  static ConnectorException malformed(String what, Throwable cause) {
    return new ConnectorException(Reason.MALFORMED, what, "", Optional.empty(), cause);
  }

  /** Cannot be JSON; a page for people comes while the far side is being worked on. */
  static ConnectorException unreadable(String what, byte[] body, Throwable cause) {
    for (byte b : body) {
      if (b == '<') {
        return new ConnectorException(
            Reason.UNAVAILABLE, "Amazon がメンテナンス中のようです", "", Optional.empty(), cause);
      }
      if (!Character.isWhitespace(b)) {
        break;
      }
    }
    return malformed(what + " の応答が JSON として読めません", cause);
  }

  static JsonNode object(byte[] body) throws IOException {
    JsonNode node = JSON.readTree(body);
    if (node == null || !node.isObject()) {
      throw new IOException("not a JSON object");
    }
    return node;
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
