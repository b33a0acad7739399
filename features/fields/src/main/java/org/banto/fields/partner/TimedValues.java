// SPDX-License-Identifier: Apache-2.0
package org.banto.fields.partner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.banto.order.FieldValues;
import org.banto.order.Order;
import org.banto.order.OrderField.Values;

/**
 * What a partner's field says within a time; one that takes longer says nothing, and rests for a
 * while before it is asked again, so that nobody waits for it again and again. The thread it is asked
 * on may be lost with it: one for each field at most.
 */
final class TimedValues implements Values {
  private final Values from;
  private final Executor pool;
  private final Duration limit;
  private final Duration rest;

  private volatile FutureTask<List<FieldValues>> late;
  private volatile long since;

  /** It has not answered in time, or rests because of that. */
  static final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  TimedValues(Values from, Executor pool, Duration limit, Duration rest) {
    this.from = from;
    this.pool = pool;
    this.limit = limit;
    this.rest = rest;
  }

  @Override
  public List<FieldValues> of(List<Order> orders) {
    FutureTask<List<FieldValues>> before = late;
    if (before != null && (!before.isDone() || System.nanoTime() - since < rest.toNanos())) {
      throw new TookTooLong();
    }
    FutureTask<List<FieldValues>> ask = new FutureTask<>(() -> from.of(orders));
    pool.execute(ask);
    try {
      return ask.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      since = System.nanoTime();
      late = ask;
      throw new TookTooLong();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    }
  }

  private static RuntimeException thrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
