// SPDX-License-Identifier: Apache-2.0
package org.banto.trucks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.DeliveryWish;
import org.banto.base.OrderId;
import org.banto.fakes.Orders;
import org.banto.order.Hold;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** What is known of a day: hours, loads, pace. */
class TruckDayTest {
  private final House house = new House(LocalTime.of(11, 30));

  @Test
  void whereNoHourIsSetThereIsNoClock() {
    house.orders.put(House.order(1, ShipmentState.RELEASED));
    TrucksResource.Day day = TrucksResource.view(house.standing());
    assertFalse(day.set());
    assertEquals(List.of(), day.trucks());
  }

  @Test
  void onAHolidayNoTruckIsAwaited() {
    house.comes("yamato", "15:00");
    house.orders.put(House.order(1, ShipmentState.RELEASED));
    assertEquals(1, house.standing().forecast().trucks().size());
    house.open = false;
    TruckDay.Standing closed = house.standing();
    assertTrue(closed.set());
    assertFalse(closed.ships());
    assertEquals(List.of(), closed.forecast().trucks());
    assertEquals(Optional.empty(), closed.last());
  }

  @Test
  void theLastTruckOfYesterdayIsTold() {
    house.settings.write(
        Orders.MAIN,
        TruckTimes.SECTION,
        Map.of("yamato.THU", "15:00", "sagawa.THU", "16:30", "yamato.FRI", "9:30"),
        Actor.system("test"));
    assertEquals(Optional.of(LocalDate.of(2026, 11, 26).atTime(16, 30)), house.standing().last());
    assertTrue(house.standing().forecast().trucks().get(0).gone());
  }

  @Test
  void whereTheShopScansANumberAloneIsNotEnough() {
    house.comes("yamato", "15:00");
    house.orders.put(House.order(1, ShipmentState.NUMBERED));
    house.orders.put(House.order(2, ShipmentState.NUMBERED));
    assertEquals(List.of(true, true), ready());
    house.did("shipment.packed", new OrderId(2), House.instant(LocalTime.of(11, 0)));
    assertEquals(List.of(false, true), ready());
    assertTrue(house.standing().scans());
  }

  private List<Boolean> ready() {
    return house.standing().forecast().trucks().get(0).loads().stream().map(Load::ready).toList();
  }

  @Test
  void thePaceIsThatOfNumbersWhereNothingIsScanned() {
    house.comes("yamato", "15:00");
    for (int i = 0; i < 30; i++) {
      house.did("waybill.numbered", new OrderId(i + 1), House.instant(LocalTime.of(11, 0)));
    }
    house.did("order.moved", new OrderId(1), House.instant(LocalTime.of(11, 1)));
    assertEquals(Optional.of(60.0), house.standing().pace());
    house.did("shipment.packed", new OrderId(1), House.instant(LocalTime.of(11, 20)));
    assertEquals(Optional.empty(), house.standing().pace(), "one scan says no pace yet");
  }

  @Test
  void whatYesterdaySaidIsNoPaceOfToday() {
    house.comes("yamato", "15:00");
    for (int i = 0; i < 1_500; i++) {
      house.did(
          "shipment.packed", new OrderId(1), House.instant(LocalTime.MIDNIGHT).minusSeconds(1));
    }
    assertFalse(house.standing().scans());
    assertEquals(1, house.read, "and it is not read to its end");
  }

  @Test
  void aBusyHistoryIsReadOnceAndFromThenOnWhatIsNew() {
    DayWorkOf work = new DayWorkOf();
    for (int i = 0; i < 2_500; i++) {
      work.house.did("shipment.packed", new OrderId(i + 1), House.instant(LocalTime.of(9, 0)));
    }
    assertEquals(2_500, work.packed());
    assertEquals(3, work.house.read);
    work.house.did("shipment.packed", new OrderId(1), House.instant(LocalTime.of(9, 1)));
    assertEquals(2_501, work.packed());
    assertEquals(4, work.house.read);
  }

  /** A history that is asked twice by one reader. */
  private static final class DayWorkOf {
    private final House house = new House(LocalTime.of(11, 30));
    private final DayWork work = new DayWork(house.audit());

    int packed() {
      return work.of(Orders.MAIN, House.TODAY).packed().size();
    }
  }

  @Test
  void anOrderThatIsNotTakenOnCountsWhereItCameEarlyEnough() {
    house.comes("yamato", "15:00");
    house.orders.put(fresh(1, House.instant(LocalTime.of(11, 0)), DeliveryWish.NONE));
    house.orders.put(fresh(2, House.instant(LocalTime.of(12, 30)), DeliveryWish.NONE));
    house.orders.put(
        fresh(
            3,
            House.instant(LocalTime.of(11, 0)),
            new DeliveryWish(Optional.of(House.TODAY.plusDays(5)), Optional.empty())));
    assertEquals(List.of(1L), misses());
  }

  @Test
  void whatLiesInABoxWithoutAPlanIsMeantToWaitUnlessItCameToday() {
    house.comes("yamato", "15:00");
    Hold hold = new Hold(9, "予約", Actor.staff("hanako"), Orders.NOW);
    Instant today = House.instant(LocalTime.of(9, 0));
    house.orders.put(fresh(1, today, DeliveryWish.NONE).with(e -> e.hold(hold)));
    house.orders.put(
        fresh(2, today.minusSeconds(5 * 86_400L), DeliveryWish.NONE).with(e -> e.hold(hold)));
    assertEquals(List.of(1L), misses());
  }

  @Test
  void whatIsCancelledAtTheMallOrTravelsWithAnotherIsNoLoad() {
    house.comes("yamato", "15:00");
    MallState asked = new MallState(MallState.Standing.CANCEL_PENDING, "800", "キャンセル確定待ち");
    house.orders.put(House.order(1, ShipmentState.RELEASED).with(e -> e.mall(asked)));
    Order beside = House.order(2, ShipmentState.RELEASED);
    Shipment with =
        beside
            .shipments()
            .get(0)
            .inParcelsOf(House.order(3, ShipmentState.RELEASED).shipments().get(0).number());
    house.orders.put(beside.with(e -> e.shipment(with)));
    house.orders.put(House.order(3, ShipmentState.RELEASED));
    assertEquals(List.of(3L), misses());
  }

  private List<Long> misses() {
    return house.standing().forecast().trucks().get(0).misses().stream()
        .map(m -> m.load().order().value())
        .toList();
  }

  private static Order fresh(long id, Instant received, DeliveryWish wish) {
    Order o = Orders.everyday(id);
    return new Order(
        o.id(),
        o.account(),
        o.key(),
        o.revision(),
        received,
        received,
        o.placed().withWish(wish),
        o.mall(),
        Stage.NEW,
        o.route(),
        Optional.empty(),
        o.payment(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        o.tags(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
