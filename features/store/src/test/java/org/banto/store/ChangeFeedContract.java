// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.banto.base.OrderId;
import org.banto.flow.Alarm;
import org.banto.flow.ChangeBatch;
import org.banto.house.Topics;
import org.banto.order.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;

/** What consumers of changes rely on. */
interface ChangeFeedContract extends OnAStore {
  /** Lines of a batch here: many batches of few changes. */
  int BATCH = 7;

  Event CHANGED = new Event(Topics.ORDERS_CHANGED, Map.of(Topics.ACCOUNT, "main"));

  /** How changes come to a consumer, until it is at the end or the house dies. */
  @FunctionalInterface
  interface Way {
    void bring(House house, List<HearingConsumer> here) throws Exception;
  }

  /** A life of the house's own feed. */
  Way FEED =
      (house, here) -> {
        ChangeFeed feed = feed(house, Clock.systemUTC());
        here.forEach(c -> feed.bind(c, c.beginning()));
        pass(feed);
        feed.close();
      };

  /** Wrong: the cursor moves before the consumer is asked. */
  Way CURSOR_FIRST =
      (house, here) -> {
        ChangeCursors cursors = new ChangeCursors(house.jpa, BATCH);
        for (HearingConsumer c : here) {
          try {
            for (List<ChangeCursors.News> n = cursors.news(c.name);
                !n.isEmpty();
                n = cursors.news(c.name)) {
              ChangeCursors.Stretch next = cursors.next(n.get(0), true);
              cursors.move(c.name, n.get(0), next.to());
              c.take(n.get(0).account(), next.batch());
            }
          } catch (HearingConsumer.Kill e) {
            // the next life goes on
          }
        }
      };

