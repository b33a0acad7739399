// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one account, unwrapped.
 *
 * @param data data keys by their number
 * @param current the number of the one that seals
 * @param blind the root of the blind index keys; one key per field is derived from it
 */
record AccountKeys(Map<Integer, SecretKey> data, int current, byte[] blind) {
  AccountKeys {
    data = Map.copyOf(data);
  }

  /** A ready-made hash for one field; for one thread. */
  Mac mac(String field) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(blind, "HmacSHA256"));
      byte[] fieldKey = mac.doFinal(("field|" + field).getBytes(StandardCharsets.UTF_8));
      mac.init(new SecretKeySpec(fieldKey, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256", e);
    }
  }

  /** The first eight bytes of a hash. */
  static long head(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }

  @Override
  public String toString() {
    return "AccountKeys[" + data.size() + "]";
  }
}
