// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.Set;
import org.banto.base.AccountId;
import org.banto.base.OrderId;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes out what a room keeps of orders that are gone. Issued papers are no such thing: they stay.
 */
@ConsumerType
public interface OrderClearing {
  /** Takes it out. The orders are not in the house any more; some may come a second time. */
  void clear(AccountId account, Set<OrderId> gone);
}
