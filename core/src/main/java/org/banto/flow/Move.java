// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import org.banto.base.Actor;
import org.banto.base.Desk;
import org.banto.order.Order;

/**
 * An order going from one desk to another.
 *
 * @param before as it was
 * @param after as it will be
 * @param by who moves it
 */
public record Move(Order before, Order after, Actor by) {
  /** The desk it leaves. */
  public Desk from() {
    return before.desk();
  }

  /** The desk it goes to. */
  public Desk to() {
    return after.desk();
  }

  /** Whether it arrives on this desk by this move. */
  public boolean arrives(Desk desk) {
    return to() == desk && from() != desk;
  }
}
