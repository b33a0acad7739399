// SPDX-License-Identifier: Apache-2.0
package org.banto.simulators.amazon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.banto.simulators.Answer;

/** A bucket of tokens for each operation, filled by the mall's clock. */
final class UsagePlans {
  private record Level(double tokens, Instant at) {}

  private final Clock clock;
  private final Map<Operation, Level> levels = new EnumMap<>(Operation.class);
  private boolean kept;

  UsagePlans(Clock clock, boolean kept) {
    this.clock = clock;
    this.kept = kept;
  }

  /** Whether plans are kept from now on; all buckets are full again. */
  synchronized void keep(boolean keep) {
    kept = keep;
    levels.clear();
  }

  synchronized boolean allows(Operation operation) {
    if (!kept || operation.burst() == 0) {
      return true;
    }
    Instant now = clock.instant();
    Level level = levels.getOrDefault(operation, new Level(operation.burst(), now));
    double seconds = Math.max(0, Duration.between(level.at(), now).toMillis() / 1000.0);
    double tokens = Math.min(operation.burst(), level.tokens() + seconds * operation.perSecond());
    boolean enough = tokens >= 1;
    levels.put(operation, new Level(enough ? tokens - 1 : tokens, now));
    return enough;
  }

  /** The answer, saying the rate as Amazon does. */
  static Answer labelled(Operation operation, Answer answer) {
    return operation.burst() == 0
        ? answer
        : answer.with("x-amzn-RateLimit-Limit", Double.toString(operation.perSecond()));
  }
}