  static ChangeFeed feed(House house, Clock clock) {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "feed");
              thread.setDaemon(true);
              thread.setUncaughtExceptionHandler((t, e) -> {});
              return thread;
            });
    return new ChangeFeed(new ChangeCursors(house.jpa, BATCH), threads, clock);
  }

  /** Something has rung, and what it brings is taken up. */
  static void pass(ChangeFeed feed) {
    feed.handleEvent(CHANGED);
    feed.run();
    until(() -> feed.underWay().isEmpty());
  }

  static void until(BooleanSupplier come) {
    Awaitility.await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofMinutes(1))
        .until(come::getAsBoolean);
  }

  /** All changes of orders, as the history has them. */
  default List<ChangeBatch.Line> truth() throws Exception {
    List<ChangeBatch.Line> lines = new ArrayList<>();
    try (Connection c = house().data.getConnection();
        Statement s = c.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT seq, order_id, act FROM audit WHERE order_id <> 0 ORDER BY seq")) {
      while (r.next()) {
        lines.add(new ChangeBatch.Line(r.getLong(1), new OrderId(r.getLong(2)), r.getString(3)));
      }
    }
    return lines;
  }

  @Test
  default void fourConsumersHearEveryChangeInOrderHoweverOftenTheHouseDies() throws Exception {
    List<HearingConsumer> four = fourThroughTenKills(FEED);
    List<ChangeBatch.Line> truth = truth();
    assertEquals(20 * 11 * 2, truth.size());
    for (HearingConsumer c : four) {
      assertEquals(List.of(), c.wrong(truth));
      assertEquals(0, c.anew(), c.name);
    }
    assertTrue(four.get(0).lines().size() > truth.size(), "no kill hit");
  }

  @Test
  default void aCursorThatMovesFirstIsCaughtLosingChanges() throws Exception {
    List<HearingConsumer> four = fourThroughTenKills(CURSOR_FIRST);
    List<ChangeBatch.Line> truth = truth();
    assertTrue(four.stream().allMatch(c -> !c.wrong(truth).isEmpty()));
  }

  /** The last of them is away for half of it. In the last life nobody dies. */
  private List<HearingConsumer> fourThroughTenKills(Way way) throws Exception {
    List<HearingConsumer> four =
        Stream.of("t.one", "t.two", "t.three", "t.away").map(HearingConsumer::new).toList();
    Random random = new Random(20261129);
    for (int life = 0; life <= 10; life++) {
      int from = life * 20;
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(from));
      List<HearingConsumer> here = life < 5 ? four.subList(0, 3) : four;
      here.forEach(c -> kill(c, random.nextInt(4), random.nextBoolean()));
      way.bring(house(), here);
      writing.get(60, TimeUnit.SECONDS);
      if (life == 10) {
        here.forEach(c -> c.before = batch -> {});
        here.forEach(c -> c.after = batch -> {});
      }
      way.bring(house(), here);
    }
    return four;
  }

  /** Twenty orders come and are changed, and somebody logs in. */
  private void write(int from) {
    for (int n = from; n < from + 20; n += 4) {
      List<Order> some = Orders.store(house(), n, n + 4);
      house().audit.write(House.MAIN, Orders.CLERK, "session.opened", "");
      some.forEach(o -> house().orders.apply(House.MAIN, List.of(OnAStore.tag(o, "急ぎ"))));
    }
  }

  /** The house dies at a batch to come, before the consumer has written it down or after. */
  private static void kill(HearingConsumer consumer, int batches, boolean after) {
    int[] left = {batches};
    Consumer<ChangeBatch> dies =
        batch -> {
          if (left[0]-- == 0) {
            throw new HearingConsumer.Kill();
          }
        };
    consumer.before = after ? batch -> {} : dies;
    consumer.after = after ? dies : batch -> {};
  }

  @Test
  default void oneThatIsNewBeginsNowAndIsToldToLookAtEverything() {
    Orders.store(house(), 0, 10);
    HearingConsumer c = new HearingConsumer("t.new");
    c.after =
        batch -> {
          throw new HearingConsumer.Kill();
        };
    ChangeFeed feed = feed(house(), Clock.systemUTC());
    feed.bind(c, c.now());
    pass(feed);
    c.after = batch -> {};
    pass(feed);
    assertEquals(
        List.of(new ChangeBatch(true, List.of()), new ChangeBatch(true, List.of())), c.heard());
    OrderId later = Orders.store(house(), 10, 11).get(0).id();
    pass(feed);
    assertEquals(3, c.heard().size());
    assertFalse(c.heard().get(2).anew());
    assertEquals(List.of(later), c.heard().get(2).orders());
    feed.close();
  }

  @Test
  default void whatAConsumerHasTakenUpStaysKnownWhileItIsAway() {
    HearingConsumer c = new HearingConsumer("t.away");
    ChangeFeed feed = feed(house(), Clock.systemUTC());
    Orders.store(house(), 0, 3);
    feed.bind(c, c.beginning());
    pass(feed);
    feed.unbind(c);
    Orders.store(house(), 3, 30);
    pass(feed);
    assertEquals(3, c.lines().size());
    feed.close();

    ChangeFeed after = feed(house(), Clock.systemUTC());
    HearingConsumer upgraded = new HearingConsumer("t.away");
    after.bind(upgraded, upgraded.now());
    pass(after);
    assertEquals(27, upgraded.lines().size());
    assertEquals(0, upgraded.anew());
    after.close();
  }

  @Test
  default void aConsumerIsToldOfLinesThatWereLostBeforeItHeardOfThem() throws Exception {
    HearingConsumer c = new HearingConsumer("t.one");
    ChangeFeed feed = feed(house(), Clock.systemUTC());
    feed.bind(c, c.beginning());
    Orders.store(house(), 0, 2);
    pass(feed);
    Orders.store(house(), 2, 5);
    pass(feed);
    assertEquals(0, c.anew());
    Orders.store(house(), 5, 8);
    sql("DELETE FROM audit WHERE account = 'main' AND seq = 7");
    pass(feed);
    assertEquals(1, c.anew());
    assertEquals(List.of(), c.wrong(truth()), "what is left comes all the same");
    sql("UPDATE head SET seq = 3 WHERE account = 'main' AND name = 'audit'");
    pass(feed);
    assertEquals(2, c.anew(), "the history ends before it");
    pass(feed);
    assertEquals(2, c.anew());
    feed.close();
  }

  @Test
  default void oneThatFailsIsAskedAgainAfterGrowingPausesAndTheOthersGoOn() {
    Instant[] now = {Instant.parse("2026-11-29T03:00:00Z")};
    ChangeFeed feed = feed(house(), clock(now));
    HearingConsumer good = new HearingConsumer("t.good");
    HearingConsumer bad = new HearingConsumer("t.bad");
    List<Instant> asked = new ArrayList<>();
    bad.before =
        batch -> {
          asked.add(now[0]);
          throw new IllegalStateException("test");
        };
    feed.bind(good, good.beginning());
    feed.bind(bad, bad.beginning());
    Orders.store(house(), 0, 20);
    for (int second = 0; second < 31; second++) {
      pass(feed);
      assertEquals(List.of(), feed.look(now[0]));
      now[0] = now[0].plusSeconds(1);
    }
    pass(feed);
    assertEquals(20, good.lines().size());
    assertEquals(
        List.of(0L, 1L, 3L, 7L, 15L, 31L),
        asked.stream().map(t -> Duration.between(asked.get(0), t).toSeconds()).toList());
    List<Alarm> alarms = feed.look(now[0]);
    assertEquals(1, alarms.size());
    assertEquals("t.bad", alarms.get(0).subject());
    assertTrue(feed.kinds().contains(alarms.get(0).kind()));

    bad.before = batch -> {};
    now[0] = now[0].plus(Duration.ofMinutes(5));
    feed.run();
    until(() -> feed.underWay().isEmpty());
    assertEquals(20, bad.lines().size());
    assertEquals(List.of(), feed.look(now[0]));
    feed.close();
  }

  private static Clock clock(Instant[] now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now[0];
      }
    };
  }

  @Test
  default void noConsumerWaitsForAnotherAndEachIsAskedByOneThreadAtATime() {
    ChangeFeed feed = feed(house(), Clock.systemUTC());
    HearingConsumer slow = new HearingConsumer("t.slow");
    HearingConsumer quick = new HearingConsumer("t.quick");
    CountDownLatch go = new CountDownLatch(1);
    slow.before = batch -> await(go);
    feed.bind(slow, slow.beginning());
    feed.bind(quick, quick.beginning());
    for (int n = 0; n < 30; n += 3) {
      Orders.store(house(), n, n + 3);
      feed.handleEvent(CHANGED);
      feed.run();
      int seen = n + 3;
      until(
          () -> {
            feed.run();
            return quick.lines().size() == seen;
          });
    }
    HearingConsumer upgraded = new HearingConsumer("t.slow");
    feed.unbind(slow);
    feed.bind(upgraded, upgraded.beginning());
    feed.run();
    assertEquals(List.of(), upgraded.heard(), "the former one is still at it");
    go.countDown();
    until(
        () -> {
          feed.run();
          return upgraded.lines().size() + slow.lines().size() == 30;
        });
    assertEquals(1, slow.atOnce.get());
    assertEquals(1, quick.atOnce.get());
    feed.close();
  }

  private static void await(CountDownLatch go) {
    try {
      assertTrue(go.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  default void twoHousesOnOneDatabaseBringEachChangeToOneOfThemAtLeast() throws Exception {
    HearingConsumer a = new HearingConsumer("t.both");
    HearingConsumer b = new HearingConsumer("t.both");
    ChangeFeed one = feed(house(), Clock.systemUTC());
    ChangeFeed other = feed(house(), Clock.systemUTC());
    one.bind(a, a.beginning());
    other.bind(b, b.beginning());
    CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(0));
    while (!writing.isDone()) {
      Stream.of(one, other).forEach(ChangeFeed::run);
      Stream.of(one, other).forEach(f -> f.handleEvent(CHANGED));
    }
    until(() -> one.underWay().isEmpty() && other.underWay().isEmpty());
    pass(one);
    pass(other);
    Set<ChangeBatch.Line> heard =
        Stream.of(a, b).flatMap(c -> c.lines().stream()).collect(Collectors.toSet());
    assertEquals(Set.copyOf(truth()), heard);
    int before = a.heard().size() + b.heard().size();
    pass(one);
    pass(other);
    assertEquals(before, a.heard().size() + b.heard().size(), "both are at the end");
    one.close();
    other.close();
  }

  @Test
  default void whoeverChangesOrdersPaysForNoMoreThanABell() {
    ChangeFeed feed = feed(house(), Clock.systemUTC());
    HearingConsumer c = new HearingConsumer("t.one");
    feed.bind(c, c.beginning());
    house().events.hear(Topics.ORDERS_CHANGED, feed);
    Orders.store(house(), 0, 20);
    assertEquals(List.of(), c.heard(), "nothing is read on the thread of the change");
    feed.close();
  }

  @Test
  @Tag("measure")
  default void aBellCostsNextToNothing() {
    ChangeFeed feed = feed(house(), Clock.systemUTC());
    HearingConsumer c = new HearingConsumer("t.one");
    feed.bind(c, c.beginning());
    Orders.store(house(), 0, 20);
    long start = System.nanoTime();
    int rings = 100_000;
    for (int i = 0; i < rings; i++) {
      feed.handleEvent(CHANGED);
    }
    double each = (System.nanoTime() - start) / 1e6 / rings;
    System.out.printf("a change pays %.6f ms for the feed%n", each);
    assertTrue(each < 0.1, each + " ms");
    feed.close();
  }
}
