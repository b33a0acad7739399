// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.banto.flow.fake.Samples.CLERK;
import static org.banto.flow.fake.Samples.MAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Command;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.OutboxEntry.State;
import org.banto.house.Preview;
import org.banto.order.Finding;
import org.banto.order.Route;
import org.banto.order.Stage;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Test;

/** What would happen is told before it does. */
class RehearsalTest {
  private final FlowHouse house = new FlowHouse();

  @Test
  void aRehearsalSaysWhatWouldLeaveAndStoresNothing() {
    thanksOnAcceptance();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    int before = house.orders.applies();
    Preview rehearsal = house.rehearse(id, ActRequest.move(Desk.SHIP_WAIT));
    assertTrue(rehearsal.goes());
    assertEquals(Desk.SHIP_WAIT, rehearsal.desk());
    assertEquals(List.of("mail.send"), rehearsal.leaves().stream().map(Command::kind).toList());
    assertEquals(before, house.orders.applies());
    assertEquals(Desk.NEW, house.desk(id));
    assertTrue(house.outbox.of(MAIN, id).isEmpty());
  }

  @Test
  void whatLeavesOnceOnlyIsNotForetoldAgain() {
    thanksOnAcceptance();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.move(id, Desk.SHIP_WAIT);
    house.back(id, "間違えた");
    assertEquals(List.of(), house.rehearse(id, ActRequest.move(Desk.SHIP_WAIT)).leaves());
  }

  @Test
  void aRehearsalSaysWhyAnOrderStaysAndWhetherAReasonHelps() {
    house.checkOnNew(FlowHouse.finding(Finding.Level.BLOCK, "bad", Finding.Fix.NONE));
    OrderId blocked = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Preview stays = house.rehearse(blocked, ActRequest.move(Desk.SHIP_WAIT));
    assertEquals("badです", stays.stop().orElseThrow().ja());
    assertFalse(stays.reason());
    house.checks.clear();
    OrderId printed = house.printed();
    Preview asks = house.rehearse(printed, ActRequest.move(Desk.CANCELLED));
    assertTrue(asks.reason());
    assertEquals(Desk.TRACK_WAIT, asks.desk());
    assertFalse(house.rehearse(new OrderId(99), ActRequest.back()).goes());
  }

  @Test
  void whatChangesWouldSendIsToldBeforeTheyAreSubmitted() {
    thanksOnAcceptance();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    Change accept = new Change(house.get(id).with(e -> e.stage(Stage.ACCEPTED)), CLERK, "x", "");
    assertEquals(1, house.flow.leaving(MAIN, List.of(accept)).size());
    assertEquals(Desk.NEW, house.desk(id));
  }

  @Test
  void nothingLeavesWhileTheShopOnlyLooksOn() {
    thanksOnAcceptance();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    ActRequest move = ActRequest.move(Desk.SHIP_WAIT);
    Change accept = new Change(house.get(id).with(e -> e.stage(Stage.ACCEPTED)), CLERK, "x", "");
    house.outbox.observe(true);
    assertEquals(List.of(), house.rehearse(id, move).leaves());
    assertEquals(List.of(), house.flow.leaving(MAIN, List.of(accept)));
    house.outbox.observe(false);
    assertEquals(1, house.rehearse(id, move).leaves().size());
    assertEquals(1, house.flow.leaving(MAIN, List.of(accept)).size());
  }

  @Test
  void whatWasNotSentIsNoHindranceToGoingBack() {
    thanksOnAcceptance();
    OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);
    house.outbox.observe(true);
    house.move(id, Desk.SHIP_WAIT);
    assertEquals(State.UNSENT, house.outbox.of(MAIN, id).get(0).state());
    assertTrue(house.back(id, "").applied());
  }

  private void thanksOnAcceptance() {
    house.followers.add(
        move ->
            move.arrives(Desk.SHIP_WAIT)
                ? List.of(
                    new Command(
                        new CommandId("thanks/" + move.after().id()),
                        MAIN,
                        "mail.send",
                        "",
                        move.after().id(),
                        "thanks"))
                : List.of());
  }
}
