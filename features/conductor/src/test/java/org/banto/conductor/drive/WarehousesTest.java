// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banto.base.CommandId;
import org.banto.base.OrderId;
import org.banto.conductor.fake.FakeFulfilment;
import org.banto.conductor.fake.FakeResults;
import org.banto.conductor.fake.FakeWarehouse;
import org.banto.conductor.line.ConnectionKey;
import org.banto.connect.Dispatch;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.Receipt.Status;
import org.banto.connect.WaybillRow;
import org.banto.flow.Command;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection.State;
import org.banto.house.Fulfilment;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WarehousesTest {
  private final DriveHouse house = new DriveHouse();
  private final FakeWarehouse warehouse = new FakeWarehouse();
  private final FakeFulfilment room = new FakeFulfilment();
  private ConnectionKey far;
  private OrderId order;

  @BeforeEach
  void anAcceptedOrder() {
    house.relay.with(room);
    house.warehouses.with(room);
    far = house.lines.connect("depot~one", warehouse);
    order = house.accepted();
    house.leave();
  }

  @AfterEach
  void end() {
    house.crew.close();
  }

  private void ask(String kind) {
    CommandId id = new CommandId(kind + ":" + order);
    house.desks.outbox.add(List.of(new Command(id, Samples.MAIN, kind, "depot~one", order, "")));
  }

  private OutboxEntry.State state(String kind) {
    return house.desks.outbox.state(kind);
  }

  @Test
  void theRoomHearsWhatTheWarehouseSaysBeforeItIsBooked() {
    ask(Fulfilment.REQUEST);
    house.leave();
    assertEquals(1, warehouse.asked.size());
    assertEquals(List.of(Status.ACCEPTED), room.heard.stream().map(r -> r.status()).toList());
    assertEquals(OutboxEntry.State.DONE, state(Fulfilment.REQUEST));
  }

  @Test
  void aLostAnswerIsLookedUpAndNothingIsAskedForTwice() {
    warehouse.lostAnswers = 1;
    ask(Fulfilment.REQUEST);
    house.leave();
    assertEquals(OutboxEntry.State.UNKNOWN, state(Fulfilment.REQUEST));
    house.clock.go(Duration.ofMinutes(1));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, state(Fulfilment.REQUEST));
    assertEquals(1, warehouse.asked.size());
    assertEquals(1, room.heard.size());
  }

  @Test
  void aDeadNodesRequestIsLookedUpWhenItsLeaseEnds() {
    ask(Fulfilment.REQUEST);
    Lane lane =
        house.desks.outbox.due(house.clock.instant()).stream()
            .filter(l -> l.kind().equals(Fulfilment.REQUEST))
            .findFirst()
            .orElseThrow();
    house.desks.outbox.claim(lane, house.clock.instant(), 10, Duration.ofSeconds(120));
    warehouse.asked.add(house.desks.get(order).live().get(0).number().value());
    house.clock.go(Duration.ofSeconds(121));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, state(Fulfilment.REQUEST));
    assertEquals(1, warehouse.asked.size());
  }

  @Test
  void aRoomThatCouldNotHearHearsItOnceMore() {
    room.deaf = true;
    ask(Fulfilment.REQUEST);
    house.leave();
    assertEquals(OutboxEntry.State.UNKNOWN, state(Fulfilment.REQUEST));
    house.clock.go(Duration.ofMinutes(5));
    house.leave();
    assertEquals(1, room.heard.size());
    assertEquals(1, warehouse.asked.size());
    assertEquals(OutboxEntry.State.DONE, state(Fulfilment.REQUEST));
  }

  @Test
  void whatIsNeedlessIsSettledWithoutTheWarehouse() {
    room.needless = true;
    ask(Fulfilment.REQUEST);
    house.leave();
    assertEquals(List.of(), warehouse.asked);
    assertEquals(OutboxEntry.State.DONE, state(Fulfilment.REQUEST));
  }

  @Test
  void aWarehouseThatTakesNothingBackRefusesAndTheRoomIsTold() {
    ask(Fulfilment.CANCEL);
    house.leave();
    assertEquals(OutboxEntry.State.WAITING, state(Fulfilment.CANCEL));
    house.clock.go(Duration.ofSeconds(20));
    house.leave();
    assertEquals(OutboxEntry.State.REFUSED, state(Fulfilment.CANCEL));
    assertEquals(List.of(Status.REFUSED), room.heard.stream().map(r -> r.status()).toList());
  }

  @Test
  void withoutTheRoomRequestsWait() {
    DriveHouse empty = new DriveHouse();
    empty.lines.connect("depot~one", warehouse);
    OrderId id = empty.accepted();
    empty.desks.outbox.add(
        List.of(
            new Command(
                new CommandId("x"), Samples.MAIN, Fulfilment.REQUEST, "depot~one", id, "")));
    empty.leave();
    assertEquals(OutboxEntry.State.WAITING, empty.desks.outbox.state(Fulfilment.REQUEST));
    empty.crew.close();
  }

  @Test
  void whatLeftIsReadOnFromTheBookmarkAndWhatDidNotIsAskedAbout() {
    RequestFulfilment open =
        new RequestFulfilment(
            new CommandId("open"),
            house.desks.get(order),
            house.desks.get(order).live().get(0).number());
    room.open.add(open);
    warehouse.asked.add(open.key());
    warehouse.givenUp.add(open.key());
    for (int i = 1; i <= 3; i++) {
      warehouse.left.add(
          new Dispatch(open.shipment(), new Waybill("yamato", "9" + i), LocalDate.EPOCH));
    }
    house.warehouses.turn(far, room);
    house.warehouses.turn(far, room);
    assertEquals(3, room.left.size());
    assertEquals(Status.REFUSED, room.heard.get(0).status());
    assertEquals(State.OK, house.standing(far).state());
    assertTrue(house.standing(far).nextRead().orElseThrow().isAfter(house.clock.instant()));
  }

  @Test
  void whatAWarehouseThatIsAskedByFileSaysIsReadOnFromTheBookmarkToo() {
    FakeResults results = new FakeResults();
    ConnectionKey other = house.lines.connect("depot~two", results);
    for (int i = 1; i <= 3; i++) {
      WaybillRow row = new WaybillRow(i, "S000000010" + i, "", Optional.empty(), Optional.empty());
      results.rows.add(new FulfilmentRow(row, "", FulfilmentRow.Outcome.SHORT, "欠品"));
    }
    house.warehouses.turn(other, room);
    house.warehouses.turn(other, room);
    assertEquals(results.rows, room.told);
    assertEquals(State.OK, house.standing(other).state());
  }
}
