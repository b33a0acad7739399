// SPDX-License-Identifier: Apache-2.0
package org.banto.bench.filler;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import org.banto.order.Hold;
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

/** Orders that nobody placed, the same for the same number; nine of ten are done, as in a real shop. */
final class InventedOrders {
  static final AccountId MAIN = new AccountId("main");
  private static final String[] FAMILY =
      "佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本"
          .split(" ");
  private static final String[] GIVEN =
      "陽子 健一 美咲 大輔 直子 翔太 由美 拓也 さくら 蓮 結衣 誠 恵 浩二 千尋 隆 香織 学 真理 亮 明美 剛 葵 悠斗 舞 修 愛 徹 久美子 純".split(" ");
  private static final ShopId SHOP = new ShopId("rakuten", "bench");

  private InventedOrders() {}

  static Order order(OrderId id) {
    Random random = new Random(id.value());
    Instant at = Instant.now().minus(Duration.ofMinutes(random.nextInt(90 * 24 * 60)));
    int share = random.nextInt(100);
    Stage stage = share < 8 ? Stage.NEW : share < 10 ? Stage.ACCEPTED : Stage.TOLD;
    Optional<Hold> hold =
        share < 3
            ? Optional.of(new Hold(1 + random.nextInt(30), "確認中", Actor.system("bench"), at))
            : Optional.empty();
    return new Order(
        id,
        MAIN,
        new OrderKey(
            SHOP, "900000-%d-%010d".formatted(20_260_000 + random.nextInt(1231), id.value())),
        0,
        at,
        at,
        placed(random, at),
        MallState.NONE,
        stage,
        Route.STANDARD,
        hold,
        PaymentState.AUTHORISED,
        List.of(),
        stage == Stage.NEW ? List.of() : List.of(shipment(id, stage, random)),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static PlacedOrder placed(Random random, Instant at) {
    Address address =
        new Address(
            "1500001",
            "東京都",
            "渋谷区",
            "神宮前" + (1 + random.nextInt(6)) + "-" + (1 + random.nextInt(30)),
            "");
    Person buyer =
        new Person(
            FAMILY[random.nextInt(FAMILY.length)] + " " + GIVEN[random.nextInt(GIVEN.length)],
            "",
            "",
            address,
            "090-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000)),
            "buyer%d@example.com".formatted(random.nextInt(1_000_000)));
    List<OrderLine> lines = List.of(line(1, random), line(2, random), line(3, random));
    Yen goods = lines.stream().map(OrderLine::amount).reduce(Yen.ZERO, Yen::plus);
    return new PlacedOrder(
        at,
        buyer,
        List.of(new Destination("1", buyer, "", "", "")),
        lines,
        new Amounts(
            Optional.of(goods), Optional.of(goods), Optional.of(goods), List.of(), List.of()),
        new PaymentMethod(PaymentMethod.Kind.CARD, "クレジットカード"),
        "宅配便",
        random.nextInt(4) == 0
            ? new DeliveryWish(
                Optional.of(LocalDate.now().plusDays(random.nextInt(10))), Optional.empty())
            : DeliveryWish.NONE,
        "",
        Set.of());
  }

  private static OrderLine line(int no, Random random) {
    int item = random.nextInt(500);
    return new OrderLine(
        no,
        Integer.toString(no),
        0,
        "SKU-" + item,
        "item-" + item,
        "有田焼 飯碗 " + item + "番",
        List.of(),
        1 + random.nextInt(3),
        new Yen(500 + 10L * random.nextInt(500)),
        TaxRate.STANDARD,
        false);
  }

  private static Shipment shipment(OrderId id, Stage stage, Random random) {
    boolean gone = stage == Stage.TOLD;
    String number = "%011d".formatted(40_000_000_000L + id.value());
    Optional<Waybill> waybill =
        gone
            ? Optional.of(new Waybill("yamato", number + Long.parseLong(number) % 7))
            : Optional.empty();
    return new Shipment(
        ShipmentNumber.of(id, 1),
        0,
        List.of(new Shipment.Item(1, 1), new Shipment.Item(2, 1), new Shipment.Item(3, 1)),
        new Carriage("yamato", "PREPAID", Temperature.AMBIENT),
        Optional.of(LocalDate.now().minusDays(random.nextInt(90))),
        DeliveryWish.NONE,
        Optional.empty(),
        gone ? ShipmentState.NUMBERED : ShipmentState.PLANNED,
        List.of(new Parcel(1, waybill)),
        Optional.empty(),
        "");
  }
}
