// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banto.base.AccountId;
import org.banto.base.Desk;
import org.banto.base.Japan;
import org.banto.base.OrderId;
import org.banto.house.OrderService;
import org.banto.house.Settings;
import org.banto.house.ShipmentService;
import org.banto.house.WaybillBatch;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** The end check of a day (US21): printed = scanned = numbered = on the pallet, and what differs. */
final class EndCheck {
  private static final int BATCHES = 300;

  /** Days for which a box that nobody took may stand on a pallet. */
  private static final int LOADED = 14;

  private final OrderService orders;
  private final ShipmentService shipments;
  private final Settings settings;
  private final PackingTasks works;
  private final LabelBook labels;
  private final HandOvers lists;

  EndCheck(
      OrderService orders,
      ShipmentService shipments,
      Settings settings,
      PackingTasks works,
      LabelBook labels,
      HandOvers lists) {
    this.orders = orders;
    this.shipments = shipments;
    this.settings = settings;
    this.works = works;
    this.labels = labels;
    this.lists = lists;
  }

  /** The sheet of a day, by carrier. */
  List<CarrierSheet> of(AccountId account, LocalDate day) {
    Map<ShipmentNumber, Slips.Found> due = due(account, day);
    Map<ShipmentNumber, PackingTask> worked = works.find(account, due.keySet());
    Instant lately = day.minusDays(LOADED).atStartOfDay(Japan.ZONE).toInstant();
    Set<String> onPallet =
        labels.loaded(account, lately).stream()
            .map(LabelBook.Seen::number)
            .collect(Collectors.toSet());
    Set<ShipmentNumber> left = left(account, day);
    boolean scanned = PackingSettings.of(settings.read(account, PackingSettings.SECTION)).scan();
    Set<String> pallets = pallets(due.values(), onPallet);
    Map<String, List<CheckRow>> rows = new TreeMap<>();
    for (Slips.Found f : due.values()) {
      Shipment s = f.shipment();
      String carrier = s.carriage().carrier();
      CheckRow.Facts facts =
          new CheckRow.Facts(
              packed(s, Optional.ofNullable(worked.get(s.number()))),
              !scanned,
              pallets.contains(carrier),
              left.contains(s.number()),
              onPallet);
      rows.computeIfAbsent(carrier, c -> new ArrayList<>()).add(CheckRow.of(f, facts));
    }
    return rows.entrySet().stream().map(e -> CarrierSheet.of(e.getKey(), e.getValue())).toList();
  }

  private static boolean packed(Shipment s, Optional<PackingTask> work) {
    return s.state() == ShipmentState.PACKED
        || work.filter(w -> w.packedFor(s.batch().orElse(""))).isPresent();
  }

  private Set<ShipmentNumber> left(AccountId account, LocalDate day) {
    return lists.of(account, day).stream()
        .filter(HandOver::holds)
        .flatMap(l -> l.lines().stream())
        .map(HandOver.Line::shipment)
        .collect(Collectors.toSet());
  }

  /** The carriers at whose pallet labels are read. */
  private static Set<String> pallets(Collection<Slips.Found> due, Set<String> loaded) {
    return due.stream()
        .map(Slips.Found::shipment)
        .filter(s -> numbers(s).stream().anyMatch(loaded::contains))
        .map(s -> s.carriage().carrier())
        .collect(Collectors.toSet());
  }

  /** What was to leave on this day, or was printed on it, or is left over from before. */
  private Map<ShipmentNumber, Slips.Found> due(AccountId account, LocalDate day) {
    Set<ShipmentNumber> printed = new HashSet<>();
    for (WaybillBatch b : shipments.batches(account, BATCHES)) {
      if (!b.struck() && b.at().atZone(Japan.ZONE).toLocalDate().equals(day)) {
        printed.addAll(b.shipments());
      }
    }
    Map<OrderId, Order> all = new LinkedHashMap<>();
    put(all, orders.all(account, OrderQuery.shipping(day)));
    put(all, orders.all(account, OrderQuery.on(Desk.TRACK_WAIT)));
    Set<OrderId> more = new LinkedHashSet<>();
    printed.forEach(n -> more.add(n.order()));
    more.removeAll(all.keySet());
    put(all, orders.find(account, more));
    Map<ShipmentNumber, Slips.Found> due = new TreeMap<>();
    for (Order order : all.values()) {
      for (Shipment s : order.shipments()) {
        if (s.lead().isEmpty() && leaves(s, day, printed.contains(s.number()))) {
          due.put(s.number(), new Slips.Found(order, s));
        }
      }
    }
    return due;
  }

  private static void put(Map<OrderId, Order> all, Collection<Order> some) {
    some.forEach(o -> all.put(o.id(), o));
  }

  private static boolean leaves(Shipment s, LocalDate day, boolean printed) {
    boolean later = s.shipDate().filter(d -> d.isAfter(day)).isPresent();
    boolean today = s.shipDate().filter(day::equals).isPresent();
    return switch (s.state()) {
      case PRINTED, PACKED -> !later;
      case NUMBERED -> today || printed && !later;
      // one that came shipped from the mall was never in a batch
      case HANDED_OVER, DELIVERED, RETURNED, LOST -> s.batch().isPresent() && (today || printed);
      case VOID -> printed;
      case PLANNED, BACKORDER, RELEASED, REQUESTED -> false;
    };
  }

  static List<String> numbers(Shipment s) {
    return s.parcels().stream().flatMap(p -> p.waybill().stream()).map(w -> w.number()).toList();
  }
}
