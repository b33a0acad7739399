// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.order.Amounts;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;

/** Orders for tests. */
public final class Samples {
  public static final AccountId MAIN = new AccountId("main");
  public static final ShopId SHOP = new ShopId("demo", "one");
  public static final Actor CLERK = Actor.staff("hanako");
  public static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private Samples() {}

  /** A new order, not stored yet. */
  public static Order order(long id, Route route, PaymentState payment) {
    Address address = new Address("1000001", "東京都", "千代田区", "千代田1-1", "");
    Person buyer = new Person("見本 花子", "ミホン ハナコ", "", address, "03-0000-0000", "");
    PlacedOrder placed =
        new PlacedOrder(
            NOW,
            buyer,
            List.of(new Destination("basket-1", buyer, "", "", "")),
            List.of(
                new OrderLine(
                    1,
                    "k",
                    0,
                    "sku",
                    "item",
                    "品",
                    List.of(),
                    1,
                    new Yen(1000),
                    TaxRate.STANDARD,
                    false)),
            new Amounts(
                Optional.of(new Yen(1000)),
                Optional.of(new Yen(1000)),
                Optional.of(new Yen(1000)),
                List.of(),
                List.of()),
            new PaymentMethod(PaymentMethod.Kind.CARD, "カード"),
            "",
            DeliveryWish.NONE,
            "",
            Set.of());
    return new Order(
        new OrderId(id),
        MAIN,
        new OrderKey(SHOP, "N-" + id),
        0,
        NOW,
        NOW,
        placed,
        new MallState(MallState.Standing.NEW, "100", "注文確認待ち"),
        Stage.NEW,
        route,
        Optional.empty(),
        payment,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The order with two lines, so many pieces of each. */
  public static Order of(Order order, int first, int second) {
    OrderLine line = order.placed().lines().get(0);
    return lines(order, List.of(pieces(line, 1, first), pieces(line, 2, second)));
  }

  /** The order with other lines. */
  public static Order lines(Order order, List<OrderLine> lines) {
    PlacedOrder p = order.placed();
    PlacedOrder placed =
        new PlacedOrder(
            p.orderedAt(),
            p.buyer(),
            p.destinations(),
            lines,
            p.amounts(),
            p.payment(),
            p.deliveryMethod(),
            p.wish(),
            p.remarks(),
            p.flags());
    return order.with(e -> e.placed(placed));
  }

  /** So many pieces of a line. */
  public static OrderLine pieces(OrderLine l, int no, int quantity) {
    return new OrderLine(
        no,
        l.key(),
        l.destination(),
        l.sku(),
        l.itemCode(),
        l.name(),
        l.options(),
        quantity,
        l.unitPrice(),
        l.tax(),
        false);
  }

  /** The order with one planned shipment, as the shipping room would plan it. */
  public static Order planned(Order order) {
    if (!order.shipments().isEmpty()) {
      return order;
    }
    Shipment s =
        new Shipment(
            ShipmentNumber.of(order.id(), 1),
            0,
            order.placed().lines().stream()
                .map(l -> new Shipment.Item(l.no(), l.quantity()))
                .toList(),
            new Carriage("yamato", "PREPAID", Temperature.AMBIENT),
            Optional.of(TODAY),
            DeliveryWish.NONE,
            Optional.empty(),
            ShipmentState.PLANNED,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            "");
    return order.with(e -> e.shipments(List.of(s)));
  }

  /** The order with its labels out. */
  public static Order printed(Order order) {
    return each(order, s -> s.printedIn("B1"));
  }

  /** The order with these numbers. */
  public static Order numbered(Order order, String... numbers) {
    List<Waybill> waybills = new ArrayList<>();
    for (String number : numbers) {
      waybills.add(new Waybill("yamato", number));
    }
    return each(order, s -> s.numbered(waybills));
  }

  private static Order each(Order order, UnaryOperator<Shipment> change) {
    return order.with(e -> e.shipments(order.shipments().stream().map(change).toList()));
  }
}
