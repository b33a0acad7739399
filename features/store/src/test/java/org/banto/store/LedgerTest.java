// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.CommandId;
import org.banto.base.ConnectionId;
import org.banto.base.OrderId;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.Payload.Way;
import org.banto.connect.Receipt;
import org.banto.flow.Command;
import org.banto.house.Ledger;
import org.banto.house.Outbox.Lane;
import org.banto.house.OutboxEntry.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books of what comes in and what goes out, on the embedded database. */
final class LedgerTest {
  private static final ConnectionId SHOP = new ConnectionId("rakuten", "tokyo");
  private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

  private House house;

  @BeforeEach
  void open() throws Exception {
    house = House.derby(House.folder(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static IncomingOrder order(String number, String text) {
    return new IncomingOrder(
        number, new Payload("text/plain", text.getBytes(StandardCharsets.UTF_8)));
  }

  private boolean keep(String seen, String next, IncomingOrder... items) {
    Page<IncomingOrder> page = new Page<>(List.of(items), new Cursor(next), false);
    return house.ledger.keep(House.MAIN, SHOP, new Cursor(seen), page, NOW);
  }

  @Test
  void aPageAndItsBookmarkAreKeptTogetherAndAnEqualPayloadOnce() {
    assertEquals(Cursor.START, house.ledger.cursor(House.MAIN, SHOP));
    assertTrue(keep("", "1", order("A", "a"), order("B", "b")));
    assertFalse(keep("", "1", order("C", "c")));
    assertTrue(keep("1", "2", order("A", "a"), order("B", "changed")));
    assertEquals(new Cursor("2"), house.ledger.cursor(House.MAIN, SHOP));
    List<Ledger.Entry> waiting = house.ledger.waiting(House.MAIN, SHOP, 10);
    assertEquals(List.of("A", "B", "B"), waiting.stream().map(e -> e.order().number()).toList());
    Ledger.Entry latest = house.ledger.latest(House.MAIN, SHOP, "B").orElseThrow();
    assertEquals("changed", new String(latest.order().payload().bytes(), StandardCharsets.UTF_8));
    assertEquals(
        waiting.get(1).seq(), house.ledger.before(House.MAIN, SHOP, latest).orElseThrow().seq());
    house.ledger.done(House.MAIN, List.of(waiting.get(0).seq()));
    assertEquals(2, house.ledger.waiting(House.MAIN, SHOP, 10).size());
    Ledger.Day day = house.ledger.days(House.MAIN, SHOP, 10).get(0);
    assertEquals(List.of(4L, 3L, 1L), List.of(day.received(), day.changed(), day.done()));
  }

  @Test
  void payloadsThatCameByDifferentWaysAreNotComparedWithOneAnother() {
    IncomingOrder api = order("A", "a");
    IncomingOrder file = new IncomingOrder("A", order("A", "rows").payload().by(Way.FILE));
    assertTrue(keep("", "1", api, file));
    assertEquals(List.of(), house.ledger.fresh(House.MAIN, SHOP, List.of(api, file)));
    assertEquals(1, house.ledger.fresh(House.MAIN, SHOP, List.of(order("A", "b"))).size());
    assertTrue(keep("1", "2", api, file, order("A", "b")));
    List<Ledger.Entry> waiting = house.ledger.waiting(House.MAIN, SHOP, 10);
    assertEquals(3, waiting.size());
    Ledger.Entry last = waiting.get(2);
    assertEquals(
        waiting.get(0).seq(), house.ledger.before(House.MAIN, SHOP, last).orElseThrow().seq());
    assertTrue(house.ledger.before(House.MAIN, SHOP, waiting.get(1)).isEmpty());
    assertEquals(last.seq(), latest(Way.API).orElseThrow().seq());
    assertEquals(waiting.get(1).seq(), latest(Way.FILE).orElseThrow().seq());
    assertTrue(latest(Way.MAIL).isEmpty());
    assertEquals(Set.of("A"), house.ledger.come(House.MAIN, SHOP, List.of("A", "B"), Way.FILE));
    assertEquals(Set.of(), house.ledger.come(House.MAIN, SHOP, List.of("A", "B"), Way.MAIL));
  }

  private Optional<Ledger.Entry> latest(Way way) {
    return house.ledger.latest(House.MAIN, SHOP, "A", way);
  }

  @Test
  void aCommandIsClaimedOnceAndALostOneBecomesUnknown() {
    Command command =
        new Command(
            new CommandId("c"), House.MAIN, "mall.ship", "rakuten~tokyo", new OrderId(1), "");
    house.outbox.add(List.of(command, command));
    Instant now = Instant.now().plusSeconds(1);
    Lane lane = new Lane(House.MAIN, "mall.ship", "rakuten~tokyo", State.WAITING);
    assertEquals(List.of(lane), house.outbox.due(now));
    Duration lease = Duration.ofSeconds(10);
    assertEquals(List.of(command), house.outbox.claim(lane, now, 10, lease));
    assertEquals(List.of(), house.outbox.claim(lane, now, 10, lease));
    assertEquals(
        List.of(new Lane(House.MAIN, "mall.ship", "rakuten~tokyo", State.UNKNOWN)),
        house.outbox.due(now.plusSeconds(11)));
    house.outbox.postpone(List.of(command), State.UNKNOWN, now.plusSeconds(60), Text.same("later"));
    assertEquals(List.of(), house.outbox.due(now.plusSeconds(11)));
    house.outbox.settle(House.MAIN, List.of(Receipt.accepted(command.id(), "r")), now);
    assertEquals(State.DONE, house.outbox.of(House.MAIN, new OrderId(1)).get(0).state());
  }
}
