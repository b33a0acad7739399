// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.banto.base.AccountId;
import org.banto.house.Vault;

/** A vault for tests: turns every bit over. */
public final class InvertedVault implements Vault {
  @Override
  public byte[] seal(AccountId account, String context, byte[] plain) {
    byte[] other = plain.clone();
    for (int i = 0; i < other.length; i++) {
      other[i] = (byte) ~other[i];
    }
    return other;
  }

  @Override
  public byte[] open(AccountId account, String context, byte[] sealed) {
    return seal(account, context, sealed);
  }

  @Override
  public byte[] blind(AccountId account, String field, String value) {
    byte[] all = (account + "|" + field + "|" + value).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(sha256(all), 16);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
