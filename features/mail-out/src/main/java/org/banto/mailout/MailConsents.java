// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.house.Settings;
import org.banto.net.BarredPlace;
import org.banto.net.InTheClear;
import org.banto.net.WaysOut;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The consents of owners of mailboxes: asked for, exchanged for a refresh token that is kept sealed, and by it for the
 * tokens that a mail server takes. What is asked for lives in this process, for ten minutes.
 */
@Component(service = MailConsents.class)
public final class MailConsents {
  /** The section in which consents are kept: what nobody types in. */
  static final String SECTION = "mail-consent";

  private static final String REFRESH = "_refresh";
  private static final String PARTY = "party";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration ASKED_FOR = Duration.ofMinutes(10);
  private static final int MOST_ASKED = 100;

  /** A token is not used in its last minute. */
  private static final Duration SPARE = Duration.ofMinutes(1);

  private static final Actor HOUSE = Actor.system("mail-out");
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Asked(AccountId account, String verifier, String redirect, Instant until) {}

  private record Access(String party, String token, Instant until) {}

  private final Settings settings;
  private final WaysOut out;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final Map<AccountId, Access> access = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public MailConsents(@Reference Settings settings, @Reference WaysOut out) {
    this(settings, out, new HouseClock());
  }

  MailConsents(Settings settings, WaysOut out, Clock clock) {
    this.settings = settings;
    this.out = out;
    this.clock = clock;
  }

  /** Whether the owner has consented to what is set. */
  boolean given(AccountId account, MailLogin login) {
    return !refresh(account, login).isEmpty();
  }

  private String refresh(AccountId account, MailLogin login) {
    Map<String, String> kept = settings.read(account, SECTION);
    return login.party().equals(kept.get(PARTY)) ? kept.getOrDefault(REFRESH, "") : "";
  }

  /**
   * Begins to ask.
   *
   * @param redirect the page to which the provider leads back
   * @return the address of the provider's page
   */
  URI ask(AccountId account, MailLogin login, String redirect) {
    Instant now = clock.instant();
    asked.values().removeIf(a -> a.until().isBefore(now));
    if (asked.size() >= MOST_ASKED) {
      throw new Rejection(
          new Text(
              "許可の手続きがたくさん途中になっています。10分ほどおいてやり直してください。",
              "Too many consents are being asked for. Try again in ten minutes."));
    }
    String state = word();
    String verifier = word();
    asked.put(state, new Asked(account, verifier, redirect, now.plus(ASKED_FOR)));
    return login.consent(redirect, state, challenge(verifier));
  }

  private String word() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Takes what the provider gave the owner for his consent; it is good once.
   *
   * @throws Rejection when nobody has asked for it here
   * @throws ConnectorException when the provider does not take it
   */
  void take(AccountId account, MailLogin login, String state, String code, Actor by)
      throws ConnectorException {
    Asked was = asked.remove(state);
    if (was == null || !was.account().equals(account) || was.until().isBefore(clock.instant())) {
      throw new Rejection(
          new Text(
              "許可の手続きが見つかりません。10分を過ぎたか、別の画面で終わっています。もう一度「許可する」からやり直してください。",
              "This consent was not asked for here, or more than ten minutes ago. Begin again."));
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", was.redirect());
    form.put("code_verifier", was.verifier());
    JsonNode tokens = exchange(account, login, form);
    String refresh = tokens.path("refresh_token").asText("");
    if (refresh.isEmpty()) {
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text(
              "許可は得られましたが、続けて使うための権限（offline_access）がありません。アプリの登録を確認してください。",
              "Consent was given, but not for later use (offline_access). Look at the application's registration."),
          "client",
          Optional.empty(),
          null);
    }
    settings.write(account, SECTION, Map.of(PARTY, login.party(), REFRESH, refresh), by);
    keep(account, login, tokens);
  }

  /** Gives back what was consented to; the provider's own page ends it there. */
  void drop(AccountId account, Actor by) {
    settings.write(account, SECTION, Map.of(PARTY, "", REFRESH, ""), by);
    access.remove(account);
  }

