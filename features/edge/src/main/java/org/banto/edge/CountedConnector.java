// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Holds so many connections of one address open at one time, before anything is said on them. Jetty's
 * own {@code ConnectionLimit} counts all addresses together, so that one shuts everybody out.
 */
final class CountedConnector extends ServerConnector {
  private final int most;
  private final Predicate<InetAddress> counted;
  private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

  CountedConnector(
      Server server, int most, Predicate<InetAddress> counted, ConnectionFactory... factories) {
    super(server, factories);
    this.most = most;
    this.counted = counted;
  }

  @Override
  protected void onEndPointOpened(EndPoint line) {
    super.onEndPointOpened(line);
    net(line).filter(net -> open.merge(net, 1, Integer::sum) > most).ifPresent(net -> line.close());
  }

  @Override
  protected void onEndPointClosed(EndPoint line) {
    net(line)
        .ifPresent(net -> open.computeIfPresent(net, (n, count) -> count > 1 ? count - 1 : null));
    super.onEndPointClosed(line);
  }

  private Optional<String> net(EndPoint line) {
    InetSocketAddress peer = line.getRemoteAddress();
    return Optional.ofNullable(peer)
        .map(InetSocketAddress::getAddress)
        .filter(counted)
        .map(address -> Throttle.net(address.getHostAddress()));
  }
}
