// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Token;
import org.banto.connect.Tokens;

/** A bearer token that ends: kept by the house, renewed a little before its end and when the mall refuses it. */
public final class Renewing implements Signing {
  private static final Duration EARLY = Duration.ofMinutes(1);
  private static final long USUAL_LIFE = 3600;

  private final Tokens tokens;
  private final Clock clock;
  private final String origin;
  private final Tokens.Renewal renewal;

  /**
   * The token of one account.
   *
   * @param origin what the shop gave to begin with
   * @param renewal asks the mall for another token
   */
  public Renewing(Tokens tokens, Clock clock, String origin, Tokens.Renewal renewal) {
    this.tokens = tokens;
    this.clock = clock;
    this.origin = origin;
    this.renewal = renewal;
  }

  @Override
  public void sign(HttpRequest.Builder request) throws ConnectorException {
    Instant soon = clock.instant().plus(EARLY);
    put(tokens.current(origin, t -> t.ends().isAfter(soon), renewal), request);
  }

  @Override
  public Optional<Signing> renewed() throws ConnectorException {
    Token refused = tokens.current(origin, t -> true, renewal);
    Token fresh = tokens.current(origin, t -> !t.equals(refused), renewal);
    return Optional.of(request -> put(fresh, request));
  }

  /**
   * The token in an answer of an OAuth 2 token call.
   *
   * @param field the setting a shop must give anew when the mall gives none
   * @param last the refresh token asked with, which goes on where the mall gives no other
   */
  public static Token token(Answer answer, Clock clock, String field, String last)
      throws ConnectorException {
    if (answer.status() == 400 || answer.status() == 422) {
      String error = answer.words("error");
      Text words =
          new Text(
              answer.mall().ja()
                  + " が認可を受け付けません"
                  + (error.isEmpty() ? "" : "（" + error + "）")
                  + "。認可し直してください",
              answer.mall().en()
                  + " refuses the authorization"
                  + (error.isEmpty() ? "" : " (" + error + ")")
                  + ". Authorize again");
      throw new ConnectorException(Reason.UNAUTHORIZED, words, field, Optional.empty(), null);
    }
    Json json = answer.json();
    String access = json.text("access_token");
    if (access.isBlank()) {
      throw answer.malformed(new Text("にトークンがありません", "gave no token"));
    }
    long life =
        json.text("expires_in").matches("[0-9]{1,9}") ? json.number("expires_in") : USUAL_LIFE;
    String refresh = json.text("refresh_token");
    Instant ends = clock.instant().plusSeconds(life);
    return new Token(access, refresh.isBlank() ? last : refresh, ends, Optional.empty());
  }

  private static void put(Token token, HttpRequest.Builder request) {
    request.setHeader("Authorization", "Bearer " + token.access());
  }
}
