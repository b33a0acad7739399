// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.AccountId;
import org.banto.base.Address;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.base.Yen;
import org.banto.house.Change;
import org.banto.order.Amounts;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.HourCount;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.order.PaymentMethod;
import org.banto.order.Pile;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

/** What the store promises of orders that are looked for. */
interface FoundOrdersContract extends OnAStore {
  @Test
  default void pagesNeitherLeaveOutNorRepeatAnOrderWhereTimesAreEqual() {
    List<OrderId> ids = house().orders.ids(60);
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      Order o = Orders.fresh(ids.get(n), House.MAIN, Orders.number(n), Orders.placed(n / 20));
      changes.add(Orders.received(o));
    }
    house().orders.apply(House.MAIN, changes);
    for (Sort sort : Sort.values()) {
      List<Order> walked = walk(OnAStore.query("", sort), 7);
      assertEquals(60, walked.size(), sort.name());
      assertEquals(60, walked.stream().map(Order::id).distinct().count(), sort.name());
      for (int i = 1; i < walked.size(); i++) {
        assertTrue(key(walked.get(i - 1), sort) <= key(walked.get(i), sort), sort.name());
      }
    }
  }

  private static long key(Order o, Sort sort) {
    return switch (sort) {
      case NEWEST -> -o.placed().orderedAt().toEpochMilli();
      case OLDEST -> o.placed().orderedAt().toEpochMilli();
      case SHIP_DATE -> o.shipDate().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      case WISH_DATE -> o.placed().wish().date().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    };
  }

  private List<Order> walk(OrderQuery query, int limit) {
    List<Order> walked = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = house().orders.search(House.MAIN, query, from, limit);
      walked.addAll(slice.items());
      from = slice.next();
    } while (from.isPresent());
    return walked;
  }

  @Test
  default void anOrderIsFoundByWhatStaffKnowOfIt() {
    List<Order> all = Orders.store(house(), 0, 40);
    Order wanted = all.get(13);
    Person buyer = wanted.placed().buyer();
    List<String> texts =
        List.of(
            buyer.name(),
            buyer.name().replace(" ", "").replace('髙', '高'),
            buyer.phone(),
            buyer.phone().replace("-", ""),
            "0013",
            buyer.mail().toUpperCase(Locale.ROOT),
            wanted.key().number(),
            "13",
            "やまだ");
    for (String text : texts) {
      for (Sort sort : Sort.values()) {
        assertTrue(walk(OnAStore.query(text, sort), 10).contains(wanted), text + " " + sort);
      }
    }
    assertEquals(List.of(wanted), walk(OnAStore.query(wanted.key().number(), Sort.NEWEST), 10));
    assertEquals(2, walk(OnAStore.query(buyer.mail(), Sort.NEWEST), 10).size());
    assertEquals(List.of(), walk(OnAStore.query("不在", Sort.NEWEST), 10));
    Address moved = new Address("1000001", "東京都", "千代田区", "千代田1", "");
    Person renamed = new Person("新 名前", "", "", moved, "03-1111-2222", "");
    Order edited =
        wanted.with(
            e ->
                e.placed(
                    wanted
                        .placed()
                        .withBuyer(renamed)
                        .withDestinations(
                            List.of(wanted.placed().destinations().get(0).to(renamed)))));
    house().orders.apply(House.MAIN, List.of(new Change(edited, Orders.CLERK, "x", "")));
    assertEquals(1, walk(OnAStore.query(buyer.mail(), Sort.NEWEST), 10).size());
    assertEquals(1, walk(OnAStore.query("新名前", Sort.NEWEST), 10).size());
  }

  @Test
  default void ofGivenOrdersThoseAreNamedThatArePaidLikeThis() {
    List<Order> all = Orders.store(house(), 0, 40);
    List<OrderId> asked = new ArrayList<>(all.subList(5, 40).stream().map(Order::id).toList());
    asked.add(new OrderId(99_999_999));
    Set<OrderId> named = new HashSet<>();
    for (PaymentMethod.Kind kind : PaymentMethod.Kind.values()) {
      Set<OrderId> paid = house().orders.paidBy(House.MAIN, kind, asked);
      paid.forEach(id -> assertEquals(kind, payment(id), id.toString()));
      named.addAll(paid);
    }
    assertEquals(Set.copyOf(asked.subList(0, 35)), named);
    assertEquals(Set.of(), house().orders.paidBy(new AccountId("b"), payment(asked.get(0)), asked));
  }

  private PaymentMethod.Kind payment(OrderId id) {
    return house().orders.find(House.MAIN, id).orElseThrow().placed().payment().kind();
  }

  @Test
  default void ordersAreFoundByTheNumbersOnTheirParcelsHoweverManyAreAsked() {
    List<Order> all = Orders.store(house(), 0, 40);
    List<Change> numbered = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      numbered.add(numbered(all.get(n), "4000000000" + (10 + n)));
    }
    house().orders.apply(House.MAIN, numbered);
    List<String> asked = new ArrayList<>(List.of("400000000099"));
    IntStream.range(3, 38).forEach(n -> asked.add("4000000000" + (10 + n)));
    Set<OrderId> wanted = all.subList(3, 38).stream().map(Order::id).collect(Collectors.toSet());
    assertEquals(
        wanted,
        house().orders.withWaybills(House.MAIN, asked).stream()
            .map(Order::id)
            .collect(Collectors.toSet()));
    assertEquals(List.of(), house().orders.withWaybills(House.MAIN, List.of()));
    Order struck = house().orders.find(House.MAIN, all.get(3).id()).orElseThrow();
    Shipment gone = struck.shipments().get(0).in(ShipmentState.VOID);
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                new Change(struck.with(e -> e.shipments(List.of(gone))), Orders.CLERK, "x", "")));
    assertEquals(List.of(), house().orders.withWaybills(House.MAIN, List.of("400000000013")));
  }

  private static Change numbered(Order order, String number) {
    Parcel parcel = new Parcel(1, Optional.of(new Waybill("yamato", number)), Optional.empty());
    return Orders.left(order, parcel, "numbers.saved");
  }

  @Test
  default void ordersAreNarrowedByEveryConditionAndPiledByWhatStopsThem() {
    List<Order> all = Orders.store(house(), 0, 6);
    Finding house =
        new Finding(Finding.Level.WARN, "remarks", "", "t", "備考", "remarks", Finding.Fix.NONE);
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                finding(all.get(0), house),
                finding(all.get(1), house),
                OnAStore.tag(all.get(2), "急ぎ"),
                assigned(all.get(4), Optional.of("hanako")),
                new Change(
                    all.get(3).with(e -> e.hold(new Hold(2, "住所", Orders.CLERK, Orders.START))),
                    Orders.CLERK,
                    "order.held",
                    "")));
    OrderQuery all6 = OrderQuery.ALL;
    assertEquals(2, count(OnAStore.q(all6, "findings", Set.of("remarks"))));
    assertEquals(4, count(OnAStore.q(all6, "findings", Set.of(""))));
    assertEquals(6, count(OnAStore.q(all6, "findings", Set.of("", "remarks"))));
    assertEquals(1, count(OnAStore.q(all6, "tags", Set.of("急ぎ"))));
    assertEquals(1, count(OnAStore.q(all6, "assignees", Set.of("hanako"))));
    assertEquals(0, count(OnAStore.q(all6, "assignees", Set.of("taro"))));
    assertEquals(5, count(OnAStore.q(all6, "assignees", Set.of(""))));
    assertEquals(6, count(OnAStore.q(all6, "assignees", Set.of("", "hanako"))));
    assertEquals(1, count(OnAStore.q(all6, "boxes", Set.of(2))));
    assertEquals(0, count(OnAStore.q(all6, "shops", Set.of("yahoo~x"))));
    assertEquals(6, count(OnAStore.q(all6, "shops", Set.of("rakuten~tokyo"))));
    assertEquals(6, count(OnAStore.q(all6, "payments", Set.of(PaymentMethod.Kind.CARD))));
    assertEquals(2, count(OnAStore.q(all6, "wishFrom", Optional.of(LocalDate.of(2026, 11, 1)))));
    assertEquals(0, count(OnAStore.q(all6, "orderedTo", Optional.of(LocalDate.of(2026, 10, 31)))));
    assertEquals(6, count(OnAStore.q(all6, "orderedFrom", Optional.of(LocalDate.of(2026, 11, 1)))));
    assertEquals(0, count(OnAStore.q(all6, "carriers", Set.of("yamato"))));
    assertEquals(0, count(OnAStore.q(all6, "batch", Optional.of("B1"))));
    assertEquals(
        List.of(
            new Pile("", new Text("止めるものなし", "Nothing stops them"), 4),
            new Pile("remarks", new Text("備考", "remarks"), 2)),
        house().orders.piles(House.MAIN, all6));
    assertEquals(2, house().orders.piles(House.MAIN, OnAStore.query("やまだ", Sort.NEWEST)).size());
  }

  @Test
  default void whoLooksAfterAnOrderIsKeptAndNobodyDoesOnceItIsGivenUp() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(assigned(order, Optional.of("hanako"))));
    Order hers = house().orders.find(House.MAIN, order.id()).orElseThrow();
    assertEquals(Optional.of("hanako"), hers.assignee());
    house().orders.apply(House.MAIN, List.of(assigned(hers, Optional.empty())));
    assertEquals(0, count(OnAStore.q(OrderQuery.ALL, "assignees", Set.of("hanako"))));
    Order free = house().orders.find(House.MAIN, order.id()).orElseThrow();
    assertEquals(Optional.empty(), free.assignee());
  }

  private static Change assigned(Order order, Optional<String> staff) {
    return new Change(order.with(e -> e.assignee(staff)), Orders.CLERK, "order.assigned", "");
  }

  @Test
  default void ordersAreCountedByHourAndShopWithWhatTheyComeTo() {
    List<Order> all = Orders.store(house(), 3_590, 3_600 + 20);
    Instant first = Orders.START;
    Instant second = first.plusSeconds(3_600);
    assertEquals(
        List.of(arrival(first, 10, 14_320), arrival(second, 20, 14_320)),
        house().orders.arrivals(House.MAIN, first));
    assertEquals(
        List.of(arrival(first, 3, 14_320), arrival(second, 20, 14_320)),
        house().orders.arrivals(House.MAIN, first.plusSeconds(3_597)));
    assertEquals(List.of(), house().orders.arrivals(new AccountId("other"), first));
    Order cancelled = all.get(0).with(e -> e.stage(Stage.CANCELLED));
    Amounts none =
        new Amounts(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    PlacedOrder was = all.get(29).placed();
    PlacedOrder unread =
        new PlacedOrder(
            was.orderedAt(),
            was.buyer(),
            was.destinations(),
            was.lines(),
            none,
            was.payment(),
            was.deliveryMethod(),
            was.wish(),
            was.remarks(),
            was.flags());
    Order unknown = all.get(29).with(e -> e.placed(unread));
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                new Change(cancelled, Orders.CLERK, "x", ""),
                new Change(unknown, Orders.CLERK, "x", "")));
    assertEquals(
        List.of(
            new HourCount(first, "rakuten~tokyo", 10, Optional.of(new Yen(9 * 14_320))),
            new HourCount(second, "rakuten~tokyo", 20, Optional.empty())),
        house().orders.arrivals(House.MAIN, first));
  }

  private static HourCount arrival(Instant hour, long orders, long each) {
    return new HourCount(hour, "rakuten~tokyo", orders, Optional.of(new Yen(orders * each)));
  }

  private static Change finding(Order order, Finding finding) {
    return new Change(
        order.with(e -> e.findings(List.of(finding))), Orders.CLERK, "order.judged", "");
  }
}
