// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id (RFC 9106): 19 MiB, two passes, one lane. At most two run at once,
 * so that a flood of log-ins cannot take the memory.
 */
final class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  /** How many letters a recovery code has, its hyphens not counted. */
  static final int RECOVERY = 20;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore slots = new Semaphore(2);

  /** {@code argon2id$m,t$salt$hash}. */
  String hash(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Base64.Encoder b64 = Base64.getEncoder().withoutPadding();
    return "argon2id$%d,%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            b64.encodeToString(salt),
            b64.encodeToString(argon(password, salt, MEMORY_KIB, PASSES)));
  }

  /** Whether the password is the hashed one; takes the same time either way. */
  boolean matches(String password, String hash) {
    String[] parts = hash.split("\\$");
    String[] cost = parts[1].split(",");
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] expected = Base64.getDecoder().decode(parts[3]);
    byte[] actual = argon(password, salt, Integer.parseInt(cost[0]), Integer.parseInt(cost[1]));
    return MessageDigest.isEqual(expected, actual);
  }

  /** A password that can be read aloud: four groups of four, about 79 bits. */
  String oneTime() {
    return inFours(16);
  }

  /** Stands in for a second factor once: five groups of four, about 99 bits. */
  String recovery() {
    return inFours(RECOVERY);
  }

  private String inFours(int letters) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      if (i > 0 && i % 4 == 0) {
        s.append('-');
      }
      s.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return s.toString();
  }

  /** 256 random bits for a cookie or token. */
  String token() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] argon(String password, byte[] salt, int memory, int passes) {
    slots.acquireUninterruptibly();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withSalt(salt)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(1)
              .build());
      byte[] out = new byte[32];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
      return out;
    } finally {
      slots.release();
    }
  }
}
