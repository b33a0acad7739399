// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.drive;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.banto.flow.Shift;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that talk with far sides: as many as there is work, so that a far side that answers
 * slowly keeps only its own waiting. No two do the same thing at once.
 */
@Component(service = {Crew.class, Shift.class})
public final class Crew implements Shift {
  private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ExecutorService pool;
  private final Set<Object> busy = ConcurrentHashMap.newKeySet();
  private final Set<Object> failing = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Remembers. */
  @Activate
  public Crew() {
    AtomicInteger n = new AtomicInteger();
    this.pool =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "banto-conductor-" + n.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does it, unless the same thing is being done; the first failure in a row is logged. */
  public void run(Object what, Runnable work) {
    if (closed || !busy.add(what)) {
      return;
    }
    try {
      pool.execute(() -> guarded(what, work));
    } catch (RejectedExecutionException e) {
      busy.remove(what);
    }
  }

  private void guarded(Object what, Runnable work) {
    try {
      attempt(what, work);
    } finally {
      busy.remove(what);
    }
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
    closed = true;
  }

  @Override
  public List<String> underWay() {
    return busy.stream().map(String::valueOf).toList();
  }

  /** A far side that does not answer by then is asked again, or looked up, after the start. */
  @Override
  public Duration patience() {
    return PATIENCE;
  }

  /** Lets what runs come to an end; who takes longer finds nothing to go on with, and is not interrupted. */
  @Deactivate
  public void close() {
    end();
    pool.shutdown();
    try {
      if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("Left behind: {}", underWay());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
