// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Map;
import java.util.TreeMap;
import org.banto.web.Passkeys.Site;

/**
 * An authenticator with one key (ES256), and the browser before it: what both write by W3C Web Authentication, level 2,
 * 6.1 (authenticator data), 6.5.4 (attestation object, here {@code none}) and 5.8.1 (client data).
 */
final class SoftAuthenticator {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int ATTESTED = 0x40;
  private static final int COORDINATE = 32;

  private final KeyPair key;
  private final byte[] handle = new byte[20];
  private int counter;
  private boolean verifies = true;

  SoftAuthenticator() {
    try {
      KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
      pairs.initialize(new ECGenParameterSpec("secp256r1"));
      key = pairs.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    new SecureRandom().nextBytes(handle);
  }

  /** From now on it does not ask who holds it. */
  SoftAuthenticator careless() {
    verifies = false;
    return this;
  }

  /** It has signed so often. */
  SoftAuthenticator counting(int times) {
    counter = times;
    return this;
  }

  /** A new credential as JSON. */
  String create(Site site, String challenge) {
    byte[] client = client("webauthn.create", site, challenge);
    byte[] data = data(site, ATTESTED, attested());
    byte[] object =
        all(
            bytes(0xA3, 0x63),
            ascii("fmt"),
            bytes(0x64),
            ascii("none"),
            bytes(0x67),
            ascii("attStmt"),
            bytes(0xA0, 0x68),
            ascii("authData"),
            bytes(0x58, data.length),
            data);
    return credential(
        Map.of("clientDataJSON", client, "attestationObject", object), "\"transports\":[]");
  }

  /** What it signs to be known by, as JSON. */
  String get(Site site, String challenge) {
    counter = counter == 0 ? 0 : counter + 1;
    byte[] client = client("webauthn.get", site, challenge);
    byte[] data = data(site, 0, new byte[0]);
    return credential(
        Map.of(
            "clientDataJSON",
            client,
            "authenticatorData",
            data,
            "signature",
            signed(all(data, sha256(client)))),
        "\"userHandle\":null");
  }

  private String credential(Map<String, byte[]> response, String more) {
    StringBuilder all = new StringBuilder();
    new TreeMap<>(response)
        .forEach(
            (name, value) -> all.append("\"%s\":\"%s\",".formatted(name, Passkeys.text(value))));
    String id = Passkeys.text(handle);
    return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},"response":{%s%s}}"""
        .formatted(id, id, all, more);
  }

  private static byte[] client(String type, Site site, String challenge) {
    return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}"""
        .formatted(type, challenge, site.origin())
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(Site site, int flags, byte[] more) {
    int all = flags | PRESENT | (verifies ? VERIFIED : 0);
    byte[] rp = sha256(site.host().getBytes(StandardCharsets.UTF_8));
    byte[] count = ByteBuffer.allocate(Integer.BYTES).putInt(counter).array();
    return all(rp, bytes(all), count, more);
  }

  private byte[] attested() {
    ECPublicKey of = (ECPublicKey) key.getPublic();
    return all(
        new byte[16],
        bytes(0, handle.length),
        handle,
        bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE),
        coordinate(of.getW().getAffineX()),
        bytes(0x22, 0x58, COORDINATE),
        coordinate(of.getW().getAffineY()));
  }

  private static byte[] coordinate(BigInteger of) {
    byte[] signed = of.toByteArray();
    byte[] all = new byte[COORDINATE];
    int length = Math.min(signed.length, COORDINATE);
    System.arraycopy(signed, signed.length - length, all, COORDINATE - length, length);
    return all;
  }

  private byte[] signed(byte[] what) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key.getPrivate());
      signature.update(what);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] of) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(of);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(int... values) {
    byte[] all = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      all[i] = (byte) values[i];
    }
    return all;
  }

  private static byte[] all(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
