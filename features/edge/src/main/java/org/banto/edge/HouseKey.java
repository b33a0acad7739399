// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A key and the certificates that vouch for it.
 *
 * @param key the private key
 * @param chain the house's own certificate, then those of who issued it, each signed by the next
 * @param selfMade whether the house made it for itself, so that no browser knows it
 */
record HouseKey(PrivateKey key, List<X509Certificate> chain, boolean selfMade) {
  HouseKey {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key without a certificate");
    }
  }

  /** The house's own. */
  X509Certificate certificate() {
    return chain.get(0);
  }

  /** When its certificate, or one of those it hangs on, ends first. */
  Instant ends() {
    return chain.stream()
        .map(c -> c.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }

  /** SHA-256 of the certificate in capital hex with colons, as browsers and {@code openssl} show it. */
  String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the web server takes it, in memory alone. */
  KeyStore store(String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("house", key, password.toCharArray(), chain.toArray(Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
