// SPDX-License-Identifier: Apache-2.0
package org.banto.store;

import java.util.Optional;
import org.banto.house.Change;
import org.banto.order.Order;

/**
 * A change that is being stored.
 *
 * @param change what was asked
 * @param before the order as it was, and its sealed columns; empty for a new one
 * @param after the order as it will be
 */
record StoredChange(Change change, Optional<Before> before, Order after) {
  /**
   * An order as it was.
   *
   * @param order the order
   * @param sealed its columns
   */
  record Before(Order order, OrderSeal.Columns sealed) {}

  long id() {
    return after.id().value();
  }
}
