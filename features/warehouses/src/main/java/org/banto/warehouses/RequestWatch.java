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
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.Accounts;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outbox;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps requests and orders in step: looks at every order that changes. Now and then it looks at all
 * that wait or are at warehouses, for what is no change of an order: a ship date comes, settings and
 * connections change, a request is kept and its order could not be moved.
 */
@Component(
    service = {RequestWatch.class, ChangeConsumer.class, Runnable.class},
    property = {
      ChangeConsumer.NAME + "=warehouses.requests",
      "scheduler.name=banto-fulfilment-watch",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
public final class RequestWatch implements ChangeConsumer, Runnable {
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
  private Instant next = Instant.MIN;

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
  public synchronized void take(AccountId account, ChangeBatch batch) {
    List<OrderId> some = batch.orders();
    if (batch.anew()) {
      lookAll(account);
    }
    look(account, some.isEmpty() || sends(account) ? some : asked(account, some));
  }

  @Override
  public synchronized void run() {
    if (clock.instant().isBefore(next)) {
      return;
    }
    accounts.all().forEach(account -> lookAll(account.id()));
    next = clock.instant().plus(AGAIN);
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
