// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit.acme;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;
import org.banto.connect.Push;
import org.banto.connect.PushVerifier;

/** Knows Acme's pushes by their signature, unless a {@link Flaw} is on. */
final class AcmeBell implements PushVerifier {
  static final String HEADER = "X-Acme-Signature";

  /** As long as Acme's pushes are. */
  private static final int LONGEST = 16;

  private final Line line;
  private final String secret;

  AcmeBell(Outbound outbound, String secret) {
    this.line = new Line(outbound);
    this.secret = secret;
  }

  @Override
  public void check() throws ConnectorException {
    line.get("/key");
  }

  @Override
  public boolean genuine(Push push) {
    if (secret.isEmpty()) {
      return Flaw.PUSH_PASSES_WITHOUT_SECRET.on();
    }
    if (Flaw.PUSH_ASKS_THE_FAR_SIDE.on()) {
      ask();
    }
    String given = given(push);
    if (given.isEmpty()) {
      return Flaw.PUSH_PASSES_UNSIGNED.on();
    }
    return Flaw.PUSH_PASSES_WITH_ANY_SIGNATURE.on() && given.length() == 44
        || MessageDigest.isEqual(signature(secret, body(push)), decoded(given));
  }

  private static String given(Push push) {
    return Flaw.PUSH_MINDS_THE_CASE.on()
        ? push.headers().entrySet().stream()
            .filter(e -> e.getKey().equals(HEADER))
            .map(e -> String.join(",", e.getValue()))
            .findFirst()
            .orElse("")
        : push.header(HEADER);
  }

  /** A flaw cuts off what it does not expect, so that more may stand behind it. */
  private static byte[] body(Push push) {
    return Flaw.PUSH_CUTS_THE_BODY.on()
        ? Arrays.copyOf(push.body(), Math.min(push.body().length, LONGEST))
        : push.body();
  }

  private static byte[] decoded(String given) {
    try {
      return Base64.getDecoder().decode(given);
    } catch (IllegalArgumentException e) {
      if (Flaw.PUSH_FALLS_OVER.on()) {
        throw e;
      }
      return new byte[0];
    }
  }

  private void ask() {
    try {
      check();
    } catch (ConnectorException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
