// SPDX-License-Identifier: Apache-2.0
package org.banto.payment;

import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.order.OrderId;
import org.banto.order.Outcome;
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
