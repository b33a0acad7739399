// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a mall's pushes: HMAC-SHA256 over the bytes as they came. Whoever compares it does so with {@link
 * java.security.MessageDigest#isEqual}, and only where a secret is given.
 *
 * @param secret what both sides know
 */
public record Signature(String secret) {
  private static final String ALGORITHM = "HmacSHA256";

  /** Whether the shop has given a secret. */
  public boolean given() {
    return !secret.isEmpty();
  }

  /** As a header in Base64 has to say it, in bytes. */
  public byte[] base64(byte[] body) {
    return bytes(Base64.getEncoder().encodeToString(of(body)));
  }

  /** As a hexadecimal header has to say it, in bytes. */
  public byte[] hex(byte[] body) {
    return bytes(HexFormat.of().formatHex(of(body)));
  }

  private byte[] of(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A header's text in bytes, to be compared. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Signature[…]";
  }
}
