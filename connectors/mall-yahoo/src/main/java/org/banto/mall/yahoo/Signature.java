// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.yahoo;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.mall.engine.Signing;

/**
 * Signs requests by the store's public key (公開鍵認証): store and time, sealed for the mall. With it a refresh token
 * lives 28 days, without it 12 hours.
 */
final class Signature {
  private final YahooAccount account;

  Signature(YahooAccount account) {
    this.account = account;
  }

  boolean present() {
    return !account.publicKey().isEmpty();
  }

  /** Adds the two headers, where the shop has given its key. */
  void sign(HttpRequest.Builder request, Instant now) throws ConnectorException {
    if (!present()) {
      return;
    }
    Text version = new Text("公開鍵のバージョン", "version of the public key");
    Signing.needed("keyVersion", version, account.keyVersion());
    String said = account.seller() + ':' + now.getEpochSecond();
    try {
      Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      rsa.init(Cipher.ENCRYPT_MODE, key());
      byte[] sealed = rsa.doFinal(said.getBytes(StandardCharsets.UTF_8));
      request.header("X-sws-signature", Base64.getEncoder().encodeToString(sealed));
      request.header("X-sws-signature-version", account.keyVersion());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw YahooAccount.misconfigured(
          "publicKey",
          new Text(
              "公開鍵が読めません。ストアクリエイターPro から写し直してください",
              "The public key cannot be read. Copy it again from Store Creator Pro"));
    }
  }

  private PublicKey key() throws GeneralSecurityException {
    String base64 =
        account.publicKey().replaceAll("-----[A-Z ]+-----", "").replaceAll("[^A-Za-z0-9+/=]", "");
    byte[] bytes = Base64.getDecoder().decode(base64);
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
  }
}
