// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
  private static final int SIZE = 5;

  private final Hands clock = new Hands();
  private final List<Sold> mall = new ArrayList<>();
  private final List<Window> asked = new ArrayList<>();
  private Comparator<Sold> order = Comparator.comparing(Sold::at);
  private Cursor cursor = Cursor.START;
  private final Rounds rounds =
      new Rounds(
          new Lookout(Clock.fixed(NOON, Japan.ZONE)),
          clock,
          Duration.ofDays(30),
          Duration.ofMinutes(30),
          Duration.ofDays(10),
          Sweep.followSorted("new"),
          Sweep.again("open", Duration.ofDays(20)),
          Sweep.again("old", Duration.ofDays(90), Duration.ofHours(6)));

  @Test
  void everythingIsReadAndNothingAgainButTheOverlap() throws ConnectorException {
    sell(23);
    assertEquals(numbers(), read());
    assertEquals(NOON.minus(Duration.ofDays(30)), asked.get(0).from());
    asked.clear();
    clock.now = clock.now.plus(Duration.ofDays(9));
    read();
    Instant newest = mall.get(22).at();
    assertEquals(newest.minus(Duration.ofMinutes(30)), asked.get(0).from());
  }

  @Test
  void pagesThatRunFromNewToOldAreReadByNumber() throws ConnectorException {
    order = Comparator.comparing(Sold::at).reversed();
    sell(23);
    assertEquals(numbers(), read());
  }

  @Test
  void ordersOfOneMomentFillMoreThanAPage() throws ConnectorException {
    for (int i = 0; i < 17; i++) {
      mall.add(new Sold("S" + i, NOON.minusSeconds(60)));
    }
    assertEquals(numbers(), read());
  }

  @Test
  void aMallThatGivesOnlySoManyAtOnceIsReadOnFromThere() throws ConnectorException {
    sell(23);
    cursor = Cursor.START;
    Set<String> read = new TreeSet<>();
    Page<IncomingOrder> page;
    do {
      page = rounds.next(cursor, this::some);
      page.items().forEach(o -> read.add(o.number()));
      cursor = page.next();
      assertTrue(asked.size() < 1000, "never ends");
    } while (page.more());
    assertEquals(numbers(), read);
    assertTrue(asked.stream().allMatch(w -> w.page() == 1));
  }

  @Test
  void aClockDaysAheadOrBehindLosesNothing() throws ConnectorException {
    for (int days : new int[] {2, -2, 9, -9}) {
      mall.clear();
      sell(7);
      cursor = Cursor.START;
      clock.now = NOON.plus(Duration.ofDays(days));
      read();
      Instant late = mall.get(6).at().plusSeconds(5);
      mall.add(new Sold("late", late));
      clock.now = clock.now.plusSeconds(900);
      boolean reached = days > -9;
      assertEquals(reached, read().contains("late"), "clock off by " + days);
    }
  }

  @Test
  void theOldOnesAreLookedAtEverySoOftenOnly() throws ConnectorException {
    read();
    asked.clear();
    clock.now = clock.now.plus(Duration.ofHours(1));
    read();
    assertFalse(asked.stream().anyMatch(w -> w.on("old")));
    clock.now = clock.now.plus(Duration.ofHours(6));
    read();
    assertTrue(asked.stream().anyMatch(w -> w.on("old")));
  }

  @Test
  void noWindowIsWiderThanTheMallBears() throws ConnectorException {
    read();
    asked.forEach(
        w -> assertTrue(Duration.between(w.from(), w.until()).compareTo(Duration.ofDays(10)) <= 0));
  }

  @Test
  void whatHasNotChangedIsKnownFromTheRoundBefore() throws ConnectorException {
    sell(3);
    read();
    asked.clear();
    clock.now = clock.now.plusSeconds(900);
    read();
    Window open = asked.stream().filter(w -> w.on("open")).findFirst().orElseThrow();
    assertEquals(mall.get(2).at().minus(Duration.ofMinutes(30)), open.seen());
  }

  @Test
  void whatTheFirstReadingBroughtIsReadAgainOnlyWhenItChangedSince() throws ConnectorException {
    sell(3);
    Instant past = mall.get(2).at();
    Rounds.Reading reading =
        new Rounds.Reading() {
          @Override
          public Found read(Window window) {
            return page(window);
          }

          @Override
          public Optional<Instant> past() {
            return Optional.of(past);
          }
        };
    Page<IncomingOrder> page;
    do {
      page = rounds.next(cursor, reading);
      cursor = page.next();
    } while (page.more());
    Window open = asked.stream().filter(w -> w.on("open")).findFirst().orElseThrow();
    assertEquals(past.minus(Duration.ofMinutes(30)), open.seen());
    assertEquals(NOON.minus(Duration.ofDays(30)), asked.get(0).from());
  }

  @Test
  void aBookmarkOfAnotherKindStartsAnew() throws ConnectorException {
    sell(3);
    for (String text : List.of("?", "1 9 0 1 0 0 0 0 0 0 0", "1 0 x 1 0 0 0 0 0 0 0", "{}")) {
      cursor = new Cursor(text);
      assertEquals(numbers(), read(), text);
    }
  }

  private void sell(int count) {
    IntStream.range(0, count)
        .forEach(i -> mall.add(new Sold("S" + i, NOON.minus(Duration.ofHours(3L * (count - i))))));
  }

  private Set<String> numbers() {
    return mall.stream().map(Sold::number).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> read() throws ConnectorException {
    Set<String> read = new TreeSet<>();
    Page<IncomingOrder> page;
    do {
      page = rounds.next(cursor, this::page);
      page.items().forEach(o -> read.add(o.number()));
      cursor = page.next();
      assertTrue(asked.size() < 1000, "never ends");
    } while (page.more());
    return read;
  }

  /** The first few, and up to when that is everything. */
  private Found some(Window window) {
    Found page = page(window);
    List<Instant> times = page.times();
    return page.last() || !window.sweep().follows()
        ? new Found(page.orders(), times, true)
        : Found.upTo(times.get(times.size() - 1), page.orders(), times);
  }

  private Found page(Window window) {
    asked.add(window);
    return Sold.page(mall, order, window, SIZE);
  }

  private static final class Hands extends Clock {
    private Instant now = NOON;

    @Override
    public ZoneId getZone() {
      return Japan.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
