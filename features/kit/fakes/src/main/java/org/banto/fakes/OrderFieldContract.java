// SPDX-License-Identifier: Apache-2.0
package org.banto.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banto.base.Person;
import org.banto.base.Yen;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.OrderFields;
import org.junit.jupiter.api.Test;

/** What the fields a room or a partner brings keep to; the room's test extends it. */
public abstract class OrderFieldContract {
  private final OrderFields of;

  /** Those of a room. */
  protected OrderFieldContract(OrderFields of) {
    this.of = of;
  }

  /** Orders the fields say something of, beside everyday ones; a room's own where it needs such. */
  protected List<Order> orders() {
    return List.of();
  }

  @Test
  void eachFieldKeepsWhatAllFieldsKeep() {
    List<OrderField> fields = of.fields();
    assertFalse(fields.isEmpty(), "a room without fields offers none");
    assertEquals(List.of(), faults(fields, orders()));
  }

  /**
   * What is wrong with some fields, one line each: the field, and what it does not keep to.
   *
   * @param more orders to ask about beside everyday ones
   */
  public static List<String> faults(List<OrderField> fields, List<Order> more) {
    Order struck = struck(Orders.everyday(5));
    List<Order> orders =
        Stream.concat(
                Stream.of(
                    Orders.everyday(1),
                    Orders.threePlaces(2),
                    Orders.unread(3),
                    Orders.mailless(4),
                    struck),
                more.stream())
            .toList();
    List<String> faults = new ArrayList<>();
    twice(fields).forEach(name -> faults.add(name + ": two fields have this id or name"));
    for (OrderField field : fields) {
      faultsOf(field, orders).forEach(fault -> faults.add(field.id() + ": " + fault));
    }
    return faults;
  }

  private static Order struck(Order order) {
    return order.with(
        e ->
            e.placed(
                order
                    .placed()
                    .withLines(
                        order.placed().lines().stream()
                            .map(l -> l.no() == 2 ? Orders.struck(l) : l)
                            .toList())));
  }

  private static List<String> twice(List<OrderField> fields) {
    Set<String> seen = new HashSet<>();
    return fields.stream()
        .flatMap(f -> Stream.of(f.id(), f.name().ja(), "en " + f.name().en()))
        .filter(name -> !seen.add(name))
        .toList();
  }

  private static List<String> faultsOf(OrderField field, List<Order> orders) {
    List<String> faults = new ArrayList<>();
    List<FieldValues> said = field.values().of(List.copyOf(orders));
    if (!said.equals(field.values().of(List.copyOf(orders)))) {
      faults.add("says something else when it is asked again");
    }
    if (!said.equals(orders.stream().map(o -> field.values().of(List.of(o)).get(0)).toList())) {
      faults.add("says something else of an order alone than of it among others");
    }
    List<Order> backwards = new ArrayList<>(orders);
    Collections.reverse(backwards);
    List<FieldValues> turned = new ArrayList<>(field.values().of(List.copyOf(backwards)));
    Collections.reverse(turned);
    if (!said.equals(turned)) {
      faults.add("depends on the order in which it is asked");
    }
    field.values().of(List.of());
    for (int i = 0; i < orders.size(); i++) {
      values(field, said.get(i)).forEach(faults::add);
      if (!field.personal()
          && said.get(i).each().stream()
              .flatMap(List::stream)
              .anyMatch(personal(orders.get(i))::contains)) {
        faults.add("says personal data and does not say so");
      }
    }
    if (guesses(said.get(2))) {
      faults.add("says zero, no or the like of what is not known");
    }
    field.fault().ifPresent(f -> faults.add(f.what()));
    return faults.stream().distinct().toList();
  }

  private static Stream<String> values(OrderField field, FieldValues said) {
    List<String> faults = new ArrayList<>();
    boolean many = field.type() == OrderField.Type.SET;
    for (List<Object> values : said.each()) {
      if (!many && values.size() > 1) {
        faults.add("says several values where one can be");
      }
      if (new HashSet<>(values).size() < values.size()) {
        faults.add("says a value twice");
      }
      for (Object value : values) {
        if (value instanceof String text && text.isBlank()) {
          faults.add("says a text that is blank");
        } else if (!field.choices().isEmpty() && !field.choices().containsKey(value.toString())) {
          faults.add("says a value that is none of its choices");
        }
      }
    }
    return faults.stream();
  }

  /** Of an order of which only the number is known. */
  private static boolean guesses(FieldValues unread) {
    return unread.each().stream()
        .flatMap(List::stream)
        .anyMatch(
            v -> v.equals(0L) || v.equals(Boolean.FALSE) || v.equals(Yen.ZERO) || v.equals(""));
  }

  private static Set<Object> personal(Order order) {
    Set<Object> all = new HashSet<>();
    Stream.concat(
            Stream.of(order.placed().buyer()),
            order.placed().destinations().stream().map(d -> d.recipient()))
        .flatMap(OrderFieldContract::of)
        .filter(text -> !text.isBlank())
        .forEach(all::add);
    return all;
  }

  private static Stream<String> of(Person person) {
    return Stream.of(
        person.name(),
        person.kana(),
        person.company(),
        person.phone(),
        person.mail(),
        person.address().zip(),
        person.address().street(),
        person.address().oneLine());
  }
}
