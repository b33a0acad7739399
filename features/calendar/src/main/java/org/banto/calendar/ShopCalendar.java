// SPDX-License-Identifier: Apache-2.0
package org.banto.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.Shop;
import org.banto.checks.RecentValues;
import org.banto.house.ProductMaster;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.house.WarehouseRules;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.payment.Deposit;
import org.banto.shipment.Shipment;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * The days on which a shop ships: its own weekdays, and where the house has it the shop's calendar.
 */
@Component(service = {ShipDates.class, ShopCalendar.class})
public final class ShopCalendar implements ShipDates {
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<HolidayRules> calendars = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<ProductMaster> masters = List.of();

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<WarehouseRules> warehouses = List.of();

  private final LeadTimes leadTimes = new LeadTimes();
  private final RecentValues<ShippingDays> shipping;
  private final RecentValues<String> from;

  @Activate
  public ShopCalendar(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  ShopCalendar(Settings settings, Clock clock) {
    this.shipping =
        new RecentValues<>(a -> ShippingDays.of(settings.read(a, ShippingDays.SECTION)), clock);
    this.from =
        new RecentValues<>(
            a -> settings.read(a, Shop.SECTION).getOrDefault("prefecture", "東京都"), clock);
  }

  /** The same with the shop's calendar. */
  ShopCalendar with(HolidayRules calendar) {
    calendars = List.of(calendar);
    return this;
  }

  /** The same with what is known of goods. */
  ShopCalendar with(ProductMaster master) {
    masters = List.of(master);
    return this;
  }

  /** The same with what goes to warehouses. */
  ShopCalendar shipping(WarehouseRules warehouse) {
    warehouses = List.of(warehouse);
    return this;
  }

  @Override
  public Plan plan(Order order, Shipment shipment, Instant now) {
    return plan(order, shipment, now, shipping.of(order.account()));
  }

  /** The same by other terms. */
  Plan plan(Order order, Shipment shipment, Instant now, ShippingDays terms) {
    return new ShipDayReckoner(terms, ships(order, shipment, terms))
        .of(
            new ShipDayReckoner.Freight(
                since(order, terms, now),
                extra(order, shipment, terms),
                releases(order, shipment, terms),
                shipment.wish().date(),
                transit(order, shipment),
                LocalDate.ofInstant(now, Japan.ZONE)));
  }

  /** From when it is reckoned; a bank tells the day of a deposit and not its time. */
  private static Optional<Instant> since(Order order, ShippingDays terms, Instant now) {
    boolean first =
        switch (order.placed().payment().kind()) {
          case BANK_TRANSFER, CONVENIENCE_STORE -> order.route().has(Desk.PAY_WAIT);
          default -> false;
        };
    return switch (first ? terms.prepaidBasis() : terms.basis()) {
      case ORDERED -> Optional.of(order.placed().orderedAt());
      case RECEIVED -> Optional.of(order.receivedAt());
      case PAID -> order.payment().awaited() ? Optional.empty() : Optional.of(paid(order, now));
    };
  }

  private static Instant paid(Order order, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
    return order.deposits().stream()
        .map(Deposit::day)
        .max(LocalDate::compareTo)
        .filter(day -> day.isBefore(today))
        .map(day -> day.atTime(LocalTime.of(23, 59)).atZone(Japan.ZONE).toInstant())
        .orElse(now);
  }

  private List<Integer> extra(Order order, Shipment shipment, ShippingDays terms) {
    List<Integer> days = new ArrayList<>();
    Stream.of("shop", "route." + order.route().id())
        .map(terms.extra()::get)
        .filter(d -> d != null)
        .forEach(days::add);
    Set<Integer> lines = lines(shipment);
    for (ProductMaster master : masters) {
      master
          .delays(order.account(), List.of(order))
          .getOrDefault(order.id(), Map.of())
          .forEach(
              (line, delay) -> {
                if (lines.contains(line)) {
                  days.add(delay.days());
                  days.add(terms.extra().getOrDefault("supplier." + delay.supplier(), 0));
                }
              });
    }
    return days;
  }

  private static List<LocalDate> releases(Order order, Shipment shipment, ShippingDays terms) {
    Set<Integer> lines = lines(shipment);
    return terms.releases().isEmpty()
        ? List.of()
        : order.placed().lines().stream()
            .filter(l -> lines.contains(l.no()))
            .map(OrderLine::sku)
            .map(terms.releases()::get)
            .filter(d -> d != null)
            .toList();
  }

  private static Set<Integer> lines(Shipment shipment) {
    return shipment.items().stream().map(Shipment.Item::line).collect(Collectors.toSet());
  }

  /** Whether a shipment can leave on a day: shop, warehouse and carrier all work. */
  private Predicate<LocalDate> ships(Order order, Shipment shipment, ShippingDays terms) {
    Stream<String> owners =
        Stream.concat(
            Stream.of(
                ShippingDays.SHOP, ShippingKeys.CARRIER + shipment.carriage().carrier() + "."),
            warehouses.stream()
                .filter(w -> w.send(order, shipment))
                .map(w -> ShippingKeys.WAREHOUSE));
    return days(terms, owners.toList());
  }

  private Predicate<LocalDate> days(ShippingDays terms, List<String> owners) {
    List<HolidayRules> rules = calendars;
    if (rules.isEmpty()) {
      DayCalendar own = terms.calendars().get(ShippingDays.SHOP);
      return day -> own.weekdays().contains(day.getDayOfWeek());
    }
    List<DayCalendar> all =
        owners.stream().map(terms.calendars()::get).filter(c -> c != null).distinct().toList();
    Set<LocalDate> national = rules.get(0).national();
    return day -> all.stream().allMatch(c -> c.has(day, national));
  }

  @Override
  public LocalDate earliest(AccountId account, Instant placed) {
    ShippingDays terms = shipping.of(account);
    LocalDate day = LocalDate.ofInstant(placed, Japan.ZONE);
    return new ShipDayReckoner(terms, days(terms, List.of(ShippingDays.SHOP)))
        .of(
            new ShipDayReckoner.Freight(
                Optional.of(placed), List.of(), List.of(), Optional.empty(), 0, day))
        .day()
        .orElse(day.plusDays(ShipDayReckoner.FARTHEST));
  }

  @Override
  public boolean shipsOn(AccountId account, LocalDate day) {
    return days(shipping.of(account), List.of(ShippingDays.SHOP)).test(day);
  }

  @Override
  public Optional<LocalDate> next(Order order, Shipment shipment, LocalDate day) {
    ShippingDays terms = shipping.of(order.account());
    return new ShipDayReckoner(terms, ships(order, shipment, terms)).next(day);
  }

  @Override
  public int leadDays(AccountId account, String prefecture) {
    Integer own = shipping.of(account).carrierDays().get(prefecture);
    return own == null ? leadTimes.days(from.of(account), prefecture) : own;
  }

  private int transit(Order order, Shipment shipment) {
    return leadDays(
        order.account(),
        order
            .placed()
            .destinations()
            .get(shipment.destination())
            .recipient()
            .address()
            .prefecture());
  }

  /** Whether a carrier delivers on a day. */
  boolean delivers(AccountId account, String carrier, LocalDate day) {
    return calendars.isEmpty()
        || !shipping
            .of(account)
            .noDelivery()
            .getOrDefault(carrier, Set.of())
            .contains(day.getDayOfWeek());
  }
}
