// SPDX-License-Identifier: Apache-2.0
package org.banto.conductor.flow;

import org.banto.order.Order;

/** What is decided about one order of a bulk action. */
sealed interface Decision {
  /**
   * It changes.
   *
   * @param order how it will be
   * @param act what is done, stable
   * @param detail for the history
   */
  record Go(Order order, String act, String detail) implements Decision {}

  /**
   * It does not.
   *
   * @param why for staff
   * @param reason whether it would with a reason
   */
  record Stop(String why, boolean reason) implements Decision {
    /** No reason helps. */
    static Stop of(String why) {
      return new Stop(why, false);
    }

    /** A reason helps. */
    static Stop unlessReasoned(String why) {
      return new Stop(why, true);
    }
  }
}
