// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.banto.base.AccountId;
import org.banto.base.ConnectionId;
import org.banto.connect.OrderReader;
import org.banto.connect.Payload;
import org.banto.connect.ReadOrder;
import org.banto.house.Ledger.Entry;
import org.banto.order.OrderKey;

/**
 * Where entries come from.
 *
 * @param account whose they are
 * @param connection which connection keeps them
 * @param readers who reads a payload of it, as of now
 * @param house puts what was read into the house's form
 */
record EntrySource(
    AccountId account,
    ConnectionId connection,
    Function<Payload, Optional<OrderReader>> readers,
    UnaryOperator<ReadOrder> house) {
  /** The reader's bundle was upgraded or taken away in the middle of the work. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(EntrySource feed, Throwable cause) {
      super("the reader of " + feed.connection() + " has gone", cause);
    }
  }

  /** What makes an entry's order the same order. */
  OrderKey key(Entry entry) {
    return new OrderKey(connection.shop(), entry.order().number());
  }

  /** Who reads this entry; empty while nobody is here who can. */
  Optional<OrderReader> reader(Entry entry) {
    return readers.apply(entry.order().payload());
  }
}
