// SPDX-License-Identifier: Apache-2.0
package org.banto.tracking;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.connect.ParcelTracker;
import org.banto.connect.Tracks;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.Orders;
import org.banto.fakes.RoomDatabase;
import org.banto.flow.ChangeBatch;
import org.banto.house.Account;
import org.banto.house.Accounts;
import org.banto.house.Change;
import org.banto.house.Flow;
import org.banto.house.OrderService;
import org.banto.house.Outcome;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Shipment;
import org.banto.shipment.Waybill;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** The room over a real database; orders lie in memory, and the clock goes on when told. */
final class House {
  static final AccountId MAIN = Orders.MAIN;
  static final Actor STAFF = Actor.staff("hanako");
  private static final RoomDatabase TABLES = new RoomDatabase("db/tracking.xml", "banto-tracking");

  final Map<OrderId, Order> orders = new TreeMap<>();
  final MemorySettings settings = new MemorySettings();
  final List<String> alarms = new ArrayList<>();
  final List<String> details = new ArrayList<>();
  private final List<ChangeBatch.Line> changed = new ArrayList<>();
  private long lines;
  Consumer<OrderId> meanwhile = id -> {};
  final List<OrderQuery> queries = new ArrayList<>();
  final Trackers trackers = new Trackers();
  final FollowedParcels parcels;
  final Reports reports;
  final ParcelWatch watch;
  final ParcelSync rounds;
  Instant now = Instant.parse("2026-11-26T00:00:00Z");

  /** What a test does in the house. */
  @FunctionalInterface
  interface Walk {
    void in(House house) throws Exception;
  }

  private House(JpaTemplate jpa) {
    parcels = new FollowedParcels(jpa);
    reports = new Reports(jpa);
    TrackingAlarms bell = new TrackingAlarms(events(), orderService(), parcels);
    SeenWriter seen = new SeenWriter(reports, flow());
    rounds =
        new ParcelSync(
            accounts(), orderService(), settings, parcels, trackers, seen, bell, clock());
    watch = new ParcelWatch(trackers, parcels, rounds, bell, settings, clock());
  }

  static void onDerby(Walk walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk.in(new House(jpa)));
  }

  static void onBoth(Walk walk) throws Exception {
    onDerby(walk);
    TABLES.onPostgresql((jpa, data) -> walk.in(new House(jpa)));
  }

  /** A tracker is connected. */
  ParcelTracker connect(String carrier) {
    ParcelTracker port = proxy(ParcelTracker.class, (name, args) -> List.of());
    trackers.bind(
        port,
        Map.of(
            "banto.account",
            MAIN.value(),
            "banto.connection",
            carrier + "-tracker~main",
            Tracks.CARRIER,
            carrier));
    return port;
  }

  /** An order has left today in parcels with these numbers. */
  Order left(long id, String... numbers) {
    return left(id, LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo")), numbers);
  }

  /** An order has left on a day in parcels with these numbers. */
  Order left(long id, LocalDate day, String... numbers) {
    List<Waybill> waybills = Arrays.stream(numbers).map(House::waybill).toList();
    Order order = Orders.everyday(id);
    List<Shipment> gone =
        order.shipments().stream().map(s -> s.numbered(waybills).on(day)).toList();
    return put(order.with(e -> e.shipments(gone)));
  }

  Order put(Order order) {
    orders.put(order.id(), order);
    changed.add(new ChangeBatch.Line(++lines, order.id(), "order.changed"));
    return order;
  }

  /** So much later, with the changes heard and the rounds made. */
  void later(Duration time) {
    now = now.plus(time);
    ChangeBatch batch = new ChangeBatch(false, changed);
    changed.clear();
    rounds.take(MAIN, batch);
    rounds.run();
  }

  static Waybill waybill(String number) {
    return new Waybill("yamato", number);
  }

  /** The carrier says so of a parcel, now. */
  void says(String number, State state, String words) {
    watch.told(
        MAIN, List.of(new ParcelStatus(waybill(number), state, words, Optional.of(now), "架空営業所")));
  }

  TrackedParcel parcel(String number) {
    return parcels.find(MAIN, waybill(number)).orElseThrow();
  }

  /** Which numbers are due now. */
  List<String> due(int limit) {
    return watch.due(MAIN, "yamato", limit).stream().map(Waybill::number).toList();
  }

  private EventAdmin events() {
    return proxy(
        EventAdmin.class,
        (name, args) -> alarms.add((String) ((Event) args[0]).getProperty(Topics.TEXT)));
  }

  /** Stores what is submitted; what was changed meanwhile is stale. */
  private Flow flow() {
    return proxy(
        Flow.class,
        (name, args) -> {
          if (!name.equals("submit")) {
            throw new UnsupportedOperationException(name);
          }
          return ((List<?>) args[1]).stream().map(c -> submit((Change) c)).toList();
        });
  }

  private Outcome submit(Change change) {
    Order order = change.order();
    meanwhile.accept(order.id());
    long stored = orders.get(order.id()).revision();
    if (stored != order.revision()) {
      return new Outcome(order.id(), Outcome.Result.STALE, stored);
    }
    details.add(change.detail());
    put(order.with(e -> e.revision(stored + 1)));
    return new Outcome(order.id(), Outcome.Result.APPLIED, stored + 1);
  }

  /** The order as it is stored now. */
  Order order(long id) {
    return orders.get(new OrderId(id));
  }

  /** Two orders a page. */
  private OrderService orderService() {
    return proxy(
        OrderService.class,
        (name, args) ->
            switch (name) {
              case "find" ->
                  ((Collection<?>) args[1])
                      .stream().map(orders::get).filter(o -> o != null).toList();
              case "desks" ->
                  ((Collection<?>) args[1])
                      .stream()
                          .map(orders::get)
                          .filter(o -> o != null)
                          .collect(Collectors.toMap(Order::id, Order::desk));
              case "search" -> page((OrderQuery) args[1], (Optional<?>) args[2]);
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private Slice<Order> page(OrderQuery query, Optional<?> from) {
    queries.add(query);
    int start = from.map(f -> Integer.parseInt(f.toString())).orElse(0);
    List<Order> all = List.copyOf(orders.values());
    int end = Math.min(all.size(), start + 2);
    return new Slice<>(
        all.subList(start, end),
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
  }

  private static Accounts accounts() {
    return proxy(
        Accounts.class,
        (name, args) -> {
          if (name.equals("all")) {
            return List.of(new Account(MAIN, "本店"));
          }
          throw new UnsupportedOperationException(name);
        });
  }

  private interface Answer {
    Object to(String name, Object[] args);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (p, m, a) -> {
              Object said = answer.to(m.getName(), a);
              return m.getReturnType() == void.class ? null : said;
            }));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
