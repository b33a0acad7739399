// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.yahoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import org.banto.simulators.Answer;
import org.banto.simulators.Call;
import org.banto.simulators.Json;
import org.banto.simulators.MallClock;
import org.banto.simulators.MallSettings;

/**
 * Gives tokens and looks at them, and at the signature by the store's public key. The authorization code is good
 * once; a refresh token lives 12 hours, or 28 days when the request for it was signed.
 */
final class Gatekeeper {
  private static final Duration ACCESS = Duration.ofHours(1);
  private static final Duration UNSIGNED = Duration.ofHours(12);
  private static final Duration SIGNED = Duration.ofDays(28);
  private static final String KEY_VERSION = "1";

  /** One for all stores of this process: making one takes long. */
  private static final KeyPair KEYS = keys();

  private final MallClock clock;
  private final String seller;
  private final String client;
  private final Set<String> given = ConcurrentHashMap.newKeySet();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private volatile String code;
  private volatile boolean closed;

  Gatekeeper(MallSettings settings, MallClock clock) {
    this.clock = clock;
    seller = settings.own("seller", "banto-sample");
    code = settings.own("code", "code-sample");
    String pair =
        settings.own("client", "client-sample") + ':' + settings.own("secret", "secret-sample");
    client = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String seller() {
    return seller;
  }

  /** The store's public key as its page shows it. */
  ObjectNode publicKey() {
    String lines =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(KEYS.getPublic().getEncoded());
    String pem = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----";
    return Json.object().put("publicKey", pem).put("version", KEY_VERSION);
  }

  /** All access tokens end ({@code expired}); no token is given any more ({@code closed}); a new code. */
  void tell(ObjectNode wish) {
    if (wish.path("expired").asBoolean()) {
      ended.addAll(given);
    }
    if (wish.has("code")) {
      code = wish.path("code").asText();
    }
    if (wish.has("closed")) {
      closed = wish.path("closed").asBoolean();
    }
  }

  /** {@code /yconnect/v2/token}. */
  synchronized Answer token(Call call) {
    Map<String, String> form = call.form();
    if (!call.header("Authorization").equals("Basic " + client)) {
      return refused(401, "invalid_client");
    }
    String with = form.getOrDefault("refresh_token", "");
    boolean known =
        switch (form.getOrDefault("grant_type", "")) {
          case "authorization_code" -> !code.isEmpty() && code.equals(form.get("code"));
          case "refresh_token" -> good(with, "ref-");
          default -> false;
        };
    if (closed || !known) {
      return refused(400, "invalid_grant");
    }
    boolean first = with.isEmpty();
    ObjectNode answer = Json.object().put("token_type", "Bearer").put("expires_in", 3600);
    String fresh = token("acc-", ACCESS);
    given.add(fresh);
    answer.put("access_token", fresh);
    if (first) {
      code = "";
      answer.put("refresh_token", token("ref-", signed(call) ? SIGNED : UNSIGNED));
    }
    return Answer.ok(answer);
  }

  /** Tokens say themselves until when they are good, so they survive a restart. */
  private String token(String kind, Duration life) {
    return kind + clock.instant().plus(life).getEpochSecond() + '-' + UUID.randomUUID();
  }

  private boolean good(String token, String kind) {
    String[] part = token.split("-");
    return token.startsWith(kind)
        && part.length == 7
        && Long.parseLong(part[1]) > clock.instant().getEpochSecond()
        && !ended.contains(token);
  }

  private static Answer refused(int status, String error) {
    return Answer.json(status, Json.object().put("error", error).put("error_description", error));
  }

  /** Why a request to the order API is not let in, if it is not. */
  Optional<Answer> refuses(Call call) {
    String bearer = call.header("Authorization").replaceFirst("^Bearer ", "");
    if (!good(bearer, "acc-")) {
      ObjectNode error = Json.object().put("Code", "px-04102");
      error.put("Message", "AccessToken has been expired.");
      return Optional.of(
          Answer.xml(401, Xml.write("Error", error))
              .with("WWW-Authenticate", "Bearer realm=\"yahoo\", error=\"invalid_token\""));
    }
    return Optional.empty();
  }

  /** Whether the signature says this store and a time close to now. */
  boolean signed(Call call) {
    try {
      Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      rsa.init(Cipher.DECRYPT_MODE, KEYS.getPrivate());
      byte[] sealed = Base64.getDecoder().decode(call.header("X-sws-signature"));
      String[] said = new String(rsa.doFinal(sealed), StandardCharsets.UTF_8).split(":");
      long age = clock.instant().getEpochSecond() - Long.parseLong(said[1]);
      return said[0].equals(seller)
          && Math.abs(age) < 300
          && call.header("X-sws-signature-version").equals(KEY_VERSION);
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
