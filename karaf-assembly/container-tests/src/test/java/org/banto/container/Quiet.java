// SPDX-License-Identifier: Apache-2.0
package org.banto.container;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Two houses of this module are at work at a time. What is timed in one waits until the other is between two things, and
 * holds it there meanwhile: what is measured is the house, not its neighbour.
 */
final class Quiet {
  private static final ReentrantReadWriteLock MACHINE = new ReentrantReadWriteLock(true);

  private Quiet() {}

  /** Something that is not timed; it may go on beside others of its kind. */
  static <T> T work(Callable<T> work) {
    return run(MACHINE.readLock(), work);
  }

  /** Something that is timed, the moment it may begin included. */
  static <T> T timed(Callable<T> work) {
    return run(MACHINE.writeLock(), work);
  }

  private static <T> T run(Lock lock, Callable<T> work) {
    lock.lock();
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      lock.unlock();
    }
  }
}
