// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banto.base.Japan;
import org.banto.connect.ConnectorException;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.junit.jupiter.api.Test;

/** A sweep leaves out what an earlier one of its round has brought, and nothing else. */
class LaterSweepsTest {
  private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
  private static final int SIZE = 4;

  private record Sold(String number, Instant placed, Instant changed) {}

  private final Clock clock = Clock.fixed(NOON, Japan.ZONE);
  private final Map<String, Sold> mall = new HashMap<>();
  private final List<String> brought = new ArrayList<>();
  private Optional<String> hidden = Optional.empty();
  private final Rounds rounds = rounds();

  private Rounds rounds() {
    return new Rounds(
        clock,
        Duration.ofDays(30),
        Duration.ofMinutes(10),
        Duration.ofDays(3650),
        Sweep.followSorted("new"),
        Sweep.again("recent", Duration.ofDays(2)),
        Sweep.again("open", Duration.ofDays(60), Duration.ofHours(1)));
  }

  private void sell(int count) {
    for (int i = 0; i < count; i++) {
      Instant at = NOON.minusSeconds(3600L * (count - i));
      mall.put("S" + i, new Sold("S" + i, at, at));
    }
  }

  private void change(String number, Instant at) {
    mall.put(number, new Sold(number, mall.get(number).placed(), at));
  }

  private long times(String number) {
    return brought.stream().filter(number::equals).count();
  }

  private Found page(Window window) {
    List<Sold> all =
        mall.values().stream()
            .filter(s -> !s.placed().isBefore(window.from()))
            .sorted(Comparator.comparing(Sold::placed))
            .toList();
    int from = Math.min(all.size(), window.offset(SIZE));
    List<Sold> rows = all.subList(from, Math.min(all.size(), from + SIZE));
    List<IncomingOrder> orders = new ArrayList<>();
    List<Instant> times = new ArrayList<>();
    Map<String, Instant> changes = new HashMap<>();
    for (Sold row : rows) {
      if (window.on("recent") && hidden.equals(Optional.of(row.number()))) {
        continue;
      }
      times.add(window.on("new") ? row.placed() : row.changed());
      if (window.on("new") || !window.known(row.number(), row.changed())) {
        orders.add(Slices.incoming(row.number(), new byte[0]));
        changes.put(row.number(), row.changed());
      }
    }
    return new Found(orders, times, from + SIZE >= all.size()).changed(changes);
  }

  private Page<IncomingOrder> next(Rounds by, Cursor from) throws ConnectorException {
    Page<IncomingOrder> page = by.next(from, this::page);
    page.items().forEach(o -> brought.add(o.number()));
    return page;
  }

  private Cursor round(Rounds by, Cursor from) throws ConnectorException {
    Page<IncomingOrder> page = next(by, from);
    for (int i = 0; page.more(); i++) {
      assertTrue(i < 100, "never ends");
      page = next(by, page.next());
    }
    return page.next();
  }

  @Test
  void whatAnEarlierSweepBroughtIsLeftOut() throws ConnectorException {
    sell(6);
    round(rounds, Cursor.START);
    for (String number : List.of("S0", "S1", "S2", "S4")) {
      assertEquals(1, times(number), number);
    }
  }

  /** In the second in which the mall wrote last it may write again. */
  @Test
  void theNewestIsBroughtAgainBecauseItMayStillChangeInItsSecond() throws ConnectorException {
    sell(6);
    round(rounds, Cursor.START);
    assertEquals(3, times("S5"));
  }

  @Test
  void whatChangedAfterItWasBroughtIsBroughtAgain() throws ConnectorException {
    sell(6);
    Page<IncomingOrder> page = next(rounds, Cursor.START);
    change("S0", mall.get("S5").placed().minusSeconds(1));
    round(rounds, page.next());
    assertEquals(2, times("S0"));
  }

  /** A page began one later than it should: the sweep after it does not count it as read. */
  @Test
  void whatAnEarlierSweepMissedIsBroughtByALaterOne() throws ConnectorException {
    sell(6);
    Cursor end = round(rounds, Cursor.START);
    brought.clear();
    change("S2", NOON.plusSeconds(5));
    hidden = Optional.of("S2");
    Cursor later = new Cursor(end.value().replaceAll(" [0-9]+$", " 0"));
    round(rounds, later);
    assertEquals(1, times("S2"));
  }

  @Test
  void aPageThatWasLostIsBroughtAgain() throws ConnectorException {
    sell(6);
    Page<IncomingOrder> first = next(rounds, Cursor.START);
    next(rounds, first.next());
    brought.clear();
    round(rounds, first.next());
    assertTrue(brought.contains("S4"), "of the page that was lost");
  }

  @Test
  void anotherConnectorKnowsOfNothingBrought() throws ConnectorException {
    sell(6);
    Page<IncomingOrder> page = next(rounds, Cursor.START);
    while (page.more() && brought.size() < 6) {
      page = next(rounds, page.next());
    }
    brought.clear();
    round(rounds(), page.next());
    assertEquals(1, times("S0"), "once more, by the next sweep, and not by the one after it");
  }
}
