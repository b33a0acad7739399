// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Yen;
import org.banto.house.Settings;
import org.banto.house.ShipDates;
import org.banto.order.Order;
import org.banto.order.OrderFields;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.time.HouseClock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Plans the shipments of an order: one per destination, with carrier, slip type, temperature, ship
 * date and cash on delivery by the shop's settings.
 */
@Component(service = Planner.class)
public final class Planner {
  private static final int MOST = 99;
  private final Shops shops;
  private final CarriageChoice choice;
  private final Optional<ShipDates> dates;
  private final Clock clock;

  /** Whether delivery methods have slip types of their own. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  private volatile List<LabelTypeRules> assigning = List.of();

  /** Remembers. */
  @Activate
  public Planner(
      @Reference Settings settings,
      @Reference(target = OrderFields.OF_THE_HOUSE) OrderFields fields,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          ShipDates dates) {
    this(settings, fields, Optional.ofNullable(dates), List.of(), new HouseClock());
  }

  Planner(
      Settings settings,
      OrderFields fields,
      Optional<ShipDates> dates,
      List<LabelTypeRules> assigning,
      Clock clock) {
    this.shops = new Shops(settings, clock);
    this.choice = new CarriageChoice(List.of(fields));
    this.dates = dates;
    this.assigning = assigning;
    this.clock = clock;
  }

  /** An order that has none, with shipments; struck ones keep their numbers. */
  Order plan(Order order) {
    if (!order.live().isEmpty()) {
      return order;
    }
    List<Shipment> all = new ArrayList<>(order.shipments());
    PlacedOrder placed = order.placed();
    for (int d = 0; d < placed.destinations().size(); d++) {
      List<Shipment.Item> items = items(placed, d);
      if (!items.isEmpty() || placed.destinations().size() == 1) {
        all.add(shipment(order, d, items, all.size() + 1, all.size() == order.shipments().size()));
      }
    }
    return order.with(e -> e.shipments(all));
  }

  /**
   * The order with further shipments for goods that none of its own can take, as far as numbers go.
   */
  Order further(Order order, Map<Integer, List<Shipment.Item>> goods) {
    List<Shipment> all = new ArrayList<>(order.shipments());
    goods.forEach(
        (destination, items) -> {
          if (all.size() < MOST) {
            all.add(shipment(order, destination, items, all.size() + 1, false));
          }
        });
    return goods.isEmpty() ? order : order.with(e -> e.shipments(all));
  }

  /**
   * The order with the days that the shop's rules give its shipments by now. What somebody chose
   * stays, and so does what is already released.
   */
  Order redate(Order order) {
    Order dated = order;
    for (Shipment s : order.live()) {
      if (s.state() == ShipmentState.PLANNED && s.lead().isEmpty() && !s.pinned()) {
        Shipment again = dated(order, s);
        dated = dated.with(e -> e.shipment(again));
      }
    }
    return dated;
  }

  private static List<Shipment.Item> items(PlacedOrder placed, int destination) {
    return placed.lines().stream()
        .filter(l -> l.destination() == destination && !l.struck() && l.quantity() > 0)
        .map(l -> new Shipment.Item(l.no(), l.quantity()))
        .toList();
  }

  /** The first one collects the money. */
  private Shipment shipment(
      Order order, int destination, List<Shipment.Item> items, int n, boolean first) {
    PlacedOrder placed = order.placed();
    boolean cod = first && placed.payment().kind() == PaymentMethod.Kind.COD;
    ShippingSettings settings = shops.shipping(order.account());
    Carriage carriage =
        assigning.isEmpty()
            ? choice.ofStandardType(settings, order, cod)
            : choice.of(settings, order, cod);
    Optional<Yen> due = cod ? placed.amounts().due() : Optional.empty();
    return dated(
        order,
        new Shipment(
            ShipmentNumber.of(order.id(), n),
            destination,
            items,
            carriage,
            Optional.empty(),
            placed.wish(),
            due,
            ShipmentState.PLANNED,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            ""));
  }

  private Shipment dated(Order order, Shipment s) {
    if (dates.isEmpty()) {
      return s;
    }
    ShipDates.Plan plan = dates.get().plan(order, s, clock.instant());
    return s.planned(plan.day(), plan.why());
  }
}
