// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the house listens besides the loopback, under which name, and whom it believes. Nothing said:
 * it is for this machine alone, in plain http.
 *
 * @param listen the address that TLS is spoken on ({@code BANTO_LISTEN}); {@code 0.0.0.0} for all
 * @param port of TLS ({@code BANTO_TLS_PORT})
 * @param host the name that browsers know the house by ({@code BANTO_HOST}), in small letters
 * @param fronts addresses of proxies whose word on where a request comes from is believed ({@code
 *     BANTO_FRONTS})
 */
record EdgeSettings(
    Optional<String> listen, int port, Optional<String> host, Set<InetAddress> fronts) {
  static final int TLS_PORT = 8443;

  private static final Pattern FIGURES = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  EdgeSettings {
    fronts = Set.copyOf(fronts);
    if (listen.isPresent() && host.isEmpty()) {
      throw new IllegalArgumentException(
          "banto.listen needs banto.host: the name in the certificate");
    }
  }

  /** What the Java machine was started with: {@code banto.listen}, {@code .tls.port}, {@code .host}, {@code .fronts}. */
  static EdgeSettings of(UnaryOperator<String> properties) {
    Optional<String> port = said(properties, "banto.tls.port");
    Set<InetAddress> fronts =
        said(properties, "banto.fronts").stream()
            .flatMap(all -> Arrays.stream(all.split("[,\\s]+")))
            .filter(one -> !one.isEmpty())
            .map(EdgeSettings::address)
            .collect(Collectors.toSet());
    return new EdgeSettings(
        said(properties, "banto.listen"),
        port.map(Integer::parseInt).orElse(TLS_PORT),
        said(properties, "banto.host").map(EdgeSettings::name),
        fronts);
  }

  private static Optional<String> said(UnaryOperator<String> properties, String key) {
    return Optional.ofNullable(properties.apply(key)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** As it is compared: small letters, without the dot of the root and the brackets of IPv6. */
  static String name(String host) {
    String small = host.toLowerCase(java.util.Locale.ROOT);
    if (small.startsWith("[") && small.endsWith("]")) {
      return small.substring(1, small.length() - 1);
    }
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }

  /**
   * An address in figures; no name is ever looked up.
   *
   * @throws IllegalArgumentException it is none
   */
  static InetAddress address(String figures) {
    try {
      if (FIGURES.matcher(figures).matches()) {
        return InetAddress.getByName(figures);
      }
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no address in figures: " + figures, e);
    }
    throw new IllegalArgumentException("no address in figures: " + figures);
  }

  /** Whether anybody but this machine may reach the house: by itself, or through a front. */
  boolean open() {
    return listen.isPresent() || !fronts.isEmpty();
  }
}
