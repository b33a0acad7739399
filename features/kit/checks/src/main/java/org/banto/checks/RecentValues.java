// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.banto.base.AccountId;

/**
 * What was worked out from an account's settings, kept for some seconds so that no order has to
 * wait for a read.
 *
 * @param <T> what
 */
public final class RecentValues<T> {
  private static final Duration KEEP = Duration.ofSeconds(5);

  private record Kept<T>(T value, Instant until) {}

  private final Map<AccountId, Kept<T>> kept = new ConcurrentHashMap<>();
  private final Function<AccountId, T> work;
  private final Clock clock;

  /**
   * Values worked out when they are asked for.
   *
   * @param work how, from the settings of an account
   * @param clock says how long they are kept
   */
  public RecentValues(Function<AccountId, T> work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /** What it is worked out from has changed: the next one who asks has it anew. */
  public void forget(AccountId account) {
    kept.remove(account);
  }

  /** The value of an account. */
  public T of(AccountId account) {
    Instant now = clock.instant();
    Kept<T> last = kept.get(account);
    if (last != null && now.isBefore(last.until())) {
      return last.value();
    }
    T value = work.apply(account);
    kept.put(account, new Kept<>(value, now.plus(KEEP)));
    return value;
  }
}