  /**
   * What the mail server takes for a password by now.
   *
   * @throws ConnectorException when the owner has not consented, or does not any more
   */
  String token(AccountId account, MailLogin login) throws ConnectorException {
    Access known = access.get(account);
    if (known != null
        && known.party().equals(login.party())
        && known.until().isAfter(clock.instant())) {
      return known.token();
    }
    String refresh = refresh(account, login);
    if (refresh.isEmpty()) {
      throw unconsented();
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "refresh_token");
    form.put("refresh_token", refresh);
    if (!login.scope().isEmpty()) {
      form.put("scope", login.scope());
    }
    JsonNode tokens = exchange(account, login, form);
    String next = tokens.path("refresh_token").asText("");
    if (!next.isEmpty() && !next.equals(refresh)) {
      settings.write(account, SECTION, Map.of(PARTY, login.party(), REFRESH, next), HOUSE);
    }
    return keep(account, login, tokens);
  }

  /** A mail server did not take the token: the next one is asked for anew. */
  void refused(AccountId account) {
    access.remove(account);
  }

  private String keep(AccountId account, MailLogin login, JsonNode tokens) {
    String token = tokens.path("access_token").asText();
    Instant until = clock.instant().plusSeconds(tokens.path("expires_in").asLong(0)).minus(SPARE);
    access.put(account, new Access(login.party(), token, until));
    return token;
  }

  private JsonNode exchange(AccountId account, MailLogin login, Map<String, String> form)
      throws ConnectorException {
    Map<String, String> whole = new LinkedHashMap<>(form);
    whole.put("client_id", login.client());
    whole.put("client_secret", login.secret());
    HttpResponse<byte[]> answer = post(account, login, MailLogin.form(whole));
    JsonNode said = read(answer.body());
    if (answer.statusCode() == 200 && !said.path("access_token").asText("").isEmpty()) {
      return said;
    }
    String error = said.path("error").asText("");
    if (error.equals("invalid_grant")) {
      throw unconsented();
    }
    if (error.equals("invalid_client") || error.equals("unauthorized_client")) {
      throw new ConnectorException(
          Reason.UNAUTHORIZED,
          new Text(
              "アプリケーションIDかシークレットを、提供元が受け付けません（" + error + "）",
              "The provider refuses the application's id or secret (" + error + ")"),
          "client",
          Optional.empty(),
          null);
    }
    boolean down = answer.statusCode() >= 500 || answer.statusCode() == 429;
    String named = error.matches("[a-z_]{1,40}") ? error : Integer.toString(answer.statusCode());
    throw new ConnectorException(
        down ? Reason.UNAVAILABLE : Reason.UNAUTHORIZED,
        new Text(
            "メールの提供元が許可を出しません（" + named + "）", "The mail provider gives no token (" + named + ")"),
        down ? "" : "client",
        Optional.empty(),
        null);
  }

  private HttpResponse<byte[]> post(AccountId account, MailLogin login, String form)
      throws ConnectorException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(login.token()))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", "application/json")
              .timeout(PATIENCE)
              .POST(BodyPublishers.ofString(form))
              .build();
      return out.of(account).send(request);
    } catch (BarredPlace | InTheClear e) {
      throw failed(Reason.MISCONFIGURED, Text.of(e), e);
    } catch (IllegalArgumentException e) {
      throw failed(
          Reason.MISCONFIGURED,
          new Text("トークンのURLが正しくありません", "The address for tokens is wrong"),
          e);
    } catch (SocketException | HttpTimeoutException e) {
      throw failed(
          Reason.UNAVAILABLE,
          new Text("メールの提供元につながりません", "The mail provider cannot be reached"),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(
          Reason.UNAVAILABLE, new Text("途中で止められました", "It was ended before an answer came"), e);
    }
  }

  private static ConnectorException failed(Reason reason, Text words, Exception e) {
    return new ConnectorException(reason, words, "", Optional.empty(), e);
  }

  private static ConnectorException unconsented() {
    return new ConnectorException(
        Reason.UNAUTHORIZED,
        new Text(
            "メールを送る許可がないか、取り消されています。送信設定で「許可する」を押してください",
            "There is no consent to send mails, or it was taken back: consent again on the page of sending"),
        "consent",
        Optional.empty(),
        null);
  }

  private static JsonNode read(byte[] body) {
    try {
      JsonNode read = JSON.readTree(body);
      return read == null ? JSON.createObjectNode() : read;
    } catch (IOException e) {
      // a page of some proxy: what its status says is told
      return JSON.createObjectNode();
    }
  }
}
