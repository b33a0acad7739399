// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.banto.base.Parameter;
import org.banto.base.Slice;
import org.banto.base.Text;
import org.banto.connect.Cursor;
import org.banto.flow.Changes;
import org.banto.flow.SettingsSection;
import org.banto.house.AuditEntry;
import org.banto.house.Ledger;
import org.banto.order.DeskCount;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/**
 * What the store promises of the past: lines that nobody alters, and orders that go when their time
 * is over.
 */
interface HistoryContract extends OnAStore {
  @Test
  default void aTamperedLineOfTheHistoryIsFound() throws Exception {
    Orders.store(house(), 0, 20);
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
    sql("UPDATE audit SET act = 'x' WHERE account = 'main' AND seq = 7");
    assertEquals(Optional.of(7L), house().audit.verify(House.MAIN));
  }

  @Test
  default void aLineTakenOutOfTheHistoryIsFound() throws Exception {
    Orders.store(house(), 0, 20);
    sql("DELETE FROM audit WHERE account = 'main' AND seq = 20");
    assertEquals(Optional.of(20L), house().audit.verify(House.MAIN));
  }

  @Test
  default void theHistoryIsReadNewestFirstAndByPerson() {
    Orders.store(house(), 0, 5);
    house().settings.write(House.MAIN, "sessions", Map.of("a", "b"), Actor.system("web"));
    assertEquals(Map.of("a", "b"), house().settings.read(House.MAIN, "sessions"));
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    Slice<AuditEntry> first = house().audit.read(House.MAIN, "", "", Optional.empty(), 4);
    assertEquals(List.of(6L, 5L, 4L, 3L), first.items().stream().map(AuditEntry::seq).toList());
    Slice<AuditEntry> rest = house().audit.read(House.MAIN, "", "", first.next(), 4);
    assertEquals(List.of(2L, 1L), rest.items().stream().map(AuditEntry::seq).toList());
    assertEquals(
        1, house().audit.read(House.MAIN, "hanako", "session", Optional.empty(), 9).items().size());
  }

  @Test
  default void aSettingThatIsDescribedIsSaidAsItWasAndIs() {
    SettingsSection hours =
        () ->
            new SettingsSection.Description(
                "shop-hours",
                new Text("営業時間", "Hours"),
                "",
                List.of(Parameter.text("from", new Text("開店", "From"), 20)),
                Map.of("from", "9:00"));
    house().settings.sections = List.of(hours);
    house().settings.write(House.MAIN, "shop-hours", Map.of("from", "10:00"), Orders.CLERK);
    house().settings.write(House.MAIN, "shop-hours", Map.of("from", ""), Orders.CLERK);
    house().settings.sections = List.of();
    house().settings.write(House.MAIN, "mall", Map.of("_key", "SECRET"), Orders.CLERK);
    assertEquals(
        List.of("mall: _key", "shop-hours: from 「10:00」→「9:00」", "shop-hours: from 「9:00」→「10:00」"),
        house().audit.read(House.MAIN, "", "settings", Optional.empty(), 9).items().stream()
            .map(AuditEntry::detail)
            .toList());
  }

  @Test
  default void whatChangedSinceAMarkIsFoundAndAMarkOfAnotherHistoryIsNone() throws Exception {
    List<Order> all = Orders.store(house(), 0, 3);
    String before = house().changes.marks().get(House.MAIN);
    change(all.get(2), e -> e.tag("急ぎ"), "");
    change(latest(all.get(2)), e -> e.tag("のし"), "");
    house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    change(all.get(0), e -> e.tag("急ぎ"), "");
    Changes.Stretch since = house().changes.since(House.MAIN, before).orElseThrow();
    assertEquals(Set.of(all.get(0).id(), all.get(2).id()), Set.copyOf(since.orders()));
    assertEquals(2, since.orders().size());
    assertEquals(house().changes.marks().get(House.MAIN), since.mark());
    Changes.Stretch none = house().changes.since(House.MAIN, since.mark()).orElseThrow();
    assertEquals(List.of(), none.orders());
    assertEquals(since.mark(), none.mark());

    sql("UPDATE audit SET hash = 'other' WHERE account = 'main' AND seq = 3");
    assertEquals(Optional.empty(), house().changes.since(House.MAIN, before));
    assertEquals(Optional.empty(), house().changes.since(House.MAIN, "900 " + "0".repeat(64)));
  }

  @Test
  default void aLongHistoryComesInStretches() {
    List<Order> all = Orders.store(house(), 0, 1);
    String mark = house().changes.marks().get(House.MAIN);
    for (int i = 0; i < JpaChanges.STRETCH; i++) {
      house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
    }
    change(all.get(0), e -> e.tag("急ぎ"), "");
    Changes.Stretch first = house().changes.since(House.MAIN, mark).orElseThrow();
    assertEquals(List.of(), first.orders());
    assertEquals(
        List.of(all.get(0).id()),
        house().changes.since(House.MAIN, first.mark()).orElseThrow().orders());
  }

