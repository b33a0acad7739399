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
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.Changes;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.house.Vault;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.OrderQuery;
import org.banto.shipment.ShipmentNumber;
import org.banto.time.HouseClock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Knows which waiting orders go to one place. The waiting desks are read once, and then what the
 * history says has changed, from where a kept copy ends also over a restart: it lies in the memory of
 * each house, so each follows the history by a mark of its own. An order that gets or loses a
 * neighbour is judged again, and so is one whose label names the goods of another that has changed.
 */
@Component(
    service = {ConsolidationCandidates.class, Runnable.class},
    property = {
      "scheduler.name=banto-shipping-neighbourhood",
      "scheduler.period:Long=2",
      "scheduler.concurrent:Boolean=false"
    })
public final class ConsolidationCandidates implements Runnable {
  private static final Duration KEEP = Duration.ofMinutes(10);
  private static final int AT_ONCE = 200;
  private static final Actor HOUSE = Actor.system(Papers.ROOM);
  private static final List<Desk> JUDGED = List.of(Desk.SHIP_WAIT, Desk.DOC_WAIT);
  private static final List<Desk> WAITING = List.of(Desk.NEW, Desk.PAY_WAIT, Desk.SHIP_WAIT);

  private final Changes changes;
  private final OrderService orders;
  private final Flow flow;
  private final Shops shops;
  private final CarriageChoice choice;
  private final KeptPlaces copies;
  private final Clock clock;
  private final Map<AccountId, Known> known = new ConcurrentHashMap<>();
  private final ReentrantLock working = new ReentrantLock();
  private Instant keep;

  /** What is known of an account, up to where in its history, and by which settings. */
  private static final class Known {
    private final Neighbours neighbours = new Neighbours();
    private String mark = "";
    private String settings = "";
    private boolean fresh;
  }

  /** Remembers. */
  @Activate
  public ConsolidationCandidates(
      @Reference Changes changes,
      @Reference OrderService orders,
      @Reference Flow flow,
      @Reference Settings settings,
      @Reference Vault vault,
      @Reference(target = OrderFields.OF_THE_HOUSE) OrderFields fields,
      BundleContext context) {
    this(
        changes,
        orders,
        flow,
        settings,
        new KeptPlaces(
            context.getDataFile("places").toPath(),
            vault,
            context.getBundle().getVersion() + " " + context.getBundle().getLastModified()),
        fields,
        new HouseClock());
  }

  ConsolidationCandidates(
      Changes changes,
      OrderService orders,
      Flow flow,
      Settings settings,
      KeptPlaces copies,
      OrderFields fields,
      Clock clock) {
    this.changes = changes;
    this.orders = orders;
    this.flow = flow;
    this.shops = new Shops(settings, clock);
    this.choice = new CarriageChoice(List.of(fields));
    this.copies = copies;
    this.clock = clock;
    this.keep = clock.instant().plus(KEEP);
  }

  @Override
  public void run() {
    working.lock();
    try {
      changes.marks().forEach(this::follow);
      if (!clock.instant().isBefore(keep)) {
        keep();
      }
    } finally {
      working.unlock();
    }
  }

  /** Keeps what it knows for the next start; a stop waits for no walk over the desks. */
  @Deactivate
  public void close() {
    if (working.tryLock()) {
      try {
        keep();
      } finally {
        working.unlock();
      }
    }
  }

  private void keep() {
    keep = clock.instant().plus(KEEP);
    known.forEach(
        (account, of) -> {
          if (of.fresh) {
            Map<OrderId, List<Place>> places = of.neighbours.places();
            copies.keep(account, new KeptPlaces.Copy(of.mark, of.settings, places));
            of.fresh = false;
          }
        });
  }

  /** Up to this mark of the history at least. */
  private void follow(AccountId account, String now) {
    Known of = known(account);
    if (of.mark.equals(now)) {
      return;
    }
    String settings = shops.shipping(account).toString();
    boolean same = settings.equals(of.settings);
    Optional<Changes.Stretch> next =
        same ? changes.since(account, of.mark) : Optional.<Changes.Stretch>empty();
    if (next.isEmpty()) {
      judge(account, readAll(account));
      of.settings = settings;
      of.mark = now;
    }
    while (next.isPresent() && !next.get().mark().equals(of.mark)) {
      judge(account, read(account, next.get().orders()));
      of.mark = next.get().mark();
      next = changes.since(account, of.mark);
    }
    of.fresh = true;
  }

  private Known known(AccountId account) {
    return known.computeIfAbsent(
        account,
        a -> {
          Known begun = new Known();
          copies
              .read(a)
              .ifPresent(
                  copy -> {
                    copy.places().forEach(begun.neighbours::put);
                    begun.mark = copy.mark();
                    begun.settings = copy.settings();
                  });
          return begun;
        });
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
    return Place.of(order, shops.shipping(order.account()), choice);
  }

  private Neighbours neighbours(AccountId account) {
    return known(account).neighbours;
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
    Set<OrderId> stirred = new HashSet<>();
    List<OrderId> all = List.copyOf(ids);
    for (List<OrderId> part : Parts.of(all, AT_ONCE)) {
      List<OrderId> gone = new ArrayList<>(part);
      List<Order> found = orders.find(account, gone);
      found.forEach(o -> gone.remove(o.id()));
      stirred.addAll(put(account, found));
      gone.forEach(id -> stirred.addAll(put(account, id, List.of())));
    }
    return stirred;
  }

  private Set<OrderId> put(AccountId account, OrderId order, List<Place> places) {
    Neighbours neighbours = neighbours(account);
    Set<OrderId> stirred = new HashSet<>();
    for (String key : neighbours.put(order, places)) {
      neighbours.group(key).forEach(p -> stirred.add(p.order()));
      stirred.add(order);
    }
    return stirred;
  }

  private Set<OrderId> put(AccountId account, List<Order> some) {
    Set<OrderId> stirred = new HashSet<>();
    for (Order order : some) {
      stirred.addAll(put(account, order.id(), places(order)));
      order.live().stream()
          .flatMap(s -> s.lead().stream())
          .map(ShipmentNumber::order)
          .forEach(stirred::add);
    }
    return stirred;
  }

  private void judge(AccountId account, Set<OrderId> stirred) {
    List<OrderId> all = List.copyOf(stirred);
    for (List<OrderId> part : Parts.of(all, AT_ONCE)) {
      List<Change> changes = new ArrayList<>();
      for (Order order : orders.find(account, part)) {
        Order judged = JUDGED.contains(order.desk()) ? flow.judge(order) : order;
        if (!Finding.alike(judged.findings(), order.findings())) {
          changes.add(new Change(judged, HOUSE, "order.judged", "同梱を確認しました"));
        }
      }
      if (!changes.isEmpty()) {
        flow.submit(account, changes);
      }
    }
  }
}
