// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.base.Parts;
import org.banto.base.Slice;
import org.banto.flow.ChangeBatch;
import org.banto.flow.ChangeConsumer;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.banto.time.HouseClock;
import org.banto.tracking.TrackedParcel.Bell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the list of parcels in step with the orders that change. Now and then it looks at all that
 * has left of late, for what is no change of an order: a tracker has come, or a carrier has said
 * something of a parcel and the house ended before the order was told. Judges once more what only
 * time makes worse.
 */
@Component(
    service = {ParcelSync.class, ChangeConsumer.class, Runnable.class},
    property = {
      ChangeConsumer.NAME + "=tracking.parcels",
      "scheduler.name=banto-tracking-rounds",
      "scheduler.period:Long=10",
      "scheduler.concurrent:Boolean=false"
    })
public final class ParcelSync implements ChangeConsumer, Runnable {
  private static final Duration AGAIN = Duration.ofHours(3);
  private static final Duration JUDGE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofDays(1);
  private static final int AT_ONCE = 200;
  private static final int LONGEST = 40;
  private static final Set<ShipmentState> LEFT =
      Set.of(ShipmentState.NUMBERED, ShipmentState.HANDED_OVER);

  /** Where orders stand that have no numbers yet. */
  private static final Set<Desk> BEFORE =
      EnumSet.of(Desk.NEW, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT);

  private final Accounts accounts;
  private final OrderService orders;
  private final Settings settings;
  private final FollowedParcels parcels;
  private final Trackers trackers;
  private final SeenWriter seen;
  private final TrackingAlarms alarms;
  private final Clock clock;
  private final Map<AccountId, Set<OrderId>> noted = new ConcurrentHashMap<>();
  private final Map<AccountId, Set<String>> swept = new ConcurrentHashMap<>();
  private final Map<AccountId, Instant> sweep = new ConcurrentHashMap<>();
  private final Map<AccountId, Instant> judge = new ConcurrentHashMap<>();

  /** Remembers. */
  @Activate
  public ParcelSync(
      @Reference Accounts accounts,
      @Reference OrderService orders,
      @Reference Settings settings,
      @Reference FollowedParcels parcels,
      @Reference Trackers trackers,
      @Reference SeenWriter seen,
      @Reference TrackingAlarms alarms) {
    this(accounts, orders, settings, parcels, trackers, seen, alarms, new HouseClock());
  }

  ParcelSync(
      Accounts accounts,
      OrderService orders,
      Settings settings,
      FollowedParcels parcels,
      Trackers trackers,
      SeenWriter seen,
      TrackingAlarms alarms,
      Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.settings = settings;
    this.parcels = parcels;
    this.trackers = trackers;
    this.seen = seen;
    this.alarms = alarms;
    this.clock = clock;
  }

  @Override
  public synchronized void take(AccountId account, ChangeBatch batch) {
    Set<String> carriers = carriers(account);
    if (batch.anew()) {
      sweep(account, carriers);
    }
    Parts.of(batch.orders(), AT_ONCE).forEach(ids -> follow(account, ids, carriers));
  }

  /** These orders are looked at on the next round: what is known of their parcels has changed. */
  void note(AccountId account, Collection<OrderId> orders) {
    noted.computeIfAbsent(account, a -> ConcurrentHashMap.newKeySet()).addAll(orders);
  }

  @Override
  public synchronized void run() {
    for (Account account : accounts.all()) {
      round(account.id());
    }
  }

  private void round(AccountId account) {
    Set<String> carriers = carriers(account);
    List<OrderId> some = List.copyOf(noted.getOrDefault(account, Set.of()));
    some.forEach(o -> noted.get(account).remove(o));
    for (List<OrderId> ids : Parts.of(some, AT_ONCE)) {
      try {
        follow(account, ids, carriers);
      } catch (RuntimeException e) {
        note(account, ids);
        throw e;
      }
    }
    if (due(sweep, account) || !carriers.equals(swept.get(account))) {
      sweep(account, carriers);
      swept.put(account, carriers);
      sweep.put(account, clock.instant().plus(AGAIN));
    }
    if (due(judge, account)) {
      judge(account);
      judge.put(account, clock.instant().plus(JUDGE));
    }
  }

  private Set<String> carriers(AccountId account) {
    return trackers.of(account).stream().map(Trackers.Tracker::carrier).collect(Collectors.toSet());
  }

