// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.house.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the history who was refused for the address they came from: of an address (of IPv6:
 * one /64) once a minute, and 60 an hour in all, so that nobody fills the history.
 */
final class RefusedAddresses {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedAddresses.class);
  private static final Actor SELF = Actor.system("edge");
  private static final Rate OF_ADDRESS = new Rate(1 / 60.0, 1);
  private static final Rate IN_ALL = new Rate(60 / 3_600.0, 60);
  private static final int MOST = 10_000;

  private final Buckets buckets = new Buckets(MOST);

  /** Somebody was refused by a list. */
  void note(Audit audit, AccountId account, String address, AddressList by, long nanos) {
    if (!buckets.take(Throttle.net(address), OF_ADDRESS, nanos)
        || !buckets.take("all", IN_ALL, nanos)) {
      return;
    }
    try {
      audit.write(
          account, SELF, "address.refused", "許可されていない接続元 " + address + "（" + by.key() + "）");
    } catch (RuntimeException e) {
      // who is refused is refused, whatever the database does
      LOG.warn("{} was refused; the history does not take it", address, e);
    }
  }
}
