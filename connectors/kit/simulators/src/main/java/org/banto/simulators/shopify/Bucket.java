// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.banto.simulators.Json;

/** The points a store has for queries: so many at most, and so many a second come back. */
final class Bucket {
  private final Clock clock;
  private double most;
  private double rate;
  private double available;
  private Instant seen;

  Bucket(Clock clock, double most, double rate) {
    this.clock = clock;
    this.most = most;
    this.rate = rate;
    this.available = most;
    this.seen = clock.instant();
  }

  /** Another size, filled so far. */
  synchronized void set(double newMost, double newRate, double filled) {
    most = newMost;
    rate = newRate;
    available = filled;
    seen = clock.instant();
  }

  /** Takes what a query may cost, unless there is too little. */
  synchronized boolean take(int requested) {
    Instant now = clock.instant();
    double back = Math.max(0, Duration.between(seen, now).toMillis()) / 1000.0 * rate;
    available = Math.min(most, available + back);
    seen = now;
    if (available < requested) {
      return false;
    }
    available -= requested;
    return true;
  }

  /** Gives back what it did not cost. */
  synchronized void back(int points) {
    available = Math.min(most, available + points);
  }

  synchronized ObjectNode status() {
    return Json.object()
        .put("maximumAvailable", most)
        .put("currentlyAvailable", Math.floor(available))
        .put("restoreRate", rate);
  }
}
