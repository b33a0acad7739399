// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.flow.Repair.Book;
import org.banto.flow.Repair.Damage;
import org.banto.house.Audit.Gap;
import org.banto.house.AuditEntry;
import org.banto.house.Ledger;
import org.banto.order.DeskCount;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.order.Unstorable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a torn transaction leaves is found, mended, and said; a whole house is left alone. */
interface MendedBooksContract extends OnAStore {
  Actor CONSOLE = Actor.system("console");

  private List<Order> busy() {
    List<Order> all = Orders.store(house(), 0, 40);
    ConnectionId tokyo = new ConnectionId("rakuten", "tokyo");
    String[] numbers = all.stream().map(o -> o.key().number()).toArray(String[]::new);
    house().ledger.keep(House.MAIN, tokyo, Cursor.START, OnAStore.page("1", numbers), Orders.START);
    List<Long> seqs =
        house().ledger.waiting(House.MAIN, tokyo, 30).stream().map(Ledger.Entry::seq).toList();
    house().ledger.done(House.MAIN, seqs);
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(all.get(1), "job")));
    change(all.get(2), e -> e.tag("急ぎ").tag("のし"), "");
    change(all.get(3), e -> e.hold(new org.banto.order.Hold(3, "確認", CONSOLE, Orders.START)), "");
    return all;
  }

  private void all(String... statements) throws Exception {
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement()) {
      for (String statement : statements) {
        assertTrue(s.executeUpdate(statement) > 0, statement);
      }
    }
  }

  private List<Book> found() {
    return house().mending.look(House.MAIN).stream().map(Damage::book).sorted().toList();
  }

  private List<Book> mended() {
    return house().mending.mend(House.MAIN, CONSOLE).stream().map(Damage::book).sorted().toList();
  }

  private List<AuditEntry> history(String act) {
    return house().audit.read(House.MAIN, "", act, Optional.empty(), 50).items();
  }

  private long counted() {
    return house().orders.counts(House.MAIN).stream().mapToLong(DeskCount::orders).sum();
  }

  @Test
  @Tag("security.C1")
  default void aWholeHouseIsFoundWholeAndNothingIsWritten() {
    busy();
    long lines = history("").size();
    assertEquals(List.of(), found());
    assertEquals(List.of(), mended());
    assertEquals(lines, history("").size());
    assertEquals(List.of(), house().audit.gaps(House.MAIN));
  }

  @Test
  @Tag("security.C1")
  default void countersThatAreOffAreCountedAgain() throws Exception {
    busy();
    all(
        "UPDATE order_count SET orders = orders + 200 WHERE desk = 'NEW'",
        "DELETE FROM order_count WHERE desk = 'HOLD'",
        "UPDATE order_due SET orders = orders - 1 WHERE due = 'WISH'",
        "UPDATE ledger_day SET done = done + 5");
    assertEquals(List.of(Book.COUNTS, Book.DAYS), found());
    assertEquals(List.of(Book.COUNTS, Book.DAYS), mended());
    assertEquals(List.of(), found());
    assertEquals(40, counted());
    assertEquals(2, history("house.mended").size());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  @Test
  @Tag("security.C1")
  default void rowsBesideOrdersAreMadeAnewFromWhatTheOrdersSay() throws Exception {
    List<Order> all = busy();
    long left = all.get(5).id().value();
    long fewer = all.get(2).id().value();
    long lost = all.get(7).id().value();
    long foreign = all.get(8).id().value();
    all(
        "INSERT INTO order_mark (account, order_id, kind, mark) VALUES ('main', "
            + left
            + ", 'F', 'address.caution')",
        "DELETE FROM order_mark WHERE order_id = " + fewer,
        "DELETE FROM order_term WHERE order_id = " + lost,
        "INSERT INTO order_term (account, term, newness, order_id) VALUES ('main', 4711, -5, "
            + foreign
            + ")",
        "INSERT INTO order_mark (account, order_id, kind, mark) VALUES ('main', 99999, 'T', 'x')");
    assertEquals(0, count(OnAStore.query(all.get(7).key().number(), Sort.NEWEST)));
    List<Damage> damage = house().mending.look(House.MAIN);
    assertEquals(List.of(5L), damage.stream().map(Damage::n).toList(), damage.toString());
    assertEquals(1, house().mending.mend(House.MAIN, all.get(5).id(), CONSOLE).size());
    assertEquals(List.of(), house().mending.mend(House.MAIN, all.get(5).id(), CONSOLE));
    assertEquals(List.of(Book.SIDE_ROWS), mended());
    assertEquals(List.of(), found());
    assertEquals(1, count(OnAStore.query(all.get(7).key().number(), Sort.NEWEST)));
    assertEquals("order.mended", house().orders.history(House.MAIN, all.get(5).id()).get(0).act());
    assertEquals(5, history("order.mended").size());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  @Test
  @Tag("security.C1")
  default void anOrderWhoseRowsAreTornIsNamedAsSuchAndCanBeChangedOnceMended() throws Exception {
    Order torn = busy().get(5);
    all(
        "INSERT INTO order_mark (account, order_id, kind, mark) VALUES ('main', "
            + torn.id()
            + ", 'T', '急ぎ')");
    Unstorable why =
        assertThrows(
            Unstorable.class,
            () -> house().orders.apply(House.MAIN, List.of(OnAStore.tag(torn, "急ぎ"))));
    assertEquals(Unstorable.Fault.LEFT_OVERS, why.fault());
    assertEquals("ORDER_MARK_PK (23505)", why.detail());
    house().mending.mend(House.MAIN, torn.id(), CONSOLE);
    change(latest(torn), e -> e.tag("急ぎ"), "");
    assertEquals(1, count(OrderQuery.tagged("急ぎ")) - 1);
  }

  @Test
  @Tag("security.C1")
  default void linesMissingFromTheHistoryAreSaidInItAndTheRestHolds() throws Exception {
    busy();
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    all(
        "DELETE FROM audit WHERE seq BETWEEN 11 AND 13",
        "DELETE FROM audit WHERE seq >= 43",
        "UPDATE head SET seq = 50 WHERE name = 'audit'");
    assertEquals(Optional.of(11L), house().audit.verify(House.MAIN));
    assertEquals(List.of(Book.HISTORY, Book.HISTORY), found());
    List<Damage> said = house().mending.mend(House.MAIN, CONSOLE);
    assertEquals(List.of(3L, 8L), said.stream().map(Damage::n).toList());
    List<Gap> gaps = List.of(new Gap(11, 13, 51), new Gap(43, 50, 52));
    assertEquals(gaps, house().audit.gaps(House.MAIN));
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
    assertEquals(List.of(), found());
    assertEquals(List.of(), mended());
    Orders.store(house(), 40, 45);
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));

    all("UPDATE audit SET act = 'x' WHERE seq = 54");
    assertEquals(Optional.of(54L), house().audit.verify(House.MAIN), "after the gap");
    all("DELETE FROM audit WHERE seq = 14");
    assertEquals(Optional.of(11L), house().audit.verify(House.MAIN), "a wider gap is another one");
  }

  @Test
  @Tag("security.C1")
  default void aHeadThatMissedLinesIsFoundAlsoWhenOthersCameAfterIt() throws Exception {
    busy();
    String before = hash(40);
    all("UPDATE head SET hash = '" + before + "' WHERE name = 'audit'");
    assertTrue(house().mending.look(House.MAIN).isEmpty(), "no line hangs wrong yet");
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    assertEquals(Optional.of(44L), house().audit.verify(House.MAIN));
    assertEquals(List.of(Book.HISTORY), mended());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
    assertEquals(List.of(new Gap(44, 43, 45)), house().audit.gaps(House.MAIN));
  }

  @Test
  @Tag("security.C1")
  default void aLineThatWasAlteredStaysBroken() throws Exception {
    busy();
    all("UPDATE audit SET detail = 'nothing happened' WHERE seq = 9");
    mended();
    assertEquals(Optional.of(9L), house().audit.verify(House.MAIN));
    assertEquals(List.of(), house().audit.gaps(House.MAIN));
  }

  @Test
  @Tag("security.C1")
  default void aSeriesThatStandsBehindWouldStopEverythingAndIsSetOn() throws Exception {
    busy();
    all("UPDATE head SET seq = seq - 2");
    ConnectionId tokyo = new ConnectionId("rakuten", "tokyo");
    RuntimeException stopped =
        assertThrows(
            RuntimeException.class,
            () -> house().audit.write(House.MAIN, Orders.CLERK, "session.opened", ""));
    assertFalse(says(stopped, Unstorable.class), "no single order's fault");
    assertTrue(says(stopped, SQLException.class), "the database's");
    List<Book> books = new ArrayList<>(mended());
    assertTrue(books.contains(Book.NUMBERS), books.toString());
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    assertTrue(
        house()
            .ledger
            .keep(House.MAIN, tokyo, new Cursor("1"), OnAStore.page("2", "another"), Orders.START));
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
    assertEquals(List.of(), found());
  }

  @Test
  @Tag("security.C1")
  default void whatDoesNotFitIsSaidFromTheStartUntilItIsMended() throws Exception {
    busy();
    BooksWatch watch =
        new BooksWatch(house().accounts, house().mending, java.time.Clock.systemUTC());
    watch.run();
    assertEquals(List.of(), watch.look(Orders.START), "a whole house says nothing");
    all("UPDATE order_count SET orders = orders + 1 WHERE desk = 'NEW'", "DELETE FROM order_term");
    watch = new BooksWatch(house().accounts, house().mending, java.time.Clock.systemUTC());
    watch.run();
    List<String> said = watch.look(Orders.START).stream().map(a -> a.subject()).sorted().toList();
    assertEquals(List.of("COUNTS", "SIDE_ROWS"), said);
    assertTrue(watch.kinds().get(0).fault(), "so /health says part");
    house().mending.mend(House.MAIN, CONSOLE);
    assertEquals(List.of(), watch.look(Orders.START));
  }

  private String hash(long seq) {
    return house()
        .audit
        .read(House.MAIN, "", "", Optional.of(Long.toString(seq)), 1)
        .items()
        .get(0)
        .hash();
  }

  private static boolean says(Throwable failure, Class<?> kind) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (kind.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
