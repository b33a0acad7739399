// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.aries.jpa.template.JpaTemplate;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.ShopId;
import org.banto.base.Yen;
import org.banto.fakes.MemoryFlow;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.MemorySettings;
import org.banto.fakes.RoomDatabase;
import org.banto.house.ProductCodes;
import org.banto.house.ProductMaster;
import org.banto.house.WaybillBatch;
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

/** A small house on a database, at eleven o'clock on Wednesday 1 July 2026. */
final class House {
  static final AccountId MAIN = new AccountId("main");
  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
  static final Worker HANAKO = seat("hanako", "table-1");
  static final Worker TARO = seat("taro", "table-2");
  private static final RoomDatabase TABLES = new RoomDatabase("db/packing.xml", "banto-packing");

  final MemoryOrders orders = new MemoryOrders();
  final MemoryFlow flow = new MemoryFlow(orders);
  final MemorySettings settings = new MemorySettings();
  final PrintedBatches printed = new PrintedBatches();
  final JpaTemplate jpa;
  final JpaPackingTasks works;
  final JpaLabels labels;
  final JpaHandOvers lists;
  List<ProductMaster> masters = List.of();
  List<ProductCodes> codes = List.of();
  Instant now = NOW;

  /** What a test does in the house. */
  @FunctionalInterface
  interface Walk {
    void in(House house) throws Exception;
  }

  private House(JpaTemplate jpa) {
    this.jpa = jpa;
    works = new JpaPackingTasks(jpa);
    labels = new JpaLabels(jpa);
    lists = new JpaHandOvers(jpa);
  }

  static void onDerby(Walk walk) throws Exception {
    TABLES.onDerby((jpa, data) -> walk.in(new House(jpa)));
  }

  static void onBoth(Walk walk) throws Exception {
    onDerby(walk);
    TABLES.onPostgresql((jpa, data) -> walk.in(new House(jpa)));
  }

  PackingBench bench() {
    return new PackingBench(orders, flow, settings, works, labels, Clock.fixed(now, zone()))
        .knowing(masters, codes);
  }

  LoadingDock dock() {
    return new LoadingDock(
        orders,
        flow,
        printed,
        settings,
        works,
        labels,
        lists,
        Optional.empty(),
        Clock.fixed(now, zone()));
  }

  private static ZoneId zone() {
    return ZoneId.of("Asia/Tokyo");
  }

  static Worker seat(String login, String place) {
    return new Worker(MAIN, Actor.staff(login), place);
  }

  /** An order whose labels are printed in batch B1: two cups and a cloth. */
  Order printed(long id) {
    return keep(id, s -> s);
  }

  Order keep(long id, UnaryOperator<Shipment> edit) {
    Order order = order(id, List.of(line(1, "4900000000012", "茶碗", 2), line(2, "ASA-1", "麻布", 1)));
    return orders.put(order.with(e -> e.shipments(order.shipments().stream().map(edit).toList())));
  }

  Order now(long id) {
    return orders.find(MAIN, new OrderId(id)).orElseThrow();
  }

  Shipment shipment(long id) {
    return now(id).shipments().get(0);
  }

  void cancelledAtMall(long id) {
    MallState state = new MallState(MallState.Standing.CANCELLED, "900", "キャンセル確定");
    orders.put(now(id).with(e -> e.mall(state)));
  }

  /** Packs it, the label aside. */
  Answer packed(Worker seat, long id) {
    bench().open(seat, number(id).value(), false);
    return bench().pack(seat, number(id), 9, whole(id));
  }

  void writeBatch(String id, Instant at, long... orders) {
    List<ShipmentNumber> numbers = new ArrayList<>();
    for (long order : orders) {
      numbers.add(number(order));
    }
    printed.batches.add(
        new WaybillBatch(id, "j", "yamato", at, Actor.staff("hanako"), numbers, "ab", "", false));
  }

  static List<Scan> whole(long id) {
    return List.of(
        new Scan(number(id) + "-1", "4900000000012", 2), new Scan(number(id) + "-2", "ASA-1", 1));
  }

  static ShipmentNumber number(long order) {
    return ShipmentNumber.of(new OrderId(order), 1);
  }

  /** A number with the right check digit. */
  static String waybill(long n) {
    long body = 44_440_000_000L + n;
    return Long.toString(body) + body % 7;
  }

  static Shipment numbered(Shipment s, long n) {
    return s.numbered(List.of(new Waybill("yamato", waybill(n))));
  }

  static Order order(long id, List<OrderLine> lines) {
    return new Order(
        new OrderId(id),
        MAIN,
        new OrderKey(ShopId.of("rakuten~demo"), "123456-20260701-" + (1000 + id)),
        0,
        NOW,
        NOW,
        placed(lines),
        MallState.NONE,
        Stage.ACCEPTED,
        Route.STANDARD,
        Optional.empty(),
        PaymentState.PAID,
        List.of(),
        List.of(shipment(id, lines)),
        List.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static PlacedOrder placed(List<OrderLine> lines) {
    Address address = new Address("0600001", "北海道", "札幌市中央区", "北一条西9", "");
    Person person = new Person("架空 花子", "", "", address, "090-0000-0001", "");
    return new PlacedOrder(
        NOW,
        person,
        List.of(new Destination("", person, "", "", "")),
        lines,
        new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of()),
        new PaymentMethod(PaymentMethod.Kind.CARD, ""),
        "宅配便",
        DeliveryWish.NONE,
        "",
        Set.of());
  }

  private static Shipment shipment(long id, List<OrderLine> lines) {
    return new Shipment(
        number(id),
        0,
        lines.stream().map(l -> new Shipment.Item(l.no(), l.quantity())).toList(),
        new Carriage("yamato", "PREPAID", Temperature.AMBIENT),
        Optional.of(TODAY),
        DeliveryWish.NONE,
        Optional.empty(),
        ShipmentState.PRINTED,
        List.of(new Parcel(1, Optional.empty())),
        Optional.of("B1"),
        "");
  }

  static OrderLine line(int no, String sku, String name, int quantity, String... options) {
    return new OrderLine(
        no,
        "",
        0,
        sku,
        "",
        name,
        List.of(options),
        quantity,
        new Yen(550),
        TaxRate.STANDARD,
        false);
  }
}
