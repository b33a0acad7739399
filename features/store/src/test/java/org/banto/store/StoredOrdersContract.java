// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderQuery;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** What the store promises of orders that are written: as they were, once each, and counted. */
interface StoredOrdersContract extends OnAStore {
  @Test
  default void anOrderComesBackAsItWasStored() {
    Order given = Orders.fresh(house().orders.ids(1).get(0), 4);
    Outcome outcome = house().orders.apply(House.MAIN, List.of(Orders.received(given))).get(0);
    assertEquals(Outcome.Result.APPLIED, outcome.result());
    Order found = house().orders.find(House.MAIN, given.id()).orElseThrow();
    assertEquals(given.with(e -> e.revision(1).changedAt(found.changedAt())), found);
    assertEquals(List.of(found), house().orders.findByKey(House.MAIN, List.of(given.key())));
    assertEquals(1, house().orders.history(House.MAIN, given.id()).size());
    assertEquals(1, house().events.all().size());
  }

  @Test
  default void aRoomBringsItsTablesOnceWhateverItsNameAndHoweverOftenItComes() {
    RoomTables tables = new RoomTables(house().data);
    tables.run("some-room", OnAStore.class, "db/room.xml");
    tables.run("some-room", OnAStore.class, "db/room.xml");
  }

  @Test
  default void anOrderInPartsAndInSharedParcelsComesBackAndItsJobIsTakenBack() {
    Order stored = Orders.store(house(), 0, 1).get(0);
    Shipment first = org.banto.fakes.Orders.everyday(1).shipments().get(0).blank();
    Shipment whole = first.numberedAs(ShipmentNumber.of(stored.id(), 1)).in(ShipmentState.PLANNED);
    Shipment part = whole.numberedAs(ShipmentNumber.of(stored.id(), 2));
    change(stored, e -> e.stage(Stage.ACCEPTED).shipments(List.of(whole)), "");
    List<Shipment> parts =
        List.of(
            whole.carrying(List.of(ShipmentNumber.of(new OrderId(77), 1))),
            part.inParcelsOf(ShipmentNumber.of(new OrderId(88), 1)));
    change(latest(stored), e -> e.shipments(parts), "split");
    assertEquals(parts, latest(stored).shipments());
    house().orders.undo(House.MAIN, "split", Orders.CLERK);
    assertEquals(List.of(whole), latest(stored).shipments());
    assertEquals(1, house().orders.searchIds(House.MAIN, OrderQuery.on(Desk.SHIP_WAIT), 10).size());
  }

  @Test
  default void aChangeMovesTheOrderToAnotherDeskAndCountsItThere() {
    List<Order> all = Orders.store(house(), 0, 10);
    Order moved = all.get(3).with(e -> e.stage(Stage.ACCEPTED));
    house().orders.apply(House.MAIN, List.of(new Change(moved, Orders.CLERK, "order.moved", "")));
    assertEquals(
        List.of(
            new DeskCount(Desk.NEW, "rakuten~tokyo", Optional.empty(), 9),
            new DeskCount(Desk.SHIP_WAIT, "rakuten~tokyo", Optional.empty(), 1)),
        house().orders.counts(House.MAIN));
    assertEquals(
        List.of(moved.id()),
        house().orders.searchIds(House.MAIN, OrderQuery.on(Desk.SHIP_WAIT), 10));
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
  }

  @Test
  default void ordersBeforeTheTruckAreCountedByTheDaysTheyAreDue() {
    List<Order> all = Orders.store(house(), 0, 7);
    LocalDate first = LocalDate.of(2026, 11, 5);
    assertEquals(Map.of(first, 1L, first.plusDays(3), 1L, first.plusDays(6), 1L), wished());
    Order gone = all.get(0).with(e -> e.stage(Stage.CANCELLED));
    house().orders.apply(House.MAIN, List.of(new Change(gone, Orders.CLERK, "order.moved", "")));
    assertEquals(Map.of(first.plusDays(3), 1L, first.plusDays(6), 1L), wished());
  }

  private Map<LocalDate, Long> wished() {
    return house().orders.due(House.MAIN).stream()
        .filter(d -> d.due() == DueCount.Due.WISH)
        .collect(Collectors.toMap(DueCount::day, DueCount::orders));
  }

