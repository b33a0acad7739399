// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import org.banto.base.Parts;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderQuery;

/** Reads again what could not be read, once somebody has come who perhaps can. */
final class UnreadableRetry {
  private static final int PAGE = 100;

  private final OrderService orders;
  private final EntryBatch batch;

  UnreadableRetry(OrderService orders, EntryBatch batch) {
    this.orders = orders;
    this.batch = batch;
  }

  /** Reads the newest payload of every order of this feed in box 取込エラー; returns what changed. */
  List<Outcome> work(EntrySource feed) {
    List<Outcome> all = new ArrayList<>();
    OrderQuery boxed = OrderQuery.held(Hold.BOX_INTAKE_ERROR, feed.connection().shop());
    // all of them first: healing takes orders out of the list it is read from
    List<Order> unread = orders.all(feed.account(), boxed);
    for (List<Order> part : Parts.of(unread, PAGE)) {
      all.addAll(batch.again(feed, part));
    }
    return all;
  }
}
