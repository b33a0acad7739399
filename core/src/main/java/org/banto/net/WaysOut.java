// SPDX-License-Identifier: Apache-2.0
package org.banto.net;

import org.banto.base.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/** The ways out of the house: nothing leaves it without saying for whom. */
@ProviderType
public interface WaysOut {
  /**
   * The way out of an account. That of an account for practice leads to {@link SimulatedPlaces} alone, and throws {@link
   * BarredPlace} for every other.
   */
  WayOut of(AccountId account);

  /** The way out of what is done for no account. */
  WayOut ofTheHouse();
}
