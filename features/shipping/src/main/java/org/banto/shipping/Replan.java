// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.order.Destination;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;

/**
 * Brings shipments up to date when the contents of their order change, or when they may be packed
 * anew. A label that is out says the old: then the order is set aside, so that its parcel stays.
 */
final class Replan {
  private static final Actor HOUSE = Actor.system(Papers.ROOM);

  private final Planner planner;
  private final Clock clock;

  Replan(Planner planner, Clock clock) {
    this.planner = planner;
    this.clock = clock;
  }

  /** The order after a change, its shipments holding what it holds. */
  Order follow(Order before, Order after) {
    boolean worked = after.stage() == Stage.NEW || after.stage() == Stage.ACCEPTED;
    if (!worked || after.live().stream().allMatch(Shipment::shipped)) {
      return after;
    }
    ShipmentFill fit = ShipmentFill.of(after);
    Order fitted = after.with(e -> e.shipments(money(struck(fit.shipments()))));
    Order housed = planner.further(fitted, fit.homeless());
    return aside(before, after, told(before.placed(), housed), fit);
  }

  /** What became empty is struck, as long as another one is left. */
  private static List<Shipment> struck(List<Shipment> fitted) {
    List<Shipment> all = new ArrayList<>(fitted);
    for (int i = all.size() - 1; i >= 0; i--) {
      Shipment s = all.get(i);
      long live = all.stream().filter(o -> o.state() != ShipmentState.VOID).count();
      if (live > 1 && s.items().isEmpty() && ShipmentFill.open(s)) {
        all.set(i, s.alone().in(ShipmentState.VOID));
      }
    }
    return all;
  }

  /** The money that a struck one was to collect is collected with the first that is left. */
  private static List<Shipment> money(List<Shipment> all) {
    Optional<Shipment> struck =
        all.stream()
            .filter(s -> s.state() == ShipmentState.VOID && s.items().isEmpty())
            .filter(s -> s.cod().isPresent())
            .findFirst();
    Optional<Shipment> heir = all.stream().filter(ShipmentFill::open).findFirst();
    boolean collected =
        all.stream().anyMatch(s -> s.state() != ShipmentState.VOID && s.cod().isPresent());
    if (struck.isEmpty() || heir.isEmpty() || collected) {
      return all;
    }
    Shipment collects = heir.get().collecting(struck.get().cod()).by(struck.get().carriage());
    return all.stream().map(s -> s.number().equals(collects.number()) ? collects : s).toList();
  }

  /** Wish and cash on delivery as they are by now, on all that has not left. */
  private static Order told(PlacedOrder was, Order order) {
    PlacedOrder now = order.placed();
    return order.with(
        e ->
            e.shipments(
                order.shipments().stream().map(s -> staying(s) ? told(was, now, s) : s).toList()));
  }

  private static boolean staying(Shipment s) {
    return ShipmentFill.open(s) || s.underWay();
  }

  private static Shipment told(PlacedOrder was, PlacedOrder now, Shipment s) {
    DeliveryWish wish = s.wish().equals(was.wish()) ? now.wish() : s.wish();
    return s.wished(wish).collecting(repriced(was, now, s) ? due(now) : s.cod());
  }

  private static boolean repriced(PlacedOrder was, PlacedOrder now, Shipment s) {
    boolean cod = now.payment().kind() == PaymentMethod.Kind.COD && due(now).isPresent();
    return cod && !due(was).equals(due(now)) && s.cod().equals(due(was)) && s.cod().isPresent();
  }

  private static Optional<Yen> due(PlacedOrder placed) {
    return placed.amounts().due();
  }

  /** Sets the order aside where a label that is out says otherwise than the order does by now. */
  private Order aside(Order before, Order given, Order order, ShipmentFill fit) {
    boolean lines = !before.placed().lines().equals(order.placed().lines());
    List<String> parts = new ArrayList<>();
    if (lines && fit.gaps().stream().anyMatch(g -> !g.left())) {
      parts.add("商品");
    }
    if (given.live().stream().filter(Replan::out).anyMatch(s -> goesElsewhere(before, order, s))) {
      parts.add("お届け先");
    }
    if (differs(given, order, Shipment::wish)) {
      parts.add("お届け希望");
    }
    if (differs(given, order, Shipment::cod)) {
      parts.add("代引金額");
    }
    boolean said = !given.hold().equals(before.hold());
    return parts.isEmpty() || said ? order : order.with(e -> e.hold(hold(order, parts)));
  }

  private static boolean goesElsewhere(Order before, Order order, Shipment s) {
    return !recipient(before, s).equals(recipient(order, s));
  }

  private static Optional<Person> recipient(Order order, Shipment s) {
    return order.placed().destinations().stream()
        .skip(s.destination())
        .findFirst()
        .map(Destination::recipient);
  }

  private static boolean differs(Order given, Order order, Function<Shipment, Object> part) {
    return given.live().stream()
        .filter(Replan::out)
        .anyMatch(s -> order.shipment(s.number()).filter(n -> same(part, s, n)).isEmpty());
  }

  private static boolean same(Function<Shipment, Object> part, Shipment a, Shipment b) {
    return part.apply(a).equals(part.apply(b));
  }

  /** Whether its label is out, or a warehouse was asked, and it has not left. */
  private static boolean out(Shipment s) {
    return s.state().desk() == Desk.TRACK_WAIT;
  }

  private Hold hold(Order order, List<String> parts) {
    String what = String.join("・", parts);
    boolean printed =
        order.live().stream().anyMatch(s -> out(s) && s.state() != ShipmentState.REQUESTED);
    String why =
        printed
            ? "送り状の出力後に" + what + "が変わりました。荷物を止め、送り状を取り消して出し直してください。"
            : "外部倉庫への依頼後に" + what + "が変わりました。依頼を取り消して、もう一度依頼してください。";
    String all = order.hold().map(h -> why + " / " + h.reason()).orElse(why);
    return new Hold(box(parts.get(0)), all, HOUSE, clock.instant());
  }

  private static int box(String part) {
    return switch (part) {
      case "お届け先" -> Hold.BOX_ADDRESS;
      case "商品" -> Hold.BOX_QUANTITY;
      case "お届け希望" -> Hold.BOX_DATE;
      default -> Hold.BOX_AMOUNTS;
    };
  }
}
