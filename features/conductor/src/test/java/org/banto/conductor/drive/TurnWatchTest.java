// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banto.conductor.fake.FakeMall;
import org.banto.conductor.line.ConnectionKey;
import org.banto.conductor.line.LineHouse;
import org.banto.conductor.line.ManyPerMall;
import org.banto.connect.ConnectorException.Reason;
import org.banto.flow.Alarm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("house.silence")
class TurnWatchTest {
  private static final Duration STEP = Duration.ofSeconds(5);

  private final DriveHouse house = new DriveHouse();
  private final FakeMall mall = new FakeMall();
  private final TurnWatch watch = watch(house);

  @AfterEach
  void end() {
    house.crew.close();
  }

  private static TurnWatch watch(DriveHouse house) {
    LineHouse lines = house.lines;
    return new TurnWatch(
        lines.saved,
        lines.standings,
        lines.ports,
        type -> true,
        lines.one,
        house.turns::poll,
        house.sources::reads);
  }

  private List<String> look() {
    return watch.look(house.clock.instant()).stream().map(a -> a.kind().id()).toList();
  }

  /** The kinds that were said within this time, with the mall read whenever its turn comes. */
  private List<String> go(ConnectionKey far, Duration time) {
    List<String> said = List.of();
    for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(STEP)) {
      house.clock.go(STEP);
      house.reading.turn(far);
      said = look();
    }
    return said;
  }

  /** How long it takes until something is said while no turn comes. */
  private Duration silent(Duration most) {
    Duration gone = Duration.ZERO;
    while (look().isEmpty() && gone.compareTo(most) < 0) {
      house.clock.go(STEP);
      gone = gone.plus(STEP);
    }
    return gone;
  }

  @Test
  void ofAConnectionThatIsReadInTimeNothingIsSaid() {
    ConnectionKey far = house.connect(mall);
    for (int i = 0; i < 60; i++) {
      assertEquals(List.of(), go(far, STEP), "after " + i + " looks");
    }
  }

  @Test
  void atThePaceOfAnotherPlanTheNextTurnComesAtOnceAndNobodyIsAlarmed() {
    ConnectionKey far = house.connect(mall);
    house.turns.go(Duration.ofMinutes(30));
    house.reading.turn(far);
    assertEquals(List.of(), look());
    house.clock.go(Duration.ofMinutes(15));
    assertFalse(house.turns.due(far), "at the pace it was set at");
    house.turns.go(DriveHouse.POLL);
    assertTrue(house.turns.due(far), "further off than any turn");
    assertEquals(List.of(), look(), "not late at a pace that is new");
  }

  @Test
  void aTurnThatDoesNotComeIsSaidWithinAMinuteOfItsTimeAndMendedByTheNext() {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    assertEquals(List.of(), look());
    Duration gone = silent(Duration.ofMinutes(10)).minus(DriveHouse.POLL);
    assertTrue(gone.toSeconds() <= 60 && gone.toSeconds() > 0, gone + " past its time");
    Alarm said = watch.look(house.clock.instant()).get(0);
    assertEquals("conductor.overdue", said.kind().id());
    assertTrue(said.sentence().ja().contains("読み取りが遅れています"), said.sentence().ja());
    house.reading.turn(far);
    assertEquals(List.of(), look());
  }

  @Test
  void aTurnThatHangsIsSaidWithinAMinuteOfTheNextOnesTime() {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    house.clock.go(DriveHouse.POLL);
    house.turns.begin(far);
    Duration gone = silent(Duration.ofMinutes(10)).minus(DriveHouse.POLL);
    assertTrue(gone.toSeconds() <= 60 && gone.toSeconds() > 0, gone + " past its time");
  }

  @Test
  void afterARestartAConnectionThatIsNeverReadIsSaidWithinAMinute() {
    house.connect(mall);
    Duration gone = silent(Duration.ofMinutes(10));
    assertTrue(gone.toSeconds() <= 60 && gone.toSeconds() > 0, gone.toString());
  }

  @Test
  void aMallThatIsDownIsSaidAfterTwoTurnsAndMendedWhenItIsBack() {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    for (int i = 0; i < 200; i++) {
      mall.failures.add(DriveHouse.failure(Reason.UNAVAILABLE));
    }
    assertEquals(List.of(), go(far, Duration.ofSeconds(70)), "a short fault is only shown");
    assertEquals(List.of("conductor.overdue"), go(far, Duration.ofMinutes(4)));
    mall.failures.clear();
    assertEquals(List.of(), go(far, Duration.ofMinutes(5)));
  }

  @Test
  void aShopThatRestsIsNotReadAndSaysSoAndIsNotLate() {
    ConnectionKey first = house.lines.connect("rakuten~a", mall);
    ConnectionKey second = house.lines.connect("rakuten~b", new FakeMall());
    house.lines.one.with(Optional.empty());
    house.reading.turn(second);
    assertEquals(Optional.empty(), house.lines.standings.of(second).lastRead());
    assertEquals(List.of("conductor.rests"), go(first, Duration.ofMinutes(5)));
    house.lines.one.with(Optional.of(new ManyPerMall()));
    house.reading.turn(second);
    assertTrue(house.lines.standings.of(second).lastRead().isPresent());
    assertEquals(List.of(), look());
  }

  @Test
  void aStoppedConnectionIsAFaultUntilTheShopHasActed() {
    ConnectionKey far = house.connect(mall);
    mall.failures.add(DriveHouse.failure(Reason.UNAUTHORIZED));
    house.reading.turn(far);
    assertEquals(List.of("conductor.stopped"), look());
    house.clock.go(Duration.ofDays(1));
    assertEquals(List.of("conductor.stopped"), look());
    house.lines.standings.change(far, s -> s.awake());
    assertEquals(List.of(), look(), "it is waited for anew");
    house.reading.turn(far);
    assertEquals(List.of(), look());
  }

  @Test
  void aConnectorThatNeverStartsIsSaidWithinAMinute() {
    ConnectionKey far = house.connect(mall);
    house.reading.turn(far);
    house.lines.leave(far);
    Duration gone = silent(Duration.ofMinutes(10));
    assertTrue(gone.toSeconds() <= 60 && gone.toSeconds() > 0, gone.toString());
    house.lines.arrive(far, mall);
    house.reading.turn(far);
    assertEquals(List.of(), look());
  }
}
