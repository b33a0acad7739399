// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.rakuten;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Life goes on: new orders come in, and with each some waiting buyer pays. */
final class Trickle implements AutoCloseable {
  private final Buyers buyers;
  private final OrderBook book;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Trickle::daemon);
  private Optional<ScheduledFuture<?>> running = Optional.empty();

  Trickle(Buyers buyers, OrderBook book, UpdateOrderShippingAsync async) {
    this.buyers = buyers;
    this.book = book;
    timer.scheduleWithFixedDelay(async::work, 200, 200, TimeUnit.MILLISECONDS);
  }

  /** So many new orders a minute from now on; 0 stops. */
  synchronized void perMinute(int count) {
    running.ifPresent(r -> r.cancel(false));
    running = Optional.empty();
    if (count > 0) {
      long micros = 60_000_000L / count;
      running =
          Optional.of(timer.scheduleAtFixedRate(this::tick, micros, micros, TimeUnit.MICROSECONDS));
    }
  }

  static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "simulated-rakuten");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void tick() {
    buyers.order(1, List.of(), 0, 0, Duration.ZERO);
    book.all().filter(o -> o.progress() == 200).findFirst().ifPresent(o -> buyers.pay(o.number()));
  }
}
