// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether an account only looks on (見学モード), as long as its shop works with another system still.
 * All is read and worked as ever, and nothing leaves the house: neither to far sides nor to buyers.
 * What would have left is {@link OutboxEntry.State#UNSENT}, and never leaves, not even when the shop
 * has gone live.
 */
@ProviderType
public interface Observation {
  /** Since when the account only looks on; empty where it is live. */
  Optional<Instant> since(AccountId account);

  /** Begins; what waits to leave does not leave. Changes nothing where it has begun. */
  void begin(AccountId account, Actor by);

  /**
   * Goes live (本番開始): what is queued from now on leaves. Changes nothing where the account is live.
   *
   * @param carried whether the orders that came in until now were accepted by another system, whose
   *     words to the buyer are not said again
   */
  void goLive(AccountId account, boolean carried, Actor by);

  /** When the account last went live; empty where it never only looked on, or does so now. */
  Optional<Instant> live(AccountId account);

  /** Orders that came in before this moment were accepted by another system; empty where none were. */
  Optional<Instant> carriedBefore(AccountId account);

  /** What has not left, by kind, the most frequent first. */
  List<CommandCount> unsent(AccountId account);
}
