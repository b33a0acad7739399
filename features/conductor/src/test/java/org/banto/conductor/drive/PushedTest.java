// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.ConnectionId;
import org.banto.base.Text;
import org.banto.conductor.fake.FakeMall;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.ConnectionState;
import org.banto.connect.ConnectorException;
import org.banto.connect.ConnectorException.Reason;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.OrderSource;
import org.banto.connect.Page;
import org.banto.connect.Push;
import org.banto.connect.PushAnswer;
import org.banto.connect.PushAnswerer;
import org.banto.connect.PushVerifier;
import org.banto.flow.fake.Samples;
import org.banto.house.Connection.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PushedTest {
  private final DriveHouse house = new DriveHouse();
  private final FakeMall mall = new FakeMall();
  private final ConnectionKey far = house.connect(new Pushing(mall, () -> {}));

  @AfterEach
  void end() {
    house.crew.close();
  }

  @Test
  void aGenuinePushHasItsConnectionReadAtOnce() {
    house.reading.turn(far);
    mall.numbers.add("N1");
    house.reading.turn(far);
    assertEquals(List.of(), house.ledger.numbers(far.id()));
    assertTrue(house.lines.pushes.take(far, push("genuine")));
    house.reading.turn(far);
    assertEquals(List.of("N1"), house.ledger.numbers(far.id()));
    assertEquals(1, house.lines.pushes.of(far).genuine());
    assertEquals(Optional.of(Samples.NOW), house.lines.pushes.of(far).last());
  }

  @Test
  void whatIsNewWaitsForTheRegularTurnThatAPushDoesNotMove() throws Exception {
    house.reading.turn(far);
    house.worked();
    Instant regular = house.standing(far).nextRead().orElseThrow();
    for (int push = 0; push < 3; push++) {
      house.clock.go(Duration.ofSeconds(5));
      mall.numbers.add("N" + push);
      assertTrue(house.lines.pushes.take(far, push("genuine")));
      house.reading.turn(far);
      house.worked();
    }
    assertEquals(Optional.of(regular), house.standing(far).nextRead());
    assertEquals(3, house.ledger.waiting(far.account(), far.id(), 10).size());
    house.clock.go(DriveHouse.POLL);
    house.reading.turn(far);
    house.settle(far);
    assertEquals(List.of(), house.ledger.waiting(far.account(), far.id(), 10));
  }

  @Test
  void whoAsksByHandHasNewOrdersAtOnce() {
    house.reading.turn(far);
    house.clock.go(Duration.ofSeconds(5));
    mall.numbers.add("N1");
    house.turns.change(far, ConnectionState::returned);
    house.reading.turn(far);
    house.settle(far);
    assertEquals(List.of(), house.ledger.waiting(far.account(), far.id(), 10));
    assertEquals(List.of("N1"), house.ledger.numbers(far.id()));
  }

  @Test
  void aPushOfSomebodyElseIsCountedAndWakesNobody() {
    house.reading.turn(far);
    assertFalse(house.lines.pushes.take(far, push("forged")));
    assertFalse(house.lines.pushes.take(far, push("trips over it")));
    house.reading.turn(far);
    assertEquals(1, mall.requests);
    assertEquals(2, house.lines.pushes.of(far).refused());
    assertEquals(0, house.lines.pushes.of(far).genuine());
  }

  @Test
  void aPushToNobodyIsNotEvenCounted() {
    ConnectionKey nobody = new ConnectionKey(Samples.MAIN, ConnectionId.of("demo~nobody"));
    ConnectionKey without = house.lines.connect("demo~two", mall);
    for (ConnectionKey one : List.of(nobody, without)) {
      assertFalse(house.lines.pushes.take(one, push("genuine")));
      assertEquals(0, house.lines.pushes.of(one).refused());
    }
  }

  @Test
  void aStormOfPushesIsOneReadInEachInterval() {
    house.reading.turn(far);
    int before = mall.requests;
    for (int second = 0; second < 5; second++) {
      for (int i = 0; i < 200; i++) {
        assertTrue(house.lines.pushes.take(far, push("genuine")));
        house.reading.turn(far);
      }
      house.clock.go(Duration.ofSeconds(1));
    }
    assertEquals(5, mall.requests - before);
    house.reading.turn(far);
    assertEquals(6, mall.requests - before, "what the last ones of the storm told of");
    house.clock.go(Duration.ofSeconds(30));
    house.reading.turn(far);
    assertEquals(6, mall.requests - before);
  }

  @Test
  void aPushDuringAReadIsReadAfterIt() {
    boolean[] once = {true};
    ConnectionKey other =
        house.lines.connect(
            "demo~busy",
            new Pushing(
                mall,
                () -> {
                  if (once[0]) {
                    once[0] = false;
                    ConnectionKey busy =
                        new ConnectionKey(Samples.MAIN, ConnectionId.of("demo~busy"));
                    house.lines.pushes.take(busy, push("genuine"));
                  }
                }));
    house.reading.turn(other);
    assertEquals(2, mall.requests);
  }

  @Test
  void aPushStartsNoConnectionThatIsStopped() {
    mall.failures.add(DriveHouse.failure(Reason.UNAUTHORIZED));
    house.reading.turn(far);
    assertTrue(house.lines.pushes.take(far, push("genuine")));
    house.reading.turn(far);
    assertEquals(State.STOPPED, house.standing(far).state());
    assertEquals(1, mall.requests);
  }

  @Test
  void aPushShortensNoRestThatTheFarSideAskedFor() {
    Duration rest = Duration.ofSeconds(90);
    mall.failures.add(
        new ConnectorException(Reason.THROTTLED, Text.same("429"), "", Optional.of(rest), null));
    house.reading.turn(far);
    assertTrue(house.lines.pushes.take(far, push("genuine")));
    house.clock.go(Duration.ofSeconds(89));
    house.reading.turn(far);
    assertEquals(1, mall.requests);
    house.clock.go(Duration.ofSeconds(1));
    house.reading.turn(far);
    assertEquals(2, mall.requests);
  }

  @Test
  void aClockThatJumpsBackDelaysNoPush() {
    house.reading.turn(far);
    assertTrue(house.lines.pushes.take(far, push("genuine")));
    house.reading.turn(far);
    house.clock.go(Duration.ofMinutes(-10));
    assertTrue(house.lines.pushes.take(far, push("genuine")));
    assertEquals(Optional.of(house.clock.instant()), house.standing(far).pushed());
  }

  @Test
  void aFarSideThatWantsAnAnswerHasItWhetherItWasTakenOrNot() {
    ConnectionKey wants = house.lines.connect("demo~wants", new Answering());
    assertEquals("taken", answer(wants, push("genuine"), true));
    assertEquals("refused", answer(wants, push("forged"), false));
    assertEquals("", answer(wants, push("trips over it"), false));
    assertEquals("", answer(far, push("genuine"), true), "the status says it all");
  }

  @Test
  @Tag("security.low.push")
  void nobodyLearnsFromAnAnswerWhichConnectionsThereAre() {
    ConnectionKey wants = house.lines.connect("demo~wants", new Answering());
    ConnectionKey nobody = new ConnectionKey(wants.account(), ConnectionId.of("demo~nobody"));
    assertFalse(house.lines.pushes.take(nobody, push("forged")));
    assertEquals(answer(wants, push("forged"), false), answer(nobody, push("forged"), false));
    ConnectionKey none = new ConnectionKey(wants.account(), ConnectionId.of("silent~nobody"));
    assertEquals("", answer(none, push("forged"), false));
  }

  private String answer(ConnectionKey to, Push push, boolean taken) {
    return house
        .lines
        .pushes
        .answer(to, push, taken)
        .map(a -> new String(a.body(), StandardCharsets.UTF_8))
        .orElse("");
  }

  private static Push push(String text) {
    return new Push("", Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A mall that pushes; what is genuine says so. */
  private record Pushing(FakeMall mall, Runnable first) implements OrderSource, PushVerifier {
    @Override
    public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
      first.run();
      return mall.orders(from);
    }

    @Override
    public boolean genuine(Push push) {
      String text = new String(push.body(), StandardCharsets.UTF_8);
      if (text.startsWith("trips")) {
        throw new IllegalStateException("a connector's mistake");
      }
      return text.equals("genuine");
    }

    @Override
    public void check() {}
  }

  /** A far side that is told what became of its pushes. */
  private record Answering() implements PushAnswerer {
    @Override
    public boolean genuine(Push push) {
      return false;
    }

    @Override
    public PushAnswer answer(Push push, boolean genuine) {
      if (new String(push.body(), StandardCharsets.UTF_8).startsWith("trips")) {
        throw new IllegalStateException("a connector's mistake");
      }
      String words = genuine ? "taken" : "refused";
      return new PushAnswer("text/plain", words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void check() {}
  }
}
