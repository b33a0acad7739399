// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.Collection;
import java.util.List;
import org.banto.base.AccountId;
import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.base.OrderId;
import org.banto.flow.Command;
import org.banto.flow.OrderAction;
import org.banto.order.Order;
import org.osgi.annotation.versioning.ProviderType;

/** The door through which the work changes orders. */
@ProviderType
public interface Flow {
  /** The order with the findings of all checks for the desk it stands on. */
  Order judge(Order order);

  /**
   * Judges each changed order, asks the followers what has to leave the house, and stores all in
   * one transaction. One that the store takes under no circumstances keeps no other from being
   * stored: it is STOPPED and says why, and staff are told.
   *
   * @return one outcome per change, in the same order
   * @throws org.banto.order.Unstorable when a change that comes from a ledger entry cannot be
   *     stored, and then none is: whoever brought them finds it and sets its entry aside
   */
  List<Outcome> submit(AccountId account, List<Change> changes);

  /**
   * The same for orders that the caller has just read, so that they need not be read again to tell
   * what changes.
   *
   * @param befores the orders before the changes; one that is not the revision its change is of is
   *     read all the same
   */
  default List<Outcome> submit(AccountId account, List<Change> changes, Collection<Order> befores) {
    return submit(account, changes);
  }

  /**
   * Does a deed to orders. An order that it does not suit, or that a check or guard stops, is
   * STOPPED and says why; the others change, and their outcome says in its detail what was done.
   *
   * @param job so that the click can be undone
   * @param reason needed where something cannot be undone or is already on its way; empty else
   * @return one outcome per order, in the same order
   * @throws org.banto.base.Rejection when nothing of this name can be done, or not with these
   *     arguments
   */
  List<Outcome> act(
      AccountId account,
      List<OrderId> orders,
      ActRequest deed,
      String job,
      String reason,
      Actor by);

  /** What can be done to orders by name: the house's own first, then what rooms and partners bring. */
  List<OrderAction.Description> actions(AccountId account);

  /** What {@link #act} would come to now; nothing is stored. */
  List<Preview> rehearse(
      AccountId account, List<OrderId> orders, ActRequest deed, String reason, Actor by);

  /**
   * What would leave the house if these changes were submitted now; nothing is stored. What is in
   * the outbox already leaves once only and is not told again.
   */
  List<Command> leaving(AccountId account, List<Change> changes);

  /** The desks an order on this desk can be moved to by hand. */
  List<Desk> reachable(Order order);

  /** The desks the house has now, in the order of the work. */
  List<Desk> desks();

  /** The desks it does not have now, and what became of their orders. */
  List<WithdrawnDesk> withdrawn(AccountId account);

  /** Names of the hold boxes of an account; entry n - 1 is box n. */
  List<String> boxNames(AccountId account);
}
