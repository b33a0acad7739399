// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.banto.house.Vault;

/** AES-256-GCM with a random nonce: {@code nonce (12) | ciphertext | tag (16)}. */
final class Cipher256 {
  static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  /** Seals into an array that starts with {@code lead} and is bound to {@code context}. */
  byte[] seal(SecretKey key, byte[] lead, String context, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      byte[] sealed = Arrays.copyOf(lead, lead.length + NONCE + plain.length + TAG_BITS / 8);
      System.arraycopy(nonce, 0, sealed, lead.length, NONCE);
      cipher.doFinal(plain, 0, plain.length, sealed, lead.length + NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM", e);
    }
  }

  /** Opens what {@link #seal} made, from byte {@code at} on. */
  byte[] open(SecretKey key, byte[] sealed, int at, String context) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, at, NONCE));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(sealed, at + NONCE, sealed.length - at - NONCE);
    } catch (AEADBadTagException e) {
      throw new Vault.Broken("sealed bytes do not fit their key or context", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM", e);
    }
  }
}
