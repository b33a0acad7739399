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
import org.banto.conductor.fake.FakeMall;
import org.banto.conductor.fake.FakeResults;
import org.banto.conductor.fake.FakeWarehouse;
import org.banto.conductor.line.ConnectionKey;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.Dispatch;
import org.banto.connect.DispatchSource;
import org.banto.connect.FulfilmentRow;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Instruction.RequestFulfilment;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Receipt.Status;
import org.banto.connect.WaybillRow;
import org.banto.flow.Command;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection.State;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.Waybill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourcePollerTest {
  private final DriveHouse house = new DriveHouse();
  private final FakeWarehouse warehouse = new FakeWarehouse();
  private final FakeFulfilment room = new FakeFulfilment();
  private ConnectionKey far;
  private OrderId order;

  @BeforeEach
  void anAcceptedOrder() {
    house.relay.with(house.malls, room);
    house.sources.with(room, room);
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
    ask(FakeFulfilment.REQUEST);
    house.leave();
    assertEquals(1, warehouse.asked.size());
    assertEquals(List.of(Status.ACCEPTED), room.heard.stream().map(r -> r.status()).toList());
    assertEquals(OutboxEntry.State.DONE, state(FakeFulfilment.REQUEST));
  }

  @Test
  void aLostAnswerIsLookedUpAndNothingIsAskedForTwice() {
    warehouse.lostAnswers = 1;
    ask(FakeFulfilment.REQUEST);
    house.leave();
    assertEquals(OutboxEntry.State.UNKNOWN, state(FakeFulfilment.REQUEST));
    house.clock.go(Duration.ofMinutes(1));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, state(FakeFulfilment.REQUEST));
    assertEquals(1, warehouse.asked.size());
    assertEquals(1, room.heard.size());
  }

  @Test
  void aDeadNodesRequestIsLookedUpWhenItsLeaseEnds() {
    ask(FakeFulfilment.REQUEST);
    Lane lane =
        house.desks.outbox.due(house.clock.instant()).stream()
            .filter(l -> l.kind().equals(FakeFulfilment.REQUEST))
            .findFirst()
            .orElseThrow();
    house.desks.outbox.claim(lane, house.clock.instant(), 10, Duration.ofSeconds(120));
    warehouse.asked.add(house.desks.get(order).live().get(0).number().value());
    house.clock.go(Duration.ofSeconds(121));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, state(FakeFulfilment.REQUEST));
    assertEquals(1, warehouse.asked.size());
  }

  @Test
  void aRoomThatCouldNotHearHearsItOnceMore() {
    room.deaf = true;
    ask(FakeFulfilment.REQUEST);
    house.leave();
    assertEquals(OutboxEntry.State.UNKNOWN, state(FakeFulfilment.REQUEST));
    house.clock.go(Duration.ofMinutes(5));
    house.leave();
    assertEquals(1, room.heard.size());
    assertEquals(1, warehouse.asked.size());
    assertEquals(OutboxEntry.State.DONE, state(FakeFulfilment.REQUEST));
  }

  @Test
  void whatIsNeedlessIsSettledWithoutTheWarehouse() {
    room.needless = true;
    ask(FakeFulfilment.REQUEST);
    house.leave();
    assertEquals(List.of(), warehouse.asked);
    assertEquals(OutboxEntry.State.DONE, state(FakeFulfilment.REQUEST));
  }

  @Test
  void aWarehouseThatTakesNothingBackRefusesAndTheRoomIsTold() {
    ask(FakeFulfilment.CANCEL);
    house.leave();
    assertEquals(OutboxEntry.State.WAITING, state(FakeFulfilment.CANCEL));
    house.clock.go(Duration.ofSeconds(20));
    house.leave();
    assertEquals(OutboxEntry.State.REFUSED, state(FakeFulfilment.CANCEL));
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
                new CommandId("x"), Samples.MAIN, FakeFulfilment.REQUEST, "depot~one", id, "")));
    empty.leave();
    assertEquals(OutboxEntry.State.WAITING, empty.desks.outbox.state(FakeFulfilment.REQUEST));
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
    house.sources.turn(far);
    house.sources.turn(far);
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
    house.sources.turn(other);
    house.sources.turn(other);
    assertEquals(results.rows, room.told);
    assertEquals(State.OK, house.standing(other).state());
  }

  /** Orders and what left, each on from its own place. */
  private static final class ShippingMall implements OrderSource, DispatchSource {
    private final FakeMall orders = new FakeMall();
    private final FakeWarehouse warehouse = new FakeWarehouse();

    @Override
    public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
      return orders.orders(from);
    }

    @Override
    public Page<Dispatch> dispatches(Cursor from) {
      return warehouse.dispatches(from);
    }

    @Override
    public void check() {}
  }

  @Test
  void aMallThatShipsIsReadForBothAndNeitherTakesTheOthersTurn() {
    ShippingMall mall = new ShippingMall();
    ConnectionKey both = house.lines.connect("demo~two", mall);
    mall.orders.numbers.addAll(List.of("a", "b"));
    ShipmentNumber shipment = house.desks.get(order).live().get(0).number();
    for (int i = 1; i <= 2; i++) {
      mall.warehouse.left.add(
          new Dispatch(shipment, new Waybill("yamato", "9" + i), LocalDate.EPOCH));
    }
    house.sources.turn(both);
    house.sources.turn(both);
    house.reading.turn(both);
    assertEquals(List.of("a", "b"), house.ledger.numbers(both.id()));
    assertEquals(2, room.left.size());
    assertEquals(1, mall.orders.requests, "its turn was still to come");
  }
}
