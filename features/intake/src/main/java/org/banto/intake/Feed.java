// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import org.banto.account.AccountId;
import org.banto.connect.ConnectionId;
import org.banto.connect.Ledger.Entry;
import org.banto.connect.OrderReader;
import org.banto.order.OrderKey;

/**
 * Where entries come from.
 *
 * @param account whose they are
 * @param connection which connection sent them
 * @param reader who can read them
 */
record Feed(AccountId account, ConnectionId connection, OrderReader reader) {
  /** What makes an entry's order the same order. */
  OrderKey key(Entry entry) {
    return new OrderKey(connection.shop(), entry.order().number());
  }
}
