// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.flow.fake.Samples;
import org.banto.house.ActRequest;
import org.banto.house.Change;
import org.banto.house.Outcome;
import org.banto.order.Route;
import org.banto.payment.PaymentState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What of a change waits until its undo has run out, and what going back keeps from leaving. */
@Tag("page.5")
class TakenBackTest {
  private static final Actor ROBOT = Actor.robot("night");

  private final FlowHouse house = new FlowHouse();
  private final OrderId id = house.receive(Route.STANDARD, PaymentState.AUTHORISED);

  @Test
  void whatAClerkDoesInAJobCanBeTakenBack() {
    assertTrue(house.move(id, Desk.SHIP_WAIT).applied());
    assertTrue(last().undoable());
  }

  @Test
  void nobodyIsOfferedToTakeBackWhatARobotOrAnotherRoomDoes() {
    house.flow.act(Samples.MAIN, List.of(id), ActRequest.move(Desk.SHIP_WAIT), "job", "", ROBOT);
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertFalse(last().undoable());
    house.submit(house.get(id));
    assertFalse(last().undoable());
  }

  @Test
  void nobodyIsOfferedToTakeBackWhatBelongsToNoJob() {
    ActRequest move = ActRequest.move(Desk.SHIP_WAIT);
    house.flow.act(Samples.MAIN, List.of(id), move, "", "", Samples.CLERK);
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertFalse(last().undoable());
  }

  @Test
  void backToTheFirstDeskKeepsWhatTheMallAndTheBuyerWereToBeTold() {
    house.move(id, Desk.SHIP_WAIT);
    assertTrue(house.back(id, "").applied());
    assertEquals(Desk.NEW, house.desk(id));
    assertEquals(Set.of("mall.confirm", "mall.ship", "mall.cancel", "mail.send"), last().recalls());
  }

  @Test
  void whatAnAbsentRoomHasHadDoneIsTakenForTold() {
    house.move(id, Desk.SHIP_WAIT);
    done("warehouse.request");
    assertTrue(house.back(id, "").applied(), "somebody was asked, and nobody told");

    house.move(id, Desk.SHIP_WAIT);
    done("away.tell");
    Outcome stopped = house.back(id, "");
    assertTrue(stopped.why().ja().contains("away.tell"), stopped.why().ja());
  }

  @Test
  void backFromThePapersKeepsNothing() {
    house.move(id, Desk.SHIP_WAIT);
    house.move(id, Desk.DOC_WAIT);
    assertTrue(house.back(id, "").applied());
    assertEquals(Desk.SHIP_WAIT, house.desk(id));
    assertEquals(Set.of(), last().recalls());
  }

  private void done(String kind) {
    CommandId command = new CommandId(kind);
    house.outbox.add(List.of(new Command(command, Samples.MAIN, kind, "demo~one", id, "")));
    house.outbox.settle(Samples.MAIN, List.of(Receipt.accepted(command, "")), Samples.NOW);
  }

  private Change last() {
    List<Change> changes = house.orders.changes();
    return changes.get(changes.size() - 1);
  }
}
