// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.banto.account.Account;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.connect.CommandId;
import org.banto.connect.ConnectionId;
import org.banto.connect.Cursor;
import org.banto.connect.IncomingOrder;
import org.banto.connect.Ledger;
import org.banto.connect.Page;
import org.banto.connect.Payload;
import org.banto.connect.Receipt;
import org.banto.flow.AuditEntry;
import org.banto.flow.Command;
import org.banto.flow.Outbox;
import org.banto.flow.OutboxEntry;
import org.banto.flow.OutboxEntry.State;
import org.banto.order.Address;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.DeskCount;
import org.banto.order.DueCount;
import org.banto.order.Finding;
import org.banto.order.Hold;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderEdit;
import org.banto.order.OrderId;
import org.banto.order.OrderQuery;
import org.banto.order.OrderQuery.Sort;
import org.banto.order.Outcome;
import org.banto.order.PaymentMethod;
import org.banto.order.Person;
import org.banto.order.Pile;
import org.banto.order.Slice;
import org.banto.order.Stage;
import org.banto.shipment.Shipment;
import org.banto.shipment.ShipmentNumber;
import org.banto.shipment.ShipmentState;
import org.junit.jupiter.api.Test;

/** What the store promises, on whatever database. */
abstract class StoreContract {
  abstract House house();

  @Test
  void an_order_comes_back_as_it_was_stored() {
    Order given = Orders.fresh(house().orders.ids(1).get(0), 4);
    Outcome outcome = house().orders.apply(House.MAIN, List.of(Orders.received(given))).get(0);
    assertEquals(Outcome.Result.APPLIED, outcome.result());
    Order found = house().orders.find(House.MAIN, given.id()).orElseThrow();
    assertEquals(given.with(e -> e.revision(1).changedAt(found.changedAt())), found);
    assertEquals(List.of(found), house().orders.findByKey(House.MAIN, List.of(given.key())));
    assertEquals(1, house().orders.history(House.MAIN, given.id()).size());
    assertEquals(1, house().events.size());
  }

  @Test
  void a_room_brings_its_tables_once_whatever_its_name_and_however_often_it_comes() {
    RoomTables tables = new RoomTables(house().data);
    tables.run("some-room", StoreContract.class, "db/room.xml");
    tables.run("some-room", StoreContract.class, "db/room.xml");
  }

  @Test
  void an_order_in_parts_and_in_shared_parcels_comes_back_and_its_job_is_taken_back() {
    Order stored = Orders.store(house(), 0, 1).get(0);
    Shipment first = org.banto.fakes.Orders.everyday(1).shipments().get(0).blank();
    Shipment whole = first.numberedAs(ShipmentNumber.of(stored.id(), 1)).in(ShipmentState.PLANNED);
    Shipment part = whole.numberedAs(ShipmentNumber.of(stored.id(), 2));
    change(stored, e -> e.stage(Stage.ACCEPTED).shipments(List.of(whole)), "");
    List<Shipment> parts =
        List.of(
            whole.carrying(List.of(ShipmentNumber.of(new OrderId(77), 1))),
            part.inParcelsOf(ShipmentNumber.of(new OrderId(88), 1)));
    change(latest(stored), e -> e.shipments(parts), "split");
    assertEquals(parts, latest(stored).shipments());
    house().orders.undo(House.MAIN, "split", Orders.CLERK);
    assertEquals(List.of(whole), latest(stored).shipments());
    assertEquals(1, house().orders.searchIds(House.MAIN, OrderQuery.on(Desk.SHIP_WAIT), 10).size());
  }

  @Test
  void a_change_moves_the_order_to_another_desk_and_counts_it_there() {
    List<Order> all = Orders.store(house(), 0, 10);
    Order moved = all.get(3).with(e -> e.stage(Stage.ACCEPTED));
    house().orders.apply(House.MAIN, List.of(new Change(moved, Orders.CLERK, "order.moved", "")));
    assertEquals(
        List.of(
            new DeskCount(Desk.NEW, "rakuten~tokyo", Optional.empty(), 9),
            new DeskCount(Desk.SHIP_WAIT, "rakuten~tokyo", Optional.empty(), 1)),
        house().orders.counts(House.MAIN));
    assertEquals(
        List.of(moved.id()),
        house().orders.searchIds(House.MAIN, OrderQuery.on(Desk.SHIP_WAIT), 10));
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
  }

