// SPDX-License-Identifier: Apache-2.0
package org.banto.mailout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Rejection;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails by the owner's consent: a provider that keeps to RFC 6749 and 7636, and a server that takes its tokens alone. */
class MailConsentsTest {
  private static final AccountId HERE = Orders.MAIN;
  private static final Actor BY = Actor.staff("hanako");
  private static final String BACK = "https://banto.example.jp/ui/settings/sending";

  private final MemorySettings settings = new MemorySettings();
  private final List<Map<String, String>> asked = new ArrayList<>();
  private final Moving clock = new Moving();
  private HttpServer provider;
  private String challenge = "";
  private String refresh = "refresh-1";
  private int given;
  private String refusal = "";
  private int status = 400;

  /** A clock that is moved. */
  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-12-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void open() throws Exception {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/token", this::token);
    provider.start();
    set(Map.of("client", "shop-app", "_clientSecret", "app-secret"));
  }

  @AfterEach
  void close() {
    provider.stop(0);
  }

  private void set(Map<String, String> more) throws Exception {
    Map<String, String> all = new TreeMap<>();
    all.put("transport", "smtp");
    all.put("auth", "consent");
    all.put("provider", "other");
    all.put("authorizeUrl", "https://login.example/authorize");
    all.put("tokenUrl", "http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
    all.put("scope", "smtp offline_access");
    all.put("user", "shop@example.jp");
    all.put("from", "shop@example.jp");
    all.put("security", "none");
    all.putAll(more);
    settings.write(HERE, MailSettings.SECTION, all, BY);
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> in = fields(form);
    asked.add(in);
    boolean known = in.get("client_secret").equals("app-secret");
    boolean good =
        switch (in.get("grant_type")) {
          case "authorization_code" ->
              in.get("code").equals("code-1")
                  && in.get("redirect_uri").equals(BACK)
                  && challenge.equals(digest(in.get("code_verifier")));
          case "refresh_token" -> in.get("refresh_token").equals(refresh);
          default -> false;
        };
    String error = !refusal.isEmpty() ? refusal : !known ? "invalid_client" : "invalid_grant";
    boolean takes = known && good && refusal.isEmpty();
    String body =
        takes
            ? "{\"access_token\":\"access-%d\",\"expires_in\":3600,\"refresh_token\":\"%s\"}"
                .formatted(++given, refresh)
            : "{\"error\":\"%s\",\"error_description\":\"shop@example.jp is not let in\"}"
                .formatted(error);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(takes ? 200 : status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String digest(String verifier) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                p -> URLDecoder.decode(p[0], StandardCharsets.UTF_8),
                p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
  }

  private MailLogin login() {
    return MailSettings.of(settings.read(HERE, MailSettings.SECTION), "").login();
  }

  /** The owner consents; returns the state with which the provider's page leads back. */
  private String consented(MailConsents consents) {
    URI page = consents.ask(HERE, login(), BACK);
    Map<String, String> query = fields(page.getRawQuery());
    assertEquals("code", query.get("response_type"));
    assertEquals("shop-app", query.get("client_id"));
    assertEquals(BACK, query.get("redirect_uri"));
    assertEquals("smtp offline_access", query.get("scope"));
    assertEquals("S256", query.get("code_challenge_method"));
    challenge = query.get("code_challenge");
    return query.get("state");
  }

  private static ConnectorException refused(MailConsents consents, MailLogin login) {
    return assertThrows(ConnectorException.class, () -> consents.token(HERE, login));
  }

  @Test
  void whatTheOwnerConsentsToIsKeptAndGivesTokensForAsLongAsTheyLast() throws Exception {
    MailConsents consents = Here.consents(settings, clock);
    assertFalse(consents.given(HERE, login()));
    assertEquals("consent", refused(consents, login()).field());
    String state = consented(consents);
    consents.take(HERE, login(), state, "code-1", BY);
    assertTrue(consents.given(HERE, login()));
    assertEquals("access-1", consents.token(HERE, login()));
    clock.now = clock.now.plus(Duration.ofMinutes(58));
    assertEquals("access-1", consents.token(HERE, login()));
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    assertEquals("access-2", consents.token(HERE, login()), "the first has run out");
    consents.refused(HERE);
    assertEquals("access-3", consents.token(HERE, login()), "the mail server did not take it");
    // a house that starts anew has what was consented to
    assertEquals("access-4", Here.consents(settings, clock).token(HERE, login()));
    assertEquals(4, asked.size());
  }

  @Test
  void aStateIsGoodOnceHereAndForTenMinutes() throws Exception {
    MailConsents consents = Here.consents(settings, clock);
    String state = consented(consents);
    AccountId other = new AccountId("osaka");
    assertThrows(Rejection.class, () -> consents.take(HERE, login(), "x", "code-1", BY));
    assertThrows(Rejection.class, () -> consents.take(other, login(), state, "code-1", BY));
    String again = consented(consents);
    consents.take(HERE, login(), again, "code-1", BY);
    assertThrows(Rejection.class, () -> consents.take(HERE, login(), again, "code-1", BY));
    String late = consented(consents);
    clock.now = clock.now.plus(Duration.ofMinutes(11));
    assertThrows(Rejection.class, () -> consents.take(HERE, login(), late, "code-1", BY));
    assertEquals(1, asked.size());
  }

  @Test
  void aConsentIsNoneForAnotherApplicationOrElsewhere() throws Exception {
    MailConsents consents = Here.consents(settings, clock);
    consents.take(HERE, login(), consented(consents), "code-1", BY);
    set(Map.of("client", "another-app", "_clientSecret", "app-secret"));
    assertFalse(consents.given(HERE, login()));
    assertEquals("consent", refused(consents, login()).field());
    set(Map.of("client", "shop-app", "_clientSecret", "app-secret"));
    assertTrue(consents.given(HERE, login()));
    consents.drop(HERE, BY);
    assertFalse(consents.given(HERE, login()));
    assertEquals(1, asked.size(), "nobody else was told of it");
  }

  @Test
  void aProviderThatRefusesIsToldApartFromOneThatIsDown() throws Exception {
    MailConsents consents = Here.consents(settings, clock);
    consents.take(HERE, login(), consented(consents), "code-1", BY);
    consents.refused(HERE);
    refresh = "refresh-2";
    ConnectorException gone = refused(consents, login());
    assertEquals(Reason.UNAUTHORIZED, gone.reason());
    assertEquals("consent", gone.field());
    refusal = "invalid_client";
    assertEquals("client", refused(consents, login()).field());
    refusal = "temporarily_unavailable";
    status = 503;
    assertEquals(Reason.UNAVAILABLE, refused(consents, login()).reason());
    for (Map<String, String> each : asked) {
      String secret = each.getOrDefault("refresh_token", "-");
      assertFalse(gone.getMessage().contains(secret) || gone.getMessage().contains("shop@"));
    }
    provider.stop(0);
    assertEquals(Reason.UNAVAILABLE, refused(consents, login()).reason());
  }

  @Test
  void theMailServerGetsTheTokenAndNoPassword() throws Exception {
    MailServers servers = Here.servers(settings);
    MailConsents consents = Here.consents(settings, Clock.systemUTC());
    consents.take(HERE, login(), consented(consents), "code-1", BY);
    try (SmtpSink sink = new SmtpSink()) {
      set(
          Map.of(
              "client", "shop-app",
              "_clientSecret", "app-secret",
              "host", "127.0.0.1",
              "port", Integer.toString(sink.port()),
              "_password", "old-password"));
      Writer.Pen pen = new Writer(settings).pen(HERE);
      sink.take("shop@example.jp", "access-2");
      try (Smtp smtp = servers.open(HERE, pen)) {
        TemplateWords words = new TemplateWords("件名", "本文\n");
        assertTrue(smtp.send("buyer@example.jp", words, "1@x") instanceof Smtp.Taken);
      }
      assertEquals(List.of("buyer@example.jp"), sink.recipients());
      // a token that the server does not take is not tried again
      sink.take("shop@example.jp", "access-3");
      ConnectorException e =
          assertThrows(ConnectorException.class, () -> servers.open(HERE, pen).close());
      assertEquals(Reason.UNAUTHORIZED, e.reason());
      servers.open(HERE, pen).close();
      assertEquals(3, given);
      String old =
          Base64.getEncoder().encodeToString("old-password".getBytes(StandardCharsets.US_ASCII));
      assertFalse(sink.commands().toString().contains(old), "a password left the house");
    }
  }

  @Test
  void theProvidersAreThoseOfTheirDocuments() {
    MailLogin microsoft = MailLogin.of(Map.of("tenant", "shop.example"));
    assertEquals(
        "https://login.microsoftonline.com/shop.example/oauth2/v2.0/token", microsoft.token());
    assertEquals("https://outlook.office.com/SMTP.Send offline_access", microsoft.scope());
    MailLogin google = MailLogin.of(Map.of("provider", "google", "client", "c"));
    assertEquals("https://oauth2.googleapis.com/token", google.token());
    assertFalse(google.whole(), "its secret is missing");
  }
}
