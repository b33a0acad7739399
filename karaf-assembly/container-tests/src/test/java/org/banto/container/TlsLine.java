// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Speaks to a house over TLS or in the clear, byte by byte, so that it says what no honest client would.
 *
 * @param tls the port of TLS
 * @param plain the port of plain http
 */
record TlsLine(int tls, int plain) {
  private static final int PATIENCE_MS = 30_000;
  private static final String PASSWORD = "only-in-tests";
  private static final String HELLO_1_1 =
      "16030100310100002d0302" + "00".repeat(32) + "000006c013c01400350100";

  /** Says it over TLS and returns all that is answered. */
  String secure(String request) throws IOException {
    try (SSLSocket socket = open()) {
      return exchange(socket, request);
    }
  }

  /** The same, from this address of the machine. */
  String secure(String from, String request) throws IOException {
    try (SSLSocket socket = open(InetAddress.getByName(from), "TLSv1.3")) {
      return exchange(socket, request);
    }
  }

  /** The same in bytes. */
  String secure(String from, byte[] request) throws IOException {
    try (SSLSocket socket = open(InetAddress.getByName(from), "TLSv1.3")) {
      return exchange(socket, request);
    }
  }

  /** Says it in plain http to the port of plain http, from this address of the machine. */
  String clear(String from, String request) throws IOException {
    return clear(from, plain, request);
  }

  /** Says it in plain http to any port. */
  static String clear(String from, int port, String request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      return exchange(socket, request);
    }
  }

  /** A line over TLS. */
  SSLSocket open() throws IOException {
    return open("TLSv1.2", "TLSv1.3");
  }

  /** The same, from this address of the machine. */
  SSLSocket openFrom(String from) throws IOException {
    return open(InetAddress.getByName(from), "TLSv1.3");
  }

  /** Whether a hello of TLS 1.1, with suites that every server of its time knew, gets the alert. */
  boolean refusesTls11() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", tls)) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(HexFormat.of().parseHex(HELLO_1_1));
      byte[] heard = socket.getInputStream().readNBytes(7);
      // alert, the version of the record, its length, fatal (2), protocol_version (70): RFC 8446, 6
      return HexFormat.of().formatHex(heard).matches("15....00020246");
    }
  }

  /** A line over one of these versions of TLS. */
  SSLSocket open(String... protocols) throws IOException {
    return open(InetAddress.getByName("127.0.0.1"), protocols);
  }

  private SSLSocket open(InetAddress from, String... protocols) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, null);
      SSLSocket socket =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(InetAddress.getByName("127.0.0.1"), tls, from, 0);
      socket.setSoTimeout(PATIENCE_MS);
      socket.setEnabledProtocols(protocols);
      socket.startHandshake();
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** The certificate that is shown. */
  X509Certificate shown() throws IOException {
    try (SSLSocket socket = open()) {
      return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }
  }

  private static String exchange(Socket socket, String request) throws IOException {
    return exchange(socket, request.getBytes(StandardCharsets.UTF_8));
  }

  private static String exchange(Socket socket, byte[] request) throws IOException {
    socket.setSoTimeout(PATIENCE_MS);
    socket.getOutputStream().write(request);
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Lays a new certificate for a host into the folder, as a client of ACME would. */
  static void renew(Path folder, String host) throws Exception {
    Path file = Files.createTempFile("made", ".p12");
    Files.delete(file);
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                List.of(
                    (keytool
                            + " -genkeypair -alias house -keyalg EC -groupname secp256r1 -validity"
                            + " 90 -dname CN="
                            + host
                            + " -ext san=dns:"
                            + host
                            + " -storetype PKCS12 -storepass "
                            + PASSWORD
                            + " -keystore "
                            + file)
                        .split(" ")))
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (made.waitFor() != 0) {
      throw new IOException(said);
    }
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    put(folder, "chain.pem", "CERTIFICATE", store.getCertificate("house").getEncoded());
    put(
        folder,
        "key.pem",
        "PRIVATE KEY",
        store.getKey("house", PASSWORD.toCharArray()).getEncoded());
    Files.delete(file);
  }

  private static void put(Path folder, String name, String what, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Path part = folder.resolve(name + ".part");
    Files.writeString(
        part, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
