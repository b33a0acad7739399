// SPDX-License-Identifier: Apache-2.0
package org.banto.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Rejection;
import org.banto.base.Slice;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.order.Condition;
import org.banto.order.Condition.Leaf;
import org.banto.order.Condition.Op;
import org.banto.order.Condition.Quantifier;
import org.banto.order.FieldSet;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.banto.shipment.Parcel;
import org.banto.shipment.ParcelStatus;
import org.banto.shipment.Shipment;
import org.junit.jupiter.api.Test;

class ConditionSearchTest {
  private static final FieldSet FIELDS = new FieldSet(List.of(new HouseFields()));
  private static final Leaf DEAR = new Leaf("due", Op.GE, "20000");

  private final MemoryOrders orders = new MemoryOrders();

  private static Order priced(long id) {
    return id % 7 == 0 ? Orders.fortyLines(id) : Orders.everyday(id);
  }

  private List<Long> walk(ConditionSearch search, Condition condition, int limit) {
    List<Long> ids = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = search.search(Orders.MAIN, OrderQuery.ALL, condition, from, limit);
      assertTrue(slice.items().size() <= limit);
      slice.items().forEach(o -> ids.add(o.id().value()));
      from = slice.next();
    } while (from.isPresent());
    return ids;
  }

  @Test
  void eachOrderThatMeetsItIsFoundOnceWhateverThePageIs() {
    for (long id = 1; id <= 650; id++) {
      orders.put(priced(id));
    }
    List<Long> sevenths = new ArrayList<>();
    for (long id = 7; id <= 650; id += 7) {
      sevenths.add(id);
    }
    ConditionSearch search = new ConditionSearch(orders, FIELDS);
    for (int limit : List.of(1, 3, 50, 200)) {
      assertEquals(sevenths, walk(search, DEAR, limit), "by " + limit);
    }
    assertEquals(List.of(), walk(search, new Leaf("due", Op.LT, "0"), 50));
  }

  @Test
  void moreOrdersThanTheLimitAreRefusedWithTheFieldsToNarrowBy() {
    for (long id = 1; id <= 11; id++) {
      Order order = priced(id);
      orders.put(id == 1 ? order.with(e -> e.hold(hold())) : order);
    }
    ConditionSearch search = new ConditionSearch(orders, FIELDS, 10);
    Rejection e =
        assertThrows(
            Rejection.class,
            () -> search.search(Orders.MAIN, OrderQuery.ALL, DEAR, Optional.empty(), 5));
    assertTrue(e.sentence().ja().contains("出荷予定日"), e.sentence()::ja);
    assertTrue(e.sentence().en().contains("Ship date"), e.sentence()::en);
    Condition narrowed = new Condition.All(List.of(DEAR, new Leaf("desk", Op.EQ, "doc_wait")));
    assertEquals(List.of(7L), walk(search, narrowed, 5), "ten stand there");
    assertEquals(
        List.of(1L),
        walk(search, new Leaf("desk", Op.EQ, "HOLD"), 5),
        "what the database does alone has no limit");
  }

  private static Hold hold() {
    return new Hold(5, "高額", Actor.system("test"), Orders.NOW);
  }

  @Test
  void aConditionThatCannotBeWorkedWithIsRefused() {
    ConditionSearch search = new ConditionSearch(orders, FIELDS);
    for (Leaf wrong : List.of(new Leaf("gone", Op.EMPTY), new Leaf("due", Op.CONTAINS, "1"))) {
      assertThrows(
          Rejection.class,
          () -> search.search(Orders.MAIN, OrderQuery.ALL, wrong, Optional.empty(), 5));
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
