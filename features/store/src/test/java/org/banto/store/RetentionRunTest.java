// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.banto.base.ConnectionId;
import org.banto.base.Document;
import org.banto.base.OrderId;
import org.banto.connect.Cursor;
import org.banto.flow.OrderClearing;
import org.banto.flow.OrderRetention.Archive;
import org.banto.flow.OrderRetention.PastTerm;
import org.banto.flow.OrderRetention.Term;
import org.banto.house.Change;
import org.banto.house.Topics;
import org.banto.order.Note;
import org.banto.order.Order;
import org.banto.order.OrderQuery;
import org.banto.order.PlacedOrder;
import org.banto.order.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A plan that keeps orders less long: nothing goes for 30 days after a switch, what goes lies in an
 * archive, and the rest is as it was. {@code banto.retention.orders} says with how many orders.
 */
@Tag("house.plans")
final class RetentionRunTest {
  private static final int ORDERS = Integer.getInteger("banto.retention.orders", 400);
  private static final int FEW = 40;
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  static final ConnectionId TOKYO = new ConnectionId("rakuten", "tokyo");
  static final Instant SWITCH =
      LocalDateTime.parse("2026-11-27T14:00:00").atZone(JAPAN).toInstant();

  private final Hands now = new Hands();
  private final Set<OrderId> cleared = new TreeSet<>((a, b) -> Long.compare(a.value(), b.value()));

  /** A clock whose hands a test moves. */
  static final class Hands extends Clock {
    final AtomicReference<Instant> at = new AtomicReference<>(SWITCH);

    @Override
    public Instant instant() {
      return at.get();
    }

    @Override
    public ZoneId getZone() {
      return JAPAN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(at.get(), zone);
    }
  }

  /** What is done with a house on some database. */
  private interface Walk {
    void through(House house) throws Exception;
  }

  private void onBoth(Walk walk) throws Exception {
    try (House derby = House.derby(House.folder(), now)) {
      walk.through(derby);
    }
    cleared.clear();
    now.at.set(SWITCH);
    try (EmbeddedPostgres server = House.server();
        House postgres = House.postgres(server, House.folder(), now)) {
      walk.through(postgres);
    }
  }

