// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManagerFactory;
import org.banto.base.OrderId;
import org.banto.documents.DocumentTables;
import org.banto.documents.IssuedPaper;
import org.banto.documents.IssuedPapers;
import org.banto.fakes.LocalTemplate;
import org.banto.fakes.RoomDatabase;
import org.banto.house.AuditEntry;
import org.banto.mailout.MailOutTables;
import org.banto.mailout.WrittenLetters;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.shipping.ShippingTables;
import org.banto.shipping.WrittenLabels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From a plan that keeps orders for ever to one that keeps them for three months, and back: nothing
 * is another thing than before, with what the rooms keep of orders in tables of their own. When the
 * lower plan stays, what goes was archived before. {@code banto.retention.orders} says with how many
 * orders, of which half are four years old.
 */
@Tag("house.plans")
final class KeptRoomsTest {
  private static final int ORDERS = Integer.getInteger("banto.retention.orders", 240);
  private static final int A_PRINT = 250;
  private static final int A_LABEL_FILE = 70;

  private final RetentionRunTest.Hands now = new RetentionRunTest.Hands();

  /** Everything that must be what it was, field by field. */
  private record Kept(
      List<Order> orders,
      Map<OrderId, List<AuditEntry>> histories,
      List<List<Object>> letters,
      Map<String, List<Object>> labels,
      List<IssuedPaper> papers,
      Map<String, String> pdfs,
      Map<String, String> connections,
      String bookmark) {}

  /** The rooms on the house's database. */
  private static final class Rooms implements AutoCloseable {
    private final List<EntityManagerFactory> factories = new ArrayList<>();
    private final House house;
    private final WrittenLetters letters;
    private final WrittenLabels labels;
    private final IssuedPapers papers;

    Rooms(House house) throws IOException {
      this.house = house;
      RoomTables tables = new RoomTables(house.data);
      new MailOutTables(tables);
      new ShippingTables(tables);
      new DocumentTables(tables);
      letters = new WrittenLetters(jpa("banto-mail-out"), house.vault);
      labels = new WrittenLabels(jpa("banto-shipping"), house.vault);
      papers = new IssuedPapers(jpa("banto-documents"), house.vault, House.folder());
    }

    private LocalTemplate jpa(String unit) {
      EntityManagerFactory factory = RoomDatabase.factory(new Pool(house.data), unit);
      factories.add(factory);
      return new LocalTemplate(factory);
    }

    /** A letter and a receipt for each order, and labels of some dozen orders in a file. */
    void fill(List<Order> all, Instant at) throws IOException {
      for (Order order : all) {
        letters.write(House.MAIN, order.id(), at);
      }
      for (int i = 0; i < all.size(); i += A_PRINT) {
        List<Order> some = all.subList(i, Math.min(i + A_PRINT, all.size()));
        papers.issue(House.MAIN, "print%06d".formatted(i), some, at);
      }
      for (int i = 0; i < all.size(); i += A_LABEL_FILE) {
        List<Order> some = all.subList(i, Math.min(i + A_LABEL_FILE, all.size()));
        labels.write(House.MAIN, "B%06d".formatted(i), some.stream().map(Order::id).toList(), at);
      }
    }

    /** The night of a plan that keeps orders so many months. */
    void night(RetentionRunTest.Hands now, int months) {
      house
          .retention(months, now)
          .with(List.of(letters.room()), List.of(letters.room(), labels.room(house.orders)))
          .run();
    }

    Kept look() throws IOException {
      List<OrderId> ids =
          house.orders.searchIds(House.MAIN, OrderQuery.ALL, ORDERS + 1).stream()
              .sorted(Comparator.comparing(OrderId::value))
              .toList();
      return new Kept(
          house.orders.find(House.MAIN, ids),
          ids.stream()
              .collect(Collectors.toMap(id -> id, id -> house.orders.history(House.MAIN, id))),
          letters.all(House.MAIN),
          labels.all(House.MAIN),
          papers.lines(House.MAIN),
          papers.pdfs(House.MAIN),
          house.settings.read(House.MAIN, "connections/rakuten~tokyo"),
          house.ledger.cursor(House.MAIN, RetentionRunTest.TOKYO).value());
    }

    @Override
    public void close() {
      factories.forEach(EntityManagerFactory::close);
    }
  }

