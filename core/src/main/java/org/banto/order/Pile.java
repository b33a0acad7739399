// SPDX-License-Identifier: Apache-2.0
package org.banto.order;

import org.banto.base.Text;

/**
 * Orders that stand where they stand for the same reason.
 *
 * @param code the finding's code; empty for orders with no open finding
 * @param sentence its sentence, from one of the orders
 * @param orders how many
 */
public record Pile(String code, Text sentence, long orders) {
  /** The sentence of those with no open finding. */
  public static final Text FREE = new Text("止めるものなし", "Nothing stops them");
}
