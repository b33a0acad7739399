// SPDX-License-Identifier: Apache-2.0
package org.banto.intake;

import java.util.List;
import java.util.Optional;
import org.banto.base.Text;
import org.banto.house.Change;
import org.banto.house.Ledger.Entry;
import org.banto.order.Order;

/**
 * What one payload comes to.
 *
 * @param was the order before, or empty for a new one
 * @param order the order afterwards
 * @param entry the ledger entry, or empty when it is read again
 * @param change the change, or empty when the order stays as it is
 * @param quiet nobody outside is told of it: history
 * @param alarms what a person should hear of at once
 */
record PayloadOutcome(
    Optional<Order> was,
    Order order,
    Optional<Entry> entry,
    Optional<Change> change,
    boolean quiet,
    List<Text> alarms) {
  /** An order that stays as it is. */
  static PayloadOutcome none(Order order, Optional<Entry> entry) {
    return new PayloadOutcome(Optional.of(order), order, entry, Optional.empty(), false, List.of());
  }

  /** The mall's order number. */
  String number() {
    return order.key().number();
  }
}
