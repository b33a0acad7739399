// SPDX-License-Identifier: Apache-2.0
package org.banto.warehouses;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Settings;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;

/**
 * Keeps requests and orders in step: looks at every order that changes, and now and then at all that
 * wait or are at warehouses, for what a crash or another node left behind.
 */
@Component(
    service = {RequestWatch.class, EventHandler.class, Runnable.class},
    property = {
      "scheduler.name=banto-fulfilment-watch",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
@EventTopics(Topics.ORDERS_CHANGED)
public final class RequestWatch implements EventHandler, Runnable {
  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final int AT_ONCE = 200;
  private static final List<WarehouseRequest.State> OUT =
      List.of(
          WarehouseRequest.State.WAITING,
          WarehouseRequest.State.ASKED,
          WarehouseRequest.State.TAKEN,
          WarehouseRequest.State.LATE,
          WarehouseRequest.State.CANCELLING);

  /** Where what goes to a warehouse waits, and where what is there. */
  private static final List<Desk> DESKS = List.of(Desk.SHIP_WAIT, Desk.TRACK_WAIT);

  private final Accounts accounts;
  private final OrderService orders;
  private final Requests requests;
  private final WarehouseList warehouses;
  private final AssignmentRules rules;
  private final Settings settings;
  private final RequestSync step;
  private final Clock clock;
  private final Map<AccountId, Set<OrderId>> changed = new ConcurrentHashMap<>();
  private volatile Instant next = Instant.MIN;

  /** Remembers. */
  @Activate
  public RequestWatch(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Outbox outbox,
      @Reference JpaRequests requests,
      @Reference WarehouseList warehouses,
      @Reference WarehousesRoom room,
      @Reference AssignmentRules rules,
      @Reference Settings settings) {
    this(
        accounts,
        orders,
        flow,
        outbox,
        requests,
        warehouses,
        room,
        rules,
        settings,
        new HouseClock());
  }

  RequestWatch(
      Accounts accounts,
      OrderService orders,
      Flow flow,
      Outbox outbox,
      Requests requests,
      WarehouseList warehouses,
      WarehousesRoom room,
      AssignmentRules rules,
      Settings settings,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.requests = requests;
    this.warehouses = warehouses;
    this.rules = rules;
    this.settings = settings;
    WarehouseAssignment asking =
        new WarehouseAssignment(requests, orders, flow, outbox, warehouses, clock);
    this.step = new RequestSync(requests, asking, outbox, room, clock);
    this.clock = clock;
  }

  @Override
  public void handleEvent(Event event) {
    Object account = event.getProperty(Topics.ACCOUNT);
    if (account != null && event.getProperty(Topics.ORDERS) instanceof long[] ids) {
      Set<OrderId> noted =
          changed.computeIfAbsent(
              new AccountId(account.toString()), a -> ConcurrentHashMap.newKeySet());
      for (long id : ids) {
        noted.add(new OrderId(id));
      }
    }
  }

  @Override
  public void run() {
    boolean all = !clock.instant().isBefore(next);
    for (Account account : accounts.all()) {
      lookAtChanged(account.id());
      if (all) {
        lookAll(account.id());
      }
    }
    if (all) {
      next = clock.instant().plus(AGAIN);
    }
  }

  /** One that changes meanwhile is noted anew; what could not be looked at is looked at again. */
  private void lookAtChanged(AccountId account) {
    Set<OrderId> noted = changed.computeIfAbsent(account, a -> ConcurrentHashMap.newKeySet());
    List<OrderId> some = List.copyOf(noted);
    some.forEach(noted::remove);
    try {
      look(account, some.isEmpty() || sends(account) ? some : asked(account, some));
    } catch (RuntimeException e) {
      noted.addAll(some);
      throw e;
    }
  }

  /** Those of which something is asked of a warehouse that has gone since. */
  private List<OrderId> asked(AccountId account, List<OrderId> some) {
    return requests.of(account, some).stream().map(WarehouseRequest::order).distinct().toList();
  }

  private void look(AccountId account, Collection<OrderId> ids) {
    List<OrderId> all = List.copyOf(ids);
    for (List<OrderId> part : Parts.of(all, AT_ONCE)) {
      step(account, orders.find(account, part));
    }
  }

  /** Whether anything may go to a warehouse; else nothing of an order need be opened here. */
  private boolean sends(AccountId account) {
    return !settings(account).rules().isEmpty() || !warehouses.all(account).isEmpty();
  }

  private void lookAll(AccountId account) {
    boolean sends = sends(account);
    Map<WarehouseRequest.State, Long> counts = requests.counts(account);
    for (WarehouseRequest.State state : OUT) {
      if (counts.getOrDefault(state, 0L) == 0) {
        continue;
      }
      Optional<ShipmentNumber> after = Optional.empty();
      List<WarehouseRequest> part;
      do {
        part = requests.list(account, state, "", after, AT_ONCE);
        look(account, part.stream().map(WarehouseRequest::order).distinct().toList());
        sends |= !part.isEmpty();
        after = part.stream().reduce((a, b) -> b).map(WarehouseRequest::shipment);
      } while (part.size() == AT_ONCE);
    }
    for (Desk desk : sends ? DESKS : List.<Desk>of()) {
      Optional<String> from = Optional.empty();
      do {
        Slice<Order> slice = orders.search(account, OrderQuery.on(desk), from, AT_ONCE);
        step(account, slice.items());
        from = slice.next();
      } while (from.isPresent());
    }
  }

  private void step(AccountId account, List<Order> some) {
    if (some.isEmpty()) {
      return;
    }
    Map<OrderId, List<WarehouseRequest>> known = new HashMap<>();
    requests
        .of(account, some.stream().map(Order::id).toList())
        .forEach(r -> known.computeIfAbsent(r.order(), o -> new ArrayList<>()).add(r));
    WarehouseSettings set = settings(account);
    step.take(account, some, known, rules.choice(set), set.auto());
  }

  private WarehouseSettings settings(AccountId account) {
    return WarehouseSettings.of(settings.read(account, WarehouseSettings.SECTION));
  }
}
