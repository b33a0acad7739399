// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class WorkerPoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final WorkerPool crew = new WorkerPool();
  private final CountDownLatch began = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();

  @Test
  void whenTheHouseClosesNothingNewBeginsAndACallInFlightIsWaitedFor() throws Exception {
    crew.run(WorkerPool.OWN, "Reading main/rakuten~demo", this::call);
    began.await();
    crew.end();
    AtomicBoolean more = new AtomicBoolean();
    crew.run(WorkerPool.OWN, "Looking for more", () -> more.set(true));
    assertEquals(List.of("Reading main/rakuten~demo"), crew.underWay());
    assertEquals(Duration.ofSeconds(10), crew.patience());
    answered.countDown();
    assertTrue(left.await(10, TimeUnit.SECONDS));
    crew.close();
    assertEquals(List.of(), crew.underWay());
    assertFalse(more.get());
    assertFalse(interrupted.get());
  }

  @Test
  void whatWasWaitedForIsNotWaitedForAgain() throws Exception {
    WorkerPool told = stuck();
    WorkerPool untold = stuck();
    told.end();
    assertTrue(closing(untold).compareTo(PATIENCE) >= 0, "nobody has waited for this one");
    assertTrue(closing(told).compareTo(PATIENCE.dividedBy(2)) < 0);
    answered.countDown();
  }

  private WorkerPool stuck() {
    WorkerPool pool = new WorkerPool(1, 1, PATIENCE);
    pool.run(WorkerPool.OWN, "A call that is not answered", this::call);
    return pool;
  }

  private static Duration closing(WorkerPool pool) {
    long began = System.nanoTime();
    pool.close();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Test
  @Tag("house.threads")
  void aMallThatDoesNotAnswerAnyOfItsShopsKeepsNoOther() throws Exception {
    int shops = 5_000;
    WorkerPool bounded = new WorkerPool(20, 10, PATIENCE);
    assertTrue(served(bounded, shops) >= 100, "beside a mall that is out");
    assertTrue(threads() <= 20, threads() + " threads");
    assertEquals(
        shops,
        bounded.underWay().stream().filter(w -> w.contains("rakuten")).count(),
        "each waits for its turn, once");
    WorkerPool unfair = new WorkerPool(20, 20, PATIENCE);
    assertEquals(0, served(unfair, shops), "without a share of its own");
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    WorkerPool inOrder = new WorkerPool(2, 1, PATIENCE);
    CountDownLatch all = new CountDownLatch(shops);
    for (int i = 0; i < shops; i++) {
      int shop = i;
      inOrder.run(
          "rakuten",
          "Reading " + i,
          () -> {
            done.add(shop);
            all.countDown();
          });
    }
    assertTrue(all.await(10, TimeUnit.SECONDS));
    assertEquals(IntStream.range(0, shops).boxed().toList(), done);
    answered.countDown();
    List.of(bounded, unfair, inOrder).forEach(WorkerPool::close);
  }

  /** How many turns another mall gets within a second or less, while all shops of one are asked. */
  private int served(WorkerPool some, int shops) throws Exception {
    for (int i = 0; i < shops; i++) {
      some.run("rakuten", "Reading main/rakuten~" + i, this::call);
    }
    CountDownLatch turns = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      some.run("yahoo", "Reading main/yahoo~" + i, turns::countDown);
    }
    turns.await(1, TimeUnit.SECONDS);
    return 100 - (int) turns.getCount();
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("banto-conductor-"))
        .count();
  }

  private void call() {
    began.countDown();
    try {
      answered.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
    left.countDown();
  }
}
