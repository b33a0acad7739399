// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.Changes;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.order.OrderQuery;

/**
 * The orders that trucks ask about, kept in the memory of this house. They are read once, when
 * somebody asks first, and then what the history says has changed: what is asked every few seconds
 * must not open every order that waits.
 */
final class OpenOrders {
  private static final int AT_ONCE = 200;

  private final OrderService orders;
  private final Changes changes;
  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();

  OpenOrders(OrderService orders, Changes changes) {
    this.orders = orders;
    this.changes = changes;
  }

  /** Of an account, and where in its history that is. */
  private static final class Known {
    private final Map<OrderId, OpenOrder> orders = new LinkedHashMap<>();
    private String mark = "";
  }

  /** Those that may be on a truck of this day. */
  List<OpenOrder> of(AccountId account, LocalDate day) {
    Known of = known.computeIfAbsent(account, a -> new Known());
    synchronized (of) {
      follow(account, of, day);
      of.orders.values().removeIf(o -> !o.counts(day));
      return of.orders.values().stream().filter(o -> o.concerns(day)).toList();
    }
  }

  private void follow(AccountId account, Known of, LocalDate day) {
    String now = changes.marks().getOrDefault(account, "");
    if (of.mark.equals(now)) {
      return;
    }
    Optional<Changes.Stretch> next =
        of.mark.isEmpty() ? Optional.empty() : changes.since(account, of.mark);
    if (next.isEmpty()) {
      of.orders.clear();
      read(account, of, desks(OpenOrder.OPEN, Optional.empty()));
      read(account, of, desks(OpenOrder.NUMBERED, Optional.of(day)));
      of.mark = now;
      return;
    }
    while (next.isPresent() && !next.get().mark().equals(of.mark)) {
      reread(account, of, next.get().orders());
      of.mark = next.get().mark();
      next = changes.since(account, of.mark);
    }
  }

  private void read(AccountId account, Known of, OrderQuery query) {
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = orders.search(account, query, from, AT_ONCE);
      slice.items().forEach(o -> of.orders.put(o.id(), OpenOrder.of(o)));
      from = slice.next();
    } while (from.isPresent());
  }

  private void reread(AccountId account, Known of, List<OrderId> ids) {
    for (List<OrderId> part : Parts.of(ids, AT_ONCE)) {
      List<OrderId> gone = new ArrayList<>(part);
      for (Order order : orders.find(account, part)) {
        of.orders.put(order.id(), OpenOrder.of(order));
        gone.remove(order.id());
      }
      gone.forEach(of.orders::remove);
    }
  }

  private static OrderQuery desks(Set<Desk> desks, Optional<LocalDate> from) {
    OrderQuery all = OrderQuery.ALL;
    return new OrderQuery(
        desks,
        all.boxes(),
        all.shops(),
        all.payments(),
        all.findings(),
        all.tags(),
        all.assignees(),
        all.carriers(),
        all.parcels(),
        all.orderedFrom(),
        all.orderedTo(),
        from,
        all.shipTo(),
        all.wishFrom(),
        all.wishTo(),
        all.batch(),
        all.text(),
        all.sort());
  }
}
