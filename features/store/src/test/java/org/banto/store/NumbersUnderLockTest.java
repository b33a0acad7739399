// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import javax.persistence.EntityManager;
import org.awaitility.Awaitility;
import org.banto.base.OrderId;
import org.banto.flow.ChangeBatch;
import org.banto.sql.Sql;
import org.junit.jupiter.api.Test;

/**
 * The feed stands on this: a number of the history is seen by others only with all numbers before
 * it. On PostgreSQL, where nobody waits for a row that is being written.
 */
final class NumbersUnderLockTest {
  private static final Chain CHAIN =
      Chain.under(new SecretKeySpec(new byte[32], "AES"), new ThreadCallers());

  /** Writes a line about an order into the history, inside a transaction. */
  @FunctionalInterface
  private interface Pen {
    void line(EntityManager em, long order);
  }

  @Test
  void whatCommitsLaterHasTheLaterNumber() throws Exception {
    HearingConsumer c = overtaken((em, order) -> CHAIN.append(em, "main", List.of(row(order))));
    assertEquals(List.of(1L, 2L), c.lines().stream().map(ChangeBatch.Line::seq).toList());
    assertEquals(0, c.anew());
  }

  @Test
  void numbersThatAreTakenWithoutTheLockAreCaughtLosingAChange() throws Exception {
    HearingConsumer c = overtaken(NumbersUnderLockTest::unlocked);
    assertFalse(c.wrong(List.of(line(1), line(2))).isEmpty(), "the first is never heard");
    assertEquals(1, c.anew(), "but not in silence");
  }

  private static ChangeBatch.Line line(long n) {
    return new ChangeBatch.Line(n, new OrderId(n), "order.tagged");
  }

  private static AuditRow row(long order) {
    return CHAIN.line("main", Orders.START, Orders.CLERK, "order.tagged", "", order, "");
  }

  /** The number of a line is that of its order, and the head is set by whoever comes. */
  private static void unlocked(EntityManager em, long order) {
    AuditRow row = row(order);
    row.seq = order;
    row.hash = "";
    em.persist(row);
    em.flush();
    if (order == 2) {
      new Sql()
          .add("INSERT INTO head (account, name, seq, hash) VALUES ('main', 'audit', 2, '')")
          .update(em);
    }
  }

  /** The first begins before the second, and would commit after it; the feed looks in between. */
  private static HearingConsumer overtaken(Pen pen) throws Exception {
    try (EmbeddedPostgres server = House.server();
        House house = House.postgres(server, House.folder(), Clock.systemUTC())) {
      HearingConsumer c = new HearingConsumer("t.one");
      ChangeFeed feed = ChangeFeedContract.feed(house, Clock.systemUTC());
      feed.bind(c, c.beginning());
      Transactions transactions = new Transactions(house.jpa);
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch commit = new CountDownLatch(1);
      CompletableFuture<Void> first =
          CompletableFuture.runAsync(
              () ->
                  transactions.run(
                      em -> {
                        pen.line(em, 1);
                        written.countDown();
                        await(commit);
                        return 1;
                      }));
      await(written);
      CompletableFuture<Void> second =
          CompletableFuture.runAsync(
              () ->
                  transactions.run(
                      em -> {
                        pen.line(em, 2);
                        return 2;
                      }));
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> second.isDone() || waitsForALock(house));
      ChangeFeedContract.pass(feed);
      commit.countDown();
      CompletableFuture.allOf(first, second).get(60, TimeUnit.SECONDS);
      ChangeFeedContract.pass(feed);
      feed.close();
      return c;
    }
  }

  private static boolean waitsForALock(House house) throws SQLException {
    try (Connection c = house.data.getConnection();
        Statement s = c.createStatement();
        ResultSet r = s.executeQuery("SELECT COUNT(*) FROM pg_locks WHERE NOT granted")) {
      r.next();
      return r.getInt(1) > 0;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