  @Test
  void whatALowerPlanWouldTakeWaitsThirtyDaysComesBackWithThePlanAndGoesArchived()
      throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, ORDERS);
          List<Order> old = all.subList(0, ORDERS / 2);
          now.at.set(SWITCH);
          nightly(house, 0);
          Term free = house.kept(now).term(House.MAIN);
          assertEquals(new Term(0, Optional.empty(), Optional.empty(), 0), free);
          LocalDate first = house.kept(now).firstNight(SWITCH);
          assertEquals(LocalDate.parse("2026-12-27"), first);
          PastTerm foreseen = house.kept(now).pastTerm(House.MAIN, 3, first);
          assertEquals(old.size(), foreseen.done() + foreseen.cancelled());
          assertEquals(day(old.get(0)), foreseen.oldest().orElseThrow());
          assertEquals(day(old.get(old.size() - 1)), foreseen.newest().orElseThrow());

          nightly(house, 3);
          Instant until = SWITCH.plus(Duration.ofDays(30));
          assertEquals(
              new Term(3, Optional.of(SWITCH), Optional.of(until), 0),
              house.kept(now).term(House.MAIN));
          for (int days : List.of(1, 15, 29)) {
            now.at.set(SWITCH.plus(Duration.ofDays(days)));
            nightly(house, 3);
            assertSame(all, house);
          }
          nightly(house, 0);
          now.at.set(SWITCH.plus(Duration.ofDays(60)));
          nightly(house, 0);
          assertSame(all, house);
          assertEquals(free, house.kept(now).term(House.MAIN));

          Instant again = now.instant();
          nightly(house, 3);
          assertSame(all, house);
          now.at.set(again.plus(Duration.ofDays(31)));
          nightly(house, 3);
          assertSame(all.subList(ORDERS / 2, ORDERS), house);
          assertEquals(ids(old), cleared);
          archived(house, now, old, RetentionRunTest::letterOf);
          assertEquals(Optional.empty(), house.audit.verify(House.MAIN));
        });
  }

  @Test
  void aHouseThatHasAlwaysHadTheLowerPlanWaitsForNothing() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, ORDERS);
          now.at.set(SWITCH);
          nightly(house, 3);
          assertSame(all.subList(ORDERS / 2, ORDERS), house);
          assertEquals(1, house.kept(now).archives(House.MAIN).size());
        });
  }

  @Test
  void whereTheArchiveCannotBeWrittenNothingGoesAndSomebodyIsTold() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, ORDERS);
          now.at.set(SWITCH);
          Files.createDirectories(house.archives().getParent());
          Files.writeString(house.archives(), "a file where the folder should be");
          house.events.clear();
          RetentionRun night = nightly(house, 3);
          night.run();
          assertSame(all, house);
          assertEquals(List.of(), house.kept(now).archives(House.MAIN));
          assertEquals(1, house.events.all().size());
          Files.delete(house.archives());
          night.run();
          assertSame(all.subList(ORDERS / 2, ORDERS), house);
          archived(house, now, all.subList(0, ORDERS / 2), RetentionRunTest::letterOf);
        });
  }

  @Test
  void anOrderThatChangesWhileItIsArchivedStays() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, ORDERS);
          now.at.set(SWITCH);
          Order changed = all.get(1);
          house
              .retention(3, now)
              .with(
                  List.of(
                      (account, order) -> {
                        if (order.equals(changed.id())) {
                          tag(house, changed);
                        }
                        return List.of();
                      }),
                  List.of())
              .run();
          assertEquals(
              ORDERS / 2 + 1, house.orders.searchIds(House.MAIN, OrderQuery.ALL, ORDERS).size());
          assertTrue(house.orders.find(House.MAIN, changed.id()).isPresent());
        });
  }

  @Test
  void aRoomThatFailsIsAskedAgainTheNextNight() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, ORDERS);
          now.at.set(SWITCH);
          OrderClearing broken =
              (account, gone) -> {
                throw new IllegalStateException("the room is away");
              };
          house.retention(3, now).with(List.of(), List.of(broken)).run();
          assertSame(all.subList(ORDERS / 2, ORDERS), house);
          assertEquals(Set.of(), cleared);
          nightly(house, 3);
          assertEquals(ids(all.subList(0, ORDERS / 2)), cleared);
        });
  }

  /** All that are past the term have gone but this one, of which staff are told by its number. */
  private void onlyOneStays(House house, List<Order> all, Order one) throws Exception {
    List<OrderId> there = house.orders.searchIds(House.MAIN, OrderQuery.ALL, FEW);
    assertEquals(FEW / 2 + 1, there.size());
    assertTrue(there.contains(one.id()));
    assertEquals(1, house.events.all().size(), house.events.all().toString());
    String told = (String) house.events.all().get(0).getProperty(Topics.TEXT);
    assertTrue(told.contains(one.key().number()), told);
    List<Order> gone = new ArrayList<>(all.subList(0, FEW / 2));
    gone.remove(one);
    assertEquals(ids(gone), cleared);
  }

  private static void run(House house, String statement) throws Exception {
    try (Connection c = house.data.getConnection();
        Statement s = c.createStatement()) {
      s.execute(statement);
    }
  }

  @Test
  @Tag("security.C1")
  void anOrderThatCannotBeOpenedStaysAndTheOthersGoArchived() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, FEW);
          Order broken = all.get(3);
          run(
              house,
              "UPDATE orders SET body = (SELECT o.body FROM orders o WHERE o.id = %s) WHERE id = %s"
                  .formatted(all.get(4).id(), broken.id()));
          now.at.set(SWITCH);
          house.events.clear();
          nightly(house, 3);
          onlyOneStays(house, all, broken);
          List<Order> gone = new ArrayList<>(all.subList(0, FEW / 2));
          gone.remove(broken);
          archived(house, now, gone, RetentionRunTest::letterOf);
        });
  }

  @Test
  @Tag("security.C1")
  void anOrderOfWhichARoomCannotSayWhatItKeepsStays() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, FEW);
          Order one = all.get(3);
          now.at.set(SWITCH);
          house.events.clear();
          house
              .retention(3, now)
              .with(
                  List.of(
                      (account, order) -> {
                        if (order.equals(one.id())) {
                          throw new IllegalStateException("the letter cannot be opened");
                        }
                        return List.of();
                      }),
                  List.of((account, gone) -> cleared.addAll(gone)))
              .run();
          onlyOneStays(house, all, one);
        });
  }

  @Test
  @Tag("security.C1")
  void anOrderThatTheDatabaseDoesNotLetGoStays() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, FEW);
          Order held = all.get(3);
          run(
              house,
              "CREATE TABLE holds (account VARCHAR(20) NOT NULL, id BIGINT NOT NULL,"
                  + " FOREIGN KEY (account, id) REFERENCES orders (account, id))");
          run(house, "INSERT INTO holds VALUES ('main', " + held.id() + ")");
          now.at.set(SWITCH);
          house.events.clear();
          nightly(house, 3);
          onlyOneStays(house, all, held);
        });
  }

  @Test
  @Tag("security.C1")
  void anOrderThatARoomCannotForgetKeepsNoOtherFromBeingForgotten() throws Exception {
    onBoth(
        house -> {
          List<Order> all = fill(house, now, FEW);
          OrderId one = all.get(3).id();
          now.at.set(SWITCH);
          house.events.clear();
          OrderClearing stumbling =
              (account, gone) -> {
                if (gone.contains(one)) {
                  throw new IllegalStateException("the file cannot be read");
                }
                cleared.addAll(gone);
              };
          RetentionRun night = house.retention(3, now).with(List.of(), List.of(stumbling));
          night.run();
          List<Order> others = new ArrayList<>(all.subList(0, FEW / 2));
          others.remove(3);
          assertEquals(ids(others), cleared);
          assertEquals(1, house.events.all().size(), house.events.all().toString());
          nightly(house, 3);
          assertEquals(ids(all.subList(0, FEW / 2)), cleared, "it is asked again");
        });
  }

  /** Half of them finished four years ago, half of now; tagged, with memos, read from a mall. */
  static List<Order> fill(House house, Hands now, int count) {
    Instant then = SWITCH.minus(Duration.ofDays(4 * 365));
    now.at.set(then);
    List<Order> all = new ArrayList<>();
    for (int from = 0; from < count; from += 500) {
      int to = Math.min(count, from + 500);
      List<OrderId> ids = house.orders.ids(to - from);
      List<Order> part = new ArrayList<>();
      for (int n = from; n < to; n++) {
        boolean old = n < count / 2;
        int memo = n;
        PlacedOrder p = Orders.placed(n);
        PlacedOrder placed =
            new PlacedOrder(
                (old ? then : SWITCH).plusSeconds(n),
                p.buyer(),
                p.destinations(),
                p.lines(),
                p.amounts(),
                p.payment(),
                p.deliveryMethod(),
                p.wish(),
                p.remarks(),
                p.flags());
        part.add(
            Orders.fresh(ids.get(n - from), House.MAIN, Orders.number(n), placed)
                .with(
                    e ->
                        e.tag("常連")
                            .note(new Note(then, Orders.CLERK, "熨斗をつける " + memo))
                            .stage(old ? Stage.CANCELLED : Stage.NEW)));
      }
      house.orders.apply(House.MAIN, part.stream().map(Orders::received).toList());
      String[] numbers = part.stream().map(o -> o.key().number()).toArray(String[]::new);
      house.ledger.keep(
          House.MAIN,
          TOKYO,
          from == 0 ? Cursor.START : new Cursor("" + from),
          OnAStore.page("" + to, numbers),
          then);
      all.addAll(house.orders.find(House.MAIN, ids));
    }
    return all;
  }

  private static void tag(House house, Order order) {
    Change change = new Change(order.with(e -> e.tag("急ぎ")), Orders.CLERK, "order.tagged", "");
    assertTrue(house.orders.apply(House.MAIN, List.of(change)).get(0).applied());
  }

  private RetentionRun nightly(House house, int months) {
    RetentionRun retention =
        house
            .retention(months, now)
            .with(
                List.of(
                    (account, order) ->
                        List.of(new Document("letter-1.txt", "text/plain", letter(order)))),
                List.of((account, gone) -> cleared.addAll(gone)));
    retention.run();
    return retention;
  }

  /** Its name in an archive, and what it says. */
  private static List<String> letterOf(Order order) {
    return List.of("letter-1.txt", new String(letter(order.id()), StandardCharsets.UTF_8));
  }

  private static byte[] letter(OrderId order) {
    return ("お手紙 " + order).getBytes(StandardCharsets.UTF_8);
  }

  /** These and no others are there, equal field by field, and the house reads on where it was. */
  private static void assertSame(List<Order> expected, House house) {
    List<OrderId> there =
        new ArrayList<>(house.orders.searchIds(House.MAIN, OrderQuery.ALL, ORDERS + 1));
    Collections.sort(there, (a, b) -> Long.compare(a.value(), b.value()));
    assertEquals(expected.stream().map(Order::id).toList(), there);
    assertEquals(expected, house.orders.find(House.MAIN, there));
    assertEquals(Integer.toString(ORDERS), house.ledger.cursor(House.MAIN, TOKYO).value());
  }

  private static LocalDate day(Order order) {
    return LocalDate.ofInstant(order.placed().orderedAt(), JAPAN);
  }

  private static Set<OrderId> ids(List<Order> orders) {
    return orders.stream().map(Order::id).collect(Collectors.toSet());
  }

  /** One archive holds exactly these orders, each as it was, with its letter; every hash fits. */
  static void archived(
      House house, Hands now, List<Order> orders, Function<Order, List<String>> letterOf)
      throws Exception {
    List<Archive> archives = house.kept(now).archives(House.MAIN);
    assertEquals(1, archives.size());
    Archive archive = archives.get(0);
    Path file = Path.of(house.kept(now).file(House.MAIN, archive).orElseThrow());
    assertEquals(archive.sha256(), ArchiveFile.hash(file));
    assertEquals(Files.size(file), archive.bytes());
    assertEquals(orders.size(), archive.orders());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    String hashes = new String(entries.remove(ArchiveFile.HASHES), StandardCharsets.UTF_8);
    Map<String, String> said = new HashMap<>();
    hashes.lines().forEach(l -> said.put(l.substring(66), l.substring(0, 64)));
    Map<String, String> found = new HashMap<>();
    for (Map.Entry<String, byte[]> e : entries.entrySet()) {
      byte[] sha = java.security.MessageDigest.getInstance("SHA-256").digest(e.getValue());
      found.put(e.getKey(), HexFormat.of().formatHex(sha));
    }
    assertEquals(found, said);
    String[] index =
        new String(entries.get(ArchiveFile.INDEX), StandardCharsets.UTF_8).split("\r\n");
    assertEquals(orders.size() + 1, index.length);
    assertTrue(index[0].contains("\"取引年月日\",\"取引先\",\"金額\""), index[0]);
    ObjectMapper mapper = OrderJson.mapper();
    List<String> rows = Arrays.asList(index);
    for (Order order : orders) {
      String start =
          "\"%s\",\"%s\",\"%d\",\"%s\","
              .formatted(
                  day(order),
                  order.placed().buyer().name(),
                  order.placed().amounts().due().orElseThrow().value(),
                  order.key().number());
      String row = rows.stream().filter(r -> r.startsWith(start)).findFirst().orElseThrow();
      String json = row.split("\",\"")[7];
      assertEquals(order, mapper.readValue(entries.get(json), Order.class));
      List<String> letter = letterOf.apply(order);
      String name = "belongings/" + order.id().value() + "/" + letter.get(0);
      assertEquals(letter.get(1), new String(entries.get(name), StandardCharsets.UTF_8));
    }
    assertFalse(Files.exists(file.resolveSibling(file.getFileName() + ".part")));
  }
}
