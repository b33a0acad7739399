// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.OrderId;
import org.banto.payment.Deposit;
import org.osgi.annotation.versioning.ProviderType;

/** Books money to orders (消込). */
@ProviderType
public interface PaymentService {
  /**
   * Books a deposit to an order: PAID when the sum is what is due, SHORT or OVER when not, and the
   * order moves on as its route says. Booking the same deposit id again changes nothing.
   */
  Outcome book(AccountId account, OrderId order, Deposit deposit, Actor by);

  /** Takes a booking back by booking its negative. */
  Outcome unbook(AccountId account, OrderId order, String depositId, Actor by);
}
