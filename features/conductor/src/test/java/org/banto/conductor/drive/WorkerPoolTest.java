// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security.C1")
class WorkerPoolTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final WorkerPool crew = new WorkerPool();
  private final CountDownLatch began = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch left = new CountDownLatch(1);
  private final List<Thread> called = new CopyOnWriteArrayList<>();
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
    assertTrue(left.await(60, TimeUnit.SECONDS));
    crew.close();
    assertEquals(List.of(), crew.underWay());
    assertFalse(more.get());
    assertFalse(interrupted.get());
  }

  @Test
  void whatWasWaitedForIsNotWaitedForAgain() throws Exception {
    AtomicLong now = new AtomicLong();
    WorkerPool told = stuck(now);
    WorkerPool untold = stuck(now);
    told.end();
    now.addAndGet(AN_HOUR.toNanos());
    told.close();
    assertEquals(1, told.underWay().size(), "it was left behind");
    Thread closing = new Thread(untold::close);
    closing.start();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> closing.getState() == Thread.State.TIMED_WAITING);
    assertEquals(1, untold.underWay().size(), "nobody has waited for this one");
    answered.countDown();
    closing.join();
    assertEquals(List.of(), untold.underWay());
    for (Thread one : called) {
      one.join();
    }
  }

  private WorkerPool stuck(AtomicLong now) {
    WorkerPool pool = new WorkerPool(1, 1, AN_HOUR, now::get);
    pool.run(WorkerPool.OWN, "A call that is not answered", this::call);
    return pool;
  }

  @Test
  @Tag("house.threads")
  void aMallThatDoesNotAnswerAnyOfItsShopsKeepsNoOther() throws Exception {
    int shops = 5_000;
    WorkerPool bounded = new WorkerPool(20, 10, PATIENCE);
    assertTrue(others(bounded, shops).await(60, TimeUnit.SECONDS), "beside a mall that is out");
    assertTrue(threads() <= 20, threads() + " threads");
    assertEquals(
        shops,
        bounded.underWay().stream().filter(w -> w.contains("rakuten")).count(),
        "each waits for its turn, once");
    WorkerPool unfair = new WorkerPool(20, 20, PATIENCE);
    CountDownLatch never = others(unfair, shops);
    await().atMost(Duration.ofMinutes(1)).until(() -> called.size() == 10 + 20);
    assertEquals(100, never.getCount(), "without a share of its own");
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
    assertTrue(all.await(60, TimeUnit.SECONDS));
    assertEquals(IntStream.range(0, shops).boxed().toList(), done);
    answered.countDown();
    List.of(bounded, unfair, inOrder).forEach(WorkerPool::close);
  }

  /** The hundred turns that another mall is to get while all shops of one are asked. */
  private CountDownLatch others(WorkerPool some, int shops) {
    for (int i = 0; i < shops; i++) {
      some.run("rakuten", "Reading main/rakuten~" + i, this::call);
    }
    CountDownLatch turns = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      some.run("yahoo", "Reading main/yahoo~" + i, turns::countDown);
    }
    return turns;
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("banto-conductor-"))
        .count();
  }

  private void call() {
    called.add(Thread.currentThread());
    began.countDown();
    try {
      answered.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
    left.countDown();
  }
}
