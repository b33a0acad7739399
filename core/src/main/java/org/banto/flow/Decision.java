// SPDX-License-Identifier: Apache-2.0
package org.banto.flow;

import java.util.Set;
import org.banto.base.Text;
import org.banto.order.Order;

/** What is decided about one order that something is to be done to. */
public sealed interface Decision {
  /**
   * It changes.
   *
   * @param order how it will be
   * @param act what is done, stable, for the history, e.g. {@code order.moved}
   * @param detail in words for the history, without personal data
   * @param recalls kinds of commands, by how they begin, that must not leave any more where they
   *     still wait for that
   */
  record Go(Order order, String act, String detail, Set<String> recalls) implements Decision {
    public Go {
      recalls = Set.copyOf(recalls);
    }

    /** What waits to leave may leave. */
    public Go(Order order, String act, String detail) {
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
    public static Stop of(Text why) {
      return new Stop(why, false);
    }

    /** A reason helps. */
    public static Stop unlessReasoned(Text why) {
      return new Stop(why, true);
    }
  }
}
