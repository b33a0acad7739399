// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.house.Change;
import org.banto.house.Ledger;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.sql.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the store promises of what comes in. */
interface KeptPayloadsContract extends OnAStore {
  @Test
  default void twoWorkersThatReadTheSameThousandOrdersThreeTimesStoreAThousand() throws Exception {
    int orders = 1000;
    ExecutorService workers = Executors.newFixedThreadPool(2);
    int stored = 0;
    for (int pass = 0; pass < 3; pass++) {
      Future<Integer> one = workers.submit(new MallReader(house(), orders));
      Future<Integer> other = workers.submit(new MallReader(house(), orders));
      stored += one.get() + other.get();
      assertEquals(orders, stored, "after pass " + pass);
      sql("DELETE FROM ledger_bookmark");
    }
    workers.shutdown();
    assertEquals(orders, house().orders.searchIds(House.MAIN, OrderQuery.ALL, 5000).size());
    assertEquals(orders, house().orders.counts(House.MAIN).get(0).orders());
    Ledger.Day day = house().ledger.days(House.MAIN, MallReader.SHOP, 1).get(0);
    assertEquals(List.of(1000L, 1000L), List.of(day.changed(), day.done()));
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
  }

  @Test
  default void anAnswerNobodyCouldReadIsKeptSealedOnceAndTheBookmarkStays() throws Exception {
    ConnectionId from = new ConnectionId("rakuten", "tokyo");
    Instant t = Orders.START;
    Payload page = new Payload("text/html", "<html>髙﨑 花子</html>".getBytes(StandardCharsets.UTF_8));
    house().ledger.aside(House.MAIN, from, page, "JSONではありません", t);
    house().ledger.aside(House.MAIN, from, page, "JSONではありません", t.plusSeconds(60));
    for (int i = 0; i < 105; i++) {
      Payload other = new Payload("", ("{" + i).getBytes(StandardCharsets.UTF_8));
      house().ledger.aside(House.MAIN, from, other, "途中で切れています", t.plusSeconds(30));
    }
    List<Ledger.Aside> all = house().ledger.asides(House.MAIN, from, 500);
    assertEquals(100, all.size());
    Ledger.Aside newest = all.get(0);
    assertEquals(2, newest.times());
    assertEquals(t, newest.first());
    assertEquals(t.plusSeconds(60), newest.last());
    assertEquals("JSONではありません", newest.why());
    assertEquals(page.bytes().length, newest.size());
    Payload back = house().ledger.aside(House.MAIN, from, newest.seq()).orElseThrow();
    assertArrayEquals(page.bytes(), back.bytes());
    assertEquals("text/html", back.mediaType());
    ConnectionId other = new ConnectionId("rakuten", "osaka");
    assertEquals(Optional.empty(), house().ledger.aside(House.MAIN, other, newest.seq()));
    assertEquals(List.of(), house().ledger.asides(new AccountId("other"), from, 9));
    assertEquals(Cursor.START, house().ledger.cursor(House.MAIN, from));
    new AccountKeyRotation(house().jpa, house().vault).rotate(House.MAIN);
    assertArrayEquals(
        page.bytes(), house().ledger.aside(House.MAIN, from, newest.seq()).orElseThrow().bytes());
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT payload FROM ledger_aside")) {
      while (r.next()) {
        assertEquals(2, DatabaseVault.keyNumber(Sql.bytes(r.getObject(1))));
      }
    }
  }

  @Test
  @Tag("security.M11")
  default void whatCameLastCanBeWorkedAheadAndOvertakesNothingOfItsOrder() {
    ConnectionId from = new ConnectionId("rakuten", "osaka");
    Instant now = Orders.START;
    Ledger ledger = house().ledger;
    ledger.keep(House.MAIN, from, Cursor.START, OnAStore.page("1", "a", "b", "c", "d"), now);
    IncomingOrder changed = new IncomingOrder("b", new Payload("text/plain", new byte[] {9}));
    List<IncomingOrder> more = List.of(OnAStore.page("2", "e").items().get(0), changed);
    ledger.keep(House.MAIN, from, new Cursor("1"), new Page<>(more, new Cursor("2"), false), now);
    List<Ledger.Entry> newest = ledger.newest(House.MAIN, from, 2);
    assertEquals(List.of("b", "e", "b"), newest.stream().map(e -> e.order().number()).toList());
    assertArrayEquals(new byte[] {9}, newest.get(2).order().payload().bytes());
    ledger.done(House.MAIN, newest.stream().map(Ledger.Entry::seq).toList());
    assertEquals(
        List.of("c", "d"),
        ledger.newest(House.MAIN, from, 2).stream().map(e -> e.order().number()).toList());
    assertEquals(3, ledger.newest(House.MAIN, from, 500).size());
    assertEquals(List.of(), ledger.newest(House.MAIN, new ConnectionId("x", "y"), 5));
  }

  @Test
  default void eachSourceOfAConnectionIsReadOnFromABookmarkOfItsOwn() {
    Ledger ledger = house().ledger;
    ConnectionId from = new ConnectionId("depot", "tokyo");
    Cursor one = new Cursor("1");
    Cursor two = new Cursor("2");
    ledger.keep(House.MAIN, from, Cursor.START, OnAStore.page("of-orders"), Orders.START);
    assertEquals(Cursor.START, ledger.cursor(House.MAIN, from, "DepositSource"));
    assertTrue(ledger.move(House.MAIN, from, "DepositSource", Cursor.START, one));
    assertFalse(ledger.move(House.MAIN, from, "DepositSource", Cursor.START, two), "moved since");
    assertTrue(ledger.move(House.MAIN, from, "DepositSource", one, two));
    assertEquals(two, ledger.cursor(House.MAIN, from, "DepositSource"));
    assertEquals(Cursor.START, ledger.cursor(House.MAIN, from, "DispatchSource"));
    assertEquals(new Cursor("of-orders"), ledger.cursor(House.MAIN, from));
  }

  @Test
  default void whatComesInIsKeptOnceAndMarkedWithTheOrderItBecomes() {
    ConnectionId from = new ConnectionId("rakuten", "tokyo");
    Instant now = Orders.START;
    Page<IncomingOrder> page = OnAStore.page("c1", "a", "b", "a");
    assertTrue(house().ledger.keep(House.MAIN, from, Cursor.START, page, now));
    assertFalse(house().ledger.keep(House.MAIN, from, Cursor.START, page, now));
    assertTrue(
        house()
            .ledger
            .keep(House.MAIN, from, new Cursor("c1"), OnAStore.page("c2", "b", "c"), now));
    assertEquals(new Cursor("c2"), house().ledger.cursor(House.MAIN, from));
    List<Ledger.Entry> waiting = house().ledger.waiting(House.MAIN, from, 10);
    assertEquals(List.of("a", "b", "c"), waiting.stream().map(e -> e.order().number()).toList());
    Order order = Orders.fresh(house().orders.ids(1).get(0), 1);
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                new Change(
                    order,
                    Orders.CLERK,
                    "order.received",
                    "",
                    "",
                    List.of(),
                    Optional.of(waiting.get(0).seq()))));
    house().ledger.done(House.MAIN, List.of(waiting.get(1).seq(), waiting.get(0).seq()));
    house().ledger.done(House.MAIN, List.of(waiting.get(1).seq()));
    assertEquals(1, house().ledger.waiting(House.MAIN, from, 10).size());
    assertEquals(
        List.of(new Ledger.Day(LocalDate.of(2026, 11, 1), 5, 3, 2)),
        house().ledger.days(House.MAIN, from, 10));
    assertEquals("c", house().ledger.latest(House.MAIN, from, "c").orElseThrow().order().number());
    assertEquals(Optional.empty(), house().ledger.before(House.MAIN, from, waiting.get(2)));
  }

  /** What a file says of an order is older when a later file has said otherwise; the API is the truth. */
  @Test
  @Tag("data.D17")
  default void whatAnOlderFileSaysAgainIsKnownAsOutdated() {
    ConnectionId from = new ConnectionId("rakuten", "tokyo");
    IncomingOrder first = said("a", 1, Payload.Way.FILE);
    IncomingOrder second = said("a", 2, Payload.Way.FILE);
    IncomingOrder third = said("a", 3, Payload.Way.FILE);
    IncomingOrder other = said("b", 1, Payload.Way.FILE);
    keep(from, "1", first, other);
    assertEquals(List.of(), house().ledger.outdated(House.MAIN, from, List.of(first, second)));
    keep(from, "2", second);
    List<IncomingOrder> all = List.of(first, second, third, other, said("a", 1, Payload.Way.API));
    assertEquals(List.of(first), house().ledger.outdated(House.MAIN, from, all));
    assertEquals(
        List.of(), house().ledger.outdated(House.MAIN, new ConnectionId("rakuten", "osaka"), all));
    keep(from, "3", said("a", 9, Payload.Way.API));
    assertEquals(List.of(), house().ledger.outdated(House.MAIN, from, all));
  }

  private void keep(ConnectionId from, String next, IncomingOrder... orders) {
    Cursor seen = house().ledger.cursor(House.MAIN, from);
    Page<IncomingOrder> page = new Page<>(List.of(orders), new Cursor(next), false);
    assertTrue(house().ledger.keep(House.MAIN, from, seen, page, Orders.START));
  }

  private static IncomingOrder said(String number, int what, Payload.Way way) {
    return new IncomingOrder(number, new Payload("text/plain", new byte[] {(byte) what}).by(way));
  }
}
