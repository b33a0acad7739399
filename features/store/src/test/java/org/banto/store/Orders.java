// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
import org.banto.house.Change;
import org.banto.order.Amounts;
import org.banto.order.Charge;
import org.banto.order.Destination;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.OrderFlag;
import org.banto.order.OrderKey;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.PlacedOrder;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.order.TaxRate;
import org.banto.order.TaxTotal;
import org.banto.payment.PaymentState;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;

/** Orders for tests: all invented. */
final class Orders {
  static final ShopId TOKYO = new ShopId("rakuten", "tokyo");
  static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  static final Actor CLERK = Actor.staff("hanako");
  private static final String[] FAMILY = {
    "佐藤", "鈴木", "髙橋", "田中", "伊藤", "渡邊", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上",
    "木村", "林", "斎藤", "清水", "山崎", "森", "池田", "橋本", "阿部", "石川", "前田", "藤田", "後藤"
  };
  private static final String[] GIVEN = {
    "太郎", "花子", "一郎", "美咲", "健太", "陽子", "大輔", "由美", "翔太", "恵子", "直樹", "真由美", "拓也", "久美子"
  };

  private Orders() {}

  /** A new order with three lines that is different for each {@code n}. */
  static Order fresh(OrderId id, int n) {
    return fresh(id, House.MAIN, number(n), placed(n));
  }

  static String number(int n) {
    return String.format("403520-20261101-%010d", n);
  }

  static Order fresh(OrderId id, AccountId account, String number, PlacedOrder placed) {
    return new Order(
        id,
        account,
        new OrderKey(TOKYO, number),
        0,
        START,
        START,
        placed,
        new MallState(MallState.Standing.NEW, "100", "注文確認待ち"),
        Stage.NEW,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.AUTHORISED,
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

  static Person person(int n) {
    String family = FAMILY[n % FAMILY.length];
    String given = GIVEN[n / 3 % GIVEN.length];
    return new Person(
        family + " " + given,
        "ヤマダ タロウ",
        "",
        new Address("1500001", "東京都", "渋谷区", "神宮前" + (n % 90 + 1) + "-2-3", "番頭ビル" + n % 9 + "F"),
        String.format("090-%04d-%04d", n / 10_000 % 10_000, n % 10_000),
        "buyer" + n + "@example.jp");
  }

  static PlacedOrder placed(int n) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      lines.add(
          new OrderLine(
              i,
              "item-" + n + "-" + i,
              0,
              "SKU-" + (n * 7 + i) % 500,
              "page-" + (n + i) % 200,
              "【送料無料】静岡県産 深蒸し煎茶 100g×" + i + "袋セット お歳暮 ギフト",
              List.of("のし:なし", "包装:あり"),
              i,
              new Yen(980L * i),
              TaxRate.REDUCED,
              false));
    }
    return new PlacedOrder(
        START.plusSeconds(n),
        person(n),
        List.of(new Destination("b" + n, person(n + n % 5), "", "", "")),
        lines,
        new Amounts(
            Optional.of(new Yen(13_720)),
            Optional.of(new Yen(14_320)),
            Optional.of(new Yen(14_320)),
            List.of(new Charge(Charge.Kind.POSTAGE, "送料", new Yen(600), TaxRate.STANDARD, 0)),
            List.of(new TaxTotal(TaxRate.REDUCED, new Yen(13_720), new Yen(1_016)))),
        new PaymentMethod(PaymentMethod.Kind.CARD, "クレジットカード"),
        "宅配便",
        new DeliveryWish(
            n % 3 == 0 ? Optional.of(LocalDate.of(2026, 11, 5 + n % 20)) : Optional.empty(),
            n % 3 == 0 ? Optional.of(TimeSlot.MORNING) : Optional.empty()),
        n % 4 == 0 ? "午前中に届けてください。領収書もお願いします。" : "",
        n % 10 == 0 ? Set.of(OrderFlag.GIFT) : Set.of());
  }

  static Change received(Order order) {
    return new Change(order, Actor.mall("rakuten~tokyo"), "order.received", "");
  }

  /** Stores orders number {@code from} to {@code to}, exclusive. */
  static List<Order> store(House house, int from, int to) {
    List<OrderId> ids = house.orders.ids(to - from);
    List<Order> all = new ArrayList<>();
    for (int n = from; n < to; n++) {
      all.add(fresh(ids.get(n - from), n));
    }
    house.orders.apply(House.MAIN, all.stream().map(Orders::received).toList());
    return house.orders.find(House.MAIN, ids);
  }

  /** An order whose shipment has left in this parcel. */
  static Change left(Order order, Parcel parcel, String action) {
    Shipment shipment =
        org.banto.fakes.Orders.everyday(1)
            .shipments()
            .get(0)
            .numberedAs(ShipmentNumber.of(order.id(), 1))
            .in(ShipmentState.NUMBERED)
            .boxed(List.of(parcel));
    return new Change(
        order.with(e -> e.stage(Stage.ACCEPTED).shipments(List.of(shipment))), CLERK, action, "");
  }
}
