// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The port that speaks TLS 1.2 and 1.3, with suites that are forward secret and nothing else (RFC
 * 9325; OWASP ASVS 5.0, 12.1). Who comes in plain http to the same port is heard, so that the {@link
 * Gate} can show the way. The groups are the Java machine's ({@code jdk.tls.namedGroups}, set by
 * {@code ./banto run}).
 */
final class TlsPort {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final String[] SUITES = {
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    "TLS_ECDHE_(ECDSA|RSA)_WITH_(AES_(128|256)_GCM|CHACHA20_POLY1305)_SHA(256|384)"
  };

  /** In memory alone. */
  private static final String PASSWORD = "memory";

  private static final long IDLE_MS = 30_000;

  private final Server server;
  private final SslContextFactory.Server keys = new SslContextFactory.Server();
  private final ServerConnector connector;

  TlsPort(Server server, EdgeSettings settings, HttpConfiguration http, HouseKey key) {
    this.server = server;
    keys.setIncludeProtocols(PROTOCOLS);
    keys.setIncludeCipherSuites(SUITES);
    keys.setRenegotiationAllowed(false);
    keys.setKeyStorePassword(PASSWORD);
    keys.setKeyManagerPassword(PASSWORD);
    keys.setKeyStore(key.store(PASSWORD));
    http.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    connector =
        new CountedConnector(
            server,
            Limits.CONNECTIONS,
            address -> Throttle.counted(address, settings),
            new DetectorConnectionFactory(new SslConnectionFactory(keys, plain.getProtocol())),
            plain);
    connector.setName("banto-tls");
    settings.listen().ifPresent(connector::setHost);
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE_MS);
  }

  /**
   * Listens.
   *
   * @throws KeyFault it cannot: somebody else listens there, or the address is not this machine's
   */
  void open() throws KeyFault {
    server.addConnector(connector);
    try {
      connector.start();
    } catch (Exception e) {
      server.removeConnector(connector);
      String where = connector.getHost() + ":" + connector.getPort();
      throw new KeyFault(
          where + " で待ち受けできません（" + e.getMessage() + "）",
          "cannot listen on " + where + " (" + e.getMessage() + ")");
    }
  }

  /** Serves another key from the next connection on. */
  void serve(HouseKey key) {
    try {
      keys.reload(factory -> factory.setKeyStore(key.store(PASSWORD)));
    } catch (Exception e) {
      throw new IllegalStateException("the certificate cannot be served", e);
    }
  }

  /** Listens no more. */
  void close() {
    try {
      connector.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      server.removeConnector(connector);
    }
  }

  /** The port it listens on. */
  static int port(Server server) {
    for (Connector one : server.getConnectors()) {
      if ("banto-tls".equals(one.getName())) {
        return ((ServerConnector) one).getLocalPort();
      }
    }
    return -1;
  }
}
