// SPDX-License-Identifier: Apache-2.0
package org.banto.house;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banto.base.Actor;
import org.banto.flow.Command;
import org.banto.order.Order;

/**
 * One change to one order. State, audit entry, commands that leave the house, and the mark on the
 * ledger entry it came from are stored in one transaction, or not at all.
 *
 * @param order the new state, carrying the revision that was seen; revision 0 for a new order
 * @param by who changes it
 * @param act what is done, stable, e.g. {@code order.received}, {@code order.moved}, {@code
 *     address.fixed}
 * @param detail in words for the history, without personal data
 * @param job the job or click it belongs to, so that all of it can be undone together; empty for
 *     none
 * @param commands what leaves the house because of it
 * @param entry the ledger entry that is dealt with by it
 * @param undoable whether somebody is offered to take the job back for a while: what leaves the
 *     house because of it waits that long
 * @param recalls kinds of commands, by how they begin, that must not leave any more where they still
 *     wait for that
 */
public record Change(
    Order order,
    Actor by,
    String act,
    String detail,
    String job,
    List<Command> commands,
    Optional<Long> entry,
    boolean undoable,
    Set<String> recalls) {
  public Change {
    commands = List.copyOf(commands);
    recalls = Set.copyOf(recalls);
  }

  /** A change that nobody is offered to take back: what leaves because of it leaves at once. */
  public Change(
      Order order,
      Actor by,
      String act,
      String detail,
      String job,
      List<Command> commands,
      Optional<Long> entry) {
    this(order, by, act, detail, job, commands, entry, false, Set.of());
  }

  /** A change that sends nothing and comes from no ledger entry. */
  public Change(Order order, Actor by, String act, String detail) {
    this(order, by, act, detail, "", List.of(), Optional.empty());
  }
}
