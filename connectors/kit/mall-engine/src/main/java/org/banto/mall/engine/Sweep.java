// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Duration;

/**
 * One thing a mall is asked for in every round of reading.
 *
 * @param name for the connector to tell its sweeps apart
 * @param follows whether times on it only grow, so that reading goes on from the newest time seen; else everything
 *     since {@code back} ago is read again
 * @param sorted whether the mall was asked for old ones first: then the place is a time and nothing slips when pages
 *     shift. Else the place is a page, and what the mall lists must not leave the list while it is read: ask without
 *     an end, with a span that is never reached, where times of change are followed
 * @param back how far back to read again
 * @param every how often at most; zero for every round
 */
public record Sweep(String name, boolean follows, boolean sorted, Duration back, Duration every) {
  /** On from the newest time seen, in whatever order the mall lists. */
  public static Sweep follow(String name) {
    return new Sweep(name, true, false, Duration.ZERO, Duration.ZERO);
  }

  /** On from the newest time seen; the mall was asked to list old ones first. */
  public static Sweep followSorted(String name) {
    return new Sweep(name, true, true, Duration.ZERO, Duration.ZERO);
  }

  /** Again in every round, everything since so long ago. */
  public static Sweep again(String name, Duration back) {
    return again(name, back, Duration.ZERO);
  }

  /** Again every so often, everything since so long ago. */
  public static Sweep again(String name, Duration back, Duration every) {
    return new Sweep(name, false, false, back, every);
  }
}
