// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banto.base.Actor;
import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.fakes.MemoryOrders;
import org.banto.fakes.Orders;
import org.banto.fields.HouseFields;
import org.banto.house.OrderService;
import org.banto.order.Destination;
import org.banto.order.FieldSet;
import org.banto.order.Finding;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderFacts;
import org.banto.order.OrderField;
import org.banto.order.OrderQuery;
import org.banto.payment.Deposit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OrderViewTest {
  private static final FieldSet FIELDS = new FieldSet(List.of(new HouseFields()));

  /** What is no person's, but is read off what is. */
  private static final Set<String> DERIVED =
      Set.of("buyer.mail-domain", "buyer.masked", "destination.other");

  private static final Note NOTE = new Note(Orders.NOW, Actor.staff("hanako"), "髙﨑様からお電話");
  private static final Deposit DEPOSIT =
      new Deposit("d1", LocalDate.of(2026, 11, 24), new Yen(5), "ﾀｶｻｷ ﾖｼﾉ", "bank");
  private static final Finding FINDING =
      new Finding(
          Finding.Level.WARN,
          "address.house-number",
          "",
          "t",
          "番地がありません: 梅田",
          "no number: 梅田",
          new Finding.Fix("address.replace", Map.of("street", "梅田1丁目2-3")));

  /** An order in which everything that can name a person is filled, each with words of its own. */
  private static Order full() {
    Order order = Orders.threePlaces(2);
    List<Destination> places =
        order.placed().destinations().stream()
            .map(
                d -> new Destination("k" + d.noshi(), person(d.noshi()), "n" + d.noshi(), "w", "o"))
            .toList();
    return order.with(
        e ->
            e.placed(order.placed().withBuyer(person("buyer")).withDestinations(places))
                .note(NOTE)
                .deposit(DEPOSIT)
                .findings(List.of(FINDING)));
  }

  private static Person person(String of) {
    Address address = new Address("1" + of, "東京都", "city " + of, "street " + of, "room " + of);
    return new Person(
        "name " + of, "kana " + of, "company " + of, address, "03" + of, of + "@shop.example");
  }

  private static List<Object> said(OrderField field, Order order) {
    return OrderFacts.of(List.of(order)).of(field, 0).each().stream()
        .flatMap(List::stream)
        .toList();
  }

  /**
   * What is wrong with a view: which field says what it must not, or not what it must. A field that
   * comes later and is personal is asked here without a word.
   */
  private static List<String> faults(BiFunction<Set<String>, Order, Order> view) {
    Order order = full();
    List<String> faults = new ArrayList<>();
    List<Set<String>> seen =
        Stream.concat(Stream.of(Set.<String>of()), FIELDS.all().stream().map(f -> Set.of(f.id())))
            .toList();
    for (Set<String> fields : seen) {
      Order cut = view.apply(fields, order);
      for (OrderField field : FIELDS.all()) {
        List<Object> is = said(field, cut);
        List<Object> was = said(field, order);
        if (field.personal() && !fields.contains(field.id())) {
          is.stream().filter(was::contains).forEach(v -> faults.add(field.id() + " is seen"));
        } else if (!is.equals(was) && !(DERIVED.contains(field.id()) && is.isEmpty())) {
          faults.add(field.id() + " is not seen");
        }
      }
      if (!cut.notes().isEmpty()
          || !cut.deposits().get(0).payer().isEmpty()
          || cut.findings().toString().contains("梅田")) {
        faults.add("what no field says is seen");
      }
    }
    return faults.stream().distinct().toList();
  }

  @Test
  void eachPersonalFieldIsSeenByWhoSaysSoAndByNobodyElse() {
    assertEquals(List.of(), faults((fields, order) -> new OrderView(fields).of(order)));
    assertTrue(FIELDS.all().stream().filter(OrderField::personal).count() > 15);
  }

  @TestFactory
  Stream<DynamicTest> aViewThatShowsTooMuchOrTooLittleFails() {
    return Stream.of(
        wrong("buyer.name is seen", (fields, order) -> order),
        wrong(
            "what no field says is seen",
            (fields, order) -> new OrderView(fields).of(order).with(e -> e.note(NOTE))),
        wrong("remarks is not seen", (fields, order) -> new OrderView(Set.of()).of(order)),
        wrong(
            "destination.phone is seen",
            (fields, order) -> {
              Order cut = new OrderView(fields).of(order);
              return cut.with(
                  e -> e.placed(cut.placed().withDestinations(order.placed().destinations())));
            }),
        wrong(
            "tag is not seen",
            (fields, order) -> new OrderView(fields).of(order.with(e -> e.untag("VIP")))));
  }

  private static DynamicTest wrong(String fault, BiFunction<Set<String>, Order, Order> view) {
    return DynamicTest.dynamicTest(
        fault, () -> assertTrue(faults(view).contains(fault), () -> faults(view).toString()));
  }

  @Test
  void whatIsChangedStaysAndWhatWasNotSeenIsAsItWas() {
    Order order = full();
    OrderView view = new OrderView(Set.of("remarks", "destination.noshi"));
    assertSame(order, view.back(order, view.of(order)), "nothing was done");
    Order seen = view.of(order);
    List<Destination> places =
        seen.placed().destinations().stream()
            .map(d -> new Destination(d.key(), d.recipient(), "のし", d.wrapping(), d.note()))
            .toList();
    Order back =
        view.back(
            order,
            seen.with(
                e -> e.tag("gift").note(NOTE).placed(seen.placed().withDestinations(places))));
    assertEquals(Set.of("VIP", "gift"), back.tags());
    assertEquals(List.of(NOTE, NOTE), back.notes());
    assertEquals(order.placed().buyer(), back.placed().buyer());
    assertEquals(order.placed().remarks(), back.placed().remarks());
    assertEquals(order.deposits(), back.deposits());
    assertEquals(order.findings(), back.findings());
    assertEquals(
        order.placed().destinations().stream().map(Destination::recipient).toList(),
        back.placed().destinations().stream().map(Destination::recipient).toList());
    assertEquals(
        Set.of("のし"),
        back.placed().destinations().stream().map(Destination::noshi).collect(Collectors.toSet()));
  }

  /** What is written without being seen would blot out what stands there. */
  @Test
  void whatIsChangedUnseenIsRefusedByItsName() {
    Order order = full();
    OrderView view = new OrderView(Set.of());
    Order seen = view.of(order);
    Person somebody = person("else");
    refused("buyer.name", view, order, seen.with(e -> e.placed(seen.placed().withBuyer(somebody))));
    Destination first = seen.placed().destinations().get(0);
    List<Destination> moved = new ArrayList<>(seen.placed().destinations());
    moved.set(0, first.to(first.recipient().at(new Address("", "沖縄県", "", "", ""))));
    refused(
        "destination.address",
        view,
        order,
        seen.with(e -> e.placed(seen.placed().withDestinations(moved))));
    List<Destination> turned = new ArrayList<>(seen.placed().destinations());
    turned.add(turned.remove(0));
    refused(
        "destinations",
        view,
        order,
        seen.with(e -> e.placed(seen.placed().withDestinations(turned))));
    Order free = new OrderView(Set.of("buyer.name")).of(order);
    Person renamed = new Person("新しい名前", "", "", free.placed().buyer().address(), "", "");
    Order back =
        new OrderView(Set.of("buyer.name"))
            .back(order, free.with(e -> e.placed(free.placed().withBuyer(renamed))));
    assertEquals("新しい名前", back.placed().buyer().name());
    assertEquals(order.placed().buyer().phone(), back.placed().buyer().phone());
  }

  private static void refused(String what, OrderView view, Order order, Order changed) {
    String why =
        assertThrows(IllegalStateException.class, () -> view.back(order, changed)).getMessage();
    assertTrue(why.contains(what), why);
    assertFalse(why.contains(order.placed().buyer().name()));
  }

  @Test
  void ordersThatArePartlySeenAreReadAndNotChanged() {
    MemoryOrders kept = new MemoryOrders();
    Order order = kept.put(full());
    OrderService seen = SeenOrders.of(kept, new OrderView(Set.of("buyer.name")));
    Stream<Order> found =
        Stream.of(
                seen.find(Orders.MAIN, order.id()).stream(),
                seen.find(Orders.MAIN, List.of(order.id())).stream(),
                seen.search(Orders.MAIN, OrderQuery.ALL, Optional.empty(), 5).items().stream(),
                seen.all(Orders.MAIN, OrderQuery.ALL).stream())
            .flatMap(s -> s);
    List<Person> buyers = found.map(o -> o.placed().buyer()).toList();
    assertEquals(4, buyers.size());
    for (Person buyer : buyers) {
      assertEquals("name buyer", buyer.name());
      assertEquals("", buyer.phone());
    }
    assertThrows(UnsupportedOperationException.class, () -> seen.apply(Orders.MAIN, List.of()));
    assertThrows(UnsupportedOperationException.class, () -> seen.history(Orders.MAIN, order.id()));
  }
}
