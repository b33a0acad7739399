// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.house.ShipDates;
import org.banto.shipment.ShipmentState;

/**
 * What has to be on the trucks of a day: shipments planned for it or overdue that have not been
 * handed over; orders without a shipment that came early enough to be shipped by then, with the
 * carrier the shop sends with where nothing else is said. What lies in a hold box without a plan is
 * meant to wait, unless it came for this very day. Shipments of warehouses, those in the parcels of
 * another order and those whose cancel is asked for are nobody's load.
 *
 * <p>Where the shop scans, a numbered shipment is ready once it was packed; else its number is
 * enough, as in the end check of the hand-over.
 */
final class TruckLoads {
  private final OpenOrders orders;
  private final Optional<ShipDates> dates;

  TruckLoads(OpenOrders orders, Optional<ShipDates> dates) {
    this.orders = orders;
    this.dates = dates;
  }

  /**
   * All of a day.
   *
   * @param standard the carrier of orders that have none yet
   */
  List<Load> of(AccountId account, LocalDate day, DayWork.Done done, String standard) {
    List<Load> loads = new ArrayList<>();
    for (OpenOrder order : orders.of(account, day)) {
      if (order.parts().isEmpty() || order.unpaid()) {
        unplanned(account, order, day).map(due -> load(order, standard, due)).ifPresent(loads::add);
      } else {
        add(loads, order, day, done);
      }
    }
    return loads;
  }

  private static void add(List<Load> to, OpenOrder order, LocalDate day, DayWork.Done done) {
    int packed = done.boxes().getOrDefault(order.id(), 0);
    for (OpenOrder.Part p : order.parts()) {
      boolean scanned =
          p.state() == ShipmentState.PACKED || p.state() == ShipmentState.NUMBERED && packed > 0;
      if (p.state() == ShipmentState.NUMBERED) {
        packed--;
      }
      if (goes(p, day)) {
        to.add(load(order, p, scanned || p.state() == ShipmentState.NUMBERED && !done.scans()));
      }
    }
  }

  /** Its day, if it would be planned for this day or before were it taken on. */
  private Optional<LocalDate> unplanned(AccountId account, OpenOrder order, LocalDate day) {
    LocalDate earliest = dates.map(d -> d.earliest(account, order.received())).orElse(day);
    boolean parked = order.held() && earliest.isBefore(day);
    boolean later =
        earliest.isAfter(day) || wished(account, order).filter(d -> d.isAfter(day)).isPresent();
    return parked || later ? Optional.empty() : Optional.of(earliest);
  }

  /** The day on which it has to leave to arrive when the buyer wishes. */
  private Optional<LocalDate> wished(AccountId account, OpenOrder order) {
    return order
        .wish()
        .map(d -> d.minusDays(dates.map(s -> s.leadDays(account, order.prefecture())).orElse(1)));
  }

  private static boolean goes(OpenOrder.Part p, LocalDate day) {
    boolean due = p.day().filter(d -> !d.isAfter(day)).isPresent() && !p.travels();
    return due
        && switch (p.state()) {
          case PLANNED, BACKORDER, RELEASED, PRINTED, PACKED, NUMBERED -> true;
          case REQUESTED, HANDED_OVER, DELIVERED, RETURNED, LOST, VOID -> false;
        };
  }

  private static Load load(OpenOrder order, String carrier, LocalDate due) {
    Optional<MissCause> obstacle = Optional.of(standing(order, MissCause.NEW));
    return new Load(order.id(), carrier, 1, due, order.placed(), obstacle, false);
  }

  private static Load load(OpenOrder order, OpenOrder.Part p, boolean packed) {
    Optional<MissCause> obstacle = obstacle(order, p);
    return new Load(
        order.id(),
        p.carrier(),
        p.parcels(),
        p.day().orElseThrow(),
        order.placed(),
        obstacle,
        packed && obstacle.isEmpty());
  }

  private static Optional<MissCause> obstacle(OpenOrder order, OpenOrder.Part p) {
    return switch (p.state().desk()) {
      case SHIP_WAIT -> Optional.of(standing(order, MissCause.SHIP_WAIT));
      case DOC_WAIT -> Optional.of(standing(order, MissCause.DOC_WAIT));
      default -> order.held() ? Optional.of(MissCause.HELD) : Optional.empty();
    };
  }

  private static MissCause standing(OpenOrder order, MissCause still) {
    if (order.held()) {
      return MissCause.HELD;
    }
    if (order.desk() == Desk.PAY_WAIT) {
      return MissCause.PAY_WAIT;
    }
    return order.stopped() ? MissCause.FINDING : still;
  }
}
