// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.minato;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;

/** Speaks Minato's protocol, within a session that is renewed when Minato has ended it. */
class Quay {
  static final String FIELD = ".password";

  private static final Instant EVER = Instant.parse("2099-01-01T00:00:00Z");

  private final Outbound outbound;
  private final Tokens tokens;

  Quay(Outbound outbound, Tokens tokens) {
    this.outbound = outbound;
    this.tokens = tokens;
  }

  /** The lines of an answer; empty where there is nothing of that name, or not any more. */
  Optional<List<String>> get(String path) throws ConnectorException {
    HttpResponse<byte[]> answer = inside(request(path).GET());
    return answer.statusCode() == 200
        ? Optional.of(lines(answer, Reason.MALFORMED))
        : Optional.empty();
  }

  /** Has something done; what stands in the way, in Minato's words, or empty. */
  String tell(String method, String path, String body) throws ConnectorException {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    return refusal(lines(inside(request), damagedCommand()).get(0));
  }

  String refusal(String words) {
    return words.startsWith("no: ") ? words.substring(4) : "";
  }

  Reason damagedCommand() {
    return Reason.NO_ANSWER;
  }

  boolean logsInAgain() {
    return true;
  }

  Text refusedLogIn() {
    return new Text("パスワードが受け付けられません", "the password is refused");
  }

  HttpResponse<byte[]> inside(HttpRequest.Builder request) throws ConnectorException {
    Token first = tokens.current(Harbour.PASSWORD, t -> true, this::logIn);
    try {
      return outbound.send(request.copy().header("Session", first.access()).build());
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED) {
        throw e;
      }
      if (!logsInAgain()) {
        throw refused(new Text("セッションが終わりました", "the session has ended"), e);
      }
      Token next = tokens.current(Harbour.PASSWORD, t -> !t.equals(first), this::logIn);
      return outbound.send(request.copy().header("Session", next.access()).build());
    }
  }

  private Token logIn(Optional<Token> last) throws ConnectorException {
    try {
      HttpRequest.BodyPublisher password = BodyPublishers.ofString(Harbour.PASSWORD);
      HttpRequest request = request("/session").POST(password).build();
      String answer = lines(outbound.send(request), Reason.NO_ANSWER).get(0);
      if (answer.startsWith("no: ")) {
        throw refused(refusedLogIn(), null);
      }
      return new Token(answer, "", EVER, Optional.empty());
    } catch (ConnectorException e) {
      throw e.field().isEmpty() && e.reason() == Reason.UNAUTHORIZED
          ? refused(new Text("ログインできません", "the log-in is refused"), e)
          : e;
    }
  }

  private static ConnectorException refused(Text words, Throwable cause) {
    return new ConnectorException(Reason.UNAUTHORIZED, words, FIELD, Optional.empty(), cause);
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("https://minato.example" + path));
  }

  private static List<String> lines(HttpResponse<byte[]> answer, Reason damaged)
      throws ConnectorException {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (!text.endsWith("\n.\n")) {
      throw new ConnectorException(damaged, new Text("応答が途中で切れています", "an answer without its end"));
    }
    return List.of(text.substring(0, text.length() - 3).split("\n", -1));
  }
}
