// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.line;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.banto.connect.Payload;

/**
 * Work that is under way for an account at a far side, with the last answer that came in the course
 * of it. It belongs to the thread that works, and goes with it to the one that calls the connector.
 */
public final class Trip {
  private static final ThreadLocal<Trip> CURRENT = new ThreadLocal<>();

  private final ConnectionKey far;
  private volatile Optional<Payload> answer = Optional.empty();

  Trip(ConnectionKey far) {
    this.far = far;
  }

  /** The one of this thread. */
  static Optional<Trip> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The same work, to be done on another thread in the course of what this thread is about. */
  public static <T> Callable<T> carried(Callable<T> work) {
    Trip trip = CURRENT.get();
    return () -> during(trip, work);
  }

  /** Works in the course of this one; afterwards the thread is about what it was about before. */
  static <T> T during(Trip trip, Callable<T> work) throws Exception {
    Trip outer = CURRENT.get();
    set(trip);
    try {
      return work.call();
    } finally {
      set(outer);
    }
  }

  private static void set(Trip trip) {
    if (trip == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(trip);
    }
  }

  ConnectionKey far() {
    return far;
  }

  void answered(Payload last) {
    answer = Optional.of(last);
  }

  Optional<Payload> answer() {
    return answer;
  }
}
