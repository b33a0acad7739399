// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.Optional;
import java.util.Set;
import org.banto.base.Desk;
import org.banto.flow.Decision;
import org.banto.flow.OrderAction.Request;
import org.banto.order.Order;

/**
 * One row of the table of transitions.
 *
 * @param no its number in the table
 * @param from the desks it leaves
 * @param to the desk it goes to
 * @param byHand whether staff or robot may ask for it; else only the work itself makes it
 * @param guard what must hold
 * @param effect what it does to the order
 */
record Transition(String no, Set<Desk> from, Desk to, boolean byHand, Guard guard, Effect effect) {
  /** What must hold before a move. */
  @FunctionalInterface
  interface Guard {
    /** Why it may not be, for staff; empty when it may. */
    Optional<Decision.Stop> stops(Order order, Request ask);

    /** This and the other. */
    default Guard and(Guard other) {
      return (order, ask) -> stops(order, ask).or(() -> other.stops(order, ask));
    }
  }

  /** What a move does. */
  @FunctionalInterface
  interface Effect {
    /** The order after it. */
    Order on(Order order, Request ask);
  }

  boolean leads(Desk desk, Desk target) {
    return to == target && from.contains(desk);
  }
}
