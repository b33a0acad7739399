// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.util.Optional;
import java.util.function.Supplier;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Audit;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the history that a program has sent its token on a line that is not encrypted, so that
 * whoever looks after tokens makes it anew. Of an address once an hour, and ten an hour in all: nobody
 * fills the history with made up ones.
 */
final class ClearTokens {
  private static final Logger LOG = LoggerFactory.getLogger(ClearTokens.class);
  private static final AccountId HOUSE = new AccountId("main");
  private static final Actor SELF = Actor.system("edge");
  private static final double HOUR = 3_600;
  private static final Rate OF_ADDRESS = new Rate(1 / HOUR, 1);
  private static final Rate IN_ALL = new Rate(10 / HOUR, 10);
  private static final int MOST = 10_000;

  private final Buckets buckets = new Buckets(MOST);
  private final Supplier<Optional<Audit>> audit;

  /** With the history, as soon as it is there. */
  ClearTokens(Supplier<Optional<Audit>> audit) {
    this.audit = audit;
  }

  /** A request was refused for the line it came on. */
  void refused(Request request, long nanos) {
    String sent = request.getHeader("Authorization");
    String address = request.getRemoteAddr();
    if (sent == null
        || !sent.startsWith("Bearer ")
        || !buckets.take(Throttle.net(address), OF_ADDRESS, nanos)
        || !buckets.take("all", IN_ALL, nanos)) {
      return;
    }
    try {
      audit
          .get()
          .ifPresent(
              a -> a.write(HOUSE, SELF, "token.in-clear", "暗号化されていない接続でトークンが送られました " + address));
    } catch (RuntimeException e) {
      // who is refused is refused, whatever the database does
      LOG.warn("A token came in the clear from {}; the history does not take it", address, e);
    }
  }
}
