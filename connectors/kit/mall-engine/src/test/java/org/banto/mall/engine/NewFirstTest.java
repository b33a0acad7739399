// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.testkit.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a start what is new comes before what lies in the overlap, and nothing is left out for it. */
@Tag("security.M11")
class NewFirstTest {
  private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
  private static final int SIZE = 100;
  private static final int MANY = 10_000;

  private final TestClock clock = new TestClock(NOON);
  private final List<Sold> mall = new ArrayList<>();
  private final Set<String> read = new HashSet<>();
  private Cursor cursor = Cursor.START;
  private boolean newestFirst;

  private Rounds rounds(boolean sorted) {
    return rounds(sorted, new Lookout(clock));
  }

  private Rounds rounds(boolean sorted, Lookout lookout) {
    return new Rounds(
        lookout,
        clock,
        Duration.ofDays(30),
        Duration.ofMinutes(30),
        Duration.ofDays(3650),
        sorted ? Sweep.followSorted("new") : Sweep.follow("new"),
        Sweep.again("open", Duration.ofDays(20)));
  }

  /** So many in the last twenty minutes. */
  private void sell(int count) {
    for (int i = 0; i < count; i++) {
      mall.add(new Sold("S" + i, NOON.minusSeconds(1200L * (count - i) / count)));
    }
  }

  private Found page(Window window) {
    Comparator<Sold> order = Comparator.comparing(Sold::at);
    return Sold.page(mall, newestFirst ? order.reversed() : order, window, SIZE);
  }

  private Page<IncomingOrder> next(Rounds rounds) throws ConnectorException {
    Page<IncomingOrder> page = rounds.next(cursor, this::page);
    assertTrue(!page.more() || !page.next().equals(cursor), "does not get on");
    page.items().forEach(o -> read.add(o.number()));
    cursor = page.next();
    return page;
  }

  private void round(Rounds rounds) throws ConnectorException {
    for (int i = 0; next(rounds).more(); i++) {
      assertTrue(i < 2000, "never ends");
    }
  }

  /** All read once; then the house dies in the middle of reading it again, and something is sold. */
  private void killedWithManyInTheOverlap(boolean sorted) throws ConnectorException {
    sell(MANY);
    Rounds before = rounds(sorted);
    round(before);
    assertEquals(MANY, read.size());
    next(before);
    next(before);
    mall.add(new Sold("new", NOON.plusSeconds(20)));
    clock.go(Duration.ofSeconds(25));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFirstPageAfterAStartBringsWhatIsNew(boolean sorted) throws ConnectorException {
    killedWithManyInTheOverlap(sorted);
    Page<IncomingOrder> first = next(rounds(sorted));
    assertEquals(List.of("new"), first.items().stream().map(IncomingOrder::number).toList());
    assertTrue(first.more());
  }

  /** Without looks ahead it is what it was: the whole overlap comes first. */
  @Test
  void withoutALookAheadItWouldBeTheLast() throws ConnectorException {
    killedWithManyInTheOverlap(true);
    Lookout none = new Lookout(Clock.fixed(NOON, Japan.ZONE));
    none.looked(true);
    Rounds blind = rounds(true, none);
    for (int i = 0; i < MANY / SIZE - 5; i++) {
      next(blind);
    }
    assertFalse(read.contains("new"));
  }

  @Test
  void whatIsSoldWhileTheOverlapIsReadGoesAheadOfIt() throws ConnectorException {
    killedWithManyInTheOverlap(true);
    Rounds rounds = rounds(true);
    next(rounds);
    for (int i = 0; i < 10; i++) {
      mall.add(new Sold("later" + i, clock.instant()));
      clock.go(Duration.ofSeconds(4));
      next(rounds);
      assertTrue(read.contains("later" + i), "waited: " + i);
      next(rounds);
    }
  }

  /** Late ones, older than what has been seen, are what the overlap is for. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsLeftOutWhileEverythingMoves(boolean sorted) throws ConnectorException {
    newestFirst = !sorted;
    killedWithManyInTheOverlap(sorted);
    Rounds rounds = rounds(sorted);
    for (int i = 0; next(rounds).more(); i++) {
      clock.go(Duration.ofSeconds(4));
      mall.add(new Sold("late" + i, clock.instant().minus(Duration.ofMinutes(25))));
      mall.add(new Sold("now" + i, clock.instant()));
      if (i % 7 == 0) {
        rounds = rounds(sorted);
      }
      if (i == 300) {
        break;
      }
    }
    round(rounds);
    round(rounds);
    Set<String> all = new HashSet<>();
    mall.forEach(s -> all.add(s.number()));
    all.removeAll(read);
    assertEquals(Set.of(), all, "left out");
  }

  @Test
  void whenMoreIsNewThanAPageHoldsLooksFollowAtOnce() throws ConnectorException {
    killedWithManyInTheOverlap(true);
    for (int i = 0; i < 1000; i++) {
      mall.add(new Sold("out" + i, NOON.plusSeconds(21 + i / 7)));
    }
    clock.go(Duration.ofSeconds(600));
    Rounds rounds = rounds(true);
    for (int i = 0; i < 12; i++) {
      next(rounds);
    }
    long brought = read.stream().filter(n -> n.startsWith("out")).count();
    assertEquals(1000, brought);
  }
}
