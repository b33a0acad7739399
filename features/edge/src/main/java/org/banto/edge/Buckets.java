// SPDX-License-Identifier: Apache-2.0
package org.banto.edge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets by name, in memory: each fills at its rate up to its burst, and a request takes one.
 * Where there are too many, the one that was asked for longest ago is forgotten: it is full by then,
 * or its owner is one of a crowd.
 */
final class Buckets {
  private static final double SECOND = 1_000_000_000;

  private final Map<String, Level> levels;

  private static final class Level {
    private double left;
    private long at;

    Level(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  /** So many at most. */
  Buckets(int most) {
    this.levels =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
            return size() > most;
          }
        };
  }

  /**
   * Takes one, where one is left.
   *
   * @param nanos {@link System#nanoTime()}
   */
  synchronized boolean take(String name, Rate rate, long nanos) {
    Level level = levels.computeIfAbsent(name, n -> new Level(rate.burst(), nanos));
    double since = Math.max(0, nanos - level.at) / SECOND;
    level.left = Math.min(rate.burst(), level.left + since * rate.perSecond());
    level.at = nanos;
    if (level.left < 1) {
      return false;
    }
    level.left--;
    return true;
  }

  /** How many are known. */
  synchronized int size() {
    return levels.size();
  }
}
