// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.fakes.Orders;
import org.banto.order.FieldValues;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.Order;
import org.banto.order.OrderField;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/**
 * A large shop's day, 11:30: 412 orders have to be on the truck of 15:00. Three tables pack since
 * 10:45 and have packed 66 of the 386 whose labels are out: 88 an hour, so 308 more until 15:00, of
 * the 320 that are left. The twelve ordered last are behind; 26 stand. These 38 are named before
 * the clock is asked.
 */
class DayOfAShopTest {
  private static final LocalTime NOW = LocalTime.of(11, 30);
  private static final Actor CLERK = Actor.staff("hanako");
  private static final Finding REMARK =
      new Finding(
          Finding.Level.WARN,
          "remarks.present",
          "",
          "test",
          new Text("備考あり", "Remarks"),
          Finding.Fix.NONE);

  private final House house = new House(NOW);
  private final Map<Long, MissCause> expected = new TreeMap<>();
  private final List<Long> waiting = new ArrayList<>();
  private long next = 1;

  /** The day as it stands at 11:30. */
  private void morning() {
    house.comes("yamato", "15:00");
    for (int i = 0; i < 66; i++) {
      long id = put(House.order(next, ShipmentState.PACKED));
      house.did(
          "shipment.packed",
          new OrderId(id),
          House.instant(LocalTime.of(10, 45)).plusSeconds(i * 40L));
    }
    for (int i = 0; i < 320; i++) {
      waiting.add(put(House.order(next, ShipmentState.PRINTED)));
    }
    waiting.subList(308, 320).forEach(id -> expected.put(id, MissCause.BEHIND));
    stand(4, MissCause.HELD, ShipmentState.PRINTED);
    stand(5, MissCause.HELD, ShipmentState.PLANNED);
    stand(6, MissCause.PAY_WAIT, ShipmentState.PLANNED);
    stand(4, MissCause.FINDING, ShipmentState.PLANNED);
    stand(3, MissCause.SHIP_WAIT, ShipmentState.BACKORDER);
    stand(2, MissCause.DOC_WAIT, ShipmentState.RELEASED);
    for (int i = 0; i < 2; i++) {
      Order fresh =
          House.order(next, ShipmentState.PLANNED)
              .with(e -> e.stage(Stage.NEW).shipments(List.of()));
      expected.put(put(fresh), MissCause.NEW);
    }
    assertEquals(412, next - 1);
    assertEquals(38, expected.size());
    // what is no business of this truck
    put(House.order(next, ShipmentState.HANDED_OVER));
    put(House.order(next, ShipmentState.REQUESTED));
    put(tomorrow(House.order(next, ShipmentState.RELEASED)));
  }

  /** One whose day is not chosen before its money has come. */
  private Order undated() {
    Order order = House.order(next, ShipmentState.PLANNED);
    Text why = new Text("入金後", "once paid");
    return order.with(e -> e.shipment(order.shipments().get(0).planned(Optional.empty(), why)));
  }

  private void stand(int orders, MissCause cause, ShipmentState state) {
    for (int i = 0; i < orders; i++) {
      Order order =
          i % 2 == 0 || cause != MissCause.PAY_WAIT ? House.order(next, state) : undated();
      expected.put(
          put(
              switch (cause) {
                case HELD -> order.with(e -> e.hold(new Hold(13, "電話待ち", CLERK, Orders.NOW)));
                case PAY_WAIT ->
                    order.with(e -> e.route(Route.PREPAID).payment(PaymentState.UNPAID));
                case FINDING -> order.with(e -> e.findings(List.of(REMARK)));
                default -> order;
              }),
          cause);
    }
  }

  private static Order tomorrow(Order order) {
    return order.with(e -> e.shipment(order.shipments().get(0).on(House.TODAY.plusDays(1))));
  }

  private long put(Order order) {
    house.orders.put(order);
    next = order.id().value() + 1;
    return order.id().value();
  }

  private Order kept(long id) {
    return house.orders.find(Orders.MAIN, new OrderId(id)).orElseThrow();
  }

  private Map<Long, MissCause> misses() {
    return misses(house.standing().forecast());
  }

