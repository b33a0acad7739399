// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;

/** Speaks the order API: XML both ways, a bearer token, and errors in the platform's words. */
final class Circus {
  /** The mall says so in these codes when a token is no longer good; 04102 is documented, the others are like it. */
  private static final String TOKEN_ERROR = "px-04";

  private final Outbound outbound;
  private final YahooAccount account;
  private final Yconnect yconnect;
  private final Signature signature;
  private final Clock clock;

  Circus(Outbound outbound, YahooAccount account, Yconnect yconnect, Clock clock) {
    this.outbound = outbound;
    this.account = account;
    this.yconnect = yconnect;
    this.signature = new Signature(account);
    this.clock = clock;
  }

  /** What the mall answered, whatever it says. */
  record Said(byte[] body, Node root) {
    /** A page for people: maintenance comes with any status, 200 as well. */
    boolean page() {
      return root.name().equalsIgnoreCase("html");
    }

    /** The mall's error code and words, where it refuses. */
    Optional<Text> refusal() {
      if (!root.name().equals("Error")) {
        return Optional.empty();
      }
      String words = root.text("Message");
      String code = root.text("Code");
      return Optional.of(
          words.isBlank() && code.isEmpty()
              ? new Text("理由なし", "no reason given")
              : Text.same(words + (code.isEmpty() ? "" : "（" + code + "）")));
    }
  }

  /** Asks for something, changing nothing. */
  Said ask(String operation, Req request) throws ConnectorException {
    return read(operation, send(operation, request));
  }

  /** What an answer says. */
  Said read(String operation, byte[] body) throws ConnectorException {
    try {
      Said said = new Said(body, Node.read(body));
      if (!said.page()) {
        return said;
      }
    } catch (IOException e) {
      // said below: a page for people may be well-formed or not
    }
    throw unreadable(operation, body);
  }

  /**
   * Asks for something to be done: an answer that cannot be read leaves open whether it was.
   *
   * @return why it was refused; empty when it was done
   */
  Optional<Text> command(String operation, Req request) throws ConnectorException {
    byte[] body = send(operation, request);
    Said said;
    try {
      said = new Said(body, Node.read(body));
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.NO_ANSWER,
          new Text(operation + " の応答が読めません", "The answer to " + operation + " cannot be read"));
    }
    if (said.refusal().isPresent()) {
      return said.refusal();
    }
    if (!said.root().at("Result", "Status").text().equals("OK")) {
      throw new ConnectorException(
          Reason.NO_ANSWER,
          new Text(operation + " の応答に結果がありません", "The answer to " + operation + " has no result"));
    }
    return Optional.empty();
  }

  static ConnectorException malformed(Text what) {
    return new ConnectorException(Reason.MALFORMED, what);
  }

  private static ConnectorException unreadable(String operation, byte[] body) {
    String begin = new String(body, 0, Math.min(200, body.length), StandardCharsets.UTF_8);
    return begin.toLowerCase(Locale.ROOT).contains("<html")
        ? new ConnectorException(
            Reason.UNAVAILABLE,
            new Text("Yahoo! ショッピングがメンテナンス中のようです", "Yahoo! Shopping seems to be in maintenance"))
        : malformed(
            new Text(
                operation + " の応答が XML として読めません",
                "The answer to " + operation + " cannot be read as XML"));
  }

  /** With a token that the mall takes: one that it refuses is renewed once. */
  byte[] send(String operation, Req request) throws ConnectorException {
    String xml = request.of(account.seller());
    Token token = yconnect.token();
    Optional<byte[]> body = send(operation, xml, token);
    if (body.isEmpty()) {
      body = send(operation, xml, yconnect.other(token));
    }
    return body.orElseThrow(Yconnect::ended);
  }

  /** The answer; empty when the token is refused. */
  private Optional<byte[]> send(String operation, String xml, Token token)
      throws ConnectorException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(account.operation(operation))
            .header("Authorization", "Bearer " + token.access())
            .header("Content-Type", "application/xml; charset=utf-8")
            .POST(BodyPublishers.ofString(xml));
    signature.sign(request, clock.instant());
    try {
      HttpResponse<byte[]> answer = outbound.send(request.build());
      if (answer.statusCode() == 404) {
        throw new ConnectorException(
            Reason.UNAVAILABLE,
            new Text("注文 API が見つかりません（404）", "The order API is not found (404)"),
            "url",
            Optional.empty(),
            null);
      }
      return Optional.of(answer.body()).filter(body -> !refused(answer));
    } catch (ConnectorException e) {
      if (e.reason() == Reason.UNAUTHORIZED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean refused(HttpResponse<byte[]> answer) {
    if (answer.headers().firstValue("WWW-Authenticate").isPresent()) {
      return true;
    }
    try {
      Node root = Node.read(answer.body());
      return root.name().equals("Error") && root.text("Code").startsWith(TOKEN_ERROR);
    } catch (IOException e) {
      return false;
    }
  }
}
