// SPDX-License-Identifier: Apache-2.0
package org.banto.spapi.engine;

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
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/** Speaks the Selling Partner API: an access token on each request, errors in the platform's words. */
public final class SpApi {
  /** Reads and writes JSON as it stands. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private final Outbound outbound;
  private final Grant grant;
  private final Login login;
  private final Text role;

  /**
   * Speaks for one seller.
   *
   * @param role what the application must be allowed, for the message when it is not
   */
  public SpApi(Outbound outbound, Grant grant, Login login, Text role) {
    this.outbound = outbound;
    this.grant = grant;
    this.login = login;
    this.role = role;
  }

  /** An empty object. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** Asks; an error status is for the caller to read, see {@link #error}. */
  public HttpResponse<byte[]> get(Allowance operation, String path) throws ConnectorException {
    return send(operation, HttpRequest.newBuilder(grant.at(path)).GET());
  }

  /** Tells; an error status is for the caller to read. */
  public HttpResponse<byte[]> post(Allowance operation, String path, ObjectNode body)
      throws ConnectorException {
    return send(
        operation,
        HttpRequest.newBuilder(grant.at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(bytes(body))));
  }

  /** Sends a request that changes something and says no more than its path. */
  public HttpResponse<byte[]> put(Allowance operation, String path) throws ConnectorException {
    return send(operation, HttpRequest.newBuilder(grant.at(path)).PUT(BodyPublishers.noBody()));
  }

  private HttpResponse<byte[]> send(Allowance operation, HttpRequest.Builder request)
      throws ConnectorException {
    Login.Token token = login.token();
    request.setHeader("x-amz-access-token", token.value());
    try {
      return outbound.send(request.build(), operation);
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED) {
        throw e;
      }
      if (login.outdated(token)) {
        return send(operation, request);
      }
      throw new ConnectorException(
          Reason.UNAUTHORIZED, refused(operation), Grant.FIELD_REFRESH, Optional.empty(), e);
    }
  }

  private Text refused(Allowance operation) {
    return new Text(
        "Amazon が "
            + operation.operation()
            + " を許しません。認可が取り消されたか、アプリに「"
            + role.ja()
            + "」のロールがありません",
        "Amazon does not allow "
            + operation.operation()
            + ". The authorization was withdrawn, or the application lacks the role for "
            + role.en());
  }

  /** What an answer with an error status says. */
  public static String error(HttpResponse<byte[]> answer) {
    try {
      JsonNode first = object(answer.body()).path("errors").path(0);
      String code = Fields.text(first, "code");
      String words = Fields.text(first, "message");
      return code.isEmpty() ? "HTTP " + answer.statusCode() : words + "（" + code + "）";
    } catch (IOException e) {
      return "HTTP " + answer.statusCode();
    }
  }

  /** Whether an answer says that there is no such thing; a page for people says nothing. */
  public static boolean missing(String what, HttpResponse<byte[]> answer)
      throws ConnectorException {
    if (answer.statusCode() != 404) {
      return false;
    }
    try {
      if (object(answer.body()).path("errors").isArray()) {
        return true;
      }
      throw malformed(Text.same(what + ": HTTP 404"), null);
    } catch (IOException e) {
      throw unreadable(Text.same(what), answer.body(), e);
    }
  }

  /** A refusal where an answer was to be read, in Amazon's own words. */
  public static ConnectorException refused(String operation, HttpResponse<byte[]> answer) {
    return malformed(Text.same(operation + ": " + error(answer)), null);
  }

  /** An answer that cannot be worked with. */
  public static ConnectorException malformed(Text what, Throwable cause) {
    return new ConnectorException(Reason.MALFORMED, what, "", Optional.empty(), cause);
  }

  /** Cannot be JSON; a page for people comes while the far side is being worked on. */
  public static ConnectorException unreadable(Text what, byte[] body, Throwable cause) {
    for (byte b : body) {
      if (b == '<') {
        return new ConnectorException(
            Reason.UNAVAILABLE,
            new Text("Amazon がメンテナンス中のようです", "Amazon seems to be in maintenance"),
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
            what.ja() + " の応答が JSON として読めません",
            "The answer to " + what.en() + " cannot be read as JSON"),
        cause);
  }

  /** An answer that is a JSON object; anything else is an {@link IOException}. */
  public static JsonNode object(byte[] body) throws IOException {
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
