// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.guard;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One version of a connector as code that runs: its calls have threads of a group of their own, and
 * so has what it starts itself. So it is known what still runs of it when it has gone.
 */
final class Program {
  private static final long IDLE_SECONDS = 10;

  /** What a thread was told it hears within this time, also on a busy machine. */
  private static final long HEARS_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final Pattern OF_THE_JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\.");

  private final String name;
  private final Predicate<String> own;
  private final ThreadGroup group;
  private final ExecutorService pool;

  /** When a thread was told to end. */
  private final Map<Thread, Long> told = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * A program of which nothing runs.
   *
   * @param name symbolic name and version of its bundle
   * @param own whether a class of this name is its own
   */
  Program(String name, Predicate<String> own) {
    this.name = name;
    this.own = own;
    this.group = new ThreadGroup(top(), name);
    AtomicInteger numbers = new AtomicInteger();
    this.pool =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(group, work, name + " call " + numbers.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** A group below another may be one that ends with the first thread that has nothing to do. */
  private static ThreadGroup top() {
    ThreadGroup top = Thread.currentThread().getThreadGroup();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    return top;
  }

  /** Whether this thread runs its code. */
  boolean runsHere() {
    return group.parentOf(Thread.currentThread().getThreadGroup());
  }

  /** Starts a call; the thread is known as soon as it runs. */
  <T> Running<T> start(Callable<T> work) {
    Running<T> running = new Running<>(work);
    pool.execute(running);
    return running;
  }

  /** It is not called any more. */
  void close() {
    pool.shutdown();
  }

  /** Nothing of it is left: the machine forgets its group. */
  @SuppressWarnings("removal")
  void forget() {
    if (!group.isDestroyed() && group.activeCount() == 0) {
      group.destroy();
    }
  }

  /** Threads of it that do something, whoever started them; a pool's that wait for work are none. */
  List<Thread> alive() {
    Thread[] all = new Thread[group.activeCount() * 2 + 8];
    int count = group.enumerate(all);
    return Arrays.stream(all, 0, count).filter(Thread::isAlive).toList();
  }

  /** Asks what still runs of it to end. */
  void interrupt() {
    alive().forEach(Thread::interrupt);
  }

  /** Ends what still runs of it. */
  void stop() {
    alive().forEach(this::stop);
  }

  /**
   * Ends a thread that is at code of this program; one that is at code of others is left alone until
   * it is back. On its way in and out it goes through the framework, and would leave what that holds
   * locked for good. So that it does not move on between the look and the end, it stands still; and
   * it is not told again before it can have heard, which could be when it is on its way out.
   */
  @SuppressWarnings({"deprecation", "removal"})
  private void stop(Thread thread) {
    Long before = told.get(thread);
    if (before != null && System.nanoTime() - before < HEARS_NANOS || !atOwn(thread)) {
      return;
    }
    thread.suspend();
    try {
      if (atOwn(thread)) {
        told.put(thread, System.nanoTime());
        thread.stop();
      }
    } finally {
      thread.resume();
    }
  }

  /** Whether it is at code of this program, or at what the JDK does for that. */
  private boolean atOwn(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !OF_THE_JDK.matcher(name).lookingAt())
        .findFirst()
        .filter(own)
        .isPresent();
  }

  @Override
  public String toString() {
    return name;
  }

  /** A call under way. */
  final class Running<T> extends FutureTask<T> {
    private volatile Thread thread;

    Running(Callable<T> work) {
      super(work);
    }

    @Override
    public void run() {
      thread = Thread.currentThread();
      try {
        super.run();
      } finally {
        thread = null;
      }
    }

    /** Where it stands; nothing when it has ended. */
    List<String> frames() {
      Thread there = thread;
      return there == null ? List.of() : Frames.of(there.getStackTrace());
    }

    /** Asks it to end. */
    void interrupt() {
      Thread there = thread;
      if (there != null) {
        there.interrupt();
      }
    }

    /** Ends it, as {@link Program#stop}. */
    void stop() {
      Thread there = thread;
      if (there != null) {
        Program.this.stop(there);
      }
    }
  }
}
