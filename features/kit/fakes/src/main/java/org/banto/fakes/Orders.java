// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Shop;
import org.banto.base.ShopId;
import org.banto.base.TimeSlot;
import org.banto.base.Yen;
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
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Temperature;
import org.banto.shipment.Waybill;

/** Orders as shops have them. */
public final class Orders {
  public static final AccountId MAIN = new AccountId("main");
  public static final Instant NOW = Instant.parse("2026-11-24T07:20:00Z");
  public static final Shop SHOP =
      new Shop(
          new Person(
              "番頭商店 楽天市場店",
              "バントウショウテン",
              "㈱番頭商店",
              new Address("1020083", "東京都", "千代田区", "麹町1-2-3", "番頭ビル5F"),
              "03-0000-1234",
              "shop@banto.example"),
          "https://shop.banto.example/",
          "T7123456789012",
          Map.of());

  private static final Person BUYER =
      new Person(
          "髙﨑 𠮷乃",
          "タカサキ ヨシノ",
          "",
          new Address("5300001", "大阪府", "大阪市北区", "梅田1丁目2-3", "①号棟 ﾊｲﾂ梅田201"),
          "06-0000-5678",
          "t-takasaki@example.jp");

  private Orders() {}

  /** An everyday order: one place, ten lines at two rates, a coupon, points. */
  public static Order everyday(long id) {
    return order(id, List.of(place(BUYER, "", "")), lines(10, 1), "", Set.of());
  }

  /** Three places, のし, a company, remarks. */
  public static Order threePlaces(long id) {
    Person company =
        new Person(
            "齋藤 瑠璃子",
            "サイトウ ルリコ",
            "㈱塚本製作所 営業部②課",
            new Address("9800811", "宮城県", "仙台市青葉区", "一番町4丁目5-6", "辻󠄀ビル3F"),
            "022-000-0000",
            "");
    Person aunt =
        new Person(
            "渡邉 幸",
            "ワタナベ サチ",
            "",
            new Address("9040001", "沖縄県", "うるま市", "字江洲789番地", ""),
            "098-000-0000",
            "");
    return order(
        id,
        List.of(place(BUYER, "", ""), place(company, "内祝（髙﨑）", "包装紙A・リボン"), place(aunt, "御歳暮", "")),
        lines(7, 3),
        "のしは「髙﨑」で、はしごだかでお願いします。\n③の荷物は11/28必着です。領収書希望。",
        Set.of(OrderFlag.GIFT, OrderFlag.SEVERAL_DESTINATIONS, OrderFlag.RECEIPT_WANTED));
  }

  /** Forty lines, two pages. */
  public static Order fortyLines(long id) {
    return order(id, List.of(place(BUYER, "", "")), lines(40, 1), "", Set.of());
  }

  private static Destination place(Person to, String noshi, String wrapping) {
    return new Destination("", to, noshi, wrapping, "");
  }

