// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.base.Slice;
import org.banto.order.Destination;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.PlacedOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name is found however many newer orders share parts of it. */
final class TextSearchTest {
  private static final List<String> SHARING = List.of("山田 花子", "上田 太一", "鈴木 太郎");
  private static final int EACH = 90;

  private House house;

  @BeforeEach
  void open() throws Exception {
    house = House.derby(House.folder(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theOldestIsFoundBehindAllThatShareHalfOfItsName() {
    store("山田 太郎", SHARING);
    assertEquals(List.of("山田 太郎"), names("山田太郎", 1));
    assertEquals(List.of("山田 太郎"), names("山田太郎", 50));
    assertEquals(List.of(), names("鈴木花子", 50), "nobody has all parts");
  }

  @Test
  void pagesOfANameGoOnWhereTheOneBeforeEnded() {
    store("山田 太郎", SHARING);
    List<String> all = names("太郎", 7);
    assertEquals(EACH + 1, all.size());
    assertEquals("山田 太郎", all.get(EACH), "the oldest comes last");
  }

  /** One order of the first name, and after it so many of each other. */
  private void store(String first, List<String> others) {
    List<String> names = new ArrayList<>(List.of(first));
    for (int i = 0; i < EACH; i++) {
      names.addAll(others);
    }
    List<OrderId> ids = house.orders.ids(names.size());
    List<Order> orders = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      orders.add(Orders.fresh(ids.get(n), House.MAIN, Orders.number(n), placed(n, names.get(n))));
    }
    house.orders.apply(House.MAIN, orders.stream().map(Orders::received).toList());
  }

  private static PlacedOrder placed(int n, String name) {
    Person buyer = new Person(name, "", "", Address.NONE, "", "");
    return Orders.placed(n)
        .withBuyer(buyer)
        .withDestinations(List.of(new Destination("1", buyer, "", "", "")));
  }

  private List<String> names(String text, int limit) {
    List<String> names = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = house.orders.search(House.MAIN, OrderQuery.saying(text), from, limit);
      slice.items().forEach(o -> names.add(o.placed().buyer().name()));
      from = slice.next();
    } while (from.isPresent());
    return names;
  }
}
