// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.banto.flow.Shift;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that talk with far sides, and do the house's own work beside it: as many as there is
 * work, up to a bound of them all and of each kind, so that a mall that answers slowly, with all the
 * shops it has, keeps only its own waiting. What waits is done in the order it came, the kind with
 * the fewest at work first. No two do the same thing at once.
 */
@Component(service = {WorkerPool.class, Shift.class})
public final class WorkerPool implements Shift {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What the house does beside talking with far sides. */
  static final String OWN = "house";

  /** Threads at work at once; a house of 512 MB bears them. */
  private static final int MOST = 200;

  /** Of these, of one kind. */
  private static final int SHARE = 100;

  private final int most;
  private final int share;
  private final Duration patience;
  private final LongSupplier nanos;
  private final ExecutorService pool;
  private final Map<String, Deque<Job>> waiting = new LinkedHashMap<>();
  private final Map<String, Integer> working = new HashMap<>();
  private final Set<Object> busy = ConcurrentHashMap.newKeySet();
  private final Set<Object> failing = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** When it was first told to end, of {@link System#nanoTime}. */
  private volatile long told;

  private record Job(String kind, Object what, Runnable work) {}

  /** Remembers. */
  @Activate
  public WorkerPool() {
    this(MOST, SHARE, PATIENCE);
  }

  WorkerPool(int most, int share, Duration patience) {
    this(most, share, patience, System::nanoTime);
  }

  WorkerPool(int most, int share, Duration patience, LongSupplier nanos) {
    this.nanos = nanos;
    this.most = most;
    this.share = share;
    this.patience = patience;
    AtomicInteger n = new AtomicInteger();
    this.pool =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "banto-conductor-" + n.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does it as soon as a thread is free, unless the same thing is being done or waits; the first
   * failure in a row is logged.
   *
   * @param kind what shares its part of the threads: the far sides of one connector, or {@link #OWN}
   */
  public void run(String kind, Object what, Runnable work) {
    if (closed || !busy.add(what)) {
      return;
    }
    synchronized (waiting) {
      waiting.computeIfAbsent(kind, k -> new ArrayDeque<>()).add(new Job(kind, what, work));
    }
    next().ifPresent(this::begin);
  }

  private void begin(Job first) {
    try {
      pool.execute(() -> work(first));
    } catch (RejectedExecutionException e) {
      end(first);
    }
  }

  private void work(Job first) {
    Optional<Job> job = Optional.of(first);
    while (job.isPresent()) {
      try {
        attempt(job.get().what(), job.get().work());
      } finally {
        end(job.get());
      }
      job = next();
    }
  }

  private void end(Job job) {
    busy.remove(job.what());
    synchronized (waiting) {
      working.computeIfPresent(job.kind(), (kind, n) -> n == 1 ? null : n - 1);
    }
  }

  /** What is to be done next, if a thread may do it: of the kind of which the fewest are at work. */
  private Optional<Job> next() {
    synchronized (waiting) {
      if (working.values().stream().mapToInt(n -> n).sum() >= most) {
        return Optional.empty();
      }
      Optional<Job> job =
          waiting.keySet().stream()
              .filter(kind -> atWork(kind) < share)
              .min(Comparator.comparing(this::atWork))
              .map(kind -> waiting.get(kind).remove());
      job.ifPresent(
          j -> {
            waiting.computeIfPresent(j.kind(), (kind, jobs) -> jobs.isEmpty() ? null : jobs);
            working.merge(j.kind(), 1, Integer::sum);
          });
      return job;
    }
  }

  private int atWork(String kind) {
    return working.getOrDefault(kind, 0);
  }

  /**
   * Does it here and now; the first failure in a row is logged.
   *
   * @return whether it went well
   */
  boolean attempt(Object what, Runnable work) {
    try {
      work.run();
      failing.remove(what);
      return true;
    } catch (RuntimeException | LinkageError e) {
      if (failing.add(what) && !closed) {
        LOG.warn("{} failed; it is tried again", what, e);
      }
      return false;
    }
  }

  /** Whether the house wants to end: long work stops at the next good place. */
  boolean ending() {
    return closed;
  }

  @Override
  public void end() {
    if (!closed) {
      told = nanos.getAsLong();
      closed = true;
    }
    synchronized (waiting) {
      waiting.values().forEach(jobs -> jobs.forEach(job -> busy.remove(job.what())));
      waiting.clear();
    }
  }

  @Override
  public List<String> underWay() {
    return busy.stream().map(String::valueOf).toList();
  }

  /** A far side that does not answer by then is asked again, or looked up, after the start. */
  @Override
  public Duration patience() {
    return patience;
  }

  /**
   * Lets what runs come to an end, as long as its patience since it was told lasts: who closes the
   * house has waited already. Who takes longer finds nothing to go on with, and is not interrupted.
   */
  @Deactivate
  public void close() {
    end();
    pool.shutdown();
    long left = patience.toNanos() - (nanos.getAsLong() - told);
    try {
      if (!pool.awaitTermination(left, TimeUnit.NANOSECONDS)) {
        LOG.warn("Left behind: {}", underWay());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
