// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
  private static final Instant NOW = Instant.now().plusSeconds(60);

  @TempDir Path made;
  @TempDir Path tls;

  private KeyFiles files() {
    return new KeyFiles(tls, Optional.of("shop.example.jp"));
  }

  private String fault() {
    return assertThrows(KeyFault.class, () -> files().read(NOW)).getMessage();
  }

  @Test
  void aPairInPemIsRead() throws Exception {
    Keys.pem(Keys.ec(made, "shop.example.jp", 90), tls);
    HouseKey key = files().read(NOW);
    assertFalse(key.selfMade());
    assertTrue(key.ends().isAfter(NOW.plus(Duration.ofDays(88))), key.ends().toString());
    assertTrue(key.fingerprint().matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), key.fingerprint());
  }

  @Test
  void rsaOf2048IsRead() throws Exception {
    Keys.pem(Keys.make(made, "shop.example.jp", 9, "-keyalg", "RSA", "-keysize", "2048"), tls);
    assertEquals("RSA", files().read(NOW).key().getAlgorithm());
  }

  @Test
  void aStarStandsForOneLabel() throws Exception {
    Keys.pem(Keys.ec(made, "*.example.jp", 90), tls);
    files().read(NOW);
  }

  @Test
  void theOwnOneGoesBeforeTheSelfMade() throws Exception {
    Files.copy(Keys.ec(made, "shop.example.jp", 397), tls.resolve("self-made.p12"));
    Files.writeString(tls.resolve("self-made.password"), Keys.PASSWORD + "\n");
    assertTrue(files().read(NOW).selfMade());
    String before = files().mark();
    Files.copy(Keys.ec(made, "shop.example.jp", 90), tls.resolve("house.p12"));
    Files.writeString(tls.resolve("house.password"), Keys.PASSWORD);
    assertFalse(files().read(NOW).selfMade());
    assertNotEquals(before, files().mark());
  }

  @Test
  void whatMustNotBeServedSaysWhy() throws Exception {
    assertTrue(fault().contains("no certificate"), fault());
    Path good = Keys.ec(made, "shop.example.jp", 90);
    Files.writeString(tls.resolve("chain.pem"), Keys.chain(good));
    assertTrue(fault().contains("both"), fault());

    Files.writeString(tls.resolve("key.pem"), Keys.key(Keys.ec(made, "shop.example.jp", 90)));
    assertTrue(fault().contains("does not belong"), fault());
    Path rsa = Keys.make(made, "shop.example.jp", 9, "-keyalg", "RSA", "-keysize", "2048");
    Files.writeString(tls.resolve("key.pem"), Keys.key(rsa));
    assertTrue(fault().contains("does not belong"), fault());

    Files.writeString(
        tls.resolve("key.pem"), Keys.key(good).replace("PRIVATE KEY", "EC PRIVATE KEY"));
    assertTrue(fault().contains("PKCS#8"), fault());
    Files.writeString(tls.resolve("chain.pem"), "half a certif");
    assertTrue(fault().contains("broken"), fault());

    Keys.pem(Keys.ec(made, "other.example.jp", 90), tls);
    assertTrue(fault().contains("not for shop.example.jp"), fault());
    Keys.pem(Keys.make(made, "shop.example.jp", 9, "-keyalg", "RSA", "-keysize", "1024"), tls);
    assertTrue(fault().contains("2,048"), fault());
    Keys.pem(Keys.make(made, "shop.example.jp", 9, "-keyalg", "Ed25519"), tls);
    assertTrue(fault().contains("2,048"), fault());

    Path old = Keys.make(made, "shop.example.jp", 9, "-keyalg", "EC", "-startdate", "-10d");
    Keys.pem(old, tls);
    assertTrue(fault().contains("is good from"), fault());
    Files.writeString(tls.resolve("chain.pem"), Keys.chain(good) + Keys.chain(rsa));
    Files.writeString(tls.resolve("key.pem"), Keys.key(good));
    assertTrue(fault().contains("order"), fault());

    Files.delete(tls.resolve("chain.pem"));
    Files.delete(tls.resolve("key.pem"));
    Files.copy(good, tls.resolve("house.p12"));
    Files.writeString(tls.resolve("house.password"), "another");
    assertTrue(fault().contains("password"), fault());
  }
}
