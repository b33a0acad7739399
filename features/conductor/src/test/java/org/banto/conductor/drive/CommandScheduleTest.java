// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banto.base.Actor;
import org.banto.base.CommandId;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.conductor.fake.FakeMall;
import org.banto.conductor.line.ConnectionKey;
import org.banto.connect.Connector;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Receipt;
import org.banto.connect.Receipt.Status;
import org.banto.flow.Command;
import org.banto.flow.CommandHandler;
import org.banto.flow.fake.Samples;
import org.banto.house.Change;
import org.banto.house.Connection.State;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry;
import org.banto.order.MallState;
import org.banto.order.Order;
import org.banto.order.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandScheduleTest {
  private final DriveHouse house = new DriveHouse();
  private final FakeMall mall = new FakeMall();

  @AfterEach
  void end() {
    house.crew.close();
  }

  @Test
  void anAcceptedAndShippedOrderIsToldOnceEachAndThenDone() {
    house.connect(mall);
    OrderId id = house.printed();
    house.leave();
    house.number(id, "100000000001");
    house.leave();
    house.leave();
    assertEquals(2, mall.effects.size());
    assertEquals("basket-1", mall.shipments.get(0).parcels().get(0).destination());
    assertEquals("100000000001", mall.shipments.get(0).parcels().get(0).number());
    house.told.tick();
    assertEquals(Desk.DONE, house.desks.desk(id));
  }

  @Test
  void whoDidWhatItWasAskedIsAtWork() {
    ConnectionKey far = house.connect(mall);
    house.accepted();
    assertEquals(State.STARTING, house.standing(far).state());
    house.leave();
    assertEquals(State.OK, house.standing(far).state());
  }

  @Test
  void whyNothingGoesToAMallThatCannotBeToldIsSaidInBothLanguages() {
    house.connect((Connector) () -> {});
    OrderId id = house.accepted();
    house.leave();
    house.clock.go(Duration.ofSeconds(20));
    house.leave();
    OutboxEntry entry = house.desks.outbox.of(Samples.MAIN, id).get(0);
    assertEquals(OutboxEntry.State.DONE, entry.state());
    Text words = entry.words().orElseThrow();
    assertTrue(words.ja().contains("モールの画面で行って"), words.ja());
    assertTrue(words.en().contains("on the mall's own page"), words.en());
  }

  @Test
  void aLostAnswerIsLookedUpAndNotDoneAgain() {
    ConnectionKey far = house.connect(mall);
    OrderId id = house.accepted();
    mall.lostAnswers = 1;
    house.leave();
    assertEquals(OutboxEntry.State.UNKNOWN, house.desks.outbox.state("mall.confirm"));
    assertEquals(State.WAITING, house.standing(far).state());
    house.clock.go(Duration.ofMinutes(1));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.confirm"));
    assertEquals(1, mall.effects.size());
    assertEquals(1, mall.lookUps);
    assertEquals(State.OK, house.standing(far).state());
    assertEquals(Desk.SHIP_WAIT, house.desks.desk(id));
  }

  @Test
  void whatDidNotArriveIsSentAgainAfterItWasLookedUp() {
    house.connect(mall);
    house.accepted();
    mall.failures.add(DriveHouse.failure(Reason.NO_ANSWER));
    house.leave();
    house.clock.go(Duration.ofMinutes(1));
    house.leave();
    assertEquals(1, mall.lookUps);
    assertEquals(1, mall.effects.size());
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.confirm"));
  }

  @Test
  void aDeadNodesCommandsAreLookedUpWhenTheirLeaseEnds() {
    house.connect(mall);
    house.accepted();
    Lane lane = house.desks.outbox.due(house.clock.instant()).get(0);
    List<Command> claimed =
        house.desks.outbox.claim(lane, house.clock.instant(), 10, Duration.ofSeconds(120));
    mall.effects.add(claimed.get(0).id());
    house.leave();
    assertEquals(OutboxEntry.State.RUNNING, house.desks.outbox.state("mall.confirm"));
    house.clock.go(Duration.ofSeconds(121));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.confirm"));
    assertEquals(1, mall.effects.size());
  }

  @Test
  void noticesQueueWhileTheMallIsDownAndDrainWithoutDoubles() {
    house.connect(mall);
    List<OrderId> ids = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ids.add(house.printed());
    }
    house.leave();
    for (int i = 0; i < ids.size(); i++) {
      house.number(ids.get(i), Long.toString(200_000_000_000L + i));
    }
    for (int i = 0; i < 100; i++) {
      mall.failures.clear();
      mall.failures.add(DriveHouse.failure(Reason.UNAVAILABLE));
      house.leave();
      house.clock.go(Duration.ofMinutes(2));
    }
    mall.failures.clear();
    for (int i = 0; i < 5; i++) {
      house.leave();
      house.clock.go(Duration.ofMinutes(1));
    }
    assertEquals(240, mall.effects.size());
    assertEquals(240, mall.effects.stream().distinct().count());
    house.told.tick();
    assertTrue(ids.stream().allMatch(id -> house.desks.desk(id) == Desk.DONE));
  }

  @Test
  void aRefusalAlarmsAndKeepsTheOrderAtShipped() {
    house.connect(mall);
    OrderId id = house.printed();
    house.leave();
    mall.answers.put("N-" + id, Status.REFUSED);
    house.number(id, "100000000001");
    house.leave();
    house.told.tick();
    assertEquals(OutboxEntry.State.REFUSED, house.desks.outbox.state("mall.ship"));
    assertTrue(house.lines.events.alarms().get(0).contains("できません"));
    assertEquals(Desk.SHIPPED, house.desks.desk(id));
  }

  @Test
  void aPendingReportIsAskedAboutUntilItIsDone() {
    house.connect(mall);
    OrderId id = house.printed();
    house.leave();
    mall.answers.put("N-" + id, Status.PENDING);
    house.number(id, "100000000001");
    house.leave();
    assertEquals(OutboxEntry.State.PENDING, house.desks.outbox.state("mall.ship"));
    house.clock.go(Duration.ofMinutes(2));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.ship"));
    assertEquals(1, mall.shipments.size());
  }

  @Test
  void aChangedNumberIsReportedAnewAndAnOldReportThatStillWaitsIsNot() {
    house.connect(mall);
    OrderId id = house.printed();
    house.leave();
    house.number(id, "100000000001");
    house.number(id, "100000000002");
    house.leave();
    assertEquals(1, mall.shipments.size());
    assertEquals("100000000002", mall.shipments.get(0).parcels().get(0).number());
    house.number(id, "100000000003");
    house.leave();
    assertEquals(2, mall.shipments.size());
    house.number(id, "100000000003");
    house.leave();
    assertEquals(2, mall.shipments.size());
  }

  @Test
  void aParcelAddedAfterTheReportIsReportedWithTheOneBefore() {
    house.connect(mall);
    OrderId id = house.printed();
    house.leave();
    house.number(id, "100000000001");
    house.leave();
    house.number(id, "100000000001", "100000000002");
    house.leave();
    assertEquals(2, mall.shipments.size());
    assertEquals(
        List.of("100000000001", "100000000002"),
        mall.shipments.get(1).parcels().stream().map(p -> p.number()).toList());
  }

  /** A, B, and A again: the mall has to hear of A a second time. */
  @Test
  void aNumberThatComesBackIsReportedAnew() {
    house.connect(mall);
    OrderId id = house.printed();
    house.leave();
    for (String number : List.of("100000000001", "100000000002", "100000000001")) {
      house.number(id, number);
      house.leave();
      house.number(id, number);
      house.leave();
    }
    assertEquals(
        List.of("100000000001", "100000000002", "100000000001"),
        mall.shipments.stream().map(s -> s.parcels().get(0).number()).toList());
  }

  @Test
  void aShipmentIsNotReportedBeforeItsOrderWasConfirmed() {
    ConnectionKey far = house.connect(mall);
    OrderId id = house.printed();
    house.number(id, "100000000001");
    Lane ship = new Lane(Samples.MAIN, "mall.ship", "demo~one", OutboxEntry.State.WAITING);
    house.relay.turn(ship);
    assertEquals(List.of(), mall.shipments);
    assertEquals(State.STARTING, house.standing(far).state());
    house.clock.go(Duration.ofMinutes(1));
    house.leave();
    house.clock.go(Duration.ofMinutes(1));
    house.leave();
    assertEquals(1, mall.shipments.size());
  }

  @Test
  void aMallWithoutThePortIsSettledAsWorkByHand() {
    house.lines.connect("demo~one", new OnlyOrders());
    house.accepted();
    house.leave();
    assertEquals(OutboxEntry.State.WAITING, house.desks.outbox.state("mall.confirm"));
    house.clock.go(Duration.ofSeconds(20));
    house.leave();
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.confirm"));
  }

  @Test
  void whileTheConnectorIsAwayItsNoticesWait() {
    ConnectionKey far = house.connect(mall);
    house.accepted();
    house.lines.leave(far);
    house.leave();
    house.clock.go(Duration.ofDays(2));
    house.leave();
    assertEquals(OutboxEntry.State.WAITING, house.desks.outbox.state("mall.confirm"));
    house.lines.arrive(far, mall);
    house.leave();
    assertEquals(1, mall.effects.size());
  }

  @Test
  void aWorkersLostAnswerWaitsForAPersonUnlessItsWorkIsIdempotent() {
    CommandHandler losing =
        commands -> {
          throw new ConnectorException(Reason.NO_ANSWER, Text.same("lost"));
        };
    List<Command> sent = new ArrayList<>();
    CommandHandler good =
        commands -> {
          sent.addAll(commands);
          return commands.stream().map(c -> Receipt.accepted(c.id(), "")).toList();
        };
    house.desks.outbox.add(List.of(command("m1", "mail.send"), command("w1", "web.hook")));
    house.relay.with(workers(losing, Map.of()));
    house.leave();
    house.relay.with(workers(good, Map.of()));
    house.clock.go(Duration.ofMinutes(5));
    house.leave();
    house.clock.go(Duration.ofMinutes(5));
    house.leave();
    assertEquals(OutboxEntry.State.UNKNOWN, house.desks.outbox.state("mail.send"));
    assertEquals(List.of("w1"), sent.stream().map(c -> c.id().value()).toList());
    assertEquals(1, house.lines.events.alarms().size());
  }

  @Test
  void commandsThatAWorkerLeavesOutForNowHoldUpNoOthers() {
    List<String> sent = new ArrayList<>();
    CommandHandler grey =
        commands -> {
          List<Command> taken =
              commands.stream().filter(c -> !c.id().value().endsWith("7")).toList();
          taken.forEach(c -> sent.add(c.id().value()));
          return taken.stream().map(c -> Receipt.accepted(c.id(), "")).toList();
        };
    List<Command> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(command("m" + i, "mail.send"));
    }
    house.desks.outbox.add(all);
    house.relay.with(workers(grey, Map.of()));
    house.leave();
    assertEquals(180, sent.size());
    assertEquals(180, sent.stream().distinct().count());
  }

  private static Command command(String id, String kind) {
    return new Command(new CommandId(id), Samples.MAIN, kind, "", new OrderId(1), "");
  }

  private static List<Map.Entry<Map<String, Object>, CommandHandler>> workers(
      CommandHandler worker, Map<String, Object> none) {
    return List.of(
        Map.entry(Map.of("banto.command", "mail.send"), worker),
        Map.entry(Map.of("banto.command", "web.hook", "banto.idempotent", true), worker));
  }

  @Test
  void aCancelByHandIsToldInsteadOfAConfirmationThatStillWaited() {
    OrderId id = house.accepted();
    house.desks.move(id, Desk.CANCELLED, "在庫なし");
    assertEquals(List.of("mall.confirm", "mall.cancel"), kinds());
    house.connect(mall);
    house.leave();
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.confirm"));
    assertEquals(List.of(), mall.effects);
  }

  @Test
  void aCancelOfTheMallIsNotToldToTheMall() {
    OrderId id = house.accepted();
    Order off = house.desks.get(id).with(e -> e.stage(Stage.CANCELLED));
    Change change = new Change(off, Actor.mall("demo~one"), "order.cancelled", "");
    assertTrue(house.desks.flow.submit(Samples.MAIN, List.of(change)).get(0).applied());
    assertEquals(List.of("mall.confirm"), kinds());
  }

  @Test
  void aRefusalIsLetGoOnceTheCancelThatExplainsItHasBeenRead() {
    house.connect(mall);
    OrderId id = house.accepted();
    mall.answers.put("N-" + id, Status.REFUSED);
    house.leave();
    house.refusals.run();
    assertEquals(OutboxEntry.State.REFUSED, house.desks.outbox.state("mall.confirm"));
    Order off = house.desks.get(id).with(e -> e.stage(Stage.CANCELLED));
    Change change = new Change(off, Actor.mall("demo~one"), "order.cancelled", "");
    assertTrue(house.desks.flow.submit(Samples.MAIN, List.of(change)).get(0).applied());
    house.refusals.run();
    house.leave();
    assertEquals(OutboxEntry.State.DONE, house.desks.outbox.state("mall.confirm"));
    assertEquals(List.of(), mall.effects);
  }

  @Test
  void anOrderOfNoMallIsToldToNobodyAndIsDoneWhenItShipped() {
    OrderId id = house.accepted();
    house.desks.outbox.strike(id);
    house.desks.submit(house.desks.get(id).with(e -> e.mall(MallState.NONE)));
    house.desks.move(id, Desk.DOC_WAIT);
    house.number(id, "100000000001");
    assertEquals(List.of("mall.confirm"), kinds());
    house.changed(id);
    assertEquals(Desk.DONE, house.desks.desk(id));
  }

  @Test
  void aConnectorThatComesBackIsReadAtOnceUnlessItIsStopped() {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    int asked = mall.requests;
    house.reading.turn(far);
    assertEquals(asked, mall.requests);
    house.reading.connectorsChanged();
    house.reading.turn(far);
    assertEquals(asked + 1, mall.requests);
    house.lines.standings.change(far, s -> s.stopped(Text.same("key"), "", Samples.NOW));
    house.reading.connectorsChanged();
    house.reading.turn(far);
    assertEquals(asked + 1, mall.requests);
  }

  private List<String> kinds() {
    return house.desks.outbox.commands().stream().map(Command::kind).toList();
  }

  /** A far side that can only be read. */
  private static final class OnlyOrders implements OrderSource {
    @Override
    public Page<IncomingOrder> orders(Cursor from) {
      return new Page<>(List.of(), from, false);
    }

    @Override
    public void check() {}
  }
}
