// SPDX-License-Identifier: Apache-2.0
package org.banto.web;

import org.banto.order.Pile;

/**
 * Orders that stand where they stand for the same reason.
 *
 * @param code the finding's code; empty for orders with no open finding
 * @param ja its sentence, from one of the orders
 * @param en the same in English
 * @param orders how many
 */
public record PileView(String code, String ja, String en, long orders) {
  static PileView of(Pile pile) {
    return new PileView(pile.code(), pile.sentence().ja(), pile.sentence().en(), pile.orders());
  }
}
