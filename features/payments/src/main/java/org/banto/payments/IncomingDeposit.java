// SPDX-License-Identifier: Apache-2.0
package org.banto.payments;

import java.util.Optional;
import org.banto.base.OrderId;
import org.banto.payment.Deposit;

/**
 * Money that a far side told of.
 *
 * @param deposit the money
 * @param state where it stands
 * @param order for which order, where that is known
 */
record IncomingDeposit(Deposit deposit, State state, Optional<OrderId> order) {
  /** Where money stands. */
  enum State {
    /** Nobody knows for which order. */
    WAITING,
    /** Its order is known, and it is being booked. */
    MATCHED,
    /** It is on its order. */
    BOOKED,
    /** It is for no order of the shop, as somebody said. */
    PASSED
  }
}
