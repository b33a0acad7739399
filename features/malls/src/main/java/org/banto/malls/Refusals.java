// SPDX-License-Identifier: Apache-2.0
package org.banto.malls;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.OutboxEntry;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets go of refusals that have explained themselves: a mall that would not take a confirmation or a
 * report because the buyer had called the order off, which the house has read since. They are taken
 * up once more, and are then settled as needless.
 */
@Component(
    service = Runnable.class,
    property = {
      "scheduler.name=banto-malls-refusals",
      "scheduler.period:Long=30",
      "scheduler.concurrent:Boolean=false"
    })
public final class Refusals implements Runnable {
  private static final int MOST = 500;

  private final OrderService orders;
  private final Outbox outbox;

  /** Remembers. */
  @Activate
  public Refusals(@Reference OrderService orders, @Reference Outbox outbox) {
    this.orders = orders;
    this.outbox = outbox;
  }

  @Override
  public void run() {
    outbox.accountsWith(OutboxEntry.State.REFUSED).forEach(this::look);
  }

  private void look(AccountId account) {
    List<OutboxEntry> refused =
        outbox.in(account, List.of(OutboxEntry.State.REFUSED), MOST).stream()
            .filter(e -> Set.of(MallFollower.CONFIRM, MallFollower.SHIP).contains(kind(e)))
            .toList();
    List<OrderId> ids = refused.stream().map(e -> e.command().order()).distinct().toList();
    Set<OrderId> off =
        orders.find(account, ids).stream()
            .filter(o -> o.stage() == Stage.CANCELLED)
            .map(Order::id)
            .collect(Collectors.toSet());
    refused.stream()
        .filter(e -> off.contains(e.command().order()))
        .forEach(e -> outbox.retry(account, e.command().id().value()));
  }

  private static String kind(OutboxEntry entry) {
    return entry.command().kind();
  }
}
