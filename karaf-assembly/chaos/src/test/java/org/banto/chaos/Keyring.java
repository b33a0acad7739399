// SPDX-License-Identifier: Apache-2.0
package org.banto.chaos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens sealed columns of account {@code main} with nothing but the key file, as
 * docs/decisions/field-encryption.md says: so what lies in the database can be read without the house.
 */
final class Keyring {
  private static final int LEAD = 5;
  private static final int NONCE = 12;

  private final byte[] master;
  private final Map<Integer, byte[]> keys = new HashMap<>();

  Keyring(Path data) throws IOException {
    String file = Files.readString(data.resolve("keys/banto.key"), StandardCharsets.US_ASCII);
    this.master = Base64.getDecoder().decode(file.strip());
  }

  /** Adds a wrapped data key. */
  void add(int number, byte[] wrapped) {
    keys.put(number, open(master, wrapped, 0, "key|main|" + number));
  }

  /** Opens a column's bytes. */
  byte[] open(String context, byte[] sealed) {
    int number = ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt();
    return open(keys.get(number), sealed, LEAD, "main|" + context);
  }

  private static byte[] open(byte[] key, byte[] sealed, int at, String context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(128, sealed, at, NONCE));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(sealed, at + NONCE, sealed.length - at - NONCE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed bytes of " + context, e);
    }
  }
}
