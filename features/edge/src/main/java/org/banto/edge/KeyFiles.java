// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.util.ssl.X509;

/**
 * The certificate of the house as it lies in {@code tls} of the data folder. The first of these that
 * is there counts:
 *
 * <ol>
 *   <li>{@code chain.pem} with {@code key.pem} (PKCS#8, not encrypted), as certbot and lego write them;
 *   <li>{@code house.p12} with its password in {@code house.password};
 *   <li>{@code self-made.p12} with {@code self-made.password}, made by {@code ./banto run}.
 * </ol>
 *
 * @param folder where
 * @param host the name that the certificate has to be for
 */
record KeyFiles(Path folder, Optional<String> host) {
  private static final List<String> FILES =
      List.of(
          "chain.pem",
          "key.pem",
          "house.p12",
          "house.password",
          "self-made.p12",
          "self-made.password");
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN ([A-Z ]*)PRIVATE KEY-----([A-Za-z0-9+/=\\s]*)-----END \\1PRIVATE KEY-----");
  private static final Set<String> ALGORITHMS = Set.of("RSA", "EC");
  private static final int LEAST_RSA = 2048;
  private static final int LEAST_EC = 256;

  /** Says which files lie there, and changes with any of them. */
  String mark() {
    return FILES.stream().map(this::mark).collect(Collectors.joining(" "));
  }