  @Test
  default void finishedOrdersAreTakenOutWhenTheirRetentionEndsAndNothingElse() throws Exception {
    List<Order> all = Orders.store(house(), 0, 6);
    ConnectionId tokyo = new ConnectionId("rakuten", "tokyo");
    String[] numbers = all.stream().map(o -> o.key().number()).toArray(String[]::new);
    house().ledger.keep(House.MAIN, tokyo, Cursor.START, OnAStore.page("1", numbers), Orders.START);
    house().ledger.waiting(House.MAIN, tokyo, 9).stream()
        .map(Ledger.Entry::seq)
        .forEach(seq -> house().ledger.done(House.MAIN, List.of(seq)));
    Shipment shipped =
        org.banto.fakes.Orders.everyday(1).shipments().get(0).in(ShipmentState.HANDED_OVER);
    change(all.get(0), e -> e.stage(Stage.CANCELLED), "job");
    house().orders.apply(House.MAIN, List.of(OnAStore.confirm(all.get(1), "")));
    change(latest(all.get(1)), e -> e.stage(Stage.CANCELLED), "");
    change(all.get(2), e -> e.stage(Stage.TOLD).shipments(List.of(shipped)), "");
    change(all.get(3), e -> e.stage(Stage.ACCEPTED).shipments(List.of(shipped)), "");
    change(all.get(4), e -> e.tag("急ぎ"), "");
    ZonedDateTime night = ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).withHour(4);

    retention(0, night.plusMonths(40)).run();
    retention(3, night.plusMonths(2)).run();
    retention(3, night.plusMonths(4).withHour(2)).run();
    assertEquals(6, count(OrderQuery.ALL));
    retention(3, night.plusMonths(4)).run();

    assertEquals(
        List.of(all.get(5).id(), all.get(4).id(), all.get(3).id(), all.get(1).id()),
        house().orders.searchIds(House.MAIN, OrderQuery.ALL, 9));
    assertEquals(4, house().orders.counts(House.MAIN).stream().mapToLong(DeskCount::orders).sum());
    for (Order gone : List.of(all.get(0), all.get(2))) {
      assertEquals(0, count(OnAStore.query(gone.key().number(), Sort.NEWEST)));
      assertEquals(2, house().orders.history(House.MAIN, gone.id()).size());
      for (String table : List.of("order_term", "order_mark", "order_before", "outbox")) {
        assertEquals(0, rows(table, "order_id = " + gone.id().value()), table);
      }
      Ledger.Entry entry =
          house().ledger.latest(House.MAIN, tokyo, gone.key().number()).orElseThrow();
      assertEquals(0, entry.order().payload().bytes().length);
    }
    AuditEntry said =
        house().audit.read(House.MAIN, "", "orders.purged", Optional.empty(), 9).items().get(0);
    assertTrue(said.detail().contains("（2件）"), said.detail());
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
    house()
        .ledger
        .keep(House.MAIN, tokyo, new Cursor("1"), OnAStore.page("2", numbers), Orders.START);
    assertEquals(List.of(), house().ledger.waiting(House.MAIN, tokyo, 9), "came back");
  }

  @Test
  default void aJobCanBeTakenBackForSevenDaysAndItsPicturesThenGo() throws Exception {
    List<Order> all = Orders.store(house(), 0, 3);
    all.forEach(o -> change(o, e -> e.tag("急ぎ"), "job-1"));
    assertEquals(3, rows("order_before", "1 = 1"));
    Clock now = Clock.systemUTC();
    house().undoEnds(Clock.offset(now, UndoEnds.KEPT.minusHours(1))).run();
    assertEquals(3, rows("order_before", "1 = 1"));
    house().undoEnds(Clock.offset(now, UndoEnds.KEPT.plusHours(1))).run();
    assertEquals(0, rows("order_before", "1 = 1"));
    assertEquals(List.of(), house().orders.undo(House.MAIN, "job-1", Orders.CLERK));
    assertEquals(1, latest(all.get(0)).tags().size());
  }

  private RetentionRun retention(int months, ZonedDateTime now) {
    Clock clock = Clock.fixed(now.toInstant(), now.getZone());
    return house().retention(months, clock);
  }

  private int rows(String table, String where) throws Exception {
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement();
        ResultSet found = s.executeQuery("SELECT count(*) FROM " + table + " WHERE " + where)) {
      found.next();
      return found.getInt(1);
    }
  }
}
