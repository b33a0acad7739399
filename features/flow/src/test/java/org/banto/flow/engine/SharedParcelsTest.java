// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.MAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.banto.base.Address;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Person;
import org.banto.flow.Command;
import org.banto.flow.Follower;
import org.banto.flow.fake.MallNotices;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T9: orders of one buyer in one parcel. */
public class SharedParcelsTest {
  private final FlowHouse house = new FlowHouse();
  private OrderId lead;
  private OrderId other;

  /** Who tells malls; the room that talks with them walks the same way with its own. */
  protected Follower malls() {
    return new MallNotices();
  }

  @BeforeEach
  void twoOrdersWaitForTheirDay() {
    house.followers.add(malls());
    lead = waiting();
    other = waiting();
  }

  private OrderId waiting() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
    return id;
  }

  private static ShipmentNumber number(OrderId id) {
    return ShipmentNumber.of(id, 1);
  }

  private Shipment shipment(OrderId id) {
    return house.get(id).shipment(number(id)).orElseThrow();
  }

  private void together() {
    assertTrue(
        house.act(lead, new ActRequest.Carry(number(lead), List.of(number(other))), "").applied());
    Outcome travels = house.act(other, new ActRequest.Travel(number(other), shipment(lead)), "");
    assertTrue(travels.applied(), travels.why().ja());
  }

  private void released() {
    together();
    house.move(lead, Desk.DOC_WAIT);
    house.move(other, Desk.DOC_WAIT);
  }

  private void printed() {
    released();
    print();
  }

  private void print() {
    house.submit(house.get(lead).with(e -> e.shipment(shipment(lead).printedIn("B1"))));
  }

  private Order numbered() {
    Shipment s = shipment(lead).numbered(List.of(new Waybill("yamato", "100000000001")));
    return house.get(lead).with(e -> e.shipment(s));
  }

  private long told(OrderId id) {
    return house.outbox.of(MAIN, id).stream()
        .filter(e -> e.command().kind().equals("mall.ship"))
        .count();
  }

  @Test
  void theCompanionIsPrintedAndNumberedWithItsLeadAndEachMallOrderIsToldOnce() {
    printed();
    assertEquals(Desk.TRACK_WAIT, house.desk(other));
    assertEquals(Optional.of("B1"), shipment(other).batch());
    List<Command> leaving =
        house.flow.leaving(MAIN, List.of(new Change(numbered(), Samples.CLERK, "n", "")));
    assertEquals(List.of(lead, other), leaving.stream().map(Command::order).sorted().toList());
    house.submit(numbered());
    assertEquals(Desk.SHIPPED, house.desk(other));
    assertEquals(shipment(lead).parcels(), shipment(other).parcels());
    assertEquals(1, told(lead));
    assertEquals(1, told(other));
  }

  @Test
  void bothAreStoredInOneTransaction() {
    released();
    int before = house.orders.applies();
    print();
    assertEquals(before + 1, house.orders.applies());
  }

  @Test
  void aCompanionSomebodyElseChangedMeanwhileIsBroughtInStepToo() {
    printed();
    house.orders.put(house.get(other).with(e -> e.tag("x")));
    house.submit(numbered());
    assertEquals(Desk.SHIPPED, house.desk(other));
    assertTrue(house.get(other).tags().contains("x"));
  }

  @Test
  void aCalledOffLeadLetsItsCompanionGoByItself() {
    printed();
    assertTrue(house.move(lead, Desk.CANCELLED, "抜き取り").applied());
    assertEquals(Optional.empty(), shipment(other).lead());
    assertEquals(ShipmentState.RELEASED, shipment(other).state());
    assertEquals(Optional.empty(), shipment(other).batch());
    assertEquals(Desk.DOC_WAIT, house.desk(other));
  }

  @Test
  void aHeldLeadLetsItsCompanionGoAndAHeldCompanionLeaves() {
    released();
    house.hold(lead, 3, "");
    assertEquals(Optional.empty(), shipment(other).lead());
    assertEquals(List.of(), shipment(lead).companions());
    house.act(lead, ActRequest.release(), "");
    house.back(lead, "");
    house.back(other, "");
    together();
    house.hold(other, 3, "");
    assertEquals(Optional.empty(), shipment(other).lead());
    assertEquals(List.of(), shipment(lead).companions());
    assertEquals(Desk.SHIP_WAIT, house.desk(lead));
  }

  @Test
  void oneThatGoesElsewhereNowLeaves() {
    together();
    Person moved = house.get(other).placed().buyer().at(new Address("1", "2", "3", "4", "5"));
    house.submit(
        house
            .get(other)
            .with(
                e ->
                    e.placed(
                        house
                            .get(other)
                            .placed()
                            .withDestinations(
                                List.of(
                                    house.get(other).placed().destinations().get(0).to(moved))))));
    assertEquals(Optional.empty(), shipment(other).lead());
    assertEquals(List.of(), shipment(lead).companions());
  }

  @Test
  void takenApartBeforePrintAtOnceAfterwardsWithAReason() {
    together();
    assertTrue(house.act(other, new ActRequest.Part(number(other)), "").applied());
    assertEquals(List.of(), shipment(lead).companions());
    together();
    assertTrue(house.act(lead, new ActRequest.Part(number(lead)), "").applied());
    assertEquals(Optional.empty(), shipment(other).lead());
    assertEquals("同梱されていません", house.act(other, new ActRequest.Part(number(other)), "").why().ja());
    printed();
    assertTrue(house.act(other, new ActRequest.Part(number(other)), "").why().ja().contains("理由"));
    assertTrue(house.act(other, new ActRequest.Part(number(other)), "箱に入らない").applied());
    assertEquals(Desk.DOC_WAIT, house.desk(other));
    assertEquals(Desk.TRACK_WAIT, house.desk(lead));
  }

  @Test
  void goingBackTheCompanionFollowsItsLeadAndDoesNotGoAlone() {
    printed();
    assertTrue(house.back(other, "r").why().ja().startsWith("ほかの注文に同梱した荷物です"));
    assertTrue(house.back(lead, "刷り直し").applied());
    assertEquals(Desk.DOC_WAIT, house.desk(other));
    assertEquals(Optional.of(number(lead)), shipment(other).lead());
    print();
    house.submit(numbered());
    assertTrue(house.back(other, "r").why().ja().startsWith("ほかの注文に同梱した荷物です"));
    house.back(lead, "番号違い");
    assertEquals(Desk.TRACK_WAIT, house.desk(other));
    assertTrue(shipment(other).parcels().get(0).waybill().isEmpty());
  }

  @Test
  void aShipmentIsInOneParcelOnlyAndIsNotSplitWhileItShares() {
    together();
    OrderId third = waiting();
    assertEquals(
        "すでに同梱されています",
        house.act(other, new ActRequest.Travel(number(other), shipment(third)), "").why().ja());
    assertTrue(
        house
            .act(other, new ActRequest.Carry(number(other), List.of(number(third))), "")
            .why()
            .ja()
            .startsWith("すでに出荷"));
    assertEquals(
        "出荷 " + number(lead) + " には同梱できません",
        house.act(third, new ActRequest.Travel(number(third), shipment(lead)), "").why().ja());
    assertTrue(
        house
            .act(other, new ActRequest.Join(number(other), number(other)), "")
            .why()
            .ja()
            .startsWith("同梱している出荷です"));
    house.move(third, Desk.DOC_WAIT);
    assertTrue(
        house
            .act(third, new ActRequest.Carry(number(third), List.of(number(lead))), "")
            .why()
            .ja()
            .contains("同梱を決められる状態ではありません"));
  }
}