  private static Map<Long, MissCause> misses(TruckClock.Forecast forecast) {
    Map<Long, MissCause> all = new TreeMap<>();
    forecast
        .trucks()
        .forEach(t -> t.misses().forEach(m -> all.put(m.load().order().value(), m.cause())));
    return all;
  }

  @Test
  void theClockNamesExactlyThe38Of412ThatMissTheTruck() {
    morning();
    assertEquals(expected, misses());
    TrucksResource.Day day = TrucksResource.view(house.standing());
    assertEquals("11:30", day.now());
    assertEquals(Optional.of(88L), day.perHour());
    assertEquals(Optional.of("15:08"), day.ends());
    TrucksResource.Truck truck = day.trucks().get(0);
    assertEquals(
        List.of("yamato", "15:00", 412L, 412L, 66L, 320L, 38L),
        List.of(
            truck.carrier(),
            truck.at().orElseThrow(),
            truck.orders(),
            truck.parcels(),
            truck.ready(),
            truck.queued(),
            truck.misses()));
    assertEquals(
        List.of(
            "BEHIND 12", "HELD 9", "PAY_WAIT 6", "FINDING 4", "SHIP_WAIT 3", "NEW 2", "DOC_WAIT 2"),
        truck.causes().stream().map(c -> c.cause() + " " + c.orders()).toList());
  }

  @Test
  void theListOfOrdersShowsExactlyThese() {
    morning();
    TruckDay day = house.day();
    List<OrderField> fields = new TruckFields(a -> day.of(a).forecast()).fields();
    List<Order> all = LongStream.rangeClosed(1, next - 1).mapToObj(this::kept).toList();
    Map<Long, MissCause> said = new TreeMap<>();
    List<FieldValues> values = fields.get(0).values().of(all);
    for (int i = 0; i < all.size(); i++) {
      long id = all.get(i).id().value();
      values.get(i).each().get(0).forEach(v -> said.put(id, MissCause.valueOf((String) v)));
    }
    assertEquals(expected, said);
    assertEquals(
        Set.of(FieldValues.NONE, FieldValues.of("yamato")),
        fields.get(1).values().of(all).stream().collect(Collectors.toSet()));
  }

  @Test
  void atTwiceThePaceNobodyIsBehindAndTheOthersStandAsBefore() {
    morning();
    List<Load> loads = house.standing().forecast().trucks().get(0).loads();
    TruckClock clock =
        new TruckClock(House.TODAY.atTime(NOW), Map.of("yamato", LocalTime.of(15, 0)));
    expected.values().removeIf(c -> c == MissCause.BEHIND);
    assertEquals(26, expected.size());
    assertEquals(expected, misses(clock.look(loads, Optional.of(176.0))));
  }

  @Test
  void aHoldThatIsReleasedTakesItsPlaceAndTheOneAtTheEndIsBehind() {
    morning();
    long held =
        expected.entrySet().stream()
            .filter(e -> e.getValue() == MissCause.HELD)
            .findFirst()
            .orElseThrow()
            .getKey();
    house.orders.put(kept(held).with(e -> e.release()));
    // ordered after all that wait: it is the last of them, and one more than fit
    expected.put(held, MissCause.BEHIND);
    assertEquals(expected, misses());
    house.orders.put(kept(held).with(e -> e.hold(new Hold(13, "", CLERK, Orders.NOW))));
    long packed = waiting.get(0);
    house.orders.put(
        kept(packed)
            .with(e -> e.shipment(House.shipment(new OrderId(packed), ShipmentState.PACKED))));
    expected.put(held, MissCause.HELD);
    expected.remove(waiting.get(308));
    assertEquals(expected, misses(), "one that is packed lets the next one up");
  }

  @Test
  void anOrderThatIsGivenAnotherDayOrTakenOnIsNamedNoMore() {
    morning();
    Set<Long> behind = new TreeSet<>(waiting.subList(308, 320));
    behind.forEach(id -> house.orders.put(tomorrow(kept(id))));
    expected.keySet().removeAll(behind);
    assertEquals(expected, misses());
  }
}
