// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Life goes on: new orders come in, and the far side does what it does by itself. */
final class Trickle implements AutoCloseable {
  private final FarSide far;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Trickle::daemon);
  private Optional<ScheduledFuture<?>> running = Optional.empty();

  Trickle(FarSide far) {
    this.far = far;
    timer.scheduleWithFixedDelay(far::work, 200, 200, TimeUnit.MILLISECONDS);
  }

  /** So many new orders a minute from now on; 0 stops. */
  synchronized void perMinute(int count) {
    running.ifPresent(r -> r.cancel(false));
    running = Optional.empty();
    if (count > 0) {
      long micros = 60_000_000L / count;
      running =
          Optional.of(timer.scheduleAtFixedRate(far::tick, micros, micros, TimeUnit.MICROSECONDS));
    }
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulator");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
