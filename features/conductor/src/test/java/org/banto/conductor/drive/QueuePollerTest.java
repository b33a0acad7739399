// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.conductor.fake.FakeMall;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.Pushes;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.PushQueue;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuePollerTest {
  private static final Duration GAP = Duration.ofSeconds(20);

  private final DriveHouse house = new DriveHouse();
  private final FakeMall mall = new FakeMall();
  private final Queue queue = new Queue();
  private final ConnectionKey far = house.connect(new Queueing(mall, queue));
  private final QueuePoller collecting =
      new QueuePoller(
          house.turns,
          house.reading,
          house.crew,
          house.lines.pushes,
          house.trouble,
          house.lines.bell,
          GAP);

  @AfterEach
  void end() {
    collecting.close();
    house.crew.close();
  }

  private void look() {
    collecting.turn(far);
  }

  private Pushes.Count pushes() {
    return house.lines.pushes.of(far);
  }

  private List<String> alarms() {
    return house.lines.events.alarms();
  }

  @Test
  void anOrderToldOfInTheQueueIsKeptAndWorkedBeforeTheMallIsReadAgain() {
    house.reading.turn(far);
    int reads = mall.requests;
    queue.told.add("N1");
    look();
    assertEquals(List.of("N1"), house.ledger.numbers(far.id()));
    house.settle(far);
    assertEquals(List.of(), house.ledger.waiting(Samples.MAIN, far.id(), 10), "not worked");
    assertEquals(reads, mall.requests, "the mall's pace is for reading");
    assertEquals(1, pushes().genuine());
    assertEquals(Optional.of(Samples.NOW), pushes().last());
  }

  @Test
  void theBookmarkStaysSoThatTheReadsGoOnAsIfThereWereNoQueue() {
    mall.numbers.add("N1");
    house.reading.turn(far);
    Cursor before = house.ledger.cursor(Samples.MAIN, far.id());
    queue.told.add("N2");
    look();
    assertEquals(before, house.ledger.cursor(Samples.MAIN, far.id()));
    mall.numbers.add("N2");
    house.clock.go(DriveHouse.POLL);
    house.reading.turn(far);
    assertEquals(List.of("N1", "N2", "N2"), house.ledger.numbers(far.id()));
  }

  @Test
  void theQueueIsLookedIntoOnceInEachGapAndAtOnceAgainWhereSomethingWas() {
    look();
    look();
    assertEquals(1, queue.looks);
    house.clock.go(GAP);
    queue.told.addAll(List.of("N1", "N2", "N3"));
    for (int i = 0; i < 10; i++) {
      look();
    }
    assertEquals(1 + 3 + 1, queue.looks, "three with news, the last without");
    house.clock.go(GAP.minusSeconds(1));
    look();
    assertEquals(5, queue.looks);
  }

  @Test
  void aQueueThatIsDownIsToldToStaffWhileTheMallIsReadOn() {
    queue.failure = Optional.of(new ConnectorException(Reason.UNAVAILABLE, Text.same("SQS 503")));
    look();
    String words = pushes().blind().orElseThrow().told().ja();
    assertTrue(words.contains("SQS 503") && words.contains("受信は続けています"), words);
    mall.numbers.add("N1");
    house.reading.turn(far);
    assertEquals(List.of("N1"), house.ledger.numbers(far.id()));
    assertEquals(State.OK, house.standing(far).state());
    assertEquals(List.of(), alarms(), "it goes on by itself");
  }

  @Test
  void aQueueThatRefusesIsAnAlarmOnceAndNoReasonToStop() {
    queue.failure = Optional.of(new ConnectorException(Reason.UNAUTHORIZED, Text.same("SQS 403")));
    for (int i = 0; i < 5; i++) {
      look();
      house.clock.go(Duration.ofMinutes(5));
    }
    assertEquals(5, queue.looks);
    assertEquals(1, alarms().size(), alarms().toString());
    assertTrue(alarms().get(0).contains("SQS 403"));
    house.reading.turn(far);
    assertEquals(State.OK, house.standing(far).state());
  }

  @Test
  void aQueueThatFailsIsLeftAloneForLongerAndIsForgottenWhenItAnswers() {
    queue.failure = Optional.of(new ConnectorException(Reason.NO_ANSWER, Text.same("silence")));
    int before = 0;
    for (int i = 0; i < 8; i++) {
      look();
      before = queue.looks;
      house.clock.go(GAP);
    }
    assertTrue(before < 8, before + " looks in " + 8 * GAP.toSeconds() + " seconds");
    queue.failure = Optional.empty();
    house.clock.go(Backoff.LONGEST.multipliedBy(2));
    look();
    assertEquals(Optional.empty(), pushes().blind());
  }

  @Test
  void aFarSideThatAsksForARestHasIt() {
    Duration rest = Duration.ofMinutes(10);
    queue.failure =
        Optional.of(
            new ConnectorException(
                Reason.THROTTLED, Text.same("429"), "", Optional.of(rest), null));
    look();
    house.clock.go(rest.minusSeconds(1));
    look();
    assertEquals(1, queue.looks);
    house.clock.go(Duration.ofSeconds(1));
    look();
    assertEquals(2, queue.looks);
  }

  @Test
  void aConnectorThatFallsOverIsToldAndHarmsNoRead() {
    queue.falls = true;
    look();
    assertTrue(pushes().blind().orElseThrow().words().ja().contains("接続プログラムの誤り"));
    house.reading.turn(far);
    assertEquals(State.OK, house.standing(far).state());
  }

  @Test
  void newSettingsAreTriedAtOnce() {
    queue.failure = Optional.of(new ConnectorException(Reason.UNAUTHORIZED, Text.same("SQS 403")));
    look();
    house.lines.leave(far);
    Queue other = new Queue();
    other.told.add("N1");
    house.lines.arrive(far, new Queueing(mall, other));
    look();
    assertEquals(1, other.looks);
    assertEquals(List.of("N1"), house.ledger.numbers(far.id()));
  }

  @Test
  void aConnectionThatIsStoppedIsNotLookedInto() {
    mall.failures.add(DriveHouse.failure(Reason.UNAUTHORIZED));
    house.reading.turn(far);
    assertEquals(State.STOPPED, house.standing(far).state());
    look();
    assertEquals(0, queue.looks);
  }

  @Test
  void aTickLeavesConnectionsWithoutAQueueAlone() {
    ConnectionKey without = house.lines.connect("demo~two", new FakeMall());
    collecting.tick();
    house.crew.close();
    assertEquals(1, queue.looks);
    assertFalse(house.lines.pushes.of(without).last().isPresent());
  }

  /** A queue that tells of one order at a look. */
  private static final class Queue implements PushQueue {
    private final List<String> told = new ArrayList<>();
    private Optional<ConnectorException> failure = Optional.empty();
    private boolean falls;
    private int looks;

    @Override
    public List<IncomingOrder> collect() throws ConnectorException {
      looks++;
      if (failure.isPresent()) {
        throw failure.get();
      }
      if (falls) {
        throw new IllegalStateException("a connector's mistake");
      }
      return told.isEmpty() ? List.of() : List.of(order(told.remove(0)));
    }

    private static IncomingOrder order(String number) {
      byte[] bytes = number.getBytes(StandardCharsets.UTF_8);
      return new IncomingOrder(number, new Payload("text/plain", bytes));
    }

    @Override
    public void check() {}
  }

  /** A mall with a queue. */
  private record Queueing(FakeMall mall, Queue queue) implements OrderSource, PushQueue {
    @Override
    public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
      return mall.orders(from);
    }

    @Override
    public List<IncomingOrder> collect() throws ConnectorException {
      return queue.collect();
    }

    @Override
    public void check() {}
  }
}
