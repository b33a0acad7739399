// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.flow.OrderClearing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a room forget what it keeps of orders that are gone. Where it fails it is asked by halves, so
 * that one order keeps nothing of the others.
 */
final class OrderPurge {
  private static final Logger LOG = LoggerFactory.getLogger(OrderPurge.class);

  /** So many orders that fail one by one: then it is the room. */
  private static final int MOST = 20;

  private final OrderClearing room;
  private final AccountId account;
  private final List<OrderId> left = new ArrayList<>();

  OrderPurge(OrderClearing room, AccountId account) {
    this.room = room;
    this.account = account;
  }

  /** Those of which the room still keeps something. */
  List<OrderId> run(List<OrderId> gone) {
    clear(gone);
    return left;
  }

  private void clear(List<OrderId> some) {
    if (left.size() >= MOST) {
      left.addAll(some);
      return;
    }
    try {
      room.clear(account, Set.copyOf(some));
    } catch (RuntimeException e) {
      if (some.size() == 1) {
        LOG.warn("what is kept of order {} cannot be cleared", some.get(0), e);
        left.addAll(some);
        return;
      }
      int half = some.size() / 2;
      clear(some.subList(0, half));
      clear(some.subList(half, some.size()));
    }
  }
}
