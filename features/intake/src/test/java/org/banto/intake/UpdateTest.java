// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import static org.banto.intake.Orders.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.banto.base.Address;
import org.banto.base.DeliveryWish;
import org.banto.base.Desk;
import org.banto.base.Person;
import org.banto.base.TimeSlot;
import org.banto.connect.ReadOrder;
import org.banto.order.Destination;
import org.banto.order.Finding;
import org.banto.order.MallState.Standing;
import org.banto.order.Order;
import org.banto.order.OrderLine;
import org.banto.order.PaymentMethod;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.Carriage;
import org.banto.shipment.Parcel;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class UpdateTest {
  private static final Address OTHER = new Address("1000002", "東京都", "千代田区", "皇居外苑1-1", "");

  private final House house = new House();

  @Test
  void whatTheMallChangesOverwrites() {
    received();
    later(o -> o.to(OTHER).remarks("のしをお願いします"));
    assertEquals(OTHER, recipient().address());
    assertEquals("のしをお願いします", now().placed().remarks());
    assertEquals("order.changed-at-mall", last());
  }

  @Test
  void whatStaffCorrectedStaysWhenTheMallChangesSomethingElse() {
    received();
    staffMoves(OTHER);
    later(o -> o.remarks("急ぎません"));
    assertEquals(OTHER, recipient().address());
    assertEquals("急ぎません", now().placed().remarks());
    assertTrue(Remark.CHANGED_BOTH.on(now()).isEmpty());
  }

  @Test
  void whatBothChangedStaysAsStaffLeftItAndIsSaid() {
    house.checks.add(new RemarkCheck());
    received();
    staffMoves(OTHER);
    later(o -> o.to(new Address("1000004", "東京都", "千代田区", "大手町2-2", "")));
    assertEquals(OTHER, recipient().address());
    Finding finding = now().open().get(0);
    assertEquals("mall.changed-both", finding.code());
    assertTrue(finding.ja().contains("お届け先の住所"));
  }

  @Test
  void whenNobodyKnowsWhatTheMallSaidBeforeWhatStaffHasStaysAndTheDifferenceIsSaid() {
    received();
    staffMoves(OTHER);
    house.entries.clear();
    house.done.clear();
    later(o -> o.remarks("急ぎません"));
    assertEquals(OTHER, recipient().address());
    assertEquals("", now().placed().remarks());
    String said = Remark.CHANGED_BOTH.on(now()).orElseThrow().text();
    assertTrue(said.contains("備考") && said.contains("お届け先の住所"), said);
  }

  @Test
  void aChangeOfTheMallsStateOnlyIsMirrored() {
    received();
    later(o -> o.stands(Standing.READY_TO_SHIP));
    assertEquals(Standing.READY_TO_SHIP, now().mall().standing());
    assertEquals("order.mall-state", last());
  }

  @Test
  void moneyThatComesInAtTheMallMovesTheOrderOn() {
    house.comes(
        order("A-1", o -> o.paidBy(PaymentMethod.Kind.BANK_TRANSFER).money(PaymentState.UNPAID)));
    house.work();
    house.edit("A-1", e -> e.stage(Stage.ACCEPTED));
    assertEquals(Desk.PAY_WAIT, now().desk());
    later(o -> o.paidBy(PaymentMethod.Kind.BANK_TRANSFER).money(PaymentState.PAID));
    assertEquals(Desk.SHIP_WAIT, now().desk());
  }

  @Test
  void anotherWayOfPayingIsAnotherRoute() {
    received();
    later(o -> o.paidBy(PaymentMethod.Kind.BANK_TRANSFER));
    assertEquals(Route.PREPAID, now().route());
    ships(ShipmentState.PLANNED);
    later(o -> o.paidBy(PaymentMethod.Kind.COD));
    assertEquals(Route.COD, now().route());
    assertEquals(Desk.HOLD, now().desk());
  }

  @Test
  void aRouteThatWasChosenStays() {
    received();
    house.edit("A-1", e -> e.route(Route.WAREHOUSE));
    later(o -> o.paidBy(PaymentMethod.Kind.BANK_TRANSFER));
    assertEquals(Route.WAREHOUSE, now().route());
  }

  @Test
  void aChangeBeforePrintingStopsNothing() {
    received();
    ships(ShipmentState.PLANNED);
    DeliveryWish wish = new DeliveryWish(Optional.empty(), Optional.of(TimeSlot.MORNING));
    later(o -> o.lines(Orders.line(1, 5, 1000)).wish(wish));
    assertEquals(5, now().placed().lines().get(0).quantity());
    assertEquals(wish, now().placed().wish());
    assertEquals(Desk.SHIP_WAIT, now().desk());
    assertEquals(List.of(), house.alarms);
  }

  @Test
  void whatTheMallChangesInAnOrderThatWasSplitIsLookedAt() {
    received();
    ships(ShipmentState.PLANNED);
    restWaits();
    later(o -> o.lines(Orders.line(1, 5, 1000)));
    assertEquals(19, now().hold().orElseThrow().box());
  }

  @Test
  void aChangeAfterPrintingStopsTheParcelAndCallsSomebody() {
    house.checks.add(new RemarkCheck());
    received();
    ships(ShipmentState.PRINTED);
    later(o -> o.to(OTHER));
    assertEquals(Desk.HOLD, now().desk());
    assertEquals(17, now().hold().orElseThrow().box());
    assertEquals(Finding.Level.BLOCK, now().open().get(0).level());
    assertEquals("mall.changed-after-print", now().open().get(0).code());
    assertEquals(1, house.alarms.size());
    assertTrue(house.alarms.get(0).contains("A-1"));
    assertFalse(house.alarms.get(0).contains("花子"));
  }

  @Test
  void aCancelBeforePrintingCancelsAndStrikesTheShipments() {
    received();
    ships(ShipmentState.RELEASED);
    later(o -> o.stands(Standing.CANCELLED));
    assertEquals(Desk.CANCELLED, now().desk());
    assertEquals(ShipmentState.VOID, now().shipments().get(0).state());
  }

  @Test
  void aCancelAfterPrintingHoldsTheOrderSoThatItsLabelIsRefused() {
    received();
    ships(ShipmentState.PRINTED);
    later(o -> o.stands(Standing.CANCELLED));
    assertEquals(Desk.HOLD, now().desk());
    assertEquals(20, now().hold().orElseThrow().box());
    assertEquals(Standing.CANCELLED, now().mall().standing());
    assertEquals(1, house.alarms.size());
  }

  @Test
  void aCancelAfterShippingIsAReturn() {
    received();
    ships(ShipmentState.HANDED_OVER);
    later(o -> o.stands(Standing.CANCELLED));
    assertEquals(Desk.RETURN, now().desk());
    assertEquals(1, house.alarms.size());
  }

  @Test
  void aBuyersWishToCancelHoldsTheOrderUntilItIsTakenBack() {
    received();
    later(o -> o.stands(Standing.CANCEL_PENDING));
    assertEquals(20, now().hold().orElseThrow().box());
    later(o -> o.stands(Standing.READY_TO_SHIP));
    assertEquals(Desk.NEW, now().desk());
  }

  @Test
  void anOrderWhoseBuyerWishesToCancelWhenItComesIsHeldAsWellUntilItIsTakenBack() {
    house.comes(order("A-1", o -> o.stands(Standing.CANCEL_PENDING)));
    house.work();
    assertEquals(20, now().hold().orElseThrow().box());
    assertEquals(Desk.HOLD, now().desk());
    later(o -> o.stands(Standing.READY_TO_SHIP));
    assertEquals(Desk.NEW, now().desk());
  }

  @Test
  void anOrderShippedAtTheMallButNotHereIsHeldAgainstShippingTwice() {
    received();
    ships(ShipmentState.PLANNED);
    later(o -> o.stands(Standing.SHIPPED));
    assertEquals(Desk.HOLD, now().desk());
  }

  @Test
  void whatTheFormerSystemShipsWhileTheShopOnlyLooksOnIsDone() {
    house.observes = true;
    received();
    later(o -> o.stands(Standing.READY_TO_SHIP));
    assertEquals(Desk.NEW, now().desk());
    later(o -> o.stands(Standing.SHIPPED));
    assertEquals(Desk.DONE, now().desk());
    assertEquals(1, now().live().size());
    assertTrue(now().live().get(0).shipped());
    assertTrue(Remark.SHIPPED_AT_MALL.on(now()).isEmpty());
  }

  @Test
  void whatWasSplitHereAndTheFormerSystemShippedIsDoneAsItWasSplit() {
    house.observes = true;
    received();
    ships(ShipmentState.PLANNED);
    restWaits();
    later(o -> o.stands(Standing.SHIPPED));
    assertEquals(Desk.DONE, now().desk());
    assertEquals(2, now().live().size());
  }

  @Test
  void ourOwnShipmentComingBackFromTheMallIsOnlyMirrored() {
    received();
    ships(ShipmentState.NUMBERED);
    later(o -> o.stands(Standing.SHIPPED));
    assertEquals(Desk.SHIPPED, now().desk());
    assertTrue(now().hold().isEmpty());
  }

  @Test
  void aCancelledOrderStaysCancelledWhateverComesAfter() {
    received();
    later(o -> o.stands(Standing.CANCELLED));
    later(o -> o.stands(Standing.READY_TO_SHIP));
    assertEquals(Desk.CANCELLED, now().desk());
    assertTrue(Remark.REVIVED.on(now()).isPresent());
    assertEquals(1, house.alarms.size());
  }

  @Test
  void aPayloadThatBreaksAndReadsAgainLeavesNoTrace() {
    received();
    house.comes("A-1", "broken");
    house.work();
    assertEquals(27, now().hold().orElseThrow().box());
    later(o -> o);
    assertEquals(Desk.NEW, now().desk());
  }

  @Test
  void aPayloadThatBreaksTakesNoHoldFromWhoHasSetIt() {
    received();
    later(o -> o.stands(Standing.CANCEL_PENDING));
    for (int i = 0; i < 2; i++) {
      house.comes("A-1", "broken");
      house.work();
    }
    assertEquals(20, now().hold().orElseThrow().box());
    assertEquals(1, now().notes().size());
    assertEquals(1, house.alarms.size());
    later(o -> o.stands(Standing.CANCEL_PENDING));
    assertEquals(20, now().hold().orElseThrow().box());
  }

  /** Each payload is the mall's truth at the time it was read, so only the last one counts. */
  @Test
  void eightEventsOfAThousandOrdersInAnyOrderEndAsTheMallEnds() {
    List<ReadOrder> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      for (int event = 0; event < 7; event++) {
        int e = event;
        all.add(order("N-" + i, o -> o.remarks("r" + e).money(PaymentState.values()[e % 5])));
      }
    }
    Collections.shuffle(all, new Random(7));
    for (int i = 0; i < 1000; i++) {
      all.add(order("N-" + i, o -> o.remarks("last").stands(Standing.READY_TO_SHIP)));
    }
    all.forEach(house::comes);
    house.work();
    assertEquals(0, house.waiting());
    assertEquals(1000, house.stored.size());
    for (Order o : house.stored.values()) {
      assertEquals("last", o.placed().remarks());
      assertEquals(PaymentState.AUTHORISED, o.payment());
      assertEquals(Standing.READY_TO_SHIP, o.mall().standing());
    }
  }

  private void received() {
    house.comes(order("A-1"));
    house.work();
  }

  private void later(UnaryOperator<Orders> edit) {
    house.comes(order("A-1", edit));
    house.work();
    assertEquals(0, house.waiting());
  }

  private Order now() {
    return house.order("A-1");
  }

  private Person recipient() {
    return now().placed().destinations().get(0).recipient();
  }

  private String last() {
    return house.changes.get(house.changes.size() - 1).act();
  }

  private void staffMoves(Address address) {
    Destination d = now().placed().destinations().get(0);
    List<Destination> moved = List.of(d.to(d.recipient().at(address)));
    house.edit("A-1", e -> e.placed(now().placed().withDestinations(moved)));
  }

  /** Puts a line beside what was ordered, as rules do with presents, and others with another number. */
  private void puts(int no) {
    List<OrderLine> lines = new ArrayList<>(now().placed().lines());
    lines.add(Orders.line(no, 1, 0));
    house.edit("A-1", e -> e.placed(now().placed().withLines(lines)));
  }

  private List<Integer> numbers() {
    return now().placed().lines().stream().map(OrderLine::no).toList();
  }

  @Test
  void whatTheHousePutInIsNoChangeOfTheGoodsAndStays() {
    received();
    puts(OrderLine.GIVEN);
    later(o -> o.remarks("急ぎません"));
    assertEquals("急ぎません", now().placed().remarks());
    later(o -> o.lines(Orders.line(1, 2, 1000), Orders.line(2, 3, 500)));
    assertEquals(
        List.of(1, 2, OrderLine.GIVEN), numbers(), "the mall's new goods, and the present");
    later(o -> o.lines(Orders.line(1, 2, 1000), Orders.line(2, 3, 500)));
    assertEquals("order.changed-at-mall", last());
    assertTrue(Remark.CHANGED_BOTH.on(now()).isEmpty());
  }

  /** The same line with a number of the mall's own is a change by staff, and is said. */
  @Test
  void aLineThatIsNoPresentIsAChangeOfTheGoods() {
    received();
    puts(2);
    later(o -> o.lines(Orders.line(1, 5, 1000)));
    assertEquals(List.of(1, 2), numbers());
    assertEquals(2, now().placed().lines().get(0).quantity());
    assertTrue(Remark.CHANGED_BOTH.on(now()).isPresent());
  }

  @Test
  void whereNobodyKnowsWhatTheMallSaidAPresentIsNoDifference() {
    received();
    puts(OrderLine.GIVEN);
    staffMoves(OTHER);
    house.entries.clear();
    house.done.clear();
    later(o -> o.to(OTHER));
    assertEquals(List.of(1, OrderLine.GIVEN), numbers());
    String said = Remark.CHANGED_BOTH.on(now()).orElseThrow().text();
    assertFalse(said.contains("商品"), said);
  }

  @Test
  void ofAPartlyShippedOrderTheRestIsHeldWhenTheMallChangesIt() {
    received();
    ships(ShipmentState.NUMBERED);
    restWaits();
    later(o -> o.to(OTHER));
    assertEquals(Desk.HOLD, now().desk());
    assertEquals(2, now().live().size());
  }

  @Test
  void ofAPartlyShippedOrderTheRestIsStruckWhenTheMallCancelsIt() {
    received();
    ships(ShipmentState.NUMBERED);
    restWaits();
    later(o -> o.stands(Standing.CANCELLED));
    assertEquals(Desk.RETURN, now().desk());
    assertEquals(ShipmentState.VOID, now().shipments().get(1).state());
  }

  @Test
  void ofAPartlyShippedOrderTheRestIsHeldWhenTheBuyerAsksToCancel() {
    received();
    ships(ShipmentState.NUMBERED);
    restWaits();
    later(o -> o.stands(Standing.CANCEL_PENDING));
    assertEquals(Desk.HOLD, now().desk());
  }

  private void restWaits() {
    Shipment first = now().shipments().get(0);
    Shipment rest = first.numberedAs(ShipmentNumber.of(now().id(), 2)).in(ShipmentState.PLANNED);
    house.edit("A-1", e -> e.shipments(List.of(first, rest)));
  }

  private void ships(ShipmentState state) {
    Order o = now();
    Shipment shipment =
        new Shipment(
            ShipmentNumber.of(o.id(), 1),
            0,
            Arrival.items(o.placed(), 0),
            Carriage.NONE,
            Optional.empty(),
            o.placed().wish(),
            Optional.empty(),
            state,
            List.of(new Parcel(1, Optional.empty())),
            Optional.empty(),
            "");
    house.edit("A-1", e -> e.stage(Stage.ACCEPTED).shipments(List.of(shipment)));
  }
}