  private static List<OrderLine> lines(int count, int places) {
    String[] names = {
      "国産豆100% 有機きな粉 200g（金田製粉）",
      "【送料無料】今治タオル バスタオル2枚組 ギフト箱入 ≪あす楽≫",
      "宇治抹茶 缶入 40g",
      "南部鉄器 急須 0.8ℓ ㊤",
      "麻のれん 85×150㎝ 藍染 ～職人手作り～",
    };
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean food = i % 5 == 0 || i % 5 == 2;
      lines.add(
          new OrderLine(
              i + 1,
              "k" + i,
              i % places,
              "SKU-" + (1000 + i % 5),
              "item" + i % 5,
              names[i % 5],
              i % 5 == 1 ? List.of("色:藍", "サイズ:L") : List.of(),
              1 + i % 3,
              new Yen(540 + 110 * (i % 5)),
              food ? TaxRate.REDUCED : TaxRate.STANDARD,
              false));
    }
    return lines;
  }

  private static Order order(
      long id,
      List<Destination> places,
      List<OrderLine> lines,
      String remarks,
      Set<OrderFlag> flags) {
    long goods = lines.stream().mapToLong(l -> l.amount().value()).sum();
    List<Charge> charges =
        List.of(
            new Charge(Charge.Kind.POSTAGE, "", new Yen(660), TaxRate.STANDARD, -1),
            new Charge(
                Charge.Kind.SHOP_COUPON, "秋の¥500引きクーポン", new Yen(-500), TaxRate.STANDARD, -1),
            new Charge(Charge.Kind.POINTS, "", new Yen(-120), TaxRate.NONE, -1));
    PlacedOrder placed =
        new PlacedOrder(
            Instant.parse("2026-11-23T12:34:56Z"),
            BUYER,
            places,
            lines,
            new Amounts(
                Optional.of(new Yen(goods)),
                Optional.of(new Yen(goods + 660)),
                Optional.of(new Yen(goods + 660 - 620)),
                charges,
                List.of()),
            new PaymentMethod(PaymentMethod.Kind.CARD, "クレジットカード"),
            "宅配便",
            new DeliveryWish(
                Optional.of(LocalDate.of(2026, 11, 28)), Optional.of(TimeSlot.hours(14, 16))),
            remarks,
            flags);
    return new Order(
        new OrderId(id),
        MAIN,
        new OrderKey(
            new ShopId("rakuten", "tokyo"), "123456-20261123-" + String.format("%08d", id)),
        1,
        NOW,
        NOW,
        placed,
        MallState.NONE,
        Stage.ACCEPTED,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.AUTHORISED,
        List.of(),
        shipments(id, places.size(), lines, placed.wish()),
        List.of(),
        List.of(),
        Set.of("VIP"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static List<Shipment> shipments(
      long id, int places, List<OrderLine> lines, DeliveryWish wish) {
    List<Shipment> all = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      int place = i;
      all.add(
          new Shipment(
              ShipmentNumber.of(new OrderId(id), i + 1),
              i,
              lines.stream()
                  .filter(l -> l.destination() == place)
                  .map(l -> new Shipment.Item(l.no(), l.quantity()))
                  .toList(),
              new Carriage("yamato", "PREPAID", i == 1 ? Temperature.CHILLED : Temperature.AMBIENT),
              Optional.of(LocalDate.of(2026, 11, 25)),
              wish,
              Optional.empty(),
              ShipmentState.RELEASED,
              List.of(
                  new Parcel(
                      1,
                      i == 0
                          ? Optional.of(new Waybill("yamato", "123456789012"))
                          : Optional.empty())),
              Optional.empty(),
              ""));
    }
    return all;
  }

  /** The line, taken out of its order. */
  public static OrderLine struck(OrderLine l) {
    return new OrderLine(
        l.no(),
        l.key(),
        l.destination(),
        l.sku(),
        l.itemCode(),
        l.name(),
        l.options(),
        l.quantity(),
        l.unitPrice(),
        l.tax(),
        true);
  }

  /** The same order with other words of the buyer. */
  public static Order remarked(Order order, String remarks) {
    PlacedOrder p = order.placed();
    return placed(order, p.buyer(), remarks);
  }

  /** An everyday order of a buyer with this address. */
  public static Order mailed(long id, String mail) {
    return placed(everyday(id), new Person("佐藤 花子", "", "", BUYER.address(), "", mail), "");
  }

  /** An everyday order of a buyer who gave no address. */
  public static Order mailless(long id) {
    return mailed(id, "");
  }

  /** An order of which only the number is known: what came of it nobody could read. */
  public static Order unread(long id) {
    Person nobody = new Person("", "", "", Address.NONE, "", "");
    PlacedOrder placed =
        new PlacedOrder(
            NOW,
            nobody,
            List.of(place(nobody, "", "")),
            List.of(),
            new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()),
            new PaymentMethod(PaymentMethod.Kind.OTHER, ""),
            "",
            DeliveryWish.NONE,
            "",
            Set.of());
    return everyday(id)
        .with(e -> e.placed(placed).mall(MallState.NONE).stage(Stage.NEW).shipments(List.of()));
  }

  private static Order placed(Order order, Person buyer, String remarks) {
    PlacedOrder p = order.placed();
    return order.with(
        e ->
            e.placed(
                new PlacedOrder(
                    p.orderedAt(),
                    buyer,
                    p.destinations(),
                    p.lines(),
                    p.amounts(),
                    p.payment(),
                    p.deliveryMethod(),
                    p.wish(),
                    remarks,
                    p.flags())));
  }
}