  private void follow(AccountId account, List<OrderId> ids, Set<String> carriers) {
    Map<OrderId, Set<Waybill>> followed = parcels.followed(account, ids);
    look(account, orders.find(account, near(account, ids, followed.keySet())), followed, carriers);
  }

  /** Those whose labels are out, or of which something is followed; the others need not be opened. */
  private List<OrderId> near(AccountId account, List<OrderId> ids, Set<OrderId> followed) {
    Map<OrderId, Desk> desks = orders.desks(account, ids);
    return ids.stream()
        .filter(id -> followed.contains(id) || !BEFORE.contains(desks.getOrDefault(id, Desk.NEW)))
        .toList();
  }

  /**
   * An order that has no number and of which nothing is followed is no business of this room. What
   * left before today is old news: staff is called to all of it at once.
   */
  private void look(
      AccountId account,
      List<Order> orders,
      Map<OrderId, Set<Waybill>> followed,
      Set<String> carriers) {
    List<Order> own =
        orders.stream()
            .filter(
                o -> followed.containsKey(o.id()) || waybills(o, s -> true).findAny().isPresent())
            .toList();
    if (own.isEmpty()) {
      return;
    }
    LocalDate oldest = oldest(account);
    for (Order order : own) {
      Set<Waybill> before = followed.getOrDefault(order.id(), Set.of());
      Set<Waybill> now = follow(order, before, carriers, oldest);
      if (!now.equals(before)) {
        boolean old = order.shipDate().filter(day -> day.isBefore(today())).isPresent();
        parcels.keep(account, order.id(), now, old ? Bell.QUIET : Bell.OWN, clock.instant());
      }
    }
    seen.write(account, own);
  }

  private boolean due(Map<AccountId, Instant> next, AccountId account) {
    return !clock.instant().isBefore(next.getOrDefault(account, Instant.MIN));
  }

  private TrackingSettings rules(AccountId account) {
    return TrackingSettings.of(settings.read(account, TrackingSettings.SECTION));
  }

  /** All that has left of late by one of these carriers. */
  private void sweep(AccountId account, Set<String> carriers) {
    if (carriers.isEmpty()) {
      return;
    }
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice =
          orders.search(account, ShippedOrders.since(oldest(account), carriers), from, AT_ONCE);
      List<OrderId> ids = slice.items().stream().map(Order::id).toList();
      look(account, slice.items(), parcels.followed(account, ids), carriers);
      from = slice.next();
    } while (from.isPresent());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Japan.ZONE);
  }

  private LocalDate oldest(AccountId account) {
    return LocalDate.ofInstant(clock.instant().minus(rules(account).untilGivenUp()), Japan.ZONE);
  }

  /**
   * Follows what has left; of the parcels followed already those stay whose number still stands, also
   * while their tracker is away: it may come back.
   *
   * @param before what is followed of it already
   * @return what is followed of it from now on
   */
  private static Set<Waybill> follow(
      Order order, Set<Waybill> before, Set<String> carriers, LocalDate oldest) {
    boolean late = order.shipDate().filter(day -> day.isBefore(oldest)).isPresent();
    Set<Waybill> follow =
        waybills(order, s -> s.state() != ShipmentState.VOID)
            .filter(before::contains)
            .collect(Collectors.toSet());
    if (!late) {
      waybills(order, s -> LEFT.contains(s.state()))
          .filter(w -> carriers.contains(w.carrier()))
          .forEach(follow::add);
    }
    return follow;
  }

  private static Stream<Waybill> waybills(Order order, Predicate<Shipment> which) {
    return order.shipments().stream()
        .filter(which)
        .flatMap(s -> s.parcels().stream())
        .flatMap(p -> p.waybill().stream())
        .filter(w -> !w.number().isBlank() && w.number().length() <= LONGEST);
  }

  private void judge(AccountId account) {
    Instant now = clock.instant();
    TrackingSettings rules = rules(account);
    List<TrackedParcel> need = new ArrayList<>();
    for (Waybill w : parcels.absentSince(account, now.minus(rules.untilAbsent()))) {
      parcels
          .change(account, w, t -> t.later(now, rules))
          .filter(FollowedParcels.News::calls)
          .ifPresent(n -> need.add(n.after()));
    }
    alarms.raise(account, need);
    Map<Attention, Long> old = parcels.tellOwed(account, now.minus(PATIENCE));
    if (!old.isEmpty()) {
      alarms.raise(account, old);
    }
    parcels.giveUp(account, now.minus(rules.untilGivenUp()));
  }
}