  @Test
  default void fourWritersOfTheSameOrdersStoreEachOrderOnce() throws Exception {
    int orders = 1000;
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<Integer>> stored = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      stored.add(writers.submit(() -> storeAll(orders)));
    }
    int applied = 0;
    for (Future<Integer> one : stored) {
      applied += one.get();
    }
    writers.shutdown();
    assertEquals(orders, applied);
    assertEquals(orders, house().orders.searchIds(House.MAIN, OrderQuery.ALL, 5000).size());
    assertEquals(orders, house().orders.counts(House.MAIN).get(0).orders());
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
  }

  private int storeAll(int orders) {
    int applied = 0;
    for (int from = 0; from < orders; from += 100) {
      List<OrderId> ids = house().orders.ids(100);
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        changes.add(Orders.received(Orders.fresh(ids.get(i), from + i)));
      }
      Collections.shuffle(changes, new Random(from));
      for (Outcome o : house().orders.apply(House.MAIN, changes)) {
        assertTrue(o.applied() || o.result() == Outcome.Result.DUPLICATE, o::toString);
        applied += o.applied() ? 1 : 0;
      }
    }
    return applied;
  }

  @Test
  default void aStaleChangeIsLeftOutAndTheOthersAreStored() {
    List<Order> all = Orders.store(house(), 0, 3);
    Change tagged = OnAStore.tag(all.get(0), "first");
    house().orders.apply(House.MAIN, List.of(tagged));
    List<Outcome> outcomes =
        house()
            .orders
            .apply(
                House.MAIN,
                List.of(OnAStore.tag(all.get(0), "late"), OnAStore.tag(all.get(1), "x")));
    assertEquals(Outcome.Result.STALE, outcomes.get(0).result());
    assertEquals(2, outcomes.get(0).revision());
    assertEquals(Outcome.Result.APPLIED, outcomes.get(1).result());
    assertEquals(
        Set.of("first"), house().orders.find(House.MAIN, all.get(0).id()).orElseThrow().tags());
  }

  @Test
  default void ofTwoChangesAtOnceOneIsStale() throws Exception {
    List<Order> all = Orders.store(house(), 0, 50);
    ExecutorService writers = Executors.newFixedThreadPool(2);
    List<Future<List<Outcome>>> both = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      both.add(
          writers.submit(
              () ->
                  house()
                      .orders
                      .apply(House.MAIN, all.stream().map(o -> OnAStore.tag(o, name)).toList())));
    }
    long applied = 0;
    for (Future<List<Outcome>> one : both) {
      applied += one.get().stream().filter(Outcome::applied).count();
    }
    writers.shutdown();
    assertEquals(50, applied);
    house()
        .orders
        .find(House.MAIN, all.stream().map(Order::id).toList())
        .forEach(o -> assertEquals(1, o.tags().size()));
  }

  @Test
  default void countersEqualARecountAfterAThousandRandomChanges() {
    List<Order> all = new ArrayList<>(Orders.store(house(), 0, 100));
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        Order o = all.get((round * 25 + i) % 100);
        changes.add(new Change(randomly(o, random), Orders.CLERK, "order.moved", ""));
      }
      house().orders.apply(House.MAIN, changes);
      all = new ArrayList<>(house().orders.find(House.MAIN, all.stream().map(Order::id).toList()));
    }
    Map<String, Long> recount = new TreeMap<>();
    all.forEach(o -> recount.merge(o.desk() + "/" + Counters.box(o), 1L, Long::sum));
    Map<String, Long> kept = new TreeMap<>();
    house()
        .orders
        .counts(House.MAIN)
        .forEach(c -> kept.put(c.desk() + "/" + c.box().orElse(0), c.orders()));
    assertEquals(recount, kept);
    assertEquals(11, house().orders.history(House.MAIN, all.get(0).id()).size());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  private static Order randomly(Order order, Random random) {
    Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
    int box = random.nextInt(5);
    return order.with(
        e -> {
          OrderEdit edit = e.stage(stage);
          return box == 0
              ? edit.release()
              : edit.hold(new Hold(box, "", Orders.CLERK, Orders.START));
        });
  }
}
