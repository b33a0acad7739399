// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.banto.flow.fake.Samples;
import org.banto.house.Connection.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrderPollerTest {
  private final DriveHouse house = new DriveHouse();
  private final FakeMall mall = new FakeMall();

  @AfterEach
  void end() {
    house.crew.close();
  }

  private void orders(int n) {
    IntStream.range(0, n).forEach(i -> mall.numbers.add("N" + i));
  }

  @Test
  void everyPageIsKeptAndWorkedInOneTurn() {
    orders(95);
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    house.settle(far);
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
    assertEquals(List.of(), house.ledger.waiting(Samples.MAIN, far.id(), 100));
    assertEquals(State.OK, house.standing(far).state());
    assertEquals(Optional.of(Samples.NOW.plus(DriveHouse.POLL)), house.standing(far).nextRead());
  }

  @Test
  @Tag("security.M12")
  void aLossInTheStoreIsToldByItsOwnWordsAndReadingGoesOnWhenItIsAccepted() {
    orders(5);
    ConnectionKey far = house.connect(mall);
    Text lost = new Text("記録が失われています", "Records are missing");
    house.ledger.lost = Optional.of(lost);
    house.reading.turn(far);
    assertEquals(0, mall.requests);
    assertEquals(State.WAITING, house.standing(far).state());
    assertTrue(
        house.standing(far).told().ja().startsWith(lost.ja()), house.standing(far).told().ja());
    house.ledger.lost = Optional.empty();
    house.clock.go(Duration.ofMinutes(1));
    house.reading.turn(far);
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
    assertEquals(State.OK, house.standing(far).state());
  }

  @Test
  void aFarSideThatIsDownIsAskedAgainLaterAndLaterAndThenGoesOnAlone() {
    orders(25);
    ConnectionKey far = house.connect(mall);
    long longest = 0;
    for (int i = 1; i <= 12; i++) {
      mall.failures.add(DriveHouse.failure(Reason.UNAVAILABLE));
      house.reading.turn(far);
      assertEquals(State.WAITING, house.standing(far).state());
      Duration wait = Duration.between(house.clock.instant(), house.standing(far).resume());
      int asked = mall.requests;
      house.reading.turn(far);
      assertEquals(asked, mall.requests, "asked before its time");
      longest = Math.max(longest, wait.toSeconds());
      house.clock.go(wait);
    }
    assertTrue(longest >= 60 && longest <= 160, longest + " s");
    house.reading.turn(far);
    assertEquals(25, house.ledger.numbers(far.id()).size());
    assertEquals(State.OK, house.standing(far).state());
    assertEquals(List.of(), house.lines.events.alarms());
  }

  @Test
  void aRefusedCredentialStopsTheConnectionWithItsFieldUntilTheShopActs() {
    orders(5);
    ConnectionKey far = house.connect(mall);
    mall.failures.add(
        new ConnectorException(
            Reason.UNAUTHORIZED, Text.same("ES04-02"), ".licenseKey", Optional.empty(), null));
    house.reading.turn(far);
    assertEquals(State.STOPPED, house.standing(far).state());
    assertEquals(".licenseKey", house.standing(far).field());
    assertEquals(1, house.lines.events.alarms().size());
    house.clock.go(Duration.ofDays(3));
    house.reading.turn(far);
    assertEquals(1, mall.requests);
    house.lines.standings.change(far, s -> s.awake());
    house.reading.turn(far);
    assertEquals(5, house.ledger.numbers(far.id()).size());
  }

  @Test
  void aThrottledConnectionWaitsAsLongAsItIsTold() {
    orders(5);
    ConnectionKey far = house.connect(mall);
    mall.failures.add(
        new ConnectorException(
            Reason.THROTTLED, Text.same("429"), "", Optional.of(Duration.ofSeconds(90)), null));
    house.reading.turn(far);
    house.clock.go(Duration.ofSeconds(89));
    house.reading.turn(far);
    assertEquals(1, mall.requests);
    house.clock.go(Duration.ofSeconds(1));
    house.reading.turn(far);
    assertEquals(5, house.ledger.numbers(far.id()).size());
  }

  @Test
  void aPageThatCannotBeReadLeavesTheBookmarkAndAlarmsOnce() {
    orders(5);
    ConnectionKey far = house.connect(mall);
    for (int i = 0; i < 3; i++) {
      mall.failures.add(DriveHouse.failure(Reason.MALFORMED));
      house.reading.turn(far);
      house.clock.go(Duration.ofMinutes(3));
    }
    assertEquals(Cursor.START, house.ledger.cursor(Samples.MAIN, far.id()));
    assertEquals(1, house.lines.events.alarms().size());
    house.reading.turn(far);
    assertEquals(5, house.ledger.numbers(far.id()).size());
  }

  @Test
  void aConnectorTakenAwayInTheMiddleOfAPageLosesNothing() {
    orders(30);
    ConnectionKey far = house.connect(new Vanishing(mall));
    house.reading.turn(far);
    assertEquals(10, house.ledger.numbers(far.id()).size());
    house.lines.leave(far);
    house.clock.go(Duration.ofMinutes(5));
    house.reading.turn(far);
    house.lines.arrive(far, mall);
    house.reading.turn(far);
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
  }

  /** The house looks once a second, and a turn begins a little after the look: it is not late by another one. */
  @Test
  void aTurnComesWithTheLookThatIsNearestToItsMoment() {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    house.clock.go(DriveHouse.POLL.minusMillis(1_000));
    assertFalse(house.turns.due(far), "a whole look early");
    house.clock.go(Duration.ofMillis(980));
    assertTrue(house.turns.due(far), "by the look that its turn began after");
  }

  @Test
  void aConnectorThatComesBackIsReadAtOnceAlsoWhenItsNextReadIsFarOff()
      throws InterruptedException {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    mall.failures.add(DriveHouse.failure(Reason.UNAVAILABLE));
    house.clock.go(DriveHouse.POLL);
    house.reading.turn(far);
    assertEquals(State.WAITING, house.standing(far).state());
    orders(5);
    house.lines.leave(far);
    CountDownLatch read = new CountDownLatch(1);
    house.hear();
    house.lines.arrive(far, new Asked(mall, read::countDown));
    assertTrue(read.await(60, TimeUnit.SECONDS), "nobody heard it come");
    house.crew.close();
    assertEquals(5, house.ledger.numbers(far.id()).size());
  }

  @Test
  void anUpgradeInTheMiddleOfAReadIsNoFailureOfTheMall() {
    orders(15);
    ConnectionKey far = house.connect(mall);
    house.lines.leave(far);
    house.lines.arrive(far, new Asked(mall, () -> upgrade(far)));
    house.reading.turn(far);
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
    assertEquals(0, house.standing(far).failures());
  }

  private void upgrade(ConnectionKey far) {
    house.lines.leave(far);
    house.lines.arrive(far, mall);
    throw new NoClassDefFoundError("gone");
  }

  @Test
  void twoReadersOfOneShopKeepEveryOrderOnce() {
    orders(1_000);
    ConnectionKey far = house.connect(mall);
    DriveHouse other = new DriveHouse();
    OrderSource racing =
        new OrderSource() {
          @Override
          public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
            Page<IncomingOrder> page = mall.orders(from);
            house.ledger.keep(Samples.MAIN, far.id(), from, mall.orders(from), Samples.NOW);
            return page;
          }

          @Override
          public void check() {}
        };
    house.lines.leave(far);
    house.lines.arrive(far, racing);
    house.reading.turn(far);
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
    other.crew.close();
  }

  @Test
  void whoeverWakesAConnectionDuringARoundGetsAnotherRound() {
    orders(25);
    ConnectionKey far =
        house.connect(
            new OrderSource() {
              @Override
              public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
                if (mall.requests == 0) {
                  house.lines.standings.change(
                      house.lines.saved.all().keySet().iterator().next(), ConnectionState::awake);
                }
                return mall.orders(from);
              }

              @Override
              public void check() {}
            });
    house.reading.turn(far);
    int once = mall.requests;
    house.clock.go(DriveHouse.POLL);
    house.reading.turn(far);
    assertEquals(4, once, "three pages, and one more round");
    assertEquals(5, mall.requests);
  }

  @Test
  void aSlowMallDelaysNobody() throws InterruptedException {
    CountDownLatch slowIsAsked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch othersDone = new CountDownLatch(20);
    house.lines.connect(
        "slow~one",
        source(
            () -> {
              slowIsAsked.countDown();
              release.await();
            }));
    house.reading.tick();
    assertTrue(slowIsAsked.await(60, TimeUnit.SECONDS));
    for (int i = 0; i < 20; i++) {
      house.lines.connect("fast~n" + i, source(othersDone::countDown));
    }
    house.reading.tick();
    assertTrue(othersDone.await(60, TimeUnit.SECONDS));
    release.countDown();
  }

  @Test
  void whatIsKeptIsWorkedAlsoWhileTheMallIsOff() {
    ConnectionKey far = house.connect(mall);
    house.lines.leave(far);
    house.ledger.keep(
        Samples.MAIN,
        far.id(),
        Cursor.START,
        new Page<>(List.of(incoming("N1")), new Cursor("1"), false),
        Samples.NOW);
    house.reading.turn(far);
    house.settle(far);
    assertEquals(List.of(), house.ledger.waiting(Samples.MAIN, far.id(), 10));
  }

  /** What waits to be worked holds up no page, and what was read last is worked first. */
  @Test
  @Tag("security.M11")
  void aFullLedgerDelaysNoReading() throws InterruptedException {
    orders(45);
    ConnectionKey far = house.connect(mall);
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    house.reading.with(
        (account, connection, max, arrivals) -> {
          working.countDown();
          try {
            release.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        });
    house.reading.turn(far);
    assertTrue(working.await(60, TimeUnit.SECONDS), "not worked at all");
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
    mall.numbers.add("new");
    house.clock.go(DriveHouse.POLL);
    house.reading.turn(far);
    assertEquals(mall.numbers, house.ledger.numbers(far.id()), "waited for the ledger");
    release.countDown();
  }

  private static IncomingOrder incoming(String number) {
    return new IncomingOrder(number, new org.banto.connect.Payload("text/plain", new byte[] {1}));
  }

  private interface Step {
    void run() throws InterruptedException;
  }

  private static OrderSource source(Step step) {
    return new OrderSource() {
      @Override
      public Page<IncomingOrder> orders(Cursor from) {
        try {
          step.run();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return new Page<>(List.of(), from, false);
      }

      @Override
      public void check() {}
    };
  }

  /** Does something whenever it is asked. */
  private record Asked(FakeMall mall, Runnable first) implements OrderSource {
    @Override
    public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
      first.run();
      return mall.orders(from);
    }

    @Override
    public void check() {}
  }

  /** Serves one page and then fails as a class of an uninstalled bundle does. */
  private record Vanishing(FakeMall mall) implements OrderSource {
    @Override
    public Page<IncomingOrder> orders(Cursor from) throws ConnectorException {
      if (!from.equals(Cursor.START)) {
        throw new NoClassDefFoundError("gone");
      }
      return mall.orders(from);
    }

    @Override
    public void check() {}
  }
}
