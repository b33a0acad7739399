// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.house.OrderService;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.FieldSet;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.banto.order.OrderFilter;
import org.banto.order.OrderQuery;
import org.banto.order.Pile;
import org.banto.order.Stage;
import org.banto.shipment.Parcel;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FilteredOrdersTest {
  private static final List<OrderFields> BROUGHT = List.of(new HouseFields());
  private static final FieldSet FIELDS = new FieldSet(BROUGHT);
  private static final Leaf DEAR = new Leaf("due", Op.GE, "20000");

  private final MemoryOrders orders = new MemoryOrders();

  private static Order priced(long id) {
    return id % 7 == 0 ? Orders.fortyLines(id) : Orders.everyday(id);
  }

  private FilteredOrders filtered(Condition condition, int most) {
    return filtered(orders, Map.of("condition", List.of(ConditionJson.write(condition))), most);
  }

  private static FilteredOrders filtered(
      OrderService orders, Map<String, List<String>> filter, int most) {
    return FilteredOrders.of(orders, BROUGHT, Orders.MAIN, OrderFilter.of(filter), most);
  }

  private static List<Long> ids(List<OrderId> ids) {
    return ids.stream().map(OrderId::value).toList();
  }

  private List<Long> walk(Condition condition, int limit, int most) {
    List<Long> ids = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = filtered(condition, most).slice(from, limit);
      assertTrue(slice.items().size() <= limit);
      slice.items().forEach(o -> ids.add(o.id().value()));
      from = slice.next();
    } while (from.isPresent());
    return ids;
  }

  /** Each seventh of so many orders is dear. */
  private List<Long> sevenths(long count) {
    List<Long> sevenths = new ArrayList<>();
    for (long id = 1; id <= count; id++) {
      orders.put(priced(id));
      if (id % 7 == 0) {
        sevenths.add(id);
      }
    }
    return sevenths;
  }

  @Test
  void eachOrderThatMeetsItIsFoundOnceWhateverThePageIs() {
    List<Long> sevenths = sevenths(650);
    for (int limit : List.of(1, 3, 50, 200)) {
      assertEquals(sevenths, walk(DEAR, limit, FilteredOrders.MOST), "by " + limit);
    }
    assertEquals(List.of(), walk(new Leaf("due", Op.LT, "0"), 50, FilteredOrders.MOST));
  }

  @Test
  void allIdsAreThoseOfThePagesAndItIsToldHowManyWereLookedAt() {
    List<Long> sevenths = sevenths(650);
    FilteredOrders dear = filtered(DEAR, FilteredOrders.MOST);
    assertEquals(650, dear.candidates());
    List<Integer> looked = new ArrayList<>();
    assertEquals(sevenths, ids(dear.ids(1_000, looked::add)));
    assertEquals(List.of(200, 400, 600, 650), looked);
    assertEquals(sevenths, ids(filtered(DEAR, FilteredOrders.MOST).ids(sevenths.size())));
    Rejection e =
        assertThrows(
            Rejection.class, () -> filtered(DEAR, FilteredOrders.MOST).ids(sevenths.size() - 1));
    assertTrue(e.sentence().ja().contains("件を超えています"), e.sentence()::ja);
  }

  /** What a store is asked for, by the names of its methods. */
  private OrderService counting(List<String> asked) {
    return (OrderService)
        Proxy.newProxyInstance(
            OrderService.class.getClassLoader(),
            new Class<?>[] {OrderService.class},
            (self, method, args) -> {
              asked.add(method.getName());
              return method.invoke(orders, args);
            });
  }

  @Test
  void itIsCountedOnceAndNotAgainForEachPage() {
    sevenths(650);
    List<String> asked = new ArrayList<>();
    Map<String, List<String>> filter = Map.of("condition", List.of(ConditionJson.write(DEAR)));
    Optional<String> from = Optional.empty();
    int pages = 0;
    do {
      from = filtered(counting(asked), filter, 1_000).slice(from, 10).next();
      pages++;
    } while (from.isPresent());
    assertEquals(10, pages);
    assertEquals(1, asked.stream().filter("searchIds"::equals).count());
  }

  @Test
  void aFilterWithoutAConditionIsTheDatabasesAloneAndNoFieldIsAsked() {
    sevenths(20);
    List<String> asked = new ArrayList<>();
    OrderFields none =
        () -> {
          throw new AssertionError("nobody asks for fields");
        };
    FilteredOrders all =
        FilteredOrders.of(
            counting(asked), List.of(none), Orders.MAIN, OrderFilter.of(Map.of()), 10);
    assertFalse(all.looks());
    assertEquals(20, all.slice(Optional.empty(), 50).items().size());
    assertEquals(List.of("search"), asked);
    assertEquals(20, all.ids(20).size());
  }

  /** One that was made for a filter without a condition would look through the whole house. */
  @Test
  void aBookmarkOfAnotherFilterLooksNoFurtherThanTheLimit() {
    sevenths(650);
    Optional<String> first = filtered(orders, Map.of(), 250).slice(Optional.empty(), 1).next();
    List<String> asked = new ArrayList<>();
    Map<String, List<String>> nobody =
        Map.of("condition", List.of("{\"f\":\"due\",\"op\":\"lt\",\"v\":0}"));
    Slice<Order> slice = filtered(counting(asked), nobody, 250).slice(first, 50);
    assertEquals(List.of(), slice.items());
    assertTrue(slice.next().isPresent(), "there is more");
    assertEquals(List.of("search", "search"), asked);
  }

  @Test
  void ordersThatMeetItLieOnThePileOfWhatStopsThem() {
    Finding stop = finding(Finding.Level.BLOCK, "a.stop");
    Finding warn = finding(Finding.Level.WARN, "b.warn");
    Finding fine = finding(Finding.Level.OK, "c.fine");
    for (long id = 1; id <= 4; id++) {
      List<Finding> found = id == 1 ? List.of(stop, stop, warn, fine) : List.of(warn);
      orders.put(Orders.everyday(id).with(e -> e.findings(found)));
    }
    orders.put(Orders.everyday(5).with(e -> e.findings(List.of(fine))));
    orders.put(Orders.fortyLines(6).with(e -> e.findings(List.of(stop))));
    List<Pile> piles = filtered(new Condition.Not(DEAR), FilteredOrders.MOST).piles();
    assertEquals(
        List.of(
            new Pile("b.warn", warn.sentence(), 4),
            new Pile("", Pile.FREE, 1),
            new Pile("a.stop", stop.sentence(), 1)),
        piles);
  }

  @Test
  void theyAreCountedToOneBeyondWhatIsAsked() {
    for (long id = 1; id <= 9; id++) {
      orders.put(Orders.everyday(id));
    }
    orders.put(Orders.fortyLines(10));
    FilteredOrders dear = filtered(DEAR, FilteredOrders.MOST);
    assertEquals(walk(DEAR, 100, FilteredOrders.MOST).size(), dear.count(100));
    assertEquals(4, filtered(new Condition.Not(DEAR), FilteredOrders.MOST).count(3));
    FilteredOrders all = filtered(new Leaf("desk", Op.EQ, "DOC_WAIT"), FilteredOrders.MOST);
    assertEquals(10, all.count(10));
    assertEquals(6, all.count(5));
    assertEquals(0, filtered(new Leaf("desk", Op.EQ, "NEW"), FilteredOrders.MOST).count(5));
  }

  private static Finding finding(Finding.Level level, String code) {
    return new Finding(level, code, "", "t", "指摘" + code, code, Finding.Fix.NONE);
  }

  @Test
  void moreOrdersThanTheLimitAreRefusedWithTheFieldsToNarrowBy() {
    for (long id = 1; id <= 11; id++) {
      Order order = priced(id);
      orders.put(id == 1 ? order.with(e -> e.hold(hold())) : order);
    }
    FilteredOrders many = filtered(DEAR, 10);
    for (Executable asking :
        List.<Executable>of(
            () -> many.slice(Optional.empty(), 5), () -> many.ids(100), () -> many.piles())) {
      Rejection e = assertThrows(Rejection.class, asking);
      assertTrue(e.sentence().ja().contains("出荷予定日"), e.sentence()::ja);
      assertTrue(e.sentence().en().contains("Ship date"), e.sentence()::en);
    }
    Condition narrowed = new Condition.All(List.of(DEAR, new Leaf("desk", Op.EQ, "doc_wait")));
    assertEquals(List.of(7L), walk(narrowed, 5, 10), "ten stand there");
    assertEquals(
        List.of(1L),
        walk(new Leaf("desk", Op.EQ, "HOLD"), 5, 10),
        "what the database does alone has no limit");
  }

  private static Hold hold() {
    return new Hold(5, "高額", Actor.system("test"), Orders.NOW);
  }

  @Test
  void aConditionThatCannotBeWorkedWithIsRefused() {
    for (Leaf wrong : List.of(new Leaf("gone", Op.EMPTY), new Leaf("due", Op.CONTAINS, "1"))) {
      assertThrows(Rejection.class, () -> filtered(wrong, FilteredOrders.MOST));
    }
  }

  /** What a query finds, as the store does. */
  private static boolean finds(OrderQuery q, Order o) {
    Set<String> marks =
        o.live().stream().map(s -> s.carriage().carrier()).collect(Collectors.toSet());
    Set<ParcelStatus.State> seen =
        o.live().stream()
            .flatMap(s -> s.parcels().stream())
            .flatMap(p -> p.seen().stream())
            .collect(Collectors.toSet());
    LocalDate ordered = LocalDate.ofInstant(o.placed().orderedAt(), ZoneId.of("Asia/Tokyo"));
    int box = o.desk() == Desk.HOLD ? o.hold().map(Hold::box).orElse(0) : 0;
    return one(q.desks(), Set.of(o.desk()))
        && one(q.boxes(), Set.of(box))
        && one(q.shops(), Set.of(o.key().shop().toString()))
        && one(q.payments(), Set.of(o.placed().payment().kind()))
        && one(q.findings(), o.open().stream().map(f -> f.code()).collect(Collectors.toSet()))
        && one(q.tags(), o.tags())
        && one(q.carriers(), marks)
        && one(q.parcels(), seen)
        && within(q.orderedFrom(), q.orderedTo(), Optional.of(ordered))
        && within(q.shipFrom(), q.shipTo(), o.shipDate())
        && within(q.wishFrom(), q.wishTo(), o.placed().wish().date());
  }

  private static <T> boolean one(Set<T> wanted, Set<T> has) {
    return wanted.isEmpty() || has.stream().anyMatch(wanted::contains);
  }

  private static boolean within(
      Optional<LocalDate> from, Optional<LocalDate> to, Optional<LocalDate> day) {
    return (from.isEmpty() && to.isEmpty())
        || day.filter(d -> from.filter(d::isBefore).isEmpty() && to.filter(d::isAfter).isEmpty())
            .isPresent();
  }

  private static Order tracked(long id) {
    Order order = Orders.everyday(id);
    Shipment s = order.shipments().get(0);
    Parcel seen = new Parcel(1, Optional.empty(), Optional.of(ParcelStatus.State.HELD));
    return order.with(e -> e.shipment(s.boxed(List.of(seen))).tag("vip").untag("VIP"));
  }

  @Test
  void theDatabaseNeverFindsLessThanIsMeantAndTheSameWhereItDoesItAlone() {
    List<Order> all =
        List.of(
            Orders.everyday(1),
            Orders.threePlaces(2),
            Orders.unread(3),
            tracked(4),
            Orders.everyday(5).with(e -> e.hold(hold())),
            Orders.everyday(6).with(e -> e.hold(hold()).stage(Stage.CANCELLED)));
    List<Leaf> leaves = new ArrayList<>();
    leaves.addAll(codes("desk", "DOC_WAIT", "hold", "ＤＯＣ_WAIT", "CANCELLED", "nowhere"));
    leaves.addAll(codes("box", "5", "6", "５"));
    leaves.addAll(codes("shop", "rakuten~tokyo", "RAKUTEN~TOKYO", "yahoo~a"));
    leaves.addAll(codes("payment", "CARD", "card", "COD"));
    leaves.addAll(codes("tag", "VIP", "vip", "ＶＩＰ"));
    leaves.addAll(codes("carrier", "yamato", "YAMATO", "sagawa"));
    leaves.addAll(codes("parcel", "HELD", "held", "DELIVERED"));
    leaves.addAll(codes("finding", "x"));
    for (String day : List.of("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-28")) {
      for (String field : List.of("ordered.date", "ship.date", "wish.date")) {
        for (Op op : List.of(Op.EQ, Op.NE, Op.GE, Op.GT, Op.LE, Op.LT)) {
          leaves.add(new Leaf(field, op, day));
        }
        leaves.add(new Leaf(field, Op.BETWEEN, "2026-11-24", day));
        leaves.add(new Leaf(field, Op.EMPTY));
      }
    }
    leaves.add(new Leaf("carrier", Op.EQ, "yamato").of(Quantifier.NONE).exactly());
    leaves.add(DEAR);
    Random random = new Random(17);
    Set<Boolean> wholes = new HashSet<>();
    int narrowed = 0;
    for (int n = 0; n < 5_000; n++) {
      Leaf a = leaves.get(random.nextInt(leaves.size()));
      Leaf b = leaves.get(random.nextInt(leaves.size()));
      Condition condition =
          switch (n % 4) {
            case 0 -> a;
            case 1 -> new Condition.All(List.of(a, b));
            case 2 ->
                new Condition.All(List.of(new Condition.All(List.of(a)), new Condition.Not(b)));
            default -> new Condition.Any(List.of(a, b));
          };
      OrderQuery given = random.nextBoolean() ? OrderQuery.ALL : OrderQuery.on(Desk.DOC_WAIT);
      QueryNarrowing narrowing = new QueryNarrowing(given, condition);
      wholes.add(narrowing.isWhole());
      for (Order order : all) {
        boolean meant = finds(given, order) && FIELDS.criterion(condition).holds(order);
        boolean found = narrowing.query().filter(q -> finds(q, order)).isPresent();
        assertTrue(found || !meant, () -> "lost " + order + " by " + condition);
        if (narrowing.isWhole()) {
          assertEquals(meant, found, () -> order + " by " + condition);
        }
        narrowed += found ? 0 : 1;
      }
    }
    assertEquals(Set.of(true, false), wholes);
    assertTrue(narrowed > 5_000, "it narrows: " + narrowed);
  }

  private static List<Leaf> codes(String field, String... values) {
    List<Leaf> all = new ArrayList<>();
    for (String value : values) {
      all.add(new Leaf(field, Op.EQ, value));
      all.add(new Leaf(field, Op.EQ, value).exactly());
      all.add(new Leaf(field, Op.IN, values[0], value));
      all.add(new Leaf(field, Op.NE, value));
    }
    return all;
  }

  /** A field that says so is one the database knows, and each one it knows says so. */
  @Test
  void theFieldsTheDatabaseCanFilterByAreThoseItIsAskedBy() {
    for (OrderField field : FIELDS.all()) {
      String value =
          switch (field.type()) {
            case NUMBER, YEN -> "1";
            case DATE -> "2026-11-24";
            case TIME -> "12:00";
            case FLAG -> "true";
            default -> field.choices().keySet().stream().findFirst().orElse("x");
          };
      QueryNarrowing one =
          new QueryNarrowing(OrderQuery.ALL, new Leaf(field.id(), Op.EQ, value).exactly());
      assertEquals(
          field.searchable(), !one.query().equals(Optional.of(OrderQuery.ALL)), field.id());
    }
    assertFalse(FIELDS.find("due").orElseThrow().searchable());
  }
}
