// SPDX-License-Identifier: Apache-2.0
package org.banto.packing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.engine.FlowHouse;
import org.banto.flow.fake.MallNotices;
import org.banto.flow.fake.Samples;
import org.banto.house.OutboxEntry;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When buyer and mall hear that a parcel has left (T12). */
@Tag("page.19")
class ShippedMomentTest {
  private static final String NUMBER = "100000000001";

  private final FlowHouse house = new FlowHouse();

  private OrderId printed(String told, String scan) {
    house.settings.write(
        Samples.MAIN, PackingSettings.SECTION, Map.of("told", told, "scan", scan), Samples.CLERK);
    house.amendments.add(new ShippedMoment(house.settings, house.clock));
    house.followers.add(new MallNotices());
    OrderId id = house.orders.ids(1).get(0);
    MallState mall = new MallState(MallState.Standing.NEW, "100", "");
    house.receive(
        Samples.order(id.value(), Route.STANDARD, PaymentState.AUTHORISED).with(e -> e.mall(mall)));
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.printed(house.get(id)));
    return id;
  }

  /** By a carrier's file. */
  private void imported(OrderId id) {
    house.submit(Samples.numbered(house.get(id), NUMBER));
  }

  private void packed(OrderId id) {
    each(id, s -> s.state() == ShipmentState.PRINTED ? s.in(ShipmentState.PACKED) : s);
  }

  /** At the packing table, which numbers the box and says so. */
  private void labelRead(OrderId id) {
    each(
        id,
        s ->
            s.boxed(List.of(new Parcel(1, Optional.of(new Waybill("yamato", NUMBER)))))
                .in(ShipmentState.NUMBERED));
  }

  private void handedOver(OrderId id) {
    each(id, s -> s.in(ShipmentState.HANDED_OVER));
  }

  private void each(OrderId id, UnaryOperator<Shipment> change) {
    Order order = house.get(id);
    assertTrue(
        house
            .submit(order.with(e -> e.shipments(order.shipments().stream().map(change).toList())))
            .applied());
  }

  private long told(OrderId id) {
    return house.outbox.of(Samples.MAIN, id).stream()
        .map(OutboxEntry::command)
        .filter(c -> c.kind().equals("mall.ship"))
        .count();
  }

  /** Told after the numbers, after packing, after the hand-over; packed where the shop scans. */
  @ParameterizedTest(name = "{0}, scan {1}")
  @CsvSource({
    "numbered,    on,  1, 1, 1",
    "numbered,    off, 1, 1, 1",
    "packed,      on,  0, 1, 1",
    "packed,      off, 1, 1, 1",
    "handed-over, on,  0, 0, 1",
    "handed-over, off, 0, 0, 1"
  })
  void numbersOfAFile(String told, String scan, int numbers, int packing, int handOver) {
    OrderId id = printed(told, scan);
    imported(id);
    assertEquals(numbers, told(id), "with its numbers");
    assertEquals(numbers > 0 ? Desk.SHIPPED : Desk.TRACK_WAIT, house.desk(id));
    assertTrue(house.get(id).shipments().get(0).has(NUMBER), "the number is kept");
    if (scan.equals("on")) {
      packed(id);
      assertEquals(packing, told(id), "packed");
    }
    handedOver(id);
    assertEquals(handOver, told(id), "once, whatever comes");
    assertEquals(Desk.SHIPPED, house.desk(id));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"numbered, 1", "packed, 1", "handed-over, 0"})
  void numbersReadAtTheTable(String told, int read) {
    OrderId id = printed(told, "on");
    packed(id);
    assertEquals(0, told(id));
    labelRead(id);
    assertEquals(read, told(id));
    assertEquals(
        read == 1 ? ShipmentState.NUMBERED : ShipmentState.PACKED,
        house.get(id).shipments().get(0).state());
    handedOver(id);
    assertEquals(1, told(id));
  }

  @Test
  void aMomentThatComesEarlierNowIsThereAtTheNextChange() {
    OrderId id = printed("handed-over", "on");
    imported(id);
    assertEquals(0, told(id));
    house.settings.write(
        Samples.MAIN, PackingSettings.SECTION, Map.of("told", "numbered"), Samples.CLERK);
    house.clock.go(Duration.ofMinutes(1));
    house.submit(house.get(id));
    assertEquals(1, told(id));
  }

  @Test
  void oneThatWasToldStaysToldWhateverTheShopSetsThen() {
    OrderId id = printed("numbered", "on");
    imported(id);
    house.settings.write(
        Samples.MAIN, PackingSettings.SECTION, Map.of("told", "handed-over"), Samples.CLERK);
    house.clock.go(Duration.ofMinutes(1));
    house.submit(house.get(id));
    assertEquals(Desk.SHIPPED, house.desk(id));
    assertEquals(1, told(id));
  }

  @Test
  void goingBackTakesTheNumbersAlong() {
    OrderId id = printed("handed-over", "on");
    imported(id);
    assertTrue(house.back(id, "違うファイル").applied());
    assertEquals(Desk.DOC_WAIT, house.desk(id));
    assertFalse(house.get(id).shipments().get(0).has(NUMBER));
    assertEquals(0, told(id));
  }

  @Test
  void whatAWarehouseShipsHasLeftWithItsNumbers() {
    OrderId id = printed("handed-over", "on");
    each(id, s -> s.in(ShipmentState.REQUESTED));
    imported(id);
    assertEquals(1, told(id));
  }
}
