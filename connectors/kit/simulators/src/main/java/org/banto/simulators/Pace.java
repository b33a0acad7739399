// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators;

/** How many requests a second are answered; a bucket that holds one second's worth. */
final class Pace {
  private int perSecond;
  private double tokens;
  private long last = System.nanoTime();

  Pace(int perSecond) {
    set(perSecond);
  }

  synchronized void set(int newPerSecond) {
    perSecond = newPerSecond;
    tokens = newPerSecond;
  }

  synchronized boolean allows() {
    if (perSecond <= 0) {
      return true;
    }
    long now = System.nanoTime();
    tokens = Math.min(perSecond, tokens + (now - last) / 1e9 * perSecond);
    last = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}
