// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.Rejection;
import org.banto.base.Text;
import org.banto.house.Vault;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Passkeys (W3C Web Authentication, level 2): in place of the code of the second factor, and of password and code
 * where a proof is asked once more. The person is verified by the authenticator; who made it is not asked.
 *
 * <p>A challenge is kept nowhere: it says when it ends, and a keyed digest binds it to the session it was made for, which
 * goes on under another id once it is answered.
 */
@Component(service = Passkeys.class)
public final class Passkeys {
  /** A challenge is answered within that time. */
  private static final Duration LASTS = Duration.ofMinutes(5);

  /** Each member of staff has so many at most. */
  static final int MOST = 20;

  private static final int LONGEST_NAME = 60;
  private static final int RANDOM_BYTES = 16;
  private static final int MAC_BYTES = 16;

  private static final List<PublicKeyCredentialParameters> KEYS =
      Stream.of(
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.RS256)
          .map(alg -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, alg))
          .toList();

  private final JpaPasskeys kept;
  private final Vault vault;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** What judges answers; made when the first one comes, as it takes a third of a second. */
  private static final class Judge {
    static final ObjectConverter CONVERTER = new ObjectConverter();
    static final AttestedCredentialDataConverter CREDENTIALS =
        new AttestedCredentialDataConverter(CONVERTER);
    static final WebAuthnManager MANAGER = manager();

    private static WebAuthnManager manager() {
      WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
      // a counter that falls is told, and keeps nobody out
      manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(fallen -> {});
      return manager;
    }
  }

  /**
   * Where the page stands that asks.
   *
   * @param host its name, without a port
   * @param origin scheme, host and port
   */
  record Site(String host, String origin) {
    /** The site of a request; empty where it is called by an address, for which no browser makes a passkey. */
    static Optional<Site> of(String header, boolean secure) {
      String host = header == null ? "" : header.replaceFirst(":[0-9]+$", "");
      boolean named = host.matches("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9.-]*");
      return named && (secure || host.equals("localhost"))
          ? Optional.of(new Site(host, (secure ? "https://" : "http://") + header))
          : Optional.empty();
    }
  }

  /**
   * What a browser sends back.
   *
   * @param session digest of the session's cookie
   * @param challenge as it was made
   * @param credential the browser's {@code PublicKeyCredential} as JSON
   */
  record Answer(String session, String challenge, String credential) {}

  /** For the service component runtime. */
  @Activate
  public Passkeys(@Reference JpaPasskeys kept, @Reference Vault vault) {
    this(kept, vault, new HouseClock());
  }

  Passkeys(JpaPasskeys kept, Vault vault, Clock clock) {
    this.kept = kept;
    this.vault = vault;
    this.clock = clock;
  }

  /** Those of a member of staff, the oldest first. */
  List<Passkey> of(String login) {
    return kept.of(login);
  }

  /** What an authenticator calls the member of staff: it tells nothing of them. */
  String handle(String login) {
    return text(vault.blind(Users.HOME, "passkey-user", login));
  }

  /** A challenge for a session. */
  String challenge(String session) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    byte[] said =
        ByteBuffer.allocate(Long.BYTES + RANDOM_BYTES)
            .putLong(clock.instant().plus(LASTS).toEpochMilli())
            .put(bytes)
            .array();
    return text(
        ByteBuffer.allocate(said.length + MAC_BYTES).put(said).put(mac(session, said)).array());
  }

  private byte[] mac(String session, byte[] said) {
    return vault.blind(Users.HOME, "passkey-challenge", session + "|" + text(said));
  }

  private ServerProperty asked(Site site, Answer answer) {
    byte[] challenge = bytes(answer.challenge());
    int said = challenge.length - MAC_BYTES;
    boolean ours =
        said == Long.BYTES + RANDOM_BYTES
            && MessageDigest.isEqual(
                Arrays.copyOfRange(challenge, said, challenge.length),
                mac(answer.session(), Arrays.copyOf(challenge, said)));
    if (!ours || clock.millis() > ByteBuffer.wrap(challenge).getLong()) {
      throw new Rejection(new Text("時間が過ぎました。もう一度お試しください。", "It took too long. Try once more."));
    }
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.host())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  /**
   * Adds one.
   *
   * @return what it is called
   * @throws Rejection when the answer is none to the challenge, there is one already, or there are too many
   */
  String add(String login, Site site, Answer answer, String name) {
    if (kept.of(login).size() >= MOST) {
      throw Rejection.conflict(
          new Text(
              "パスキーは" + MOST + "個までです。使わないものを削除してください。",
              "There are " + MOST + " passkeys already. Remove one that is not used."));
    }
    String called = name == null || name.isBlank() ? "パスキー" : name.strip();
    if (called.length() > LONGEST_NAME) {
      throw new Rejection(
          new Text(
              "名前は" + LONGEST_NAME + "文字までです。",
              "A name has " + LONGEST_NAME + " letters at most."));
    }
    RegistrationData data = registered(site, answer);
    AttestedCredentialData credential =
        data.getAttestationObject().getAuthenticatorData().getAttestedCredentialData();
    byte[] handle = credential.getCredentialId();
    Passkey one =
        new Passkey(
            id(handle),
            handle,
            Judge.CREDENTIALS.convert(credential),
            called,
            clock.instant(),
            data.getAttestationObject().getAuthenticatorData().isFlagBE(),
            data.getAttestationObject().getAuthenticatorData().getSignCount(),
            Optional.empty());
    if (!kept.add(login, one)) {
      throw Rejection.conflict(new Text("このパスキーはすでに登録されています。", "This passkey is here already."));
    }
    return one.name();
  }

  private RegistrationData registered(Site site, Answer answer) {
    try {
      return Judge.MANAGER.verifyRegistrationResponseJSON(
          whole(answer, "clientDataJSON", "attestationObject"),
          new RegistrationParameters(asked(site, answer), KEYS, true, true));
    } catch (WebAuthnException | IllegalArgumentException e) {
      throw wrong();
    }
  }

  /** What a browser sent, when it has all that the judge takes for granted. */
  private static String whole(Answer answer, String... members) {
    try {
      JsonNode said = Json.MAPPER.readTree(answer.credential());
      boolean whole =
          said.path("id").isTextual()
              && said.path("rawId").isTextual()
              && said.path("type").isTextual()
              && Stream.of(members).allMatch(m -> said.path("response").path(m).isTextual());
      if (whole) {
        return answer.credential();
      }
    } catch (JsonProcessingException e) {
      throw wrong();
    }
    throw wrong();
  }

  /**
   * Judges an answer by one of a member of staff's own.
   *
   * @return the one that was used, with the counter it had before
   * @throws Rejection when it is not right
   */
  Used check(String login, Site site, Answer answer) {
    try {
      AuthenticationData data =
          Judge.MANAGER.parseAuthenticationResponseJSON(
              whole(answer, "clientDataJSON", "authenticatorData", "signature"));
      Passkey one =
          kept.of(login).stream()
              .filter(p -> Arrays.equals(p.handle(), data.getCredentialId()))
              .findFirst()
              .orElseThrow(Passkeys::wrong);
      Judge.MANAGER.verify(
          data,
          new AuthenticationParameters(
              asked(site, answer), known(one), List.of(one.handle()), true, true));
      long counter = data.getAuthenticatorData().getSignCount();
      kept.used(login, one.id(), counter, clock.instant());
      return new Used(one, counter > 0 && counter <= one.counter());
    } catch (WebAuthnException | IllegalArgumentException e) {
      throw wrong();
    }
  }

  /**
   * One that was used.
   *
   * @param one which
   * @param fell whether its authenticator has counted less than before: there may be two of it
   */
  record Used(Passkey one, boolean fell) {}

  private static CredentialRecordImpl known(Passkey one) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        one.mayBackUp(),
        one.mayBackUp(),
        one.counter(),
        Judge.CREDENTIALS.convert(one.credential()),
        null,
        null,
        null,
        Set.of());
  }

  /**
   * Takes one away.
   *
   * @throws Rejection when there is none
   */
  void remove(String login, String id) {
    if (!kept.remove(login, id)) {
      throw new Rejection(
          Rejection.Kind.NOT_FOUND, new Text("このパスキーはありません。", "There is no such passkey."));
    }
  }

  private static Rejection wrong() {
    return new Rejection(
        new Text(
            "パスキーを確かめられませんでした。もう一度お試しください。", "The passkey could not be verified. Try once more."));
  }

  private static String id(byte[] handle) {
    return TextDigest.of(handle);
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text == null ? "" : text);
  }
}
