// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Two houses of this module are at work at a time. What is timed in one waits until the other is between two things, and
 * holds it there meanwhile: what is measured is the house, not its neighbour.
 */
final class Quiet {
  private static final ReentrantReadWriteLock MACHINE = new ReentrantReadWriteLock(true);

  /** Something to do. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException, InterruptedException;
  }

  private Quiet() {}

  /** Something that is not timed; it may go on beside others of its kind. */
  static <T> T work(Work<T> work) {
    return run(MACHINE.readLock(), work);
  }

  /** Something that is timed, the moment it may begin included. */
  static <T> T timed(Work<T> work) {
    return run(MACHINE.writeLock(), work);
  }

  private static <T> T run(Lock lock, Work<T> work) {
    lock.lock();
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }
}
