// SPDX-License-Identifier: Apache-2.0
package org.banto.wayout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Tag("security.H5")
class SecureTest {
  private static final char[] PASSWORD = "password".toCharArray();
  private static final Names HERE = host -> new InetAddress[] {InetAddress.getLoopbackAddress()};

  @TempDir Path folder;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private HttpsServer farSide(SSLContext identity) throws IOException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          heard.add(
              exchange.getRequestHeaders().getFirst("Host")
                  + " "
                  + exchange.getRequestHeaders().get("Proxy-Authorization")
                  + " "
                  + exchange.getRemoteAddress().getPort());
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void aFarSideIsReachedThroughTheTunnelAndProvesWhoItIs() throws Exception {
    KeyStore keys = keys("far.example");
    HttpsServer server = farSide(identity(keys));
    int port = server.getAddress().getPort();
    byte[] large = new byte[3_000_000];
    try (GuardedWayOut out =
        new GuardedWayOut(InsideList.of("127.0.0.1"), HERE, Optional.of(trust(keys)))) {
      for (int i = 0; i < 3; i++) {
        URI uri = URI.create("https://far.example:" + port + "/");
        HttpRequest request =
            HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(large)).build();
        HttpResponse<byte[]> answer = out.send(request);
        assertEquals(large.length, answer.body().length);
        assertEquals(uri, answer.uri());
        assertTrue(answer.sslSession().isPresent());
      }
      assertEquals(3, heard.size());
      assertTrue(heard.get(0).startsWith("far.example:" + port + " null "), heard.get(0));
      // one connection for all of them
      assertEquals(1, heard.stream().distinct().count());
      HttpRequest other =
          HttpRequest.newBuilder(URI.create("https://other.example:" + port + "/")).build();
      refusedBySecurity(() -> out.send(other));
      assertEquals(3, heard.size());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aCertificateNobodyVouchesForIsRefused() throws Exception {
    HttpsServer server = farSide(identity(keys("far.example")));
    URI uri = URI.create("https://far.example:" + server.getAddress().getPort() + "/");
    try (GuardedWayOut out =
        new GuardedWayOut(InsideList.of("127.0.0.1"), HERE, Optional.empty())) {
      HttpRequest request = HttpRequest.newBuilder(uri).build();
      refusedBySecurity(() -> out.send(request));
      assertEquals(List.of(), heard);
    } finally {
      server.stop(0);
    }
  }

  /** Openssl answers a page about the connection itself ({@code -www}). */
  @Test
  void aFarSideThatKnowsNothingAboveTls11IsNotSpokenTo() throws Exception {
    KeyStore keys = keys("far.example");
    assertEquals(200, status(keys, "-tls1_2"));
    refusedBySecurity(() -> status(keys, "-tls1_1"));
  }

  private int status(KeyStore keys, String version) throws Exception {
    Path pem = folder.resolve("far.pem");
    byte[] key = keys.getKey("far", PASSWORD).getEncoded();
    byte[] certificate = keys.getCertificate("far").getEncoded();
    Files.writeString(pem, pem("PRIVATE KEY", key) + pem("CERTIFICATE", certificate));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "s_server",
                "-www",
                "-accept",
                "127.0.0.1:" + port,
                "-cert",
                pem.toString(),
                version,
                "-cipher",
                "ALL:@SECLEVEL=0")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = openssl.inputReader();
        GuardedWayOut out =
            new GuardedWayOut(InsideList.of("127.0.0.1"), HERE, Optional.of(trust(keys)))) {
      String line = said.readLine();
      while (line != null && !line.startsWith("ACCEPT")) {
        line = said.readLine();
      }
      assertEquals("ACCEPT", line);
      URI uri = URI.create("https://far.example:" + port + "/");
      return out.send(HttpRequest.newBuilder(uri).build()).statusCode();
    } finally {
      openssl.destroy();
    }
  }

  private static String pem(String what, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
  }

  private KeyStore keys(String host) throws Exception {
    Path file = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "far",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-storepass",
                "password",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  private static SSLContext identity(KeyStore keys) throws Exception {
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static SSLContext trust(KeyStore keys) throws Exception {
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("far", keys.getCertificate("far"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(known);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static void refusedBySecurity(Executable sending) {
    SocketException broken = assertThrows(SocketException.class, sending);
    assertInstanceOf(SSLException.class, broken.getCause());
  }
}
