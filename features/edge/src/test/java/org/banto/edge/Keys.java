// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys and certificates for tests, made as an operator makes them, with the JDK's keytool. */
final class Keys {
  static final String PASSWORD = "only-in-tests";

  private Keys() {}

  /** An EC P-256 pair for this name, good for so many days from now, in NAME.p12 of the folder. */
  static Path ec(Path folder, String name, int days) throws IOException, InterruptedException {
    return make(folder, name, days, "-keyalg", "EC", "-groupname", "secp256r1");
  }

  static Path make(Path folder, String host, int days, String... how)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "made", ".p12");
    Files.delete(file);
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> line =
        new ArrayList<>(
            List.of(keytool.toString(), "-genkeypair", "-alias", "house", "-validity", "" + days));
    line.addAll(List.of(how));
    line.addAll(List.of("-dname", "CN=" + host, "-ext", "san=dns:" + host));
    line.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString()));
    line.addAll(List.of("-storepass", PASSWORD));
    Process made = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (made.waitFor() != 0) {
      throw new IOException(said);
    }
    return file;
  }

  /** What is in a p12 as {@code chain.pem} and {@code key.pem}. */
  static void pem(Path p12, Path folder) throws IOException, GeneralSecurityException {
    Files.writeString(folder.resolve("chain.pem"), chain(p12));
    Files.writeString(folder.resolve("key.pem"), key(p12));
  }

  static String chain(Path p12) throws IOException, GeneralSecurityException {
    StringBuilder pem = new StringBuilder();
    for (Certificate one : store(p12).getCertificateChain("house")) {
      pem.append(block("CERTIFICATE", one.getEncoded()));
    }
    return pem.toString();
  }

  static String key(Path p12) throws IOException, GeneralSecurityException {
    Key key = store(p12).getKey("house", PASSWORD.toCharArray());
    return block("PRIVATE KEY", key.getEncoded());
  }

  private static KeyStore store(Path p12) throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(p12.toFile(), PASSWORD.toCharArray());
  }

  private static String block(String what, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }
}
