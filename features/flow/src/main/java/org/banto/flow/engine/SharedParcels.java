// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Text;
import org.banto.flow.Amendment;
import org.banto.flow.Move;
import org.banto.house.Change;
import org.banto.house.OrderService;
import org.banto.order.Order;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;

/**
 * Keeps shipments that share their parcels with those of other orders (同梱) in step: a companion
 * follows its lead, and one that cannot go along any more goes by itself.
 */
final class SharedParcels {
  private static final Set<Desk> OUT = EnumSet.of(Desk.HOLD, Desk.CANCELLED, Desk.RETURN);

  private final OrderService orders;

  SharedParcels(OrderService orders) {
    this.orders = orders;
  }

  /** Takes an order out of parcels it shares no longer: set aside, called off, or going elsewhere. */
  static final class Apart implements Amendment {
    private static final Description IS =
        new Description(
            "flow.apart", new Text("同梱の解除", "Parcels no longer shared"), Phase.SHIPMENTS);

    @Override
    public Description description() {
      return IS;
    }

    @Override
    public Amended amend(Move move) {
      Order order = move.after();
      boolean out = OUT.contains(order.desk());
      List<Shipment> parting =
          order.shipments().stream()
              .filter(s -> s.shared() && (out || elsewhere(move.before(), order, s)))
              .toList();
      if (parting.isEmpty()) {
        return Amended.same(order);
      }
      Order apart = Effects.each(order, s -> parting.contains(s) ? s.alone() : s);
      return new Amended(apart, parting.stream().map(s -> why(s, out)).toList());
    }

    private static Text why(Shipment s, boolean out) {
      String n = s.number().value();
      return out
          ? new Text(
              "出荷" + n + "の同梱を解除しました（注文が止まったため）",
              "Shipment " + n + " left the parcel it shared, as its order stopped")
          : new Text(
              "出荷" + n + "の同梱を解除しました（お届け先が変わったため）",
              "Shipment " + n + " left the parcel it shared, as it goes elsewhere");
    }
  }

  private static boolean elsewhere(Order before, Order after, Shipment s) {
    return !place(before, s).equals(place(after, s));
  }

  private static Optional<Person> place(Order order, Shipment s) {
    return order.placed().destinations().stream()
        .skip(s.destination())
        .findFirst()
        .map(d -> d.recipient());
  }

  /** Whether any of these orders shares parcels, or did before. */
  static boolean concerns(List<Change> changes, Map<OrderId, Order> befores) {
    return changes.stream().anyMatch(c -> !others(c.order(), befores).isEmpty());
  }

  /**
   * What other orders have to do because of these changes.
   *
   * @param befores the changed orders as they were; the other orders are put in, as they are
   * @param but orders that are not to be touched
   */
  List<Change> along(
      AccountId account, List<Change> changes, Map<OrderId, Order> befores, Set<OrderId> but) {
    Map<OrderId, Set<OrderId>> beside = new HashMap<>();
    Set<OrderId> all = new LinkedHashSet<>();
    for (Change change : changes) {
      Set<OrderId> ids = others(change.order(), befores);
      ids.removeAll(but);
      beside.put(change.order().id(), ids);
      all.addAll(ids);
    }
    if (all.isEmpty()) {
      return List.of();
    }
    Map<OrderId, Order> as = new HashMap<>();
    orders.find(account, all).forEach(o -> as.put(o.id(), o));
    Map<OrderId, Change> along = new LinkedHashMap<>();
    for (Change change : changes) {
      for (OrderId id : beside.get(change.order().id())) {
        Optional<Order> other =
            Optional.ofNullable(along.get(id))
                .map(Change::order)
                .or(() -> Optional.ofNullable(as.get(id)));
        other
            .map(o -> Effects.each(o, s -> beside(change.order(), s)))
            .filter(o -> !o.shipments().equals(as.get(id).shipments()))
            .ifPresent(o -> along.put(id, followed(o, change)));
      }
    }
    along.keySet().forEach(id -> befores.put(id, as.get(id)));
    return List.copyOf(along.values());
  }

  private static Set<OrderId> others(Order after, Map<OrderId, Order> befores) {
    Stream<Shipment> before =
        Optional.ofNullable(befores.get(after.id())).stream().flatMap(o -> o.shipments().stream());
    return Stream.concat(before, after.shipments().stream())
        .flatMap(s -> Stream.concat(s.lead().stream(), s.companions().stream()))
        .map(ShipmentNumber::order)
        .filter(id -> !id.equals(after.id()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A shipment of another order, now that this one is as it is. */
  private static Shipment beside(Order order, Shipment s) {
    Optional<ShipmentNumber> lead = s.lead().filter(n -> n.order().equals(order.id()));
    Shipment now = lead.map(n -> order.shipment(n).map(s::following).orElseGet(s::alone)).orElse(s);
    List<ShipmentNumber> kept = s.companions().stream().filter(n -> along(order, n, s)).toList();
    return kept.size() == s.companions().size() ? now : now.carrying(kept);
  }

  /** Whether a companion still names its lead; one of another order is none of ours. */
  private static boolean along(Order order, ShipmentNumber companion, Shipment lead) {
    return !companion.order().equals(order.id())
        || order
            .shipment(companion)
            .flatMap(Shipment::lead)
            .filter(lead.number()::equals)
            .isPresent();
  }

  private static Change followed(Order other, Change cause) {
    String detail = "同梱の相手（注文 " + cause.order().key().number() + "）に合わせて出荷を変更";
    return new Change(
        other,
        cause.by(),
        "shipment.followed",
        detail,
        cause.job(),
        List.of(),
        Optional.empty(),
        cause.undoable(),
        cause.recalls());
  }
}
