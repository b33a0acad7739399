// SPDX-License-Identifier: Apache-2.0
package org.banto.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts on which orders rules act. */
@Component(service = ChangeConsumer.class, property = ChangeConsumer.NAME + "=rules.hits")
public final class RuleHitConsumer implements ChangeConsumer {
  private static final int AT_ONCE = 200;

  private final RuleHits hits;
  private final OrderService orders;
  private final Clock clock;

  /** Remembers. */
  @Activate
  public RuleHitConsumer(@Reference RuleHits hits, @Reference OrderService orders) {
    this(hits, orders, new HouseClock());
  }

  RuleHitConsumer(RuleHits hits, OrderService orders, Clock clock) {
    this.hits = hits;
    this.orders = orders;
    this.clock = clock;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    if (batch.anew()) {
      Optional<String> from = Optional.empty();
      do {
        Slice<Order> slice =
            orders.search(
                account,
                OrderPeriod.newest(today.minusDays(RuleDesk.COUNTED), today),
                from,
                AT_ONCE);
        hits.keep(account, slice.items(), today);
        from = slice.next();
      } while (from.isPresent());
    }
    for (List<OrderId> some : Parts.of(batch.orders(), AT_ONCE)) {
      hits.keep(account, orders.find(account, some), today);
    }
  }
}
