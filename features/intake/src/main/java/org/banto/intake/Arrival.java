// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.connect.ParcelNotice;
import org.banto.connect.ReadOrder;
import org.banto.order.Hold;
import org.banto.order.MallState.Standing;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;

/** An order seen for the first time. */
final class Arrival {
  private static final String SHIPPED_BEFORE = "取込時すでにモールで発送済みのため、処理済みとして登録しました。";
  private static final String CANCELLED_BEFORE = "取込時すでにモールでキャンセル済みでした。";

  private Arrival() {}

  static Order order(
      OrderId id,
      AccountId account,
      OrderKey key,
      ReadOrder read,
      RouteChoice routing,
      Instant received,
      Instant now) {
    boolean shipped = read.mall().standing() == Standing.SHIPPED;
    return new Order(
        id,
        account,
        key,
        0,
        received,
        now,
        read.placed(),
        read.mall(),
        stage(read.mall().standing()),
        shipped ? Route.STANDARD : routing.route(read.placed().payment().kind()),
        hold(read.mall().standing(), now),
        read.payment(),
        List.of(),
        shipped ? shipments(id, read) : List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        notes(read.mall().standing(), now),
        List.of());
  }

  /** Whether the house has nothing to do for it: history, about which nobody is told. */
  static boolean past(Order order) {
    return order.stage() == Stage.TOLD || order.stage() == Stage.CANCELLED;
  }

  private static Stage stage(Standing standing) {
    return switch (standing) {
      case SHIPPED -> Stage.TOLD;
      case CANCELLED -> Stage.CANCELLED;
      default -> Stage.NEW;
    };
  }

  private static Optional<Hold> hold(Standing standing, Instant now) {
    return standing == Standing.CANCEL_PENDING
        ? Optional.of(MallNews.cancelAsked(now))
        : Optional.empty();
  }

  private static List<Note> notes(Standing standing, Instant now) {
    Actor by = Actor.system(LedgerIntake.ROOM);
    return switch (standing) {
      case SHIPPED -> List.of(new Note(now, by, SHIPPED_BEFORE));
      case CANCELLED -> List.of(new Note(now, by, CANCELLED_BEFORE));
      default -> List.of();
    };
  }

  /** What the mall says has left. */
  static List<Shipment> shipments(OrderId id, ReadOrder read) {
    PlacedOrder placed = read.placed();
    List<Shipment> all = new ArrayList<>();
    int count = Math.min(placed.destinations().size(), 99);
    for (int d = 0; d < count; d++) {
      String key = placed.destinations().get(d).key();
      List<ParcelNotice> parcels =
          read.shipped().stream().filter(p -> count == 1 || p.destination().equals(key)).toList();
      all.add(shipped(ShipmentNumber.of(id, d + 1), d, placed, parcels));
    }
    return all;
  }

  private static Shipment shipped(
      ShipmentNumber number, int destination, PlacedOrder placed, List<ParcelNotice> notices) {
    List<Parcel> parcels = new ArrayList<>();
    for (ParcelNotice n : notices) {
      parcels.add(
          new Parcel(parcels.size() + 1, Optional.of(new Waybill(n.carrier(), n.number()))));
    }
    if (parcels.isEmpty()) {
      parcels.add(new Parcel(1, Optional.empty()));
    }
    String carrier = notices.isEmpty() ? "" : notices.get(0).carrier();
    return new Shipment(
        number,
        destination,
        items(placed, destination),
        new Carriage(carrier, "", Temperature.AMBIENT),
        notices.stream().map(ParcelNotice::shipped).findFirst(),
        placed.wish(),
        Optional.empty(),
        ShipmentState.HANDED_OVER,
        parcels,
        Optional.empty(),
        "");
  }

  /** What goes to a destination. */
  static List<Shipment.Item> items(PlacedOrder placed, int destination) {
    return placed.lines().stream()
        .filter(l -> l.destination() == destination && !l.struck() && l.quantity() > 0)
        .map((OrderLine l) -> new Shipment.Item(l.no(), l.quantity()))
        .toList();
  }
}