  @Test
  void aLowerPlanAndBackChangesNothingAndWhenItStaysWhatGoesWasArchivedOnDerby() throws Exception {
    try (House house = House.derby(House.folder(), now)) {
      thereAndBack(house, "Derby");
    }
  }

  @Test
  void aLowerPlanAndBackChangesNothingAndWhenItStaysWhatGoesWasArchivedOnPostgresql()
      throws Exception {
    try (EmbeddedPostgres server = House.server();
        House house = House.postgres(server, House.folder(), now)) {
      thereAndBack(house, "PostgreSQL");
    }
  }

  private void thereAndBack(House house, String database) throws Exception {
    try (Rooms rooms = new Rooms(house)) {
      List<Order> all = RetentionRunTest.fill(house, now, ORDERS);
      Instant then = now.instant();
      rooms.fill(all, then);
      house.settings.write(
          House.MAIN,
          "connections/rakuten~tokyo",
          Map.of("serviceSecret", "SP-demo", "url", "https://api.example.jp"),
          Orders.CLERK);
      now.at.set(RetentionRunTest.SWITCH);
      rooms.night(now, 0);
      Kept before = rooms.look();
      assertEquals(ORDERS, before.orders().size());
      assertEquals(all, before.orders());
      assertEquals(ORDERS, before.letters().size());
      assertEquals(ORDERS, before.papers().size());
      assertEquals((ORDERS + A_LABEL_FILE - 1) / A_LABEL_FILE, before.labels().size());
      assertTrue(all.stream().allMatch(o -> o.notes().size() == 1 && o.tags().contains("常連")));

      rooms.night(now, 3);
      for (int days : List.of(1, 15, 29)) {
        now.at.set(RetentionRunTest.SWITCH.plus(Duration.ofDays(days)));
        rooms.night(now, 3);
        assertEquals(before, rooms.look(), "on the lower plan for " + days + " days");
      }
      rooms.night(now, 0);
      now.at.set(RetentionRunTest.SWITCH.plus(Duration.ofDays(60)));
      rooms.night(now, 0);
      assertEquals(before, rooms.look(), "on the higher plan again");

      rooms.night(now, 3);
      now.at.set(now.instant().plus(Duration.ofDays(31)));
      rooms.night(now, 3);
      goneArchived(house, rooms, before, then);
      System.out.printf(
          "kept on %s: %d orders filled, there and back, and a night that took %d%n",
          database, ORDERS, ORDERS / 2);
    }
  }

  /** The old half is gone with its letters and label files, and lies in the archive; papers stay. */
  private void goneArchived(House house, Rooms rooms, Kept before, Instant then) throws Exception {
    List<Order> old = before.orders().subList(0, ORDERS / 2);
    Set<OrderId> gone = old.stream().map(Order::id).collect(Collectors.toSet());
    Kept after = rooms.look();
    assertEquals(before.orders().subList(ORDERS / 2, ORDERS), after.orders());
    after
        .orders()
        .forEach(o -> assertEquals(before.histories().get(o.id()), after.histories().get(o.id())));
    assertEquals(
        before.letters().stream().filter(l -> !gone.contains(l.get(1))).toList(), after.letters());
    Map<String, List<Object>> labels =
        before.labels().entrySet().stream()
            .filter(b -> holdsOther(b.getValue(), gone))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertFalse(labels.size() == before.labels().size());
    assertEquals(labels, after.labels(), "a file goes with the last of its orders");
    assertEquals(before.papers(), after.papers(), "issued papers stay for 7 years");
    assertEquals(before.pdfs(), after.pdfs());
    assertEquals(Optional.empty(), rooms.papers.broken(House.MAIN));
    assertEquals(before.connections(), after.connections());
    assertEquals(before.bookmark(), after.bookmark());
    RetentionRunTest.archived(house, now, old, o -> WrittenLetters.archived(o.id(), then));
    assertEquals(Optional.empty(), house.audit.verify(House.MAIN));
    assertEquals(List.of(), house.mending.look(House.MAIN));
    rooms.night(now, 3);
    assertEquals(after, rooms.look(), "the next run finds nothing to do");
  }

  private static boolean holdsOther(List<Object> batch, Set<OrderId> gone) {
    return ((org.banto.house.WaybillBatch) batch.get(0))
        .shipments().stream().anyMatch(n -> !gone.contains(n.order()));
  }
}
