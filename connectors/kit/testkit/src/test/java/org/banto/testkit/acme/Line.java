// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.net.URI;
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

/** Acme's protocol: lines of text, the last one a full stop. */
final class Line {
  static final String SECRET = "s3cr3t-of-acme";
  static final String FIELD = ".key";

  private final Outbound outbound;

  Line(Outbound outbound) {
    this.outbound = outbound;
  }

  List<String> get(String path) throws ConnectorException {
    return whole(send(path, "", ""), Reason.MALFORMED);
  }

  /** The lines of the answer; empty when the far side refuses. */
  Optional<List<String>> post(String path, String body, String key) throws ConnectorException {
    HttpResponse<byte[]> answer = send(path, body.isEmpty() ? "-" : body, key);
    if (answer.statusCode() == 422) {
      return Optional.empty();
    }
    return Optional.of(whole(answer, Reason.NO_ANSWER));
  }

  private HttpResponse<byte[]> send(String path, String body, String key)
      throws ConnectorException {
    String secret =
        Flaw.SECRET_IN_ADDRESS.on() ? (path.contains("?") ? "&" : "?") + "key=" + SECRET : "";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://acme.example" + path + secret))
            .header("Authorization", SECRET);
    if (!body.isEmpty()) {
      request.header("Idempotency-Key", key).POST(BodyPublishers.ofString(body));
    }
    try {
      return outbound.send(request.build());
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? refused(e) : e;
    }
  }

  private static ConnectorException refused(ConnectorException e) {
    String field = Flaw.CHECK_NAMES_NO_SETTING.on() ? "licence" : FIELD;
    Text message = new Text("鍵が受け付けられません", "the key is refused");
    if (Flaw.SECRET_IN_MESSAGE.on()) {
      message = message.before(": " + SECRET);
    }
    if (Flaw.SECRET_IN_ENGLISH.on()) {
      message = new Text(message.ja(), message.en() + ": " + SECRET);
    }
    return new ConnectorException(Reason.UNAUTHORIZED, message, field, Optional.empty(), e);
  }

  private static List<String> whole(HttpResponse<byte[]> answer, Reason damaged)
      throws ConnectorException {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>(List.of(text.split("\n")));
    if (!text.endsWith(".\n") && !Flaw.DAMAGE_IS_TAKEN.on()) {
      throw new ConnectorException(damaged, new Text("応答が途中で切れています", "an answer without its end"));
    }
    lines.removeIf(line -> line.equals(".") || line.isEmpty());
    return lines;
  }
}