  @Test
  void orders_before_the_truck_are_counted_by_the_days_they_are_due() {
    List<Order> all = Orders.store(house(), 0, 7);
    LocalDate first = LocalDate.of(2026, 11, 5);
    assertEquals(Map.of(first, 1L, first.plusDays(3), 1L, first.plusDays(6), 1L), wished());
    Order gone = all.get(0).with(e -> e.stage(Stage.CANCELLED));
    house().orders.apply(House.MAIN, List.of(new Change(gone, Orders.CLERK, "order.moved", "")));
    assertEquals(Map.of(first.plusDays(3), 1L, first.plusDays(6), 1L), wished());
  }

  private Map<LocalDate, Long> wished() {
    return house().orders.due(House.MAIN).stream()
        .filter(d -> d.due() == DueCount.Due.WISH)
        .collect(Collectors.toMap(DueCount::day, DueCount::orders));
  }

  @Test
  void four_writers_of_the_same_orders_store_each_order_once() throws Exception {
    int orders = 1000;
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<Integer>> stored = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      stored.add(writers.submit(() -> storeAll(orders)));
    }
    int applied = 0;
    for (Future<Integer> one : stored) {
      applied += one.get();
    }
    writers.shutdown();
    assertEquals(orders, applied);
    assertEquals(orders, house().orders.searchIds(House.MAIN, OrderQuery.ALL, 5000).size());
    assertEquals(orders, house().orders.counts(House.MAIN).get(0).orders());
    assertTrue(house().audit.verify(House.MAIN).isEmpty());
  }

  private int storeAll(int orders) {
    int applied = 0;
    for (int from = 0; from < orders; from += 100) {
      List<OrderId> ids = house().orders.ids(100);
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        changes.add(Orders.received(Orders.fresh(ids.get(i), from + i)));
      }
      Collections.shuffle(changes, new Random(from));
      for (Outcome o : house().orders.apply(House.MAIN, changes)) {
        assertTrue(o.applied() || o.result() == Outcome.Result.DUPLICATE, o::toString);
        applied += o.applied() ? 1 : 0;
      }
    }
    return applied;
  }

  @Test
  void two_workers_that_read_the_same_thousand_orders_three_times_store_a_thousand()
      throws Exception {
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
  void a_stale_change_is_left_out_and_the_others_are_stored() {
    List<Order> all = Orders.store(house(), 0, 3);
    Change tagged = tag(all.get(0), "first");
    house().orders.apply(House.MAIN, List.of(tagged));
    List<Outcome> outcomes =
        house().orders.apply(House.MAIN, List.of(tag(all.get(0), "late"), tag(all.get(1), "x")));
    assertEquals(Outcome.Result.STALE, outcomes.get(0).result());
    assertEquals(2, outcomes.get(0).revision());
    assertEquals(Outcome.Result.APPLIED, outcomes.get(1).result());
    assertEquals(
        Set.of("first"), house().orders.find(House.MAIN, all.get(0).id()).orElseThrow().tags());
  }

  @Test
  void of_two_changes_at_once_one_is_stale() throws Exception {
    List<Order> all = Orders.store(house(), 0, 50);
    ExecutorService writers = Executors.newFixedThreadPool(2);
    List<Future<List<Outcome>>> both = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      both.add(
          writers.submit(
              () ->
                  house().orders.apply(House.MAIN, all.stream().map(o -> tag(o, name)).toList())));
    }
    long applied = 0;
    for (Future<List<Outcome>> one : both) {
      applied += one.get().stream().filter(Outcome::applied).count();
    }
    writers.shutdown();
    assertEquals(50, applied);
    house()
        .orders
        .find(House.MAIN, all.stream().map(Order::id).toList())
        .forEach(o -> assertEquals(1, o.tags().size()));
  }

  @Test
  void a_command_is_queued_once_however_often_its_change_is_made() {
    Order order = Orders.store(house(), 0, 1).get(0);
    house().orders.apply(House.MAIN, List.of(confirm(order, "j1")));
    Order next = house().orders.find(House.MAIN, order.id()).orElseThrow();
    house().orders.apply(House.MAIN, List.of(confirm(next, "j2")));
    List<OutboxEntry> queued = house().outbox.of(House.MAIN, order.id());
    assertEquals(1, queued.size());
    CommandId id = queued.get(0).command().id();
    assertEquals(
        Set.of(id), house().outbox.known(House.MAIN, List.of(id, new CommandId("another"))));
  }

  @Test
  void a_job_is_taken_back_with_the_commands_that_wait() {
    List<Order> all = Orders.store(house(), 0, 3);
    house().orders.apply(House.MAIN, all.stream().map(o -> confirm(o, "click")).toList());
    Command claimed =
        house()
            .outbox
            .claim(
                new Outbox.Lane(House.MAIN, "mall.confirm", "rakuten~tokyo", State.WAITING),
                Instant.now().plusSeconds(60),
                1,
                Duration.ofMinutes(1))
            .get(0);
    Order changed = house().orders.find(House.MAIN, all.get(2).id()).orElseThrow();
    house().orders.apply(House.MAIN, List.of(tag(changed, "later")));
    List<Outcome> outcomes = house().orders.undo(House.MAIN, "click", Orders.CLERK);
    Map<OrderId, Outcome.Result> results = new HashMap<>();
    outcomes.forEach(o -> results.put(o.order(), o.result()));
    assertEquals(
        Map.of(
            claimed.order(), Outcome.Result.STOPPED,
            all.get(1).id(), Outcome.Result.APPLIED,
            changed.id(), Outcome.Result.STALE),
        results);
    Order back = house().orders.find(House.MAIN, all.get(1).id()).orElseThrow();
    assertEquals(Stage.NEW, back.stage());
    assertEquals(3, back.revision());
    OutboxEntry struck = house().outbox.of(House.MAIN, back.id()).get(0);
    assertEquals(State.STRUCK, struck.state());
    assertEquals(Set.of(), house().outbox.known(House.MAIN, List.of(struck.command().id())));
    house().orders.apply(House.MAIN, List.of(confirm(back, "again")));
    assertEquals(State.WAITING, house().outbox.of(House.MAIN, back.id()).get(0).state());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  @Test
  void pages_neither_leave_out_nor_repeat_an_order_where_times_are_equal() {
    List<OrderId> ids = house().orders.ids(60);
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < 60; n++) {
      Order o = Orders.fresh(ids.get(n), House.MAIN, Orders.number(n), Orders.placed(n / 20));
      changes.add(Orders.received(o));
    }
    house().orders.apply(House.MAIN, changes);
    for (Sort sort : Sort.values()) {
      List<Order> walked = walk(query("", sort), 7);
      assertEquals(60, walked.size(), sort.name());
      assertEquals(60, walked.stream().map(Order::id).distinct().count(), sort.name());
      for (int i = 1; i < walked.size(); i++) {
        assertTrue(key(walked.get(i - 1), sort) <= key(walked.get(i), sort), sort.name());
      }
    }
  }

  private static long key(Order o, Sort sort) {
    return switch (sort) {
      case NEWEST -> -o.placed().orderedAt().toEpochMilli();
      case OLDEST -> o.placed().orderedAt().toEpochMilli();
      case SHIP_DATE -> o.shipDate().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
      case WISH_DATE -> o.placed().wish().date().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    };
  }

  private List<Order> walk(OrderQuery query, int limit) {
    List<Order> walked = new ArrayList<>();
    Optional<String> from = Optional.empty();
    do {
      Slice<Order> slice = house().orders.search(House.MAIN, query, from, limit);
      walked.addAll(slice.items());
      from = slice.next();
    } while (from.isPresent());
    return walked;
  }

  @Test
  void an_order_is_found_by_what_staff_know_of_it() {
    List<Order> all = Orders.store(house(), 0, 40);
    Order wanted = all.get(13);
    Person buyer = wanted.placed().buyer();
    List<String> texts =
        List.of(
            buyer.name(),
            buyer.name().replace(" ", "").replace('髙', '高'),
            buyer.phone(),
            buyer.phone().replace("-", ""),
            "0013",
            buyer.mail().toUpperCase(Locale.ROOT),
            wanted.key().number(),
            "13",
            "やまだ");
    for (String text : texts) {
      for (Sort sort : Sort.values()) {
        assertTrue(walk(query(text, sort), 10).contains(wanted), text + " " + sort);
      }
    }
    assertEquals(List.of(wanted), walk(query(wanted.key().number(), Sort.NEWEST), 10));
    assertEquals(2, walk(query(buyer.mail(), Sort.NEWEST), 10).size());
    assertEquals(List.of(), walk(query("不在", Sort.NEWEST), 10));
    Address moved = new Address("1000001", "東京都", "千代田区", "千代田1", "");
    Person renamed = new Person("新 名前", "", "", moved, "03-1111-2222", "");
    Order edited =
        wanted.with(
            e ->
                e.placed(
                    wanted
                        .placed()
                        .withBuyer(renamed)
                        .withDestinations(
                            List.of(wanted.placed().destinations().get(0).to(renamed)))));
    house().orders.apply(House.MAIN, List.of(new Change(edited, Orders.CLERK, "x", "")));
    assertEquals(1, walk(query(buyer.mail(), Sort.NEWEST), 10).size());
    assertEquals(1, walk(query("新名前", Sort.NEWEST), 10).size());
  }

  @Test
  void orders_are_narrowed_by_every_condition_and_piled_by_what_stops_them() {
    List<Order> all = Orders.store(house(), 0, 6);
    Finding house =
        new Finding(Finding.Level.WARN, "remarks", "", "t", "備考", "remarks", Finding.Fix.NONE);
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                finding(all.get(0), house),
                finding(all.get(1), house),
                tag(all.get(2), "急ぎ"),
                new Change(
                    all.get(3).with(e -> e.hold(new Hold(2, "住所", Orders.CLERK, Orders.START))),
                    Orders.CLERK,
                    "order.held",
                    "")));
    OrderQuery all6 = OrderQuery.ALL;
    assertEquals(2, count(q(all6, "findings", Set.of("remarks"))));
    assertEquals(1, count(q(all6, "tags", Set.of("急ぎ"))));
    assertEquals(1, count(q(all6, "boxes", Set.of(2))));
    assertEquals(0, count(q(all6, "shops", Set.of("yahoo~x"))));
    assertEquals(6, count(q(all6, "shops", Set.of("rakuten~tokyo"))));
    assertEquals(6, count(q(all6, "payments", Set.of(PaymentMethod.Kind.CARD))));
    assertEquals(2, count(q(all6, "wishFrom", Optional.of(LocalDate.of(2026, 11, 1)))));
    assertEquals(0, count(q(all6, "orderedTo", Optional.of(LocalDate.of(2026, 10, 31)))));
    assertEquals(6, count(q(all6, "orderedFrom", Optional.of(LocalDate.of(2026, 11, 1)))));
    assertEquals(0, count(q(all6, "carriers", Set.of("yamato"))));
    assertEquals(0, count(q(all6, "batch", Optional.of("B1"))));
    assertEquals(
        List.of(
            new Pile("", "止めるものなし", "Nothing stops them", 4),
            new Pile("remarks", "備考", "remarks", 2)),
        house().orders.piles(House.MAIN, all6));
    assertEquals(2, house().orders.piles(House.MAIN, query("やまだ", Sort.NEWEST)).size());
  }

  private int count(OrderQuery query) {
    return house().orders.searchIds(House.MAIN, query, 100).size();
  }

  /** The query with one component replaced. */
  private static OrderQuery q(OrderQuery query, String name, Object value) {
    try {
      var components = OrderQuery.class.getRecordComponents();
      Object[] values = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals(name)
                ? value
                : components[i].getAccessor().invoke(query);
      }
      return OrderQuery.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void counters_equal_a_recount_after_a_thousand_random_changes() {
    List<Order> all = new ArrayList<>(Orders.store(house(), 0, 100));
    Random random = new Random(7);
    for (int round = 0; round < 40; round++) {
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < 25; i++) {
        Order o = all.get((round * 25 + i) % 100);
        changes.add(new Change(randomly(o, random), Orders.CLERK, "order.moved", ""));
      }
      house().orders.apply(House.MAIN, changes);
      all = new ArrayList<>(house().orders.find(House.MAIN, all.stream().map(Order::id).toList()));
    }
    Map<String, Long> recount = new TreeMap<>();
    all.forEach(o -> recount.merge(o.desk() + "/" + Counters.box(o), 1L, Long::sum));
    Map<String, Long> kept = new TreeMap<>();
    house()
        .orders
        .counts(House.MAIN)
        .forEach(c -> kept.put(c.desk() + "/" + c.box().orElse(0), c.orders()));
    assertEquals(recount, kept);
    assertEquals(11, house().orders.history(House.MAIN, all.get(0).id()).size());
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
  }

  private static Order randomly(Order order, Random random) {
    Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
    int box = random.nextInt(5);
    return order.with(
        e -> {
          OrderEdit edit = e.stage(stage);
          return box == 0
              ? edit.release()
              : edit.hold(new Hold(box, "", Orders.CLERK, Orders.START));
        });
  }

  @Test
  void a_tampered_line_of_the_history_is_found() throws Exception {
    Orders.store(house(), 0, 20);
    assertEquals(Optional.empty(), house().audit.verify(House.MAIN));
    sql("UPDATE audit SET act = 'x' WHERE account = 'main' AND seq = 7");
    assertEquals(Optional.of(7L), house().audit.verify(House.MAIN));
  }

  @Test
  void a_line_taken_out_of_the_history_is_found() throws Exception {
    Orders.store(house(), 0, 20);
    sql("DELETE FROM audit WHERE account = 'main' AND seq = 20");
    assertEquals(Optional.of(20L), house().audit.verify(House.MAIN));
  }

  @Test
  void the_history_is_read_newest_first_and_by_person() {
    Orders.store(house(), 0, 5);
    house().settings.write(House.MAIN, "sessions", Map.of("a", "b"), Actor.system("desk"));
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
  void no_column_of_any_table_holds_a_name_address_phone_or_mail_in_the_clear() throws Exception {
    List<Order> all = Orders.store(house(), 0, 5);
    house()
        .orders
        .apply(
            House.MAIN,
            List.of(
                new Change(
                    all.get(0).with(e -> e.note(new Note(Orders.START, Orders.CLERK, "佐藤さんから電話"))),
                    Orders.CLERK,
                    "note.added",
                    "",
                    "job",
                    List.of(),
                    Optional.empty())));
    house().settings.write(House.MAIN, "shop", Map.of("phone", "03-9876-5432"), Orders.CLERK);
    assertEquals(Map.of("phone", "03-9876-5432"), house().settings.read(House.MAIN, "shop"));
    house()
        .ledger
        .keep(
            House.MAIN,
            new ConnectionId("rakuten", "tokyo"),
            Cursor.START,
            new Page<>(
                List.of(
                    new IncomingOrder(
                        "1", new Payload("text/plain", "佐藤 太郎".getBytes(StandardCharsets.UTF_8)))),
                new Cursor("2"),
                false),
            Orders.START);
    house()
        .ledger
        .aside(
            House.MAIN,
            new ConnectionId("rakuten", "tokyo"),
            new Payload("text/html", "佐藤 太郎".getBytes(StandardCharsets.UTF_8)),
            "読めません",
            Orders.START);
    for (String secret :
        List.of("佐藤", "太郎", "渋谷区", "090-0000", "example.jp", "午前中に", "9876-5432", "ヤマダ")) {
      assertEquals(0, hits(secret), secret);
    }
    assertTrue(hits("403520-20261101") > 0, "the search looks where it should");
  }

  /** In how many values of all tables these words stand, as text or bytes of UTF-8 or UTF-16. */
  private int hits(String words) throws Exception {
    int hits = 0;
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement()) {
      for (String table : tables(c)) {
        try (ResultSet r = s.executeQuery("SELECT * FROM " + table)) {
          while (r.next()) {
            for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
              Object value = r.getObject(i);
              byte[] bytes =
                  value instanceof byte[] || value instanceof Blob
                      ? Sql.bytes(value)
                      : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
              String text = new String(bytes, StandardCharsets.ISO_8859_1);
              boolean hit =
                  text.contains(latin(words, StandardCharsets.UTF_8))
                      || text.contains(latin(words, StandardCharsets.UTF_16BE));
              hits += hit ? 1 : 0;
            }
          }
        }
      }
    }
    return hits;
  }

  private static String latin(String words, Charset as) {
    return new String(words.getBytes(as), StandardCharsets.ISO_8859_1);
  }

  private static List<String> tables(Connection c) throws Exception {
    List<String> tables = new ArrayList<>();
    try (ResultSet r = c.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (r.next()) {
        String name = r.getString("TABLE_NAME");
        if (!name.toUpperCase(Locale.ROOT).startsWith("DATABASECHANGELOG")) {
          tables.add(name);
        }
      }
    }
    assertTrue(tables.size() >= 15, tables::toString);
    return tables;
  }

  @Test
  void accounts_are_apart() {
    AccountId other = new AccountId("other");
    house().accounts.keep(new Account(other, "支店"));
    Orders.store(house(), 0, 3);
    Order theirs =
        Orders.fresh(house().orders.ids(1).get(0), other, Orders.number(0), Orders.placed(0));
    assertTrue(house().orders.apply(other, List.of(Orders.received(theirs))).get(0).applied());
    assertEquals(1, house().orders.searchIds(other, OrderQuery.ALL, 10).size());
    assertEquals(Optional.empty(), house().orders.find(House.MAIN, theirs.id()));
    byte[] sealed = house().vault.seal(other, "x", new byte[] {1});
    assertThrows(IllegalArgumentException.class, () -> house().vault.open(House.MAIN, "x", sealed));
    assertThrows(IllegalArgumentException.class, () -> house().vault.open(other, "y", sealed));
    assertEquals(
        List.of("main", "other"),
        house().accounts.all().stream().map(a -> a.id().value()).toList());
  }

  @Test
  void after_a_rotation_everything_is_sealed_with_the_new_key_and_still_read() throws Exception {
    List<Order> all = Orders.store(house(), 0, 250);
    house().settings.write(House.MAIN, "shop", Map.of("name", "番頭商店"), Orders.CLERK);
    ConnectionId from = new ConnectionId("rakuten", "tokyo");
    house().ledger.keep(House.MAIN, from, Cursor.START, page("c", "a"), Orders.START);
    KeyRotation rotation = new KeyRotation(house().jpa, house().vault).with(account -> 7);
    assertEquals(252 + 7, rotation.rotate(House.MAIN));
    assertEquals(all, house().orders.find(House.MAIN, all.stream().map(Order::id).toList()));
    assertEquals(Map.of("name", "番頭商店"), house().settings.read(House.MAIN, "shop"));
    assertEquals(1, house().ledger.waiting(House.MAIN, from, 9).size());
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT buyer_name, buyer, places, body FROM orders")) {
      while (r.next()) {
        for (int i = 1; i <= 4; i++) {
          assertEquals(2, DatabaseVault.keyNumber(Sql.bytes(r.getObject(i))));
        }
      }
    }
  }

  @Test
  void an_answer_nobody_could_read_is_kept_sealed_once_and_the_bookmark_stays() throws Exception {
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
    new KeyRotation(house().jpa, house().vault).rotate(House.MAIN);
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
  void two_workers_never_claim_the_same_command() throws Exception {
    List<Order> all = Orders.store(house(), 0, 60);
    house().orders.apply(House.MAIN, all.stream().map(o -> confirm(o, "")).toList());
    Outbox.Lane lane = new Outbox.Lane(House.MAIN, "mall.confirm", "rakuten~tokyo", State.WAITING);
    Instant now = Instant.now().plusSeconds(5);
    assertEquals(List.of(lane), house().outbox.due(now));
    ExecutorService workers = Executors.newFixedThreadPool(3);
    List<Future<List<Command>>> claims = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      claims.add(workers.submit(() -> house().outbox.claim(lane, now, 10, Duration.ofMinutes(1))));
    }
    List<String> claimed = new ArrayList<>();
    for (Future<List<Command>> one : claims) {
      one.get().forEach(c -> claimed.add(c.id().value()));
    }
    workers.shutdown();
    assertEquals(claimed.size(), new HashSet<>(claimed).size());
    Instant later = now.plusSeconds(120);
    assertEquals(
        Set.of(State.UNKNOWN),
        house().outbox.due(later).stream()
            .map(Outbox.Lane::state)
            .filter(s -> s != State.WAITING)
            .collect(Collectors.toSet()));
    Receipt done = Receipt.accepted(new CommandId(claimed.get(0)), "ref");
    house().outbox.settle(House.MAIN, List.of(done), later);
    house().outbox.settle(House.MAIN, List.of(Receipt.refused(done.command(), "late")), later);
    List<OutboxEntry> entries = house().outbox.in(House.MAIN, List.of(State.DONE), 10);
    assertEquals(List.of("ref"), entries.stream().map(OutboxEntry::reference).toList());
  }

  @Test
  void what_comes_in_is_kept_once_and_marked_with_the_order_it_becomes() {
    ConnectionId from = new ConnectionId("rakuten", "tokyo");
    Instant now = Orders.START;
    Page<IncomingOrder> page = page("c1", "a", "b", "a");
    assertTrue(house().ledger.keep(House.MAIN, from, Cursor.START, page, now));
    assertFalse(house().ledger.keep(House.MAIN, from, Cursor.START, page, now));
    assertTrue(house().ledger.keep(House.MAIN, from, new Cursor("c1"), page("c2", "b", "c"), now));
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

  @Test
  void finished_orders_are_taken_out_when_their_retention_ends_and_nothing_else() throws Exception {
    List<Order> all = Orders.store(house(), 0, 6);
    ConnectionId tokyo = new ConnectionId("rakuten", "tokyo");
    String[] numbers = all.stream().map(o -> o.key().number()).toArray(String[]::new);
    house().ledger.keep(House.MAIN, tokyo, Cursor.START, page("1", numbers), Orders.START);
    house().ledger.waiting(House.MAIN, tokyo, 9).stream()
        .map(Ledger.Entry::seq)
        .forEach(seq -> house().ledger.done(House.MAIN, List.of(seq)));
    Shipment shipped =
        org.banto.fakes.Orders.everyday(1).shipments().get(0).in(ShipmentState.HANDED_OVER);
    change(all.get(0), e -> e.stage(Stage.CANCELLED), "job");
    house().orders.apply(House.MAIN, List.of(confirm(all.get(1), "")));
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
      assertEquals(0, count(query(gone.key().number(), Sort.NEWEST)));
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
    house().ledger.keep(House.MAIN, tokyo, new Cursor("1"), page("2", numbers), Orders.START);
    assertEquals(List.of(), house().ledger.waiting(House.MAIN, tokyo, 9), "came back");
  }

  private void change(Order order, UnaryOperator<OrderEdit> edit, String job) {
    Change change =
        new Change(
            order.with(edit), Orders.CLERK, "order.moved", "", job, List.of(), Optional.empty());
    assertTrue(house().orders.apply(House.MAIN, List.of(change)).get(0).applied());
  }

  private Order latest(Order order) {
    return house().orders.find(House.MAIN, order.id()).orElseThrow();
  }

  private Retention retention(int months, ZonedDateTime now) {
    Clock clock = Clock.fixed(now.toInstant(), now.getZone());
    return new Retention(months, house().accounts, house().jpa, house().vault, clock);
  }

  private int rows(String table, String where) throws Exception {
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement();
        ResultSet found = s.executeQuery("SELECT count(*) FROM " + table + " WHERE " + where)) {
      found.next();
      return found.getInt(1);
    }
  }

  private static Page<IncomingOrder> page(String next, String... numbers) {
    return new Page<>(
        Arrays.stream(numbers)
            .map(
                n ->
                    new IncomingOrder(
                        n, new Payload("text/plain", n.getBytes(StandardCharsets.UTF_8))))
            .toList(),
        new Cursor(next),
        false);
  }

  private static Change tag(Order order, String tag) {
    return new Change(order.with(e -> e.tag(tag)), Orders.CLERK, "order.tagged", "");
  }

  private static Change finding(Order order, Finding finding) {
    return new Change(
        order.with(e -> e.findings(List.of(finding))), Orders.CLERK, "order.judged", "");
  }

  private static Change confirm(Order order, String job) {
    Command command =
        new Command(
            new CommandId("confirm:" + order.id()),
            House.MAIN,
            "mall.confirm",
            "rakuten~tokyo",
            order.id(),
            "");
    return new Change(
        order.with(e -> e.stage(Stage.ACCEPTED)),
        Orders.CLERK,
        "order.moved",
        "",
        job,
        List.of(command),
        Optional.empty());
  }

  private static OrderQuery query(String text, Sort sort) {
    return q(q(OrderQuery.ALL, "text", text), "sort", sort);
  }

  private void sql(String statement) throws Exception {
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement()) {
      assertEquals(1, s.executeUpdate(statement));
    }
  }
}
