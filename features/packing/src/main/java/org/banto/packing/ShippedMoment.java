// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.checks.RecentValues;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.house.Settings;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * When a parcel counts as shipped, and buyer and mall are told (T12), is the shop's to say: with its
 * numbers, once it is packed, or when its carrier takes it along. A shipment whose moment has not
 * come keeps its numbers and stays where it is; it goes on by itself as soon as the moment is there.
 * What a warehouse outside ships is not packed here, and has left with its numbers.
 */
@Component(service = Amendment.class)
public final class ShippedMoment implements Amendment {
  // after the shipments follow what was ordered
  private static final Description IS =
      new Description(
          "packing.moment", new Text("発送を知らせるとき", "When shipping is told"), Phase.SHIP_DATE);

  private final RecentValues<PackingSettings.Told> moments;

  /** Remembers. */
  @Activate
  public ShippedMoment(@Reference Settings settings) {
    this(settings, new HouseClock());
  }

  ShippedMoment(Settings settings, Clock clock) {
    this.moments =
        new RecentValues<>(
            account -> PackingSettings.of(settings.read(account, PackingSettings.SECTION)).moment(),
            clock);
  }

  @Override
  public Description description() {
    return IS;
  }

  @Override
  public Amended amend(Move move) {
    Order order = move.after();
    if (order.shipments().stream().noneMatch(Shipment::hasItsNumbers)) {
      return Amended.same(order);
    }
    PackingSettings.Told moment = moments.of(order.account());
    List<Text> did = new ArrayList<>();
    List<Shipment> all =
        order.shipments().stream().map(s -> timed(move.before(), s, moment, did)).toList();
    return did.isEmpty()
        ? Amended.same(order)
        : new Amended(order.with(e -> e.shipments(all)), did);
  }

  private static Shipment timed(
      Order before, Shipment s, PackingSettings.Told moment, List<Text> did) {
    String n = s.number().value();
    Optional<ShipmentState> was =
        s.state() == ShipmentState.NUMBERED
            ? before.shipment(s.number()).map(Shipment::state).filter(ShippedMoment::waits)
            : Optional.empty();
    if (was.isPresent() && !come(was.get(), moment)) {
      did.add(
          moment == PackingSettings.Told.PACKED
              ? new Text(
                  "出荷" + n + "に番号が入りました（検品・梱包が済んだら発送を知らせます）",
                  "Shipment " + n + " has its numbers; it is told of once it is packed")
              : new Text(
                  "出荷" + n + "に番号が入りました（運送会社に渡したら発送を知らせます）",
                  "Shipment " + n + " has its numbers; it is told of when it is handed over"));
      return s.in(was.get());
    }
    if (waits(s.state()) && s.hasItsNumbers() && come(s.state(), moment)) {
      did.add(
          new Text(
              "出荷" + n + "を発送済みにしました（発送を知らせるときになったため）",
              "Shipment " + n + " counts as shipped, as the moment to tell of it has come"));
      return s.in(ShipmentState.NUMBERED);
    }
    return s;
  }

  private static boolean waits(ShipmentState state) {
    return state == ShipmentState.PRINTED || state == ShipmentState.PACKED;
  }

  /** Whether one that stands so, and has its numbers, is told of. */
  private static boolean come(ShipmentState state, PackingSettings.Told moment) {
    return switch (moment) {
      case NUMBERED -> true;
      case PACKED -> state == ShipmentState.PACKED;
      case HANDED_OVER -> false;
    };
  }
}
