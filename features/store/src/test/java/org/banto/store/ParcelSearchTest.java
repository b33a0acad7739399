// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.base.Slice;
import org.banto.house.Change;
import org.banto.order.Order;
import org.banto.order.OrderFilter;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.shipment.Parcel;
import org.banto.shipment.ParcelStatus.State;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Test;

/** Orders are found by where their parcels were last seen, on both databases. */
final class ParcelSearchTest {
  private static final int COMMON = 5010;

  private interface Walk {
    void in(House house) throws Exception;
  }

  private static void onDerby(Walk walk) throws Exception {
    in(House.derby(House.folder(), Clock.systemUTC()), walk);
  }

  private static void onBoth(Walk walk) throws Exception {
    onDerby(walk);
    try (EmbeddedPostgres server = House.server()) {
      in(House.postgres(server, House.folder(), Clock.systemUTC()), walk);
    }
  }

  private static void in(House house, Walk walk) throws Exception {
    try {
      walk.in(house);
    } finally {
      house.close();
    }
  }

  @Test
  void pagesNeitherLeaveOutNorRepeatAnOrderInAnySort() throws Exception {
    onBoth(
        house -> {
          left(house, 40, State.DELIVERED, State.DELIVERED, State.ATTEMPT_FAILED, State.RETURNED);
          for (Sort sort : Sort.values()) {
            assertEquals(20, distinct(walk(house, 7, sort, "DELIVERED")), sort.name());
            assertEquals(10, distinct(walk(house, 7, sort, "ATTEMPT_FAILED")), sort.name());
            assertEquals(30, distinct(walk(house, 7, sort, "DELIVERED", "RETURNED")), sort.name());
            assertEquals(0, distinct(walk(house, 7, sort, "EXCEPTION")), sort.name());
          }
        });
  }

  @Test
  void aStateThatMostOrdersHaveIsWalkedInTheOrderAskedFor() throws Exception {
    onDerby(
        house -> {
          left(house, COMMON, State.DELIVERED);
          List<Order> walked = walk(house, 600, Sort.OLDEST, "DELIVERED");
          assertEquals(COMMON, distinct(walked));
          Map<String, List<String>> shipped =
              Map.of("desk", List.of("SHIPPED", "DONE"), "parcel", List.of("DELIVERED"));
          assertEquals(100, found(house, shipped));
          assertEquals(0, found(house, with(shipped, "desk", "DONE")));
          for (int i = 1; i < COMMON; i++) {
            assertTrue(
                !walked
                    .get(i)
                    .placed()
                    .orderedAt()
                    .isBefore(walked.get(i - 1).placed().orderedAt()));
          }
        });
  }

  @Test
  void theOtherConditionsHoldToo() throws Exception {
    onDerby(
        house -> {
          left(house, 12, State.DELIVERED, State.RETURNED);
          Map<String, List<String>> one =
              Map.of("q", List.of(Orders.number(4)), "parcel", List.of("DELIVERED"));
          assertEquals(1, found(house, one));
          assertEquals(0, found(house, with(one, "parcel", "RETURNED")));
          assertEquals(1, found(house, with(one, "desk", "SHIPPED")));
          assertEquals(0, found(house, with(one, "desk", "DONE")));
          assertEquals(
              6,
              house
                  .orders
                  .piles(House.MAIN, query(Map.of("parcel", List.of("RETURNED"))))
                  .get(0)
                  .orders());
        });
  }

  @Test
  void anOrderIsFoundByTheLastStateOnly() throws Exception {
    onBoth(
        house -> {
          List<Order> all = left(house, 2, State.IN_TRANSIT);
          Order told = house.orders.find(House.MAIN, all.get(0).id()).orElseThrow();
          house.orders.apply(House.MAIN, List.of(seen(told, State.RETURNED)));
          assertEquals(1, found(house, Map.of("parcel", List.of("IN_TRANSIT"))));
          assertEquals(1, found(house, Map.of("parcel", List.of("RETURNED"))));
        });
  }

  /** So many orders have left, their parcels last seen like these in turn. */
  private static List<Order> left(House house, int count, State... seen) {
    List<Order> all = Orders.store(house, 0, count);
    List<Change> told = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      told.add(seen(all.get(n), seen[n % seen.length]));
    }
    house.orders.apply(House.MAIN, told);
    return all;
  }

  private static Change seen(Order order, State state) {
    Parcel parcel = new Parcel(1, Optional.of(new Waybill("yamato", "1")), Optional.of(state));
    return Orders.left(order, parcel, "parcel.seen");
  }

  private static List<Order> walk(House house, int limit, Sort sort, String... states) {
    OrderQuery query = query(Map.of("sort", List.of(sort.name()), "parcel", List.of(states)));
    List<Order> walked = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = house.orders.search(House.MAIN, query, from, limit);
      walked.addAll(slice.items());
      from = slice.next();
    } while (from.isPresent());
    return walked;
  }

  /** How many; each must be there once. */
  private static int distinct(List<Order> walked) {
    List<OrderId> ids = walked.stream().map(Order::id).toList();
    assertEquals(new HashSet<>(ids).size(), ids.size());
    return ids.size();
  }

  private static int found(House house, Map<String, List<String>> url) {
    return house.orders.searchIds(House.MAIN, query(url), 100).size();
  }

  private static OrderQuery query(Map<String, List<String>> url) {
    return OrderFilter.of(url).toQuery();
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> url, String name, String value) {
    Map<String, List<String>> other = new HashMap<>(url);
    other.put(name, List.of(value));
    return other;
  }
}
