// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.CLERK;
import static org.banto.flow.fake.Samples.MAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.house.Outcome.Result;
import org.banto.order.Finding;
import org.banto.order.Order;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

class FlowTest {
  private final FlowHouse house = new FlowHouse();

  @Test
  void everyDefaultRouteLeadsFromNewToDone() {
    for (Route route : Route.DEFAULTS) {
      boolean prepaid = route.has(Desk.PAY_WAIT);
      boolean postpaid = route.has(Desk.POSTPAY_WAIT);
      OrderId id = house.receive(route, prepaid ? PaymentState.UNPAID : PaymentState.AUTHORISED);
      assertTrue(house.move(id, Desk.SHIP_WAIT).applied(), route.id());
      if (prepaid) {
        assertEquals(Desk.PAY_WAIT, house.desk(id), route.id());
        PaymentState money = postpaid ? PaymentState.AUTHORISED : PaymentState.PAID;
        house.submit(house.get(id).with(e -> e.payment(money)));
      }
      assertEquals(Desk.SHIP_WAIT, house.desk(id), route.id());
      assertTrue(house.move(id, Desk.DOC_WAIT).applied(), route.id());
      if (route.has(Desk.DOC_WAIT)) {
        assertEquals(Desk.DOC_WAIT, house.desk(id), route.id());
        house.submit(Samples.printed(house.get(id)));
      }
      assertEquals(Desk.TRACK_WAIT, house.desk(id), route.id());
      house.submit(Samples.numbered(house.get(id), "100000000001"));
      assertEquals(Desk.SHIPPED, house.desk(id), route.id());
      house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
      if (postpaid) {
        assertEquals(Desk.POSTPAY_WAIT, house.desk(id), route.id());
        house.submit(house.get(id).with(e -> e.payment(PaymentState.PAID)));
      }
      assertEquals(Desk.DONE, house.desk(id), route.id());
    }
  }

  @Test
  void whatTheCallerHasReadIsReadAgainOnlyWhenItIsAnotherRevision() {
    Order read = house.get(house.receive(Route.STANDARD, PaymentState.UNPAID));
    int finds = house.orders.finds();
    assertTrue(paid(read, read).applied());
    assertEquals(finds, house.orders.finds());
    assertTrue(paid(house.get(read.id()), read).applied());
    assertEquals(finds + 1, house.orders.finds());
  }

  private Outcome paid(Order order, Order read) {
    Order paid = order.with(e -> e.payment(PaymentState.PAID));
    Change change = new Change(paid, Samples.CLERK, "paid", "");
    return house.flow.submit(Samples.MAIN, List.of(change), List.of(read)).get(0);
  }

  @Test
  void anUnpaidPrepaidOrderAskedToShipLandsWhereTheMoneyIsAwaitedAndSaysSo() {
    OrderId id = house.receive(Route.PREPAID, PaymentState.UNPAID);
    Outcome outcome = house.move(id, Desk.SHIP_WAIT);
    assertTrue(outcome.applied());
    assertTrue(outcome.why().ja().contains("入金を待つため"), outcome.why().ja());
    assertEquals(Result.STOPPED, house.move(id, Desk.SHIP_WAIT).result());
  }

  @Test
  void tooLittleMoneyPassesOnlyWithAReason() {
    OrderId id = house.receive(Route.PREPAID, PaymentState.UNPAID);
    house.move(id, Desk.SHIP_WAIT);
    house.submit(house.get(id).with(e -> e.payment(PaymentState.SHORT)));
    assertFalse(house.move(id, Desk.SHIP_WAIT).applied());
    assertTrue(house.move(id, Desk.SHIP_WAIT, "10円なので進める").applied());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
  }

