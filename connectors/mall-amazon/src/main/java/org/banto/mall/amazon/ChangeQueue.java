// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.connect.ConnectorException;
import org.banto.connect.IncomingOrder;

/**
 * Takes pushes off the shop's queue and reads the orders they are about, one by one: a search would
 * show them only two minutes later and may be asked for once in three. What has waited for long is
 * taken off without being read, the searches have been there.
 */
final class ChangeQueue {
  private static final Duration OLD = Duration.ofHours(1);

  /** So many times at most messages are received that hold no news. */
  private static final int ROUNDS = 4;

  private final Sqs sqs;
  private final Subscription subscription;
  private final OrderPages pages;
  private final AmazonAccount account;
  private final Clock clock;

  ChangeQueue(
      Sqs sqs, Subscription subscription, OrderPages pages, AmazonAccount account, Clock clock) {
    this.sqs = sqs;
    this.subscription = subscription;
    this.pages = pages;
    this.account = account;
    this.clock = clock;
  }

  /** Asks whether the queue is there and may be read. */
  void check() throws ConnectorException {
    if (account.queue().given()) {
      account.queue().check();
      sqs.check();
    }
  }

  List<IncomingOrder> collect() throws ConnectorException {
    if (!account.queue().given()) {
      return List.of();
    }
    account.queue().check();
    subscription.ensure();
    List<IncomingOrder> orders = List.of();
    boolean more = true;
    for (int round = 0; round < ROUNDS && more && orders.isEmpty(); round++) {
      List<Sqs.Message> messages = sqs.receive();
      orders = read(messages);
      if (!messages.isEmpty()) {
        sqs.delete(messages);
      }
      more = messages.size() == Sqs.AT_ONCE;
    }
    return orders;
  }

  private List<IncomingOrder> read(List<Sqs.Message> messages) throws ConnectorException {
    Instant old = clock.instant().minus(OLD);
    Set<String> numbers = new LinkedHashSet<>();
    for (Sqs.Message message : messages) {
      OrderChange.read(message.body())
          .filter(c -> c.at().isAfter(old) && ours(c))
          .ifPresent(c -> numbers.add(c.order()));
    }
    List<IncomingOrder> orders = new ArrayList<>();
    for (String number : numbers) {
      Optional<RawOrder> order = pages.fresh(number).filter(RawOrder::ours);
      order.map(RawOrder::incoming).ifPresent(orders::add);
    }
    return orders;
  }

  private boolean ours(OrderChange change) {
    String seller = account.queue().seller();
    return (seller.isEmpty() || seller.equals(change.seller()))
        && (account.withFba() || !change.byAmazon());
  }
}