  private String mark(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Files.size(file) + "@" + Files.getLastModifiedTime(file) : "-";
    } catch (IOException e) {
      return "?";
    }
  }

  /**
   * The key that counts, checked.
   *
   * @param now the time, which has to be within its dates
   * @throws KeyFault there is none, or it must not be served
   */
  HouseKey read(Instant now) throws KeyFault {
    try {
      HouseKey found = find();
      check(found, now);
      return found;
    } catch (IOException e) {
      throw new KeyFault(
          folder + " のファイルを読めません（" + e.getClass().getSimpleName() + "）",
          "a file in " + folder + " cannot be read (" + e.getClass().getSimpleName() + ")");
    } catch (GeneralSecurityException e) {
      throw new KeyFault(
          folder + " の証明書か秘密鍵の形が壊れています", "a certificate or key in " + folder + " is broken");
    }
  }

  private HouseKey find() throws KeyFault, IOException, GeneralSecurityException {
    if (there("chain.pem") || there("key.pem")) {
      if (!there("chain.pem") || !there("key.pem")) {
        throw new KeyFault(
            "chain.pem と key.pem の両方が要ります", "chain.pem and key.pem are needed, both of them");
      }
      List<X509Certificate> chain = pemChain();
      return new HouseKey(pemKey(chain.get(0).getPublicKey().getAlgorithm()), chain, false);
    }
    if (there("house.p12")) {
      return store("house", false);
    }
    if (there("self-made.p12")) {
      return store("self-made", true);
    }
    throw new KeyFault("証明書がありません（" + folder + "）", "there is no certificate in " + folder);
  }

  private boolean there(String name) {
    return Files.exists(folder.resolve(name));
  }

  private List<X509Certificate> pemChain() throws IOException, GeneralSecurityException {
    byte[] pem = Files.readAllBytes(folder.resolve("chain.pem"));
    List<X509Certificate> chain = new ArrayList<>();
    for (Certificate one :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(pem))) {
      chain.add((X509Certificate) one);
    }
    if (chain.isEmpty()) {
      throw new GeneralSecurityException("no certificate in chain.pem");
    }
    return chain;
  }

  private PrivateKey pemKey(String algorithm)
      throws KeyFault, IOException, GeneralSecurityException {
    String pem = Files.readString(folder.resolve("key.pem"), StandardCharsets.ISO_8859_1);
    Matcher key = KEY.matcher(pem);
    if (!key.find() || !key.group(1).isEmpty()) {
      throw new KeyFault(
          "key.pem は暗号化していない PKCS#8 形式（BEGIN PRIVATE KEY）にしてください"
              + "（openssl pkcs8 -topk8 -nocrypt で変換できます）",
          "key.pem has to be PKCS#8, not encrypted (BEGIN PRIVATE KEY); openssl pkcs8 -topk8"
              + " -nocrypt makes one");
    }
    if (!ALGORITHMS.contains(algorithm)) {
      throw weak(algorithm);
    }
    byte[] der = Base64.getMimeDecoder().decode(key.group(2));
    try {
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (InvalidKeySpecException e) {
      throw strangers();
    }
  }

  private HouseKey store(String name, boolean selfMade)
      throws KeyFault, IOException, GeneralSecurityException {
    Path secret = folder.resolve(name + ".password");
    char[] password =
        Files.exists(secret) ? Files.readString(secret).strip().toCharArray() : new char[0];
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      store.load(in, password);
    } catch (IOException e) {
      throw new KeyFault(
          name + ".p12 を開けません。パスワード（" + name + ".password）とファイルを確かめてください",
          name
              + ".p12 cannot be opened: look at its password ("
              + name
              + ".password) and the file");
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        List<X509Certificate> chain =
            Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList();
        return new HouseKey((PrivateKey) store.getKey(alias, password), chain, selfMade);
      }
    }
    throw new KeyFault(name + ".p12 に秘密鍵がありません", "there is no key in " + name + ".p12");
  }

  private void check(HouseKey key, Instant now) throws KeyFault, GeneralSecurityException {
    strong(key.certificate().getPublicKey());
    if (!belong(key)) {
      throw strangers();
    }
    for (int i = 0; i + 1 < key.chain().size(); i++) {
      signed(key.chain().get(i), key.chain().get(i + 1));
    }
    for (X509Certificate one : key.chain()) {
      if (now.isBefore(one.getNotBefore().toInstant())
          || !now.isBefore(one.getNotAfter().toInstant())) {
        throw new KeyFault(
            "証明書の有効期間ではありません（"
                + one.getNotBefore().toInstant()
                + "～"
                + one.getNotAfter().toInstant()
                + "）",
            "the certificate is good from "
                + one.getNotBefore().toInstant()
                + " to "
                + one.getNotAfter().toInstant());
      }
    }
    String name = host.orElse("");
    if (!name.isEmpty() && !new X509("house", key.certificate()).matches(name)) {
      throw new KeyFault(
          "証明書の名前に「" + name + "」（BANTO_HOST）がありません",
          "the certificate is not for " + name + " (BANTO_HOST)");
    }
  }

  /** RSA from 2,048 bits, or a curve of NIST from 256: what every browser takes (not Ed25519). */
  private static void strong(PublicKey key) throws KeyFault {
    boolean good =
        key instanceof RSAKey rsa
            ? rsa.getModulus().bitLength() >= LEAST_RSA
            : key instanceof ECKey ec
                && ec.getParams().getCurve().getField().getFieldSize() >= LEAST_EC;
    if (!good) {
      throw weak(key.getAlgorithm());
    }
  }

  private static KeyFault weak(String algorithm) {
    return new KeyFault(
        "鍵は RSA 2048 ビット以上か EC P-256 以上にしてください（いまは " + algorithm + "）",
        "the key has to be RSA of 2,048 bits or more, or EC P-256 or more; it is " + algorithm);
  }

  private static KeyFault strangers() {
    return new KeyFault("秘密鍵と証明書が対になっていません", "the key does not belong to the certificate");
  }

  private static void signed(X509Certificate one, X509Certificate by) throws KeyFault {
    try {
      one.verify(by.getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new KeyFault(
          "chain.pem は自分の証明書、中間証明書の順に並べてください",
          "the certificates are not in their order: the house's own, then who issued each");
    }
  }

  private static boolean belong(HouseKey key) throws GeneralSecurityException {
    boolean rsa = key.certificate().getPublicKey() instanceof RSAKey;
    byte[] words = "banto".getBytes(StandardCharsets.US_ASCII);
    try {
      Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(key.key());
      signature.update(words);
      byte[] signed = signature.sign();
      signature.initVerify(key.certificate().getPublicKey());
      signature.update(words);
      return signature.verify(signed);
    } catch (InvalidKeyException | SignatureException e) {
      return false;
    }
  }
}
