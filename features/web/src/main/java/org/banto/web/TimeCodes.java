// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** The codes of an authenticator: six digits of HMAC-SHA-1, each for a step of 30 seconds (RFC 6238). */
final class TimeCodes {
  private static final Duration STEP = Duration.ofSeconds(30);

  /** As long as what HMAC-SHA-1 makes (RFC 4226, 4, R6). */
  private static final int KEY_BYTES = 20;

  /** Phones that are slow or fast by a step are in time (RFC 6238, 5.2). */
  private static final int AROUND = 1;

  private final TimeBasedOneTimePasswordGenerator codes;
  private final SecureRandom random = new SecureRandom();

  TimeCodes() {
    this(6);
  }

  TimeCodes(int digits) {
    this.codes = new TimeBasedOneTimePasswordGenerator(STEP, digits);
  }

  /** A new key, in base 32. */
  String key() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return Base32.toBase32String(key);
  }

  /** The code of a moment. */
  String at(String key, Instant when) {
    Key secret = new SecretKeySpec(Base32.decode(key), codes.getAlgorithm());
    try {
      return codes.generateOneTimePasswordString(secret, when, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("an HMAC takes every key", e);
    }
  }

  /** The step, counted from 1970, whose code this is, where that is about now; the latest of them. */
  OptionalLong step(String key, String code, Instant now) {
    long here = now.getEpochSecond() / STEP.toSeconds();
    return LongStream.rangeClosed(here - AROUND, here + AROUND)
        .filter(step -> same(code, at(key, Instant.ofEpochSecond(step * STEP.toSeconds()))))
        .max();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What an authenticator reads of a QR code, as its makers have agreed ({@code otpauth}, Key Uri
   * Format of Google Authenticator).
   */
  static String address(String login, String key) {
    return "otpauth://totp/Banto:" + login + "?secret=" + key + "&issuer=Banto";
  }
}
