// SPDX-License-Identifier: Apache-2.0
package org.banto.failpoint;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Named points at which a crash test kills the house: {@code -Dbanto.failpoint=NAME[:n]} halts the
 * JVM, without any shutdown, when NAME is passed for the n-th time. Off unless the property is set.
 */
public final class Failpoint {
  private static final String[] SET = System.getProperty("banto.failpoint", "").split(":");
  private static final AtomicInteger LEFT =
      new AtomicInteger(SET.length > 1 ? Integer.parseInt(SET[1]) : 1);

  private Failpoint() {}

  /** Halts here if this is the point asked for. */
  public static void pass(String name) {
    if (SET[0].equals(name) && LEFT.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(137);
    }
  }
}
