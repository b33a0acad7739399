// SPDX-License-Identifier: Apache-2.0
package org.banto.shipping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

  /** The order with further shipments for goods that none of its own can take, as far as numbers go. */
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
   * The order with possible ship dates: a planned one that is too early by now is planned anew. Dates
   * still possible stay, and so does what is already released.
   */
  Order redate(Order order) {
    Order dated = order;
    for (Shipment s : order.live()) {
      Optional<LocalDate> possible =
          s.state() == ShipmentState.PLANNED ? shipDate(order, s.destination()) : Optional.empty();
      if (possible.isPresent() && s.shipDate().filter(d -> !d.isBefore(possible.get())).isEmpty()) {
        dated = dated.with(e -> e.shipment(s.on(possible.get())));
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
    return new Shipment(
        ShipmentNumber.of(order.id(), n),
        destination,
        items,
        carriage,
        shipDate(order, destination),
        placed.wish(),
        due,
        ShipmentState.PLANNED,
        List.of(new Parcel(1, Optional.empty())),
        Optional.empty(),
        "");
  }

  /** The earliest day, or the last one that still makes the wished day. */
  private Optional<LocalDate> shipDate(Order order, int destination) {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    ShipDates shipDates = dates.get();
    Instant now = clock.instant();
    Instant since = order.receivedAt().isAfter(now) ? order.receivedAt() : now;
    LocalDate earliest = shipDates.earliest(order.account(), since);
    String prefecture =
        order.placed().destinations().get(destination).recipient().address().prefecture();
    Optional<LocalDate> latest =
        order
            .placed()
            .wish()
            .date()
            .map(day -> day.minusDays(shipDates.leadDays(order.account(), prefecture)))
            .filter(day -> day.isAfter(earliest));
    return Optional.of(latest.map(day -> open(order, shipDates, earliest, day)).orElse(earliest));
  }

  private static LocalDate open(
      Order order, ShipDates dates, LocalDate earliest, LocalDate latest) {
    LocalDate day = latest;
    while (day.isAfter(earliest) && !dates.shipsOn(order.account(), day)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
