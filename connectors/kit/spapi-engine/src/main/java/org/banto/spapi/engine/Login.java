// SPDX-License-Identifier: Apache-2.0
package org.banto.spapi.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.banto.base.Text;
import org.banto.connect.Allowance;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Outbound;

/**
 * Login with Amazon: exchanges the shop's refresh token, which stays the same, for an access token
 * of an hour; for what belongs to the application alone, its own credentials. The access token is
 * no state worth keeping: an instance that has none asks for one.
 */
public final class Login {
  /** What must hold before a token is asked for. */
  @FunctionalInterface
  public interface Check {
    /** Tells what does not hold. */
    void check() throws ConnectorException;
  }

  /** An access token, since when and until when it is good. */
  record Token(String value, Instant since, Instant until) {
    @Override
    public String toString() {
      return "Token[" + until + "]";
    }
  }

  /** Gives access tokens; no figure is published. */
  private static final Allowance ALLOWANCE = new Allowance("login", 1, 1);

  private static final Duration MARGIN = Duration.ofMinutes(5);

  /**
   * A token refused so soon after it was given was refused for another reason than its end. Amazon
   * may end one before its hour; one asked for in its place is not.
   */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final Text CLIENT =
      new Text(
          "Amazon が LWA クライアント ID とクライアントシークレットを受け付けません",
          "Amazon refuses the LWA client id and client secret");
  private static final Text GRANT =
      new Text(
          "Amazon がリフレッシュトークンを受け付けません。セラーセントラルで認可し直してください",
          "Amazon refuses the refresh token. Authorize again in Seller Central");

  private final Outbound outbound;
  private final Grant grant;
  private final Check settings;
  private final Clock clock;
  private final Optional<String> scope;
  private final AtomicReference<Token> kept =
      new AtomicReference<>(new Token("", Instant.MIN, Instant.MIN));

  /** Has no token yet; the settings are looked at before the first is asked for. */
  public Login(Outbound outbound, Grant grant, Check settings, Clock clock) {
    this(outbound, grant, settings, clock, Optional.empty());
  }

  /** For operations that no seller grants: the tokens are the application's own, for this scope. */
  public static Login withoutGrant(
      Outbound outbound, Grant grant, Check settings, String scope, Clock clock) {
    return new Login(outbound, grant, settings, clock, Optional.of(scope));
  }

  private Login(
      Outbound outbound, Grant grant, Check settings, Clock clock, Optional<String> scope) {
    this.outbound = outbound;
    this.grant = grant;
    this.settings = settings;
    this.clock = clock;
    this.scope = scope;
  }

  Token token() throws ConnectorException {
    Token token = kept.get();
    if (clock.instant().isBefore(token.until())) {
      return token;
    }
    settings.check();
    Token fresh = exchange();
    kept.set(fresh);
    return fresh;
  }

  /** Whether another token may succeed where this one was refused; it is not used again then. */
  boolean outdated(Token token) {
    boolean old = token.since().plus(FRESH).isBefore(clock.instant());
    if (old) {
      kept.compareAndSet(token, new Token("", Instant.MIN, Instant.MIN));
    }
    return old;
  }

  private Token exchange() throws ConnectorException {
    String form =
        scope
                .map(s -> "grant_type=client_credentials" + field("scope", s))
                .orElseGet(
                    () -> "grant_type=refresh_token" + field("refresh_token", grant.refresh()))
            + field("client_id", grant.client())
            + field("client_secret", grant.secret());
    HttpRequest request =
        HttpRequest.newBuilder(grant.tokens())
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(BodyPublishers.ofString(form, StandardCharsets.UTF_8))
            .build();
    HttpResponse<byte[]> answer;
    try {
      answer = outbound.send(request, ALLOWANCE);
    } catch (ConnectorException e) {
      throw e.reason() == Reason.UNAUTHORIZED ? refused("invalid_client", e) : e;
    }
    JsonNode said = read(answer.body());
    if (answer.statusCode() != 200) {
      throw refused(Fields.text(said, "error"), null);
    }
    String value = Fields.text(said, "access_token");
    if (value.isEmpty()) {
      throw SpApi.malformed(
          new Text(
              "アクセストークンの応答に access_token がありません", "The answer with the access token holds none"),
          null);
    }
    Instant now = clock.instant();
    Duration life = Duration.ofSeconds(said.path("expires_in").asLong(3600)).minus(MARGIN);
    return new Token(value, now, now.plus(life.isNegative() ? Duration.ZERO : life));
  }

  private static JsonNode read(byte[] body) throws ConnectorException {
    try {
      return SpApi.object(body);
    } catch (IOException e) {
      throw SpApi.unreadable(new Text("アクセストークン", "the access token"), body, e);
    }
  }

  private static String field(String name, String value) {
    return '&' + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private ConnectorException refused(String error, Throwable cause) {
    boolean client = error.contains("client");

    if (scope.isPresent() && !client) {
      Text words =
          new Text(
              "Amazon がアプリに " + scope.get() + " を許しません",
              "Amazon does not allow the application " + scope.get());
      return refused(words, error, "", cause);
    }
    return client
        ? refused(CLIENT, error, Grant.FIELD_SECRET, cause)
        : refused(GRANT, error, Grant.FIELD_REFRESH, cause);
  }

  /** What is refused, and Amazon's code for it. */
  private static ConnectorException refused(
      Text words, String error, String field, Throwable cause) {
    boolean code = error.matches("[a-z_]{1,40}");
    Text said =
        code ? new Text(words.ja() + "（" + error + "）", words.en() + " (" + error + ")") : words;
    return new ConnectorException(Reason.UNAUTHORIZED, said, field, Optional.empty(), cause);
  }
}