  @Test
  void aHeldOrderGoesBackWhereItStoodAndThroughTheGuardsWhenItGoesOn() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    assertTrue(house.hold(id, 13, "").applied());
    assertEquals(Desk.HOLD, house.desk(id));
    assertEquals(
        List.of(Desk.NEW, Desk.SHIP_WAIT, Desk.CANCELLED), house.flow.reachable(house.get(id)));
    house.checkOnNew(FlowHouse.finding(Finding.Level.BLOCK, "bad", Finding.Fix.NONE));
    assertFalse(house.move(id, Desk.SHIP_WAIT).applied());
    house.checks.clear();
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertTrue(house.hold(id, 1, "").applied());
    assertTrue(house.hold(id, 2, "").applied());
    assertTrue(house.act(id, ActRequest.release(), "").applied());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertFalse(house.act(id, ActRequest.release(), "").applied());
  }

  @Test
  void onceLabelsAreOutHoldAndCancelAskForAReason() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.printed(house.get(id)));
    assertFalse(house.hold(id, 20, "").applied());
    assertFalse(house.move(id, Desk.CANCELLED).applied());
    assertTrue(house.move(id, Desk.CANCELLED, "お客様の希望").applied());
    assertEquals(Desk.CANCELLED, house.desk(id));
    assertEquals(ShipmentState.VOID, house.get(id).shipments().get(0).state());
  }

  @Test
  void deskByDeskAnOrderGoesBackToTheFirst() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.printed(house.get(id)));
    house.submit(Samples.numbered(house.get(id), "100000000001"));
    assertTrue(house.back(id, "").applied());
    assertEquals(Desk.TRACK_WAIT, house.desk(id));
    assertTrue(house.get(id).live().get(0).parcels().get(0).waybill().isEmpty());
    assertFalse(house.back(id, "").applied());
    assertTrue(house.back(id, "刷り直し").applied());
    assertEquals(Desk.DOC_WAIT, house.desk(id));
    assertTrue(house.back(id, "").applied());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertTrue(house.back(id, "").applied());
    assertEquals(Desk.NEW, house.desk(id));
    assertFalse(house.back(id, "").applied());
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
    assertEquals(1, house.get(id).live().size());
  }

  @Test
  void whatTheMallWasToldIsTakenBackOnlyWithAReason() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    CommandId command = new CommandId("c1");
    house.followers.add(
        move ->
            move.arrives(Desk.SHIP_WAIT)
                ? List.of(
                    new Command(command, MAIN, "mall.confirm", "demo~one", move.after().id(), ""))
                : List.of());
    house.move(id, Desk.SHIP_WAIT);
    house.outbox.settle(MAIN, List.of(Receipt.accepted(command, "")), Samples.NOW);
    Outcome stopped = house.back(id, "");
    assertEquals(Result.STOPPED, stopped.result());
    assertTrue(stopped.why().ja().contains("モールへの注文確認"), stopped.why().ja());
    assertTrue(house.back(id, "間違えた").applied());
    assertEquals(Desk.NEW, house.desk(id));
    assertTrue(
        house.orders.changes().get(house.orders.changes().size() - 1).detail().contains("間違えた"));
  }

  @Test
  void withoutAShippingRoomNothingIsAcceptedAndItSaysSo() {
    house.amendments.clear();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Outcome outcome = house.move(id, Desk.SHIP_WAIT);
    assertEquals(Result.STOPPED, outcome.result());
    assertTrue(outcome.why().ja().contains("発送の機能"), outcome.why().ja());
  }

  @Test
  void whatTheWorkItselfMakesCannotBeAskedByHand() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    assertFalse(house.move(id, Desk.TRACK_WAIT).applied());
    house.submit(Samples.printed(house.get(id)));
    assertFalse(house.move(id, Desk.SHIPPED).applied());
    assertFalse(house.move(id, Desk.DONE).applied());
  }

  @Test
  void doneIsReopenedWithAReasonAndWaitsInHold() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.PAID);
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    house.submit(Samples.numbered(house.get(id), "100000000001"));
    house.submit(house.get(id).with(e -> e.stage(Stage.TOLD)));
    assertEquals(Desk.DONE, house.desk(id));
    assertFalse(house.back(id, "").applied());
    assertTrue(house.back(id, "不着").applied());
    assertEquals(Desk.HOLD, house.desk(id));
    assertTrue(house.move(id, Desk.RETURN, "不着").applied());
    assertEquals(Desk.RETURN, house.desk(id));
  }

  @Test
  void everyDeskHasAWayOut() {
    for (Desk desk : Desk.values()) {
      if (desk != Desk.HOLD && desk != Desk.CANCELLED && desk != Desk.RETURN) {
        Order order = Samples.order(1, Route.DEFERRED, PaymentState.PAID);
        assertFalse(Transitions.reachable(order, desk).isEmpty(), desk.name());
      }
    }
  }

  @Test
  void thousandsOfOrdersMoveInChunks() {
    List<OrderId> ids = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      ids.add(house.receive(Route.STANDARD, PaymentState.AUTHORISED));
    }
    int before = house.orders.applies();
    List<Outcome> outcomes =
        house.flow.act(MAIN, ids, ActRequest.move(Desk.SHIP_WAIT), "job", "", CLERK);
    assertEquals(ids, outcomes.stream().map(Outcome::order).toList());
    assertTrue(outcomes.stream().allMatch(Outcome::applied));
    assertEquals(5, house.orders.applies() - before);
  }

  @Test
  void submitGivesOneOutcomePerChangeInTheirOrder() {
    OrderId one = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    OrderId two = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Order stale = house.get(one);
    house.orders.put(stale);
    List<Outcome> outcomes =
        house.flow.submit(
            MAIN,
            List.of(new Change(stale, CLERK, "x", ""), new Change(house.get(two), CLERK, "x", "")));
    assertEquals(
        List.of(Result.STALE, Result.APPLIED), outcomes.stream().map(Outcome::result).toList());
  }

  @Test
  void aFollowerThatThrowsKeepsAnOrderFromMovingSilently() {
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.followers.add(
        move -> {
          throw new IllegalStateException("broken");
        });
    assertEquals(Result.STOPPED, house.move(id, Desk.SHIP_WAIT).result());
    assertEquals(Desk.NEW, house.desk(id));
    house.receive(Route.STANDARD, PaymentState.AUTHORISED);
  }

  @Test
  void anUnknownOrderIsSaid() {
    assertEquals(Result.STOPPED, house.move(new OrderId(99), Desk.SHIP_WAIT).result());
  }

  @Test
  void boxesHaveTheNamesTheShopGave() {
    house.settings.write(MAIN, "holds", Map.of("3", "番地確認"), CLERK);
    assertEquals("番地確認", house.flow.boxNames(MAIN).get(2));
    assertEquals("備考あり", house.flow.boxNames(MAIN).get(0));
    assertEquals(30, house.flow.boxNames(MAIN).size());
  }
}
