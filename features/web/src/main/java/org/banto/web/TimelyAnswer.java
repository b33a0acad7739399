// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks something that may hang, and never waits for the answer longer than a moment. One question is
 * under way at a time: while one hangs, everybody who asks waits for that one.
 */
final class TimelyAnswer<T> implements AutoCloseable {
  private final Callable<T> question;
  private final Duration patience;
  private final ExecutorService asker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "banto-pulse");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Future<T>> asked = Optional.empty();

  TimelyAnswer(Callable<T> question, Duration patience) {
    this.question = question;
    this.patience = patience;
  }

  /** The answer, or empty where there is none in time or an exception. */
  Optional<T> beat() {
    Future<T> answer = ask();
    try {
      return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException | ExecutionException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private synchronized Future<T> ask() {
    Future<T> answer = asked.filter(a -> !a.isDone()).orElseGet(() -> asker.submit(question));
    asked = Optional.of(answer);
    return answer;
  }

  /** Asks no more; a question that hangs is let go. Not interrupted: that closes Derby's files. */
  @Override
  public void close() {
    asker.shutdown();
  }
}
