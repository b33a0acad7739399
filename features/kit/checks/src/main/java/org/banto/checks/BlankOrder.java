// SPDX-License-Identifier: Apache-2.0
package org.banto.checks;

import org.banto.base.Address;
import org.banto.base.Person;
import org.banto.order.MallState;
import org.banto.order.Order;

/** An order whose payload nobody could read: a number, and nobody whose it is. */
public final class BlankOrder {
  /** Who ordered it, as far as is known. */
  public static final Person NOBODY = new Person("", "", "", Address.NONE, "", "");

  private BlankOrder() {}

  /** Whether nothing but the number of this order is known. */
  public static boolean is(Order order) {
    return order.mall().equals(MallState.NONE)
        && order.placed().lines().isEmpty()
        && order.placed().buyer().equals(NOBODY);
  }
}
