// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.ShopId;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.order.Finding;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Shipment;

/**
 * An order as a list shows it.
 *
 * @param columns what the fields say that were asked for besides, by their ids: see {@link RowFields}
 */
public record OrderListRow(
    OrderId id,
    long revision,
    Desk desk,
    Optional<Integer> box,
    String boxName,
    ShopId shop,
    String number,
    Instant orderedAt,
    Instant receivedAt,
    String buyer,
    String recipient,
    String prefecture,
    int destinations,
    int items,
    String firstItem,
    Optional<Yen> due,
    PaymentMethod.Kind payment,
    String paymentName,
    PaymentState paymentState,
    Optional<LocalDate> shipDate,
    Optional<LocalDate> wishDate,
    String wishSlot,
    String carrier,
    String label,
    List<String> waybills,
    Set<String> tags,
    List<Chip> findings,
    Set<OrderFlag> flags,
    String route,
    MallState mall,
    Map<String, List<String>> columns) {
  /**
   * A finding as a list shows it.
   *
   * @param proposed what its correction would make of the order, where one is proposed
   */
  public record Chip(
      String code,
      Finding.Level level,
      String ja,
      String en,
      boolean acknowledged,
      List<ProposedChange> proposed) {}

  /** The rows of some orders. */
  static List<OrderListRow> of(List<Order> orders, List<String> boxNames, RowFields besides) {
    List<Map<String, List<String>>> said = besides.of(orders);
    return IntStream.range(0, orders.size())
        .mapToObj(i -> of(orders.get(i), boxNames, said.get(i)))
        .toList();
  }

  private static OrderListRow of(
      Order o, List<String> boxNames, Map<String, List<String>> columns) {
    PlacedOrder p = o.placed();
    List<Finding> open = o.open();
    Carriage carriage = o.live().stream().findFirst().map(Shipment::carriage).orElse(Carriage.NONE);
    Optional<Integer> box = o.hold().map(h -> h.box());
    return new OrderListRow(
        o.id(),
        o.revision(),
        o.desk(),
        box,
        box.map(b -> boxNames.get(b - 1)).orElse(""),
        o.key().shop(),
        o.key().number(),
        p.orderedAt(),
        o.receivedAt(),
        p.buyer().name(),
        p.destinations().get(0).recipient().name(),
        p.destinations().get(0).recipient().address().prefecture(),
        p.destinations().size(),
        p.lines().stream().filter(l -> !l.struck()).mapToInt(OrderLine::quantity).sum(),
        p.lines().stream().filter(l -> !l.struck()).map(OrderLine::name).findFirst().orElse(""),
        p.amounts().due(),
        p.payment().kind(),
        p.payment().name(),
        o.payment(),
        o.shipDate(),
        p.wish().date(),
        p.wish().slot().map(TimeSlot::label).orElse(""),
        carriage.carrier(),
        carriage.label(),
        o.live().stream()
            .flatMap(s -> s.parcels().stream())
            .flatMap(x -> x.waybill().stream())
            .map(w -> w.number())
            .toList(),
        new TreeSet<>(o.tags()),
        o.findings().stream()
            .filter(f -> f.level() != Finding.Level.OK)
            .map(
                f ->
                    new Chip(
                        f.code(),
                        f.level(),
                        f.ja(),
                        f.en(),
                        !open.contains(f),
                        ProposedChange.of(o, f)))
            .toList(),
        new TreeSet<>(p.flags()),
        o.route().id(),
        o.mall(),
        columns);
  }
}
