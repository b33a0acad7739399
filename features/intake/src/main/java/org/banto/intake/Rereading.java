// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.OrderService;
import org.banto.order.Outcome;
import org.banto.order.Slice;

/** Reads again what could not be read, once somebody has come who perhaps can. */
final class Rereading {
  private static final int PAGE = 100;

  private final OrderService orders;
  private final Batch batch;

  Rereading(OrderService orders, Batch batch) {
    this.orders = orders;
    this.batch = batch;
  }

  /** Reads the newest payload of every order of this feed in box 取込エラー; returns what changed. */
  List<Outcome> work(Feed feed) {
    List<Outcome> all = new ArrayList<>();
    List<Order> unread = unread(feed);
    for (int i = 0; i < unread.size(); i += PAGE) {
      all.addAll(batch.again(feed, unread.subList(i, Math.min(i + PAGE, unread.size()))));
    }
    return all;
  }

  /** All of them first: healing takes orders out of the list it is read from. */
  private List<Order> unread(Feed feed) {
    List<Order> all = new ArrayList<>();
    OrderQuery query = boxed(feed);
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(feed.account(), query, from, PAGE);
      all.addAll(slice.items());
      from = slice.next();
    } while (from.isPresent());
    return all;
  }

  private static OrderQuery boxed(Feed feed) {
    OrderQuery all = OrderQuery.ALL;
    return new OrderQuery(
        all.desks(),
        Set.of(Hold.BOX_INTAKE_ERROR),
        Set.of(feed.connection().shop().toString()),
        all.payments(),
        all.findings(),
        all.tags(),
        all.carriers(),
        all.orderedFrom(),
        all.orderedTo(),
        all.shipFrom(),
        all.shipTo(),
        all.wishFrom(),
        all.wishTo(),
        all.batch(),
        all.text(),
        OrderQuery.Sort.OLDEST);
  }
}
