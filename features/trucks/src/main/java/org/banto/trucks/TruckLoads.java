// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.house.OrderService;
import org.banto.house.ShipDates;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/**
 * What has to be on the trucks of a day: shipments planned for it or overdue that have not been handed
 * over; orders without a shipment that came early enough to be shipped by then, with the carrier the
 * shop sends with where nothing else is said. What lies in a hold box without a plan is meant to wait,
 * unless it came for this very day. Shipments of warehouses, those in the parcels of another order and
 * those whose cancel is asked for are nobody's load.
 *
 * <p>Where the shop scans, a numbered shipment is ready once it was packed; else its number is enough,
 * as in the end check of the hand-over.
 */
final class TruckLoads {
  private static final Set<Desk> OPEN =
      Set.of(Desk.HOLD, Desk.PAY_WAIT, Desk.SHIP_WAIT, Desk.DOC_WAIT, Desk.TRACK_WAIT);

  /** Where orders stand whose numbers are in. */
  private static final Set<Desk> NUMBERED = Set.of(Desk.SHIPPED, Desk.POSTPAY_WAIT, Desk.DONE);

  private static final Set<MallState.Standing> GIVEN_UP =
      Set.of(MallState.Standing.CANCELLED, MallState.Standing.CANCEL_PENDING);

  private final OrderService orders;
  private final Optional<ShipDates> dates;

  TruckLoads(OrderService orders, Optional<ShipDates> dates) {
    this.orders = orders;
    this.dates = dates;
  }

  /**
   * All of a day.
   *
   * @param standard the carrier of orders that have none yet
   */
  List<Load> of(AccountId account, LocalDate day, DayWork.Done done, String standard) {
    Map<OrderId, Order> all = new LinkedHashMap<>();
    put(all, orders.all(account, shipping(OPEN, Optional.empty(), day)));
    put(all, orders.all(account, shipping(NUMBERED, Optional.of(day), day)));
    put(all, orders.all(account, OrderQuery.on(Desk.NEW)));
    put(all, orders.all(account, OrderQuery.on(Desk.HOLD)));
    List<Load> loads = new ArrayList<>();
    all.values().stream()
        .filter(o -> !GIVEN_UP.contains(o.mall().standing()))
        .forEach(o -> add(loads, o, day, done, standard));
    return loads;
  }

  private static void put(Map<OrderId, Order> all, Collection<Order> some) {
    some.forEach(o -> all.put(o.id(), o));
  }

  private void add(List<Load> to, Order order, LocalDate day, DayWork.Done done, String standard) {
    if (order.live().isEmpty()) {
      unplanned(order, day).map(due -> load(order, standard, due)).ifPresent(to::add);
      return;
    }
    int packed = done.boxes().getOrDefault(order.id(), 0);
    for (Shipment s : order.live()) {
      boolean scanned =
          s.state() == ShipmentState.PACKED || s.state() == ShipmentState.NUMBERED && packed > 0;
      if (s.state() == ShipmentState.NUMBERED) {
        packed--;
      }
      if (goes(s, day)) {
        to.add(load(order, s, scanned || s.state() == ShipmentState.NUMBERED && !done.scans()));
      }
    }
  }

  /** Its day, if it would be planned for this day or before were it taken on. */
  private Optional<LocalDate> unplanned(Order order, LocalDate day) {
    Instant received = order.receivedAt();
    LocalDate earliest = dates.map(d -> d.earliest(order.account(), received)).orElse(day);
    boolean parked = order.hold().isPresent() && earliest.isBefore(day);
    boolean later = earliest.isAfter(day) || wished(order).filter(d -> d.isAfter(day)).isPresent();
    return parked || later ? Optional.empty() : Optional.of(earliest);
  }

  /** The day on which it has to leave to arrive when the buyer wishes. */
  private Optional<LocalDate> wished(Order order) {
    String to = order.placed().destinations().get(0).recipient().address().prefecture();
    return order
        .placed()
        .wish()
        .date()
        .map(d -> d.minusDays(dates.map(s -> s.leadDays(order.account(), to)).orElse(1)));
  }

  private static boolean goes(Shipment s, LocalDate day) {
    boolean due = s.shipDate().filter(d -> !d.isAfter(day)).isPresent() && s.lead().isEmpty();
    return due
        && switch (s.state()) {
          case PLANNED, BACKORDER, RELEASED, PRINTED, PACKED, NUMBERED -> true;
          case REQUESTED, HANDED_OVER, DELIVERED, RETURNED, LOST, VOID -> false;
        };
  }

  private static Load load(Order order, String carrier, LocalDate due) {
    Instant placed = order.placed().orderedAt();
    return new Load(
        order.id(), carrier, 1, due, placed, Optional.of(standing(order, MissCause.NEW)), false);
  }

  private static Load load(Order order, Shipment s, boolean packed) {
    Optional<MissCause> obstacle = obstacle(order, s);
    return new Load(
        order.id(),
        s.carriage().carrier(),
        Math.max(1, s.parcels().size()),
        s.shipDate().orElseThrow(),
        order.placed().orderedAt(),
        obstacle,
        packed && obstacle.isEmpty());
  }

  private static Optional<MissCause> obstacle(Order order, Shipment s) {
    return switch (s.state().desk()) {
      case SHIP_WAIT -> Optional.of(standing(order, MissCause.SHIP_WAIT));
      case DOC_WAIT -> Optional.of(standing(order, MissCause.DOC_WAIT));
      default -> order.hold().isPresent() ? Optional.of(MissCause.HELD) : Optional.empty();
    };
  }

  private static MissCause standing(Order order, MissCause still) {
    if (order.hold().isPresent()) {
      return MissCause.HELD;
    }
    if (order.desk() == Desk.PAY_WAIT) {
      return MissCause.PAY_WAIT;
    }
    return order.open().isEmpty() ? still : MissCause.FINDING;
  }

  private static OrderQuery shipping(Set<Desk> desks, Optional<LocalDate> from, LocalDate to) {
    OrderQuery all = OrderQuery.ALL;
    return new OrderQuery(
        desks,
        all.boxes(),
        all.shops(),
        all.payments(),
        all.findings(),
        all.tags(),
        all.carriers(),
        all.parcels(),
        all.orderedFrom(),
        all.orderedTo(),
        from,
        Optional.of(to),
        all.wishFrom(),
        all.wishTo(),
        all.batch(),
        all.text(),
        OrderQuery.Sort.SHIP_DATE);
  }
}
