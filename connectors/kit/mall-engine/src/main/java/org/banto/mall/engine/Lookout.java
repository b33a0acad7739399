// SPDX-License-Identifier: Apache-2.0
package org.banto.mall.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * When to look for what is new, ahead of what is read again. Much may have to be read again: after a start of the house
 * everything within an overlap. New orders do not wait for it: the first call of a connector looks for them, and later
 * ones every few seconds. A look costs a request, so quiet rounds do without.
 */
public final class Lookout {
  private static final Duration EVERY = Duration.ofSeconds(3);

  private final Clock clock;
  private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);

  /** Nobody has looked yet. */
  public Lookout(Clock clock) {
    this.clock = clock;
  }

  /** Whether to look now; also when the clock was put back. */
  public boolean due() {
    return Duration.between(looked.get(), clock.instant()).abs().compareTo(EVERY) >= 0;
  }

  /**
   * What is new has been asked for just now.
   *
   * @param all whether that was all of it; else the next call looks again
   */
  public void looked(boolean all) {
    looked.set(all ? clock.instant() : Instant.EPOCH);
  }
}
