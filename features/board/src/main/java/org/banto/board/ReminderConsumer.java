// SPDX-License-Identifier: Apache-2.0
package org.banto.board;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the reminders in step with the memos of orders. */
@Component(property = ChangeConsumer.NAME + "=board.reminders")
public final class ReminderConsumer implements ChangeConsumer {
  private static final int AT_ONCE = 200;

  private final OrderService orders;
  private final MemoReminders reminders;

  /** Remembers. */
  @Activate
  public ReminderConsumer(@Reference OrderService orders, @Reference MemoReminders reminders) {
    this.orders = orders;
    this.reminders = reminders;
  }

  @Override
  public void take(AccountId account, ChangeBatch batch) {
    if (batch.anew()) {
      all(account);
    }
    // nobody has written a memo on an order that has just come in
    Parts.of(batch.changed(), AT_ONCE).forEach(some -> keep(account, some));
  }

  private void keep(AccountId account, Collection<OrderId> ids) {
    List<Order> there = orders.find(account, ids);
    Set<OrderId> gone = new HashSet<>(ids);
    there.forEach(
        order -> {
          gone.remove(order.id());
          reminders.keep(order);
        });
    reminders.clear(account, gone);
  }

  /** What is in the table may be gone, and what is in the house may not be in the table. */
  private void all(AccountId account) {
    Parts.of(reminders.orders(account), AT_ONCE).forEach(some -> keep(account, some));
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, OrderQuery.ALL, from, AT_ONCE);
      slice.items().stream()
          .filter(o -> o.notes().stream().anyMatch(n -> n.reminder().isPresent()))
          .forEach(reminders::keep);
      from = slice.next();
    } while (from.isPresent());
  }
}
