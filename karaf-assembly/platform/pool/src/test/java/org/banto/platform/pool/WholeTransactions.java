// SPDX-License-Identifier: Apache-2.0
package org.banto.platform.pool;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A transaction is kept whole or not at all, whatever happens to its connection. */
interface WholeTransactions {
  int CLOSINGS = 500;
  int CONTROLS = 60;
  int LEARNING = 5;

  /** The pool under proof or the one it is compared with. */
  interface Opening {
    DataSource open() throws Exception;
  }

  Database database();

  @Test
  @Tag("security.C1")
  default void aPoolClosedInTheMiddleOfATransactionKeepsNothingOfIt() throws Exception {
    int ours = database().next();
    DataSource pool = database().pool();
    assertThrows(Exception.class, () -> database().write(pool, ours, () -> closed(pool)));
    assertEquals(0, database().rows(ours));

    int control = database().next();
    DataSource bare = database().bare();
    assertThrows(Exception.class, () -> database().write(bare, control, () -> closed(bare)));
    assertEquals(2, database().rows(control), "the pool as its library builds it");
  }

  @Test
  @Tag("security.C1")
  default void aPoolClosedAtFiveHundredRandomMomentsKeepsNoHalfOfATransaction() throws Exception {
    int control = database().next() + 1;
    closings(CONTROLS, database()::bare);
    List<Integer> kept = database().halves(control);
    assertFalse(kept.isEmpty(), "the pool as its library builds it keeps halves");

    int ours = database().next() + 1;
    closings(CLOSINGS, database()::pool);
    int whole = database().whole(ours + LEARNING);
    System.out.printf(
        "%s: %d of %d closings kept a half without the mend; with it %d of %d (%d kept whole)%n",
        getClass().getSimpleName(),
        kept.size(),
        CONTROLS,
        database().halves(ours).size(),
        CLOSINGS,
        whole);
    assertEquals(List.of(), database().halves(ours));
    assertTrue(whole > 0 && whole < CLOSINGS, "the moments fell before and after the end");
  }

  @Test
  @Tag("security.C1")
  default void aLineLostInTheMiddleOfATransactionKeepsNothingOfIt() throws Exception {
    int ours = database().next();
    DataSource pool = database().pool();
    assertThrows(Exception.class, () -> losing(pool, ours, false));
    assertEquals(0, database().rows(ours));
    int after = database().next();
    database().write(pool, after, () -> true);
    assertEquals(Database.PARTS, database().rows(after), "the pool goes on");
    closed(pool);

    int control = database().next();
    DataSource bare = database().bare();
    assertThrows(Exception.class, () -> losing(bare, control, true));
    assertEquals(2, database().rows(control), "the pool as its library builds it");
    closed(bare);
  }

  @Test
  default void ordinaryCommitsAndRollbacksAreAsBefore() throws Exception {
    DataSource pool = database().pool();
    int kept = database().next();
    database().write(pool, kept, () -> true);
    assertEquals(Database.PARTS, database().rows(kept));

    int refused = database().next();
    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .write(
                    pool,
                    refused,
                    () -> {
                      throw new IllegalStateException("changed its mind");
                    }));
    assertEquals(0, database().rows(refused));

    int alone = database().next();
    Database.insert(pool, alone, 0);
    assertEquals(1, database().rows(alone), "outside of a transaction each statement is kept");

    int byHand = database().next();
    try (var c = pool.getConnection()) {
      c.setAutoCommit(false);
      try (var s = c.createStatement()) {
        s.executeUpdate("INSERT INTO part VALUES (" + byHand + ", 0)");
        c.commit();
        s.executeUpdate("INSERT INTO part VALUES (" + byHand + ", 1)");
        c.rollback();
        s.executeUpdate("INSERT INTO part VALUES (" + byHand + ", 2)");
        c.setAutoCommit(true);
      }
    }
    assertEquals(2, database().rows(byHand), "as JDBC says");
    closed(pool);
  }

  /** Loses the line in the middle; the pool closes it from a thread of its own, or leaves it be. */
  private void losing(DataSource pool, int tx, boolean closes) throws Exception {
    int before = database().closedLines();
    database()
        .write(
            pool,
            tx,
            () -> {
              assertThrows(SQLException.class, () -> Database.lose(pool));
              if (closes) {
                await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> database().closedLines() > before);
              } else {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
              }
              return true;
            });
  }

  private void closings(int n, Opening pool) throws Exception {
    Random moments = new Random(11);
    long length = 0;
    for (int i = -LEARNING; i < n; i++) {
      DataSource open = pool.open();
      CountDownLatch two = new CountDownLatch(1);
      FutureTask<Boolean> work = new FutureTask<>(() -> written(open, two));
      new Thread(work).start();
      assertTrue(two.await(60, TimeUnit.SECONDS));
      if (i < 0) {
        length = Math.max(length / 2, looks(work, Long.MAX_VALUE));
        assertTrue(work.get());
      }
      looks(work, (long) (moments.nextDouble() * length * 1.2));
      closed(open);
      work.get();
    }
  }

  /** How often one can look, at most so often, until it has ended: a length that needs no clock. */
  private static long looks(FutureTask<Boolean> work, long most) {
    long looks = 0;
    for (; looks < most && !work.isDone(); looks++) {
      LockSupport.parkNanos(1);
    }
    return looks;
  }

  /** Whether the transaction says that it was kept. */
  private boolean written(DataSource pool, CountDownLatch two) {
    try {
      database().write(pool, database().next(), () -> counted(two));
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  private static boolean counted(CountDownLatch latch) {
    latch.countDown();
    return true;
  }

  private static boolean closed(DataSource pool) throws Exception {
    ((AutoCloseable) pool).close();
    return true;
  }
}
