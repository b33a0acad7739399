// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.time.Instant;
import java.time.LocalDate;
import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/** The days on which the shop ships. */
@ProviderType
public interface ShipDates {
  /** The day an order received at this time ships at the earliest, by the shop's cut-off time. */
  LocalDate earliest(AccountId account, Instant received);

  /** Whether the shop ships on this day. */
  boolean shipsOn(AccountId account, LocalDate day);

  /** Days the carrier needs from the shop to this prefecture (都道府県), 1 or more. */
  int leadDays(AccountId account, String prefecture);
}
