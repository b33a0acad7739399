// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import static org.banto.intake.Orders.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.Text;
import org.banto.connect.ConnectorException;
import org.banto.connect.ParcelNotice;
import org.banto.flow.Retake;
import org.banto.house.Outcome;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.PaymentMethod;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LedgerIntakeTest {
  private final House house = new House();

  @Test
  void aPayloadBecomesANewOrderOnTheDeskForNewOrders() {
    house.comes(order("A-1"));
    assertEquals(1, house.work().size());
    Order order = house.order("A-1");
    assertEquals(Desk.NEW, order.desk());
    assertEquals(PaymentState.AUTHORISED, order.payment());
    assertEquals("order.received", house.changes.get(0).act());
    assertEquals(0, house.waiting());
  }

  @Test
  void theRouteFollowsTheWayOfPaying() {
    house.comes(order("A", o -> o.paidBy(PaymentMethod.Kind.BANK_TRANSFER)));
    house.comes(order("B", o -> o.paidBy(PaymentMethod.Kind.COD)));
    house.comes(order("C", o -> o.paidBy(PaymentMethod.Kind.DEFERRED)));
    house.comes(order("D", o -> o.paidBy(PaymentMethod.Kind.POINTS)));
    house.work();
    assertEquals(Route.PREPAID, house.order("A").route());
    assertEquals(Route.COD, house.order("B").route());
    assertEquals(Route.DEFERRED, house.order("C").route());
    assertEquals(Route.STANDARD, house.order("D").route());
  }

  @Test
  void aHouseThatAssignsNoRoutesHasOneOnWhichMoneyIsWaitedForWhereItComesFirst() {
    for (PaymentMethod.Kind kind : PaymentMethod.Kind.values()) {
      Route route = RouteChoice.FIXED.route(kind);
      assertEquals("standard", route.id());
      boolean before = new RouteAssignment().route(kind).has(Desk.PAY_WAIT);
      assertEquals(before, route.has(Desk.PAY_WAIT), kind.toString());
      assertFalse(route.has(Desk.POSTPAY_WAIT), kind.toString());
    }
  }

  @Test
  void everyAddressOfAnOrderIsPutIntoItsFields() {
    house.comes(order("A-1", o -> o.to(House.WHOLE)));
    house.work();
    Order order = house.order("A-1");
    assertEquals(House.PARTED, order.placed().buyer().address());
    assertEquals(House.PARTED, order.placed().destinations().get(0).recipient().address());
  }

  @Test
  void aThousandOrdersGoInByHundredsAndNoneIsLostOrDoubled() {
    for (int i = 0; i < 1000; i++) {
      house.comes(order("N-" + i));
      house.comes(order("N-" + i));
    }
    house.work();
    assertEquals(1000, house.stored.size());
    assertEquals(0, house.waiting());
    assertEquals(10, house.transactions);
  }

  /** After an outage thousands wait; what came last does not wait behind them, nor they behind it. */
  @Test
  @Tag("security.M11")
  void whatCameLastGoesAheadOfTheManyThatWait() {
    for (int i = 0; i < 2000; i++) {
      house.comes(order("N-" + i));
    }
    house.comes(order("new"));
    house.comes(order("N-0", o -> o.remarks("later")));
    house.work(400);
    assertEquals(Desk.NEW, house.order("new").desk());
    assertEquals("later", house.order("N-0").placed().remarks(), "overtook itself");
    assertTrue(house.stored.size() >= 390 && house.stored.size() <= 400, "" + house.stored.size());
    assertEquals(Desk.NEW, house.order("N-1").desk(), "the oldest wait for ever");
    house.work();
    assertEquals(2001, house.stored.size());
    assertEquals(0, house.waiting());
  }

  /** Its connector is busy with a call that does not end: nothing was read, and nothing is wrong with it. */
  @Test
  @Tag("partner.D3")
  void whatItsReaderCouldNotBeAskedAboutWaits() {
    house.comes(order("A"));
    house.seat(
        payload -> {
          throw new ConnectorException(
              ConnectorException.Reason.UNAVAILABLE, Text.same("not called"));
        });
    house.work();
    assertEquals(1, house.waiting());
    assertEquals(0, house.stored.size());
    house.seat(house.reader);
    house.work();
    assertEquals(Desk.NEW, house.order("A").desk());
  }

  @Test
  void betweenTwoRegularTurnsChangesGoInAndNewOrdersWait() {
    house.comes(order("HERE"));
    house.comes(order("BEFORE"));
    house.work(1);
    house.received = House.NOON.plusSeconds(1);
    for (int i = 0; i < 500; i++) {
      house.comes(order("NEW-" + i));
    }
    house.comes(order("HERE", o -> o.remarks("急ぎません")));
    house.comes(order("BEFORE", o -> o.remarks("急ぎません")));
    house.workUntilNoon();
    assertEquals(2, house.stored.size());
    assertEquals("急ぎません", house.order("HERE").placed().remarks());
    assertEquals("急ぎません", house.order("BEFORE").placed().remarks());
    assertEquals(List.of(), house.workUntilNoon());
    assertEquals(500, house.waiting());
    house.work();
    assertEquals(502, house.stored.size());
    assertEquals(0, house.waiting());
  }

  @Test
  void onePoisonedPayloadIsSetAsideWithItsCauseAndTheOthersGoIn() {
    for (int i = 0; i < 20; i++) {
      house.comes(order("N-" + i));
    }
    house.comes("BAD", "broken");
    house.comes("BUG", "bug of 番頭 花子");
    house.work();
    assertEquals(22, house.stored.size());
    Order bad = house.order("BAD");
    assertEquals(27, bad.hold().orElseThrow().box());
    assertTrue(bad.hold().orElseThrow().reason().contains("orderNumber がありません"));
    assertFalse(house.order("BUG").hold().orElseThrow().reason().contains("花子"));
    assertEquals(0, house.waiting());
  }

  @Test
  void aPayloadWithoutAUsableNumberIsKeptVisibleToo() {
    house.comes("", "anything");
    house.comes("9".repeat(81), "anything");
    house.comes(order("A-1"));
    house.work();
    assertEquals(0, house.waiting());
    assertTrue(house.order("?1").hold().orElseThrow().reason().contains("注文番号がありません"));
    assertEquals(Desk.HOLD, house.order("?2").desk());
    assertEquals(Desk.NEW, house.order("A-1").desk());
  }

  @Test
  void manyUnreadablePayloadsCallSomebodyAFewTimesOnly() {
    for (int i = 0; i < 100; i++) {
      house.comes("N-" + i, "broken");
    }
    house.work();
    assertEquals(6, house.alarms.size());
    assertTrue(house.alarms.get(0).contains("N-0"));
    assertTrue(house.alarms.get(5).contains("95 件"));
  }

  @Test
  void anOrderTheStoreRefusesIsSetAsideAndTheOthersGoIn() {
    house.refused.add("N-7");
    for (int i = 0; i < 100; i++) {
      house.comes(order("N-" + i));
    }
    house.work();
    assertEquals(100, house.stored.size());
    assertEquals(27, house.order("N-7").hold().orElseThrow().box());
    assertEquals(99, house.stored.values().stream().filter(o -> o.desk() == Desk.NEW).count());
  }

  @Test
  void entriesWaitWhileTheirReaderIsAway() {
    house.intake.readers = List.of();
    house.comes(order("A-1"));
    assertEquals(List.of(), house.work());
    assertEquals(1, house.waiting());
    house.seat(house.reader);
    house.work();
    assertEquals(0, house.waiting());
  }

  @Test
  void whatAReaderBreaksOnBecauseItsBundleGoesWaitsForTheNextReader() {
    house.comes(order("A-1"));
    house.comes(order("A-2"));
    house.seat(
        payload -> {
          house.seat(house.reader);
          throw new NoClassDefFoundError("gone");
        });
    assertEquals(List.of(), house.work());
    assertEquals(2, house.waiting());
    house.work();
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(0, house.waiting());
  }

  @Test
  void aReaderOfAnotherAccountReadsNothingHere() {
    house.intake.readers =
        List.of(
            Map.entry(
                Map.of("banto.connection", House.TOKYO.toString(), "banto.account", "other"),
                house.reader));
    house.comes(order("A-1"));
    assertEquals(List.of(), house.work());
  }

  @Test
  void aLaterPayloadHealsAnOrderThatCouldNotBeRead() {
    house.comes("A-1", "broken");
    house.work();
    house.comes(order("A-1"));
    house.work();
    assertEquals(1, house.stored.size());
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(1, house.order("A-1").placed().lines().size());
  }

  @Test
  void aNewReaderReadsByItselfWhatTheOldOneCouldNot() {
    house.comes("A-1", "broken");
    house.comes("A-2", "broken too");
    house.work();
    house.seat(p -> order("A-1"));
    assertEquals(2, house.work().size());
    assertEquals(Desk.NEW, house.order("A-1").desk());
    assertEquals(Desk.NEW, house.order("A-2").desk());
    assertEquals(List.of(), house.work());
  }

  @Test
  void readingAgainByHandChangesNothingThatIsStillBroken() {
    house.comes("A-1", "broken");
    house.work();
    assertEquals(0, house.intake.reread(House.MAIN, House.TOKYO).orElseThrow());
    assertEquals(1, house.order("A-1").revision());
  }

  @Test
  void anOrderShippedBeforeWeSawItIsDoneAndNobodyIsTold() {
    ParcelNotice parcel =
        new ParcelNotice("D1", "yamato", "123456789012", LocalDate.of(2026, 5, 30));
    house.comes(order("A-1", o -> o.stands(Standing.SHIPPED).shipped(parcel)));
    house.comes(order("A-2", o -> o.stands(Standing.CANCELLED)));
    house.work();
    Order order = house.order("A-1");
    assertEquals(Desk.DONE, order.desk());
    assertEquals(
        new Waybill("yamato", "123456789012"),
        order.shipments().get(0).parcels().get(0).waybill().orElseThrow());
    assertEquals(1, order.notes().size());
    assertEquals(Desk.CANCELLED, house.order("A-2").desk());
    assertEquals(2, house.quiet);
  }

  @Test
  void aPayloadThatChangesNothingIsMarkedAndLeavesTheOrderAlone() {
    house.comes(order("A-1"));
    house.work();
    house.comes(order("A-1"));
    assertEquals(1, house.work().size());
    assertEquals(1, house.order("A-1").revision());
    assertEquals(0, house.waiting());
  }

  @Test
  void anOrderSomebodyElseChangedInBetweenIsReadAnewAndMerged() {
    house.comes(order("A-1"));
    house.work();
    house.staleOnce = c -> true;
    house.comes(order("A-1", o -> o.stands(Standing.READY_TO_SHIP)));
    house.work();
    assertEquals(Standing.READY_TO_SHIP, house.order("A-1").mall().standing());
    assertTrue(house.order("A-1").tags().contains("someone else"));
    assertEquals(0, house.waiting());
  }

  @Test
  void anOrderSomebodyKeepsChangingHoldsUpNoOther() {
    house.comes(order("A-1"));
    house.work();
    house.staleOnce = c -> c.order().key().number().equals("A-1");
    house.staleAlways = c -> true;
    for (int i = 0; i < 300; i++) {
      int n = i;
      house.comes(order("A-1", o -> o.remarks("r" + n)));
    }
    house.comes(order("B-1"));
    house.work();
    assertEquals(Desk.NEW, house.order("B-1").desk());
    assertEquals(300, house.waiting());
    house.staleOnce = c -> false;
    house.work();
    assertEquals(0, house.waiting());
    assertEquals("r299", house.order("A-1").placed().remarks());
  }

  @Test
  void theSameGoodsToTheSamePlaceWithinMinutesAreSaidToBeDouble() {
    house.comes(order("A-1"));
    house.comes(order("A-2", o -> o.at(House.NOON.plusSeconds(60))));
    house.comes(order("A-3", o -> o.at(House.NOON.plusSeconds(3600))));
    house.work();
    assertTrue(Remark.DOUBLE.on(house.order("A-1")).isEmpty());
    assertTrue(Remark.DOUBLE.on(house.order("A-2")).orElseThrow().text().contains("A-1"));
    assertTrue(Remark.DOUBLE.on(house.order("A-3")).isEmpty());
  }

  @Test
  @Tag("security.C1")
  void anOrderOfWhichTheStoreTakesNoFormIsSetAsideAndItsNeighboursGoIn() {
    for (int i = 0; i < 450; i++) {
      house.comes(order("N-" + i));
    }
    house.torn.add("N-201");
    List<Outcome> outcomes = house.work();
    assertEquals(449, house.stored.size());
    assertEquals(450, outcomes.size());
    assertEquals(List.of(202L), List.copyOf(house.aside.keySet()));
    assertTrue(house.aside.get(202L).detail().contains("ORDER_MARK_PK"), "the reason is kept");
    assertEquals(List.of(), house.alarms, "the store's watch says it, once");
    assertEquals(0, house.work().size(), "it is not tried again and again");
  }

  @Test
  @Tag("security.C1")
  void whenTheStoreIsAwayNothingIsSetAside() {
    house.comes(order("A"));
    house.comes(order("B"));
    house.away = () -> true;
    assertThrows(IllegalStateException.class, house::work);
    assertEquals(Map.of(), house.aside);
    assertEquals(2, house.waiting());
    house.away = () -> false;
    house.work();
    assertEquals(2, house.stored.size());
  }

  @Test
  @Tag("security.C1")
  void aRetakeMendsTheOrderFirst() {
    house.comes(order("A"));
    house.work();
    house.torn.add("A");
    house.comes(order("A", o -> o.remarks("玄関先に")));
    house.comes(order("B"));
    house.work();
    assertEquals(1, house.aside.size());
    assertEquals(
        new Retake.Taken(1, 0),
        house.intake.again(House.MAIN, House.TOKYO, Set.of(), Actor.staff("hanako")));
    assertEquals(List.of("A"), house.mended);
    assertEquals("玄関先に", house.order("A").placed().remarks());
  }
}
