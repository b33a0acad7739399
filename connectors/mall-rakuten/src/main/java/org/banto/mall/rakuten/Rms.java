// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.rakuten;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** Speaks RMS WEB SERVICE: JSON with its charset said, the ESA key, and errors in the platform's words. */
final class Rms {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json; charset=utf-8";

  private final Outbound outbound;
  private final RmsAccount account;

  Rms(Outbound outbound, RmsAccount account) {
    this.outbound = outbound;
    this.account = account;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Asks for something, changing nothing; answers with status 400 carry their messages. */
  JsonNode ask(String operation, ObjectNode request) throws ConnectorException {
    byte[] body = bytes(operation, request);
    try {
      return object(body);
    } catch (IOException e) {
      throw unreadable(operation, body, e);
    }
  }

  /** As {@link #ask}, but the bytes as they came. */
  byte[] bytes(String operation, ObjectNode request) throws ConnectorException {
    return send("/es/2.0/order/" + operation + "/", Optional.of(request)).body();
  }

  /** Asks for something to be done: an answer that cannot be read leaves open whether it was. */
  JsonNode command(String operation, ObjectNode request) throws ConnectorException {
    byte[] body = bytes(operation, request);
    try {
      JsonNode answer = object(body);
      if (answer.path("MessageModelList").isArray()) {
        return answer;
      }
      throw new IOException("no messages");
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.NO_ANSWER,
          new Text(operation + " の応答が読めません", "The answer to " + operation + " cannot be read"),
          "",
          Optional.empty(),
          e);
    }
  }

  /** Reads something by GET; empty when it is not there. */
  Optional<JsonNode> get(String path) throws ConnectorException {
    HttpResponse<byte[]> answer = send(path, Optional.empty());
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    try {
      return Optional.of(object(answer.body()));
    } catch (IOException e) {
      throw unreadable("licence", answer.body(), e);
    }
  }

  static ConnectorException malformed(Text what, Throwable cause) {
    return new ConnectorException(Reason.MALFORMED, what, "", Optional.empty(), cause);
  }

  /** Cannot be JSON: the mall's maintenance page comes with any status, 200 as well. */
  static ConnectorException unreadable(String operation, byte[] body, Throwable cause) {
    for (byte b : body) {
      if (b == '<') {
        return new ConnectorException(
            Reason.UNAVAILABLE,
            new Text("楽天がメンテナンス中のようです", "Rakuten seems to be in maintenance"),
            "",
            Optional.empty(),
            cause);
      }
      if (!Character.isWhitespace(b)) {
        break;
      }
    }
    return malformed(
        new Text(
            operation + " の応答が JSON として読めません",
            "The answer to " + operation + " cannot be read as JSON"),
        cause);
  }

  private static JsonNode object(byte[] body) throws IOException {
    JsonNode node = JSON.readTree(body);
    if (node == null || !node.isObject()) {
      throw new IOException("not a JSON object");
    }
    return node;
  }

  private HttpResponse<byte[]> send(String path, Optional<ObjectNode> body)
      throws ConnectorException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(account.at(path)).header("Authorization", account.authorization());
    if (body.isPresent()) {
      request.header("Content-Type", TYPE).POST(BodyPublishers.ofByteArray(json(body.get())));
    }
    try {
      HttpResponse<byte[]> answer = outbound.send(request.build());
      if (answer.statusCode() == 404 && body.isPresent()) {
        throw new ConnectorException(
            Reason.UNAVAILABLE,
            new Text(
                "受注 API が見つかりません（404）。続くときは API の所在を確かめてください",
                "The order API is not found (404). If it stays so, look at the address of the API"),
            "url",
            Optional.empty(),
            null);
      }
      return answer;
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? keyRefused(e) : e;
    }
  }

  private static ConnectorException keyRefused(ConnectorException e) {
    return new ConnectorException(
        Reason.UNAUTHORIZED,
        new Text(
            "楽天がライセンスキーを受け付けません。期限が切れたか、受注 API が有効でありません。RMS で確かめ、新しいキーを入れてください",
            "Rakuten refuses the licence key. It has expired, or the order API is not switched on."
                + " Look in RMS, and enter a new key"),
        RmsAccount.FIELD_KEY,
        Optional.empty(),
        e);
  }

  private static byte[] json(ObjectNode node) {
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
