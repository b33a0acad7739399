// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;

/** Gets into Acme with tokens that end, unless a {@link Flaw} is on. */
final class AcmeGate implements Connector {
  private static final Instant EVER = Instant.parse("2099-01-01T00:00:00Z");

  private final Outbound outbound;
  private final Tokens tokens;

  AcmeGate(Outbound outbound, Tokens tokens) {
    this.outbound = outbound;
    this.tokens = tokens;
  }

  @Override
  public void check() throws ConnectorException {
    Token first = tokens.current(Line.SECRET, t -> !Flaw.TOKEN_IS_NOT_KEPT.on(), this::renew);
    try {
      get(first);
    } catch (ConnectorException e) {
      if (e.reason() != Reason.UNAUTHORIZED || Flaw.TOKEN_IS_NOT_RENEWED.on()) {
        throw e;
      }
      get(tokens.current(Line.SECRET, t -> !t.equals(first), this::renew));
    }
  }

  private void get(Token token) throws ConnectorException {
    String more = Flaw.TOKEN_IN_ADDRESS.on() ? "?token=" + token.access() : "";
    URI uri = URI.create("https://acme.example/key" + more);
    text(HttpRequest.newBuilder(uri).header("Authorization", token.access()).build());
  }

  private Token renew(Optional<Token> last) throws ConnectorException {
    String with = last.map(Token::refresh).orElse(Line.SECRET);
    URI uri = URI.create("https://acme.example/token");
    try {
      String access = text(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(with)).build());
      return new Token(access, access + "-again", EVER, Optional.empty());
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED && !Flaw.TOKEN_NAMES_NO_SETTING.on()
          ? new ConnectorException(
              e.reason(), new Text("トークンが得られません", "no token"), Line.FIELD, Optional.empty(), e)
          : e;
    }
  }

  private String text(HttpRequest request) throws ConnectorException {
    HttpResponse<byte[]> answer = outbound.send(request);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (!text.endsWith("\n.\n")) {
      throw new ConnectorException(
          Reason.MALFORMED, new Text("応答が途中で切れています", "an answer without its end"));
    }
    return text.substring(0, text.length() - 3);
  }
}
