// SPDX-License-Identifier: Apache-2.0
package org.banto.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.banto.connect.ConnectorException;
import org.banto.connect.Outbound;

/**
 * Two calls at once, taken in turns: each runs until its next request and then lets the other go on,
 * so that what they share is mixed up the same way each time. A call that the connector makes wait
 * for the other, by a lock of its own, is passed over.
 */
final class Interleaving implements Outbound {
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private final Outbound way;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turned = lock.newCondition();
  private final List<Thread> callers = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();
  private final List<Throwable> troubles = new ArrayList<>();
  private Thread turn;

  /** On this way out. */
  Interleaving(Outbound way) {
    this.way = way;
  }

  /** One of the calls. */
  @FunctionalInterface
  interface Call {
    void run() throws ConnectorException;
  }

  /** Makes both calls, which speak through this; fails with what either fails with. */
  void both(String what, Call one, Call other) {
    List<Thread> threads = List.of(thread(one), thread(other));
    callers.addAll(threads);
    turn = threads.get(0);
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (!strangers.isEmpty()) {
      fail(what + ": asked on a thread of the connector's own: " + strangers);
    }
    if (!troubles.isEmpty()) {
      fail(what + ": " + troubles.get(0), troubles.get(0));
    }
  }

  @Override
  public HttpResponse<byte[]> send(HttpRequest request) throws ConnectorException {
    lock.lock();
    try {
      Thread self = Thread.currentThread();
      if (callers.contains(self)) {
        pass(self);
        await(self);
      } else {
        strangers.add(self.getName());
      }
      return way.send(request);
    } finally {
      lock.unlock();
    }
  }

  private Thread thread(Call call) {
    return new Thread(
        () -> {
          Thread self = Thread.currentThread();
          try {
            locked(() -> await(self));
            call.run();
          } catch (ConnectorException | RuntimeException | AssertionError e) {
            locked(() -> troubles.add(e));
          } finally {
            locked(() -> leave(self));
          }
        });
  }

  private void leave(Thread self) {
    pass(self);
    callers.remove(self);
  }

  private void pass(Thread self) {
    callers.stream().filter(t -> t != self).findFirst().ifPresent(other -> turn = other);
    turned.signalAll();
  }

  private void await(Thread self) {
    try {
      long left = PATIENCE;
      while (turn != self && callers.size() > 1 && left > 0) {
        left = turned.awaitNanos(left);
      }
      turn = self;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void locked(Runnable deed) {
    lock.lock();
    try {
      deed.run();
    } finally {
      lock.unlock();
    }
  }
}
