// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.ConnectionId;
import org.osgi.annotation.versioning.ProviderType;

/** Takes in once more what was set aside because it could not be stored. */
@ProviderType
public interface Retake {
  /**
   * What came of it.
   *
   * @param stored orders that are in now, or needed nothing
   * @param left entries that are still set aside
   */
  record Taken(int stored, int left) {}

  /**
   * Mends what is kept beside each of these orders and tries its entries again, oldest first.
   *
   * @param numbers the orders' numbers at the far side; empty for all of the connection
   */
  Taken again(AccountId account, ConnectionId connection, Set<String> numbers, Actor by);
}
