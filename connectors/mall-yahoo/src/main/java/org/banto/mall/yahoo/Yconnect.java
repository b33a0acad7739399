// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;
import org.banto.connect.Token;
import org.banto.connect.Tokens;
import org.banto.mall.engine.Json;
import org.banto.mall.engine.Params;

/** Gets access tokens from YConnect version 2: by the authorization code at first, then by the refresh token. */
final class Yconnect {
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final Duration SIGNED = Duration.ofDays(28);
  private static final Duration UNSIGNED = Duration.ofHours(12);

  private final Outbound outbound;
  private final Tokens tokens;
  private final YahooAccount account;
  private final Signature signature;
  private final Clock clock;

  Yconnect(Outbound outbound, Tokens tokens, YahooAccount account, Clock clock) {
    this.outbound = outbound;
    this.tokens = tokens;
    this.account = account;
    this.signature = new Signature(account);
    this.clock = clock;
  }

  /** A token that is good for a while. */
  Token token() throws ConnectorException {
    return token(t -> true);
  }

  /** Another token than the one the mall has just refused. */
  Token other(Token refused) throws ConnectorException {
    return token(t -> !t.access().equals(refused.access()));
  }

  private Token token(Predicate<Token> good) throws ConnectorException {
    account.complete();
    Instant soon = clock.instant().plus(EARLY);
    return tokens.current(
        account.code(), good.and(t -> soon.isBefore(t.ends())), last -> renew(last));
  }

  private Token renew(Optional<Token> last) throws ConnectorException {
    Params form =
        last.isPresent()
            ? new Params()
                .with("grant_type", "refresh_token")
                .with("refresh_token", last.get().refresh())
            : new Params()
                .with("grant_type", "authorization_code")
                .with("redirect_uri", account.redirect())
                .with("code", account.code());
    Instant now = clock.instant();
    Json answer = ask(form.toString(), now);
    String access = answer.text("access_token");
    String fresh = answer.text("refresh_token");
    if (access.isBlank() || fresh.isBlank() && last.isEmpty()) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("Yahoo! のトークンの応答にトークンがありません", "Yahoo!'s answer with the token holds none"));
    }
    long seconds =
        answer.text("expires_in").matches("\\d{1,9}") ? answer.number("expires_in") : 600;
    String refresh = fresh.isBlank() ? last.get().refresh() : fresh;
    boolean same = last.filter(t -> t.refresh().equals(refresh)).isPresent();
    Optional<Instant> ends =
        same
            ? last.get().refreshEnds()
            : Optional.of(now.plus(signature.present() ? SIGNED : UNSIGNED));
    return new Token(access, refresh, now.plusSeconds(seconds), ends);
  }

  private Json ask(String form, Instant now) throws ConnectorException {
    String pair = account.client() + ':' + account.secret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(account.tokens())
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    signature.sign(request, now);
    HttpResponse<byte[]> answer;
    try {
      answer = outbound.send(request.build());
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? clientRefused(e) : e;
    }
    if (answer.statusCode() >= 400) {
      throw ended();
    }
    try {
      return Json.of(answer.body());
    } catch (IOException e) {
      throw new ConnectorException(
          Reason.MALFORMED,
          new Text("Yahoo! のトークンの応答が読めません", "Yahoo!'s answer with the token cannot be read"));
    }
  }

  private static ConnectorException clientRefused(ConnectorException e) {
    return new ConnectorException(
        Reason.UNAUTHORIZED,
        new Text("Yahoo! が Client ID とシークレットを受け付けません", "Yahoo! refuses Client ID and secret"),
        ".clientSecret",
        Optional.empty(),
        e);
  }

  /** Codes are good once, refresh tokens for a time: only the shop can authorize again. */
  static ConnectorException ended() {
    return new ConnectorException(
        Reason.UNAUTHORIZED,
        new Text(
            "Yahoo! の認可が切れました。認可の画面を開き直し、新しい認可コードを入れてください",
            "Yahoo!'s authorization has ended. Open the page to authorize again, and enter the new authorization code"),
        YahooAccount.FIELD_CODE,
        Optional.empty(),
        null);
  }
}
