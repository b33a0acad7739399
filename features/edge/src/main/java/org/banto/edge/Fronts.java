// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.ssl.SslConnection.DecryptedEndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes a front, and nobody else, where a request comes from ({@code X-Forwarded-For}), by which
 * scheme ({@code X-Forwarded-Proto}) and to which host ({@code X-Forwarded-Host}) it was sent; of a
 * chain, the last hop that is no front, since whatever stands before it is the sender's own word. What
 * others say is taken off. At the machine itself it is left standing, unread: a proxy that nobody has
 * named is told by it from the operator.
 *
 * <p>{@code Forwarded} (RFC 7239) and the other headers of proxies are believed of nobody: a front that
 * writes {@code X-Forwarded-*} hands its clients' on as they came.
 */
final class Fronts implements HttpConfiguration.Customizer {
  /** Request attribute: a front has handed it on. */
  static final String HANDED_ON = "banto.edge.front";

  private static final String FOR = "X-Forwarded-For";
  private static final String PROTO = "X-Forwarded-Proto";
  private static final String HOST = "X-Forwarded-Host";
  private static final List<String> NEVER =
      List.of(
          "Forwarded", "X-Forwarded-Server", "X-Forwarded-Port", "X-Proxied-Https", "X-Real-IP");

  private final Set<InetAddress> fronts;

  Fronts(Set<InetAddress> fronts) {
    this.fronts = fronts;
  }

  @Override
  public void customize(Connector connector, HttpConfiguration http, Request request) {
    InetAddress peer = peer(request);
    HttpFields fields = request.getHttpFields();
    // a request may name https in its first line, on whatever line it comes
    secure(request, request.getHttpChannel().getEndPoint() instanceof DecryptedEndPoint);
    if (fronts.contains(peer)) {
      NEVER.forEach(fields::remove);
      believe(request, fields);
    } else if (!peer.isLoopbackAddress()) {
      NEVER.forEach(fields::remove);
      List.of(FOR, PROTO, HOST).forEach(fields::remove);
    }
  }

  private void believe(Request request, HttpFields fields) {
    List<String> hops = values(fields, FOR);
    if (hops.isEmpty()) {
      return;
    }
    request.setAttribute(HANDED_ON, true);
    client(hops).ifPresent(client -> request.setRemoteAddr(new InetSocketAddress(client, 0)));
    boolean secure = last(fields, PROTO).map("https"::equalsIgnoreCase).orElse(request.isSecure());
    secure(request, secure);
    last(fields, HOST).ifPresent(host -> request.setAuthority(host, secure ? 443 : 80));
  }

  private static void secure(Request request, boolean secure) {
    request.setSecure(secure);
    request.setScheme(secure ? "https" : "http");
  }

  /** The last hop that is no front, as far as it can be read. */
  private Optional<InetAddress> client(List<String> hops) {
    List<String> back = new ArrayList<>(hops);
    Collections.reverse(back);
    for (String hop : back) {
      Optional<InetAddress> one = address(hop);
      if (one.isEmpty() || !fronts.contains(one.get())) {
        return one;
      }
    }
    return Optional.empty();
  }

  /** {@code 192.0.2.1}, {@code 192.0.2.1:4711}, {@code 2001:db8::1}, {@code [2001:db8::1]:4711}. */
  private static Optional<InetAddress> address(String hop) {
    String figures = hop;
    if (hop.startsWith("[") && hop.contains("]")) {
      figures = hop.substring(1, hop.indexOf(']'));
    } else if (hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':')) {
      figures = hop.substring(0, hop.indexOf(':'));
    }
    try {
      return Optional.of(EdgeSettings.address(figures));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<String> values(HttpFields fields, String name) {
    return fields.getValuesList(name).stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static Optional<String> last(HttpFields fields, String name) {
    List<String> all = values(fields, name);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Who is at the other end of the line, whatever was said. */
  static InetAddress peer(Request request) {
    InetSocketAddress there = request.getHttpChannel().getEndPoint().getRemoteAddress();
    return there == null ? InetAddress.getLoopbackAddress() : there.getAddress();
  }

  /** Whether it comes from the machine itself, and nobody says that it was handed on. */
  static boolean here(Request request) {
    return peer(request).isLoopbackAddress() && !handedOn(request);
  }

  private static boolean handedOn(Request request) {
    HttpFields fields = request.getHttpFields();
    return fields.containsKey(FOR)
        || fields.containsKey("Forwarded")
        || fields.containsKey("X-Real-IP");
  }
}
