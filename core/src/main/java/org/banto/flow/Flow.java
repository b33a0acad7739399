// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.List;
import org.banto.account.AccountId;
import org.banto.account.Actor;
import org.banto.order.Change;
import org.banto.order.Desk;
import org.banto.order.Order;
import org.banto.order.OrderId;
import org.banto.order.Outcome;
import org.osgi.annotation.versioning.ProviderType;

/** The door through which the work changes orders. */
@ProviderType
public interface Flow {
  /** The order with the findings of all checks for the desk it stands on. */
  Order judge(Order order);

  /**
   * Judges each changed order, asks the followers what has to leave the house, and stores all in
   * one transaction.
   *
   * @return one outcome per change, in the same order
   */
  List<Outcome> submit(AccountId account, List<Change> changes);

  /**
   * Moves orders to a desk as the table of transitions allows. An order with open findings, or for
   * which the move does not exist, is STOPPED and says why; the others move.
   *
   * @param job so that the click can be undone
   * @param reason needed for some moves (hold, one desk back, reopen); empty else
   */
  List<Outcome> move(
      AccountId account, List<OrderId> orders, Desk to, String job, String reason, Actor by);

  /**
   * Sets orders aside in a hold box, or takes them out of it.
   *
   * @param box 1 to 30, or 0 to release
   */
  List<Outcome> hold(
      AccountId account, List<OrderId> orders, int box, String job, String reason, Actor by);

  /** Says yes to all open warnings with this finding code on these orders. */
  List<Outcome> acknowledge(
      AccountId account, List<OrderId> orders, String code, String job, Actor by);

  /**
   * Applies the fix its checks propose for this finding code to these orders; an order without one
   * is STOPPED and says so.
   */
  List<Outcome> fix(AccountId account, List<OrderId> orders, String code, String job, Actor by);

  /** One desk back, where nothing that cannot be undone has left the house. */
  List<Outcome> back(AccountId account, List<OrderId> orders, String job, String reason, Actor by);

  /** The desks an order on this desk can be moved to by hand. */
  List<Desk> reachable(Order order);

  /** Names of the hold boxes of an account; entry n - 1 is box n. */
  List<String> boxNames(AccountId account);
}
