// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.CommandId;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Label;
import org.banto.customer.Customer;
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

/** Invented people, orders and labels to test with; the same every time. */
public final class Samples {
  /** A moment the samples lie around: 2026-11-24 12:00 in Japan. */
  public static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  /** The same as a day in Japan. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Yen PRICE = new Yen(1980);

  private Samples() {}

  /** A person in Chiyoda. */
  public static Person person(String name) {
    Address address = new Address("1000001", "東京都", "千代田区", "架空町1-2-3", "");
    return new Person(name, "", "", address, "03-0000-0001", "sample@example.com");
  }

  /** An order of one line, accepted, to this person. */
  public static Order order(int no, Person recipient, String goods) {
    return order(no, recipient, line(goods, "SKU-1"));
  }

  /** A request to ship one piece of the goods of this code. */
  public static RequestFulfilment request(int no, String sku) {
    Order order = order(no, person("見本 花子"), line("茶碗", sku));
    return new RequestFulfilment(
        new CommandId("fulfil/" + no), order, order.shipments().get(0).number());
  }

  private static Order order(int no, Person recipient, OrderLine line) {
    Amounts amounts =
        new Amounts(
            Optional.of(PRICE), Optional.of(PRICE), Optional.of(PRICE), List.of(), List.of());
    PlacedOrder placed =
        new PlacedOrder(
            NOW,
            recipient,
            List.of(new Destination("1", recipient, "", "", "")),
            List.of(line),
            amounts,
            new PaymentMethod(PaymentMethod.Kind.DEFERRED, "後払い"),
            "宅配便",
            DeliveryWish.NONE,
            "",
            Set.of());
    return order(no, "SAMPLE-" + no, placed);
  }

  /** An order of this number with these contents, accepted, with one shipment that is released. */
  public static Order order(int no, String number, PlacedOrder placed) {
    return new Order(
        new OrderId(no),
        new AccountId("main"),
        new OrderKey(ShopId.of("sample~shop"), number),
        1,
        NOW,
        NOW,
        placed,
        MallState.NONE,
        Stage.ACCEPTED,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.UNPAID,
        List.of(),
        List.of(shipment(no)),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The same contents with other remarks. */
  public static PlacedOrder remarked(PlacedOrder p, String remarks) {
    return new PlacedOrder(
        p.orderedAt(),
        p.buyer(),
        p.destinations(),
        p.lines(),
        p.amounts(),
        p.payment(),
        p.deliveryMethod(),
        p.wish(),
        remarks,
        p.flags());
  }

  /** The label of one parcel to this person, prepaid, leaving today. */
  public static Label label(int no, Person recipient, String goods) {
    Person sender = person("架空商店");
    Shop shop = new Shop(sender, "", "", Map.of());
    return new Label(
        shipment(no), recipient, sender, shop, List.of(line(goods, "SKU-1")), Optional.empty());
  }

  /** A buyer. */
  public static Customer customer(int no, String name) {
    return new Customer(no, person(name), 3, TODAY);
  }

  private static OrderLine line(String goods, String sku) {
    return new OrderLine(1, "1", 0, sku, "", goods, List.of(), 1, PRICE, TaxRate.STANDARD, false);
  }

  private static Shipment shipment(int no) {
    return new Shipment(
        ShipmentNumber.of(new OrderId(no), 1),
        0,
        List.of(new Shipment.Item(1, 1)),
        new Carriage("", "PREPAID", Temperature.AMBIENT),
        Optional.of(TODAY),
        DeliveryWish.NONE,
        Optional.empty(),
        ShipmentState.RELEASED,
        List.of(new Parcel(1, Optional.empty())),
        Optional.empty(),
        "");
  }
}
