// SPDX-License-Identifier: Apache-2.0
package org.banto.flow.engine;

import java.util.Set;
import org.banto.base.Text;
import org.banto.order.Order;

/** What is decided about one order of a bulk action. */
sealed interface Decision {
  /**
   * It changes.
   *
   * @param order how it will be
   * @param act what is done, stable
   * @param detail for the history
   * @param recalls what must not leave any more, see {@link org.banto.house.Change}
   */
  record Go(Order order, String act, String detail, Set<String> recalls) implements Decision {
    /** What waits to leave may leave. */
    Go(Order order, String act, String detail) {
      this(order, act, detail, Set.of());
    }
  }

  /**
   * It does not.
   *
   * @param why for staff
   * @param reason whether it would with a reason
   */
  record Stop(Text why, boolean reason) implements Decision {
    /** No reason helps. */
    static Stop of(Text why) {
      return new Stop(why, false);
    }

    /** A reason helps. */
    static Stop unlessReasoned(Text why) {
      return new Stop(why, true);
    }
  }
}
