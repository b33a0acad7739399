// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Accounts;
import org.banto.account.Actor;
import org.banto.account.Settings;
import org.banto.flow.Flow;
import org.banto.flow.Topics;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.OrderQuery;
import org.banto.order.OrderService;
import org.banto.order.Slice;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.event.propertytypes.EventTopics;

/**
 * Knows which waiting orders go to one place. The waiting desks are read once and then what
 * changes; now and then all again, for what another node changed. An order that gets or loses a
 * neighbour is judged again, and so is one whose label names the goods of another that has changed.
 */
@Component(
    service = {Neighbourhood.class, EventHandler.class, Runnable.class},
    property = {
      "scheduler.name=banto-shipping-neighbourhood",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
@EventTopics(Topics.ORDERS_CHANGED)
public final class Neighbourhood implements EventHandler, Runnable {
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final int AT_ONCE = 200;
  private static final Actor HOUSE = Actor.system(Papers.ROOM);
  private static final List<Desk> JUDGED = List.of(Desk.SHIP_WAIT, Desk.DOC_WAIT);
  private static final List<Desk> WAITING = List.of(Desk.NEW, Desk.PAY_WAIT, Desk.SHIP_WAIT);

  private final Accounts accounts;
  private final OrderService orders;
  private final Flow flow;
  private final Shops shops;
  private final Clock clock;
  private final Map<AccountId, Neighbours> known = new ConcurrentHashMap<>();
  private final Map<AccountId, Set<OrderId>> changed = new ConcurrentHashMap<>();
  private volatile Instant next = Instant.MIN;

  /** Remembers. */
  @Activate
  public Neighbourhood(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Settings settings) {
    this(accounts, orders, flow, settings, new HouseClock());
  }

  Neighbourhood(Accounts accounts, OrderService orders, Flow flow, Settings settings, Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.flow = flow;
    this.shops = new Shops(settings, clock);
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
    if (all) {
      next = clock.instant().plus(AGAIN);
    }
    for (Account account : accounts.all()) {
      AccountId id = account.id();
      Set<OrderId> stirred = all ? readAll(id) : new HashSet<>();
      List<OrderId> some = List.copyOf(changed.getOrDefault(id, Set.of()));
      some.forEach(o -> changed.get(id).remove(o));
      for (int i = 0; i < some.size(); i += AT_ONCE) {
        stirred.addAll(read(id, some.subList(i, Math.min(i + AT_ONCE, some.size()))));
      }
      judge(id, stirred);
    }
  }

  /** What could travel with an order; what it carries already does. */
  List<Place> beside(Order order) {
    Set<ShipmentNumber> carried =
        order.live().stream().flatMap(s -> s.companions().stream()).collect(Collectors.toSet());
    return neighbours(order.account()).beside(order.id(), places(order)).stream()
        .filter(p -> p.shipment().filter(carried::contains).isEmpty())
        .toList();
  }

  /** The groups of an account. */
  List<List<Place>> groups(AccountId account) {
    return neighbours(account).groups();
  }

  /** The places of an order by the shop's settings. */
  List<Place> places(Order order) {
    return Place.of(order, shops.shipping(order.account()));
  }

  private Neighbours neighbours(AccountId account) {
    return known.computeIfAbsent(account, a -> new Neighbours());
  }

  private Set<OrderId> readAll(AccountId account) {
    Set<OrderId> stirred = new HashSet<>();
    Set<OrderId> here = new HashSet<>();
    for (Desk desk : WAITING) {
      Optional<String> from = Optional.empty();
      do {
        Slice<Order> slice = orders.search(account, OrderQuery.on(desk), from, AT_ONCE);
        slice.items().forEach(o -> here.add(o.id()));
        stirred.addAll(put(account, slice.items()));
        from = slice.next();
      } while (from.isPresent());
    }
    Set<OrderId> gone = new HashSet<>(neighbours(account).orders());
    gone.removeAll(here);
    stirred.addAll(read(account, gone));
    return stirred;
  }

  /** The orders near which something came or went. */
  private Set<OrderId> read(AccountId account, Collection<OrderId> ids) {
    return ids.isEmpty() ? Set.of() : put(account, orders.find(account, ids));
  }

  private Set<OrderId> put(AccountId account, List<Order> some) {
    Neighbours neighbours = neighbours(account);
    Set<OrderId> stirred = new HashSet<>();
    for (Order order : some) {
      for (String key : neighbours.put(order.id(), places(order))) {
        neighbours.group(key).forEach(p -> stirred.add(p.order()));
        stirred.add(order.id());
      }
      order.live().stream()
          .flatMap(s -> s.lead().stream())
          .map(ShipmentNumber::order)
          .forEach(stirred::add);
    }
    return stirred;
  }

  private void judge(AccountId account, Set<OrderId> stirred) {
    List<OrderId> all = List.copyOf(stirred);
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      List<Change> changes = new ArrayList<>();
      for (Order order : orders.find(account, all.subList(i, Math.min(i + AT_ONCE, all.size())))) {
        Order judged = JUDGED.contains(order.desk()) ? flow.judge(order) : order;
        if (!judged.findings().equals(order.findings())) {
          changes.add(new Change(judged, HOUSE, "order.judged", "同梱を確認しました"));
        }
      }
      if (!changes.isEmpty()) {
        flow.submit(account, changes);
      }
    }
  }
}
