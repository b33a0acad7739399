// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banto.conductor.fake.FakeMall;
import org.banto.conductor.line.ConnectionKey;
import org.banto.connect.ConnectorException.Reason;
import org.banto.house.Connection.State;
import org.banto.house.OutboxEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A mall that is out for three days, by the clock. */
class OutageTest {
  private static final Duration OUTAGE = Duration.ofHours(72);
  private static final Duration TICK = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT =
      Backoff.LONGEST.multipliedBy(13).dividedBy(10).plus(TICK.multipliedBy(2));
  private static final List<Reason> WAYS =
      List.of(Reason.UNAVAILABLE, Reason.NO_ANSWER, Reason.MALFORMED, Reason.THROTTLED);

  private final DriveHouse house = new DriveHouse();
  private final FakeMall mall = new FakeMall();
  private final ConnectionKey far = house.connect(mall);

  @AfterEach
  void end() {
    house.crew.close();
  }

  private void tick() {
    house.clock.go(TICK);
    house.reading.turn(far);
    house.leave();
  }

  @Test
  void threeDaysOfOutageAreCaughtUpAlone() {
    orders(10);
    house.reading.turn(far);
    Instant down = house.clock.instant();
    house.accepted();
    int asked = mall.requests;
    while (house.clock.instant().isBefore(down.plus(OUTAGE))) {
      while (mall.failures.size() < 2) {
        mall.failures.add(DriveHouse.failure(WAYS.get(mall.requests % WAYS.size())));
      }
      tick();
    }
    orders(1_000);
    assertEquals(State.WAITING, house.standing(far).state());
    assertTrue(
        house.standing(far).told().ja().endsWith("（" + day(down) + "から）"),
        house.standing(far).told().ja());
    assertEquals(1, house.lines.events.alarms().size());
    long most = OUTAGE.dividedBy(Backoff.LONGEST.multipliedBy(7).dividedBy(10)) + 20;
    assertTrue(mall.requests - asked <= most, (mall.requests - asked) + " requests, " + most);

    mall.failures.clear();
    Instant up = house.clock.instant();
    while (house.ledger.numbers(far.id()).size() < 1_010) {
      tick();
      assertTrue(house.clock.instant().isBefore(up.plus(LONGEST_WAIT)), "not caught up alone");
    }
    assertEquals(mall.numbers, house.ledger.numbers(far.id()));
    assertEquals(Optional.empty(), house.standing(far).words());
    while (house.desks.outbox.state("mall.confirm") != OutboxEntry.State.DONE) {
      tick();
      assertTrue(house.clock.instant().isBefore(up.plus(LONGEST_WAIT)), "not told alone");
    }
    assertEquals(1, mall.effects.size());
  }

  private void orders(int more) {
    int from = mall.numbers.size();
    IntStream.range(from, from + more).forEach(i -> mall.numbers.add("N" + i));
  }

  private static String day(Instant at) {
    return DateTimeFormatter.ofPattern("M月d日 H:mm").withZone(ZoneId.of("Asia/Tokyo")).format(at);
  }
}
